/** gofmt on what is in a workspace; used by program-session.ts and exercise-session.ts. */
import { samePrograms } from '../progress/drafts.ts';
import { announce } from './announce.ts';
import { findingMarks, findingsList } from './findings-list.ts';
import { engine } from './page-engine.ts';
import { mayRun } from './send-notice.ts';
import type { Workspace } from './workspace.ts';

/** Formats in place, so that undo brings the old text back. What went wrong is shown in `place` and told by `say`. */
export async function formatInto(workspace: Workspace, place: HTMLElement, say: (text: string) => void): Promise<void> {
  if (!(await mayRun(place))) return;
  const before = workspace.program();
  const result = await (await engine()).format(before, { imports: true });
  place.querySelector(':scope > .findings[data-tool="gofmt"]')?.remove();
  switch (result.kind) {
    case 'formatted': {
      const same = samePrograms(result.files, before);
      // What was typed while gofmt worked is worth more than its layout.
      if (!same && samePrograms(before, workspace.program())) workspace.replace(result.files);
      workspace.mark([]);
      say('');
      announce(same ? 'Already formatted.' : 'Formatted.');
      break;
    }
    case 'syntax-error': {
      workspace.mark(findingMarks(result.findings));
      const list = findingsList(
        'gofmt',
        result.findings,
        result.text,
        workspace.fileNames,
        (at) => void workspace.goTo(at),
      );
      place.hidden = false;
      place.append(list);
      const first = result.findings[0];
      announce(`gofmt can't read the code.${first === undefined ? '' : ` Line ${first.line}: ${first.message}`}`);
      break;
    }
    case 'unavailable':
      say(result.why);
      announce(result.why);
      break;
  }
}
