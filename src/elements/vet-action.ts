/** go vet on what is in a workspace; used by play-session.ts. */
import { announce } from './announce.ts';
import { build } from './dom.ts';
import { findingMarks, findingsList } from './findings-list.ts';
import { engine } from './page-engine.ts';
import { clearOutput } from './program-run.ts';
import { mayRun } from './send-notice.ts';
import type { Workspace } from './workspace.ts';

/** Shows what vet says in `place`, and at the lines. */
export async function vetInto(workspace: Workspace, place: HTMLElement): Promise<void> {
  if (!(await mayRun(place))) return;
  clearOutput(place);
  const status = build('p', { class: 'output-status' }, 'Vetting…');
  place.append(status);
  const result = await (await engine()).vet(workspace.program());
  status.remove();
  const goTo = (at: Parameters<Workspace['goTo']>[0]) => void workspace.goTo(at);
  const say = (text: string, ok: boolean) => {
    place.append(build('p', { class: 'output-exit', 'data-ok': String(ok) }, text));
    announce(text);
  };
  if (result.kind === 'unavailable') return say(result.why, false);
  workspace.mark(findingMarks(result.findings));
  if (result.kind === 'vetted' && result.findings.length === 0) return say('go vet has nothing to say.', true);
  const [tool, text] = result.kind === 'vetted' ? (['vet', ''] as const) : (['compile', result.text] as const);
  place.append(findingsList(tool, result.findings, text, workspace.fileNames, goTo));
  const first = result.findings[0];
  const where = first === undefined ? '' : ` First, ${first.file}, line ${first.line}: ${first.message}`;
  announce(`${tool === 'vet' ? 'go vet has something to say.' : 'It does not compile.'}${where}`);
}
