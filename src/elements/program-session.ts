/** What happens in a `<go-program>` once the learner reaches for it: edit, run, format, reset, copy. */
import type { Outcome, Program } from '../go/engine.ts';
import { programDrafted } from '../progress/changes.ts';
import { drafted, withDraft } from '../progress/drafts.ts';
import { announce } from './announce.ts';
import { build, button, need, needData } from './dom.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { findingMarks, findingsList } from './findings-list.ts';
import { formatInto } from './format-action.ts';
import { lineText, type GoTo } from './line-text.ts';
import { OutputView } from './output-view.ts';
import { outcomeWords } from './outcome-words.ts';
import { engine, prepare } from './page-engine.ts';
import { progress, record } from './page-progress.ts';
import { mayRun } from './send-notice.ts';
import { Workspace } from './workspace.ts';

export interface ProgramSession {
  act(action: string): void;
  /** The code was clicked before the session was there. */
  openUnder(pre: HTMLElement, clientY: number): void;
}

export async function openProgramSession(element: HTMLElement): Promise<ProgramSession> {
  const session = new Session(element);
  await session.restore();
  return session;
}

const empty = 'The program is empty. Write one, or press Reset to get the original back.';

class Session implements ProgramSession {
  readonly #element: HTMLElement;
  readonly #key: string;
  readonly #name: string;
  readonly #workspace: Workspace;
  readonly #drafts: DraftKeeper;
  readonly #output: HTMLElement;
  /** Under the toolbar: what was done and how to undo it. */
  readonly #notice = build('p', { class: 'notice', hidden: true });
  #run: AbortController | undefined;
  /** The run's program has ended: another may start. */
  #vetting = false;
  #view: OutputView | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#key = needData(element, 'key');
    this.#name = needData(element, 'name');
    // Written by the page's own build, from the same type.
    const { files } = JSON.parse(need(element, 'script.program').textContent) as { files: Program };
    this.#output = need(element, '.output');
    this.#workspace = new Workspace({
      root: element,
      files: files.map((file) => ({ ...file, readOnly: false })),
      grows: true,
      keys: { run: () => this.act('run'), format: () => this.act('format') },
      // The only file of a program is prog.go to the tools, and has the caption's name on the page.
      shownName: (file) => (files.length === 1 ? this.#name : file),
      onChange: (program) => this.#changed(program),
    });
    this.#drafts = new DraftKeeper(this.#workspace.starter, {
      save: (draft) => record(programDrafted(this.#key, draft, Date.now())),
      prepare: (program) => void prepare(program),
    });
    need(element, '.editor-area').before(this.#notice);
    this.#element.dataset['state'] = 'idle';
  }

  /** Shows the learner's own text again, and says so. */
  async restore(): Promise<void> {
    const draft = (await progress()).get().programs[this.#key]?.draft;
    if (drafted(draft) === undefined) return;
    this.#workspace.restore(withDraft(this.#workspace.starter, draft));
    this.#say('You have changed this program. The output below is of the original.');
  }

  act(action: string): void {
    switch (action) {
      case 'run':
        void this.#start();
        break;
      case 'stop':
        this.#run?.abort();
        this.#view?.drop();
        break;
      case 'edit':
        void this.#workspace.open({ line: 1 });
        break;
      case 'format':
        void formatInto(this.#workspace, this.#output, (text) => this.#say(text));
        break;
      case 'reset':
        this.#reset();
        break;
      case 'copy':
        void this.#copy();
        break;
    }
  }

  openUnder(pre: HTMLElement, clientY: number): void {
    this.#workspace.openUnder(pre, clientY);
  }

  #changed(program: Program): void {
    this.#drafts.changed(program);
  }

  #say(text: string, ...more: Node[]): void {
    this.#notice.replaceChildren(text, ...(more.length > 0 ? [' ', ...more] : []));
    this.#notice.hidden = text === '';
  }

  #reset(): void {
    const before = this.#workspace.program();
    this.#workspace.mark([]);
    this.#workspace.replace(this.#workspace.starter);
    announce('Reset to the original.');
    const undo = button('Undo reset', {}, () => {
      this.#workspace.replace(before);
      this.#say('');
      announce('Your text is back.');
    });
    this.#say('This is the original again.', undo);
  }

  async #copy(): Promise<void> {
    const program = this.#workspace.program();
    const only = program.length === 1 ? program[0] : undefined;
    const text = only?.text ?? program.map((file) => `-- ${file.name} --\n${file.text}`).join('');
    try {
      await navigator.clipboard.writeText(text);
      announce('Copied.');
      this.#flash('copy', 'Copied');
    } catch {
      this.#say('The browser did not let the page copy. Select the code and copy it with the keyboard.');
    }
  }

  /** A button says for a moment what it has done. */
  #flash(action: string, word: string): void {
    const pressed = need<HTMLButtonElement>(this.#element, `.toolbar [data-action="${action}"]`);
    const label = pressed.textContent;
    if (label === word) return;
    pressed.textContent = word;
    setTimeout(() => (pressed.textContent = label), 1500);
  }

  async #start(): Promise<void> {
    if (this.#run !== undefined && !this.#vetting) return;
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#vetting = false;
    this.#setRunning(true);
    try {
      this.#output.hidden = false;
      if (!(await mayRun(this.#output))) return;
      this.#say('');
      this.#workspace.mark([]);
      await this.#runOnce(run);
    } finally {
      if (this.#run === run) {
        this.#run = undefined;
        this.#setRunning(false);
      }
    }
  }

  async #runOnce(run: AbortController): Promise<void> {
    const program = this.#workspace.program();
    const files = this.#workspace.fileNames;
    this.#clearOutput();
    if (program.every((file) => file.text.trim() === '')) {
      // Go would say "expected 'package', found 'EOF'".
      this.#output.append(build('p', { class: 'output-exit', 'data-ok': 'false' }, empty));
      announce(`${this.#name}: ${empty}`);
      return;
    }
    const view = new OutputView((text) => lineText(text, files, (place) => void this.#workspace.goTo(place)));
    this.#view = view;
    this.#output.append(view.element);
    let seen = 0;
    const outcome = await (
      await engine()
    ).run(program, {
      vet: true,
      signal: run.signal,
      onEvent: (event) => {
        if (this.#run !== run) return;
        if (event.kind === 'output') seen += 1;
        if (event.kind === 'vetting') {
          this.#vetting = true;
          this.#setRunning(false);
        }
        view.event(event);
      },
    });
    if (this.#run !== run) return; // another run has begun
    if (seen === 0 && 'output' in outcome) outcome.output.forEach((output) => view.output(output));
    this.#mark(outcome);
    await view.finish(this.#below(outcome));
    announce(`${this.#name}: ${outcomeWords(outcome).spoken}`);
  }

  /** What stands under the output: how it ended, and what the tools say. */
  #below(outcome: Outcome): readonly Node[] {
    const files = this.#workspace.fileNames;
    const goTo: GoTo = (place) => void this.#workspace.goTo(place);
    const words = outcomeWords(outcome);
    const exit = build(
      'p',
      { class: 'output-exit', 'data-ok': String(words.ok) },
      ...lineText(words.shown, files, goTo),
    );
    switch (outcome.kind) {
      case 'build-failed':
        return [findingsList('compile', outcome.findings, outcome.text, files, goTo)];
      case 'ran':
        return outcome.vet.length === 0 ? [exit] : [exit, findingsList('vet', outcome.vet, '', files, goTo)];
      case 'unavailable':
        return [exit, button('Try again', {}, () => this.act('run'))];
      case 'limit':
      case 'stopped':
        return [exit];
    }
  }

  #mark(outcome: Outcome): void {
    if (outcome.kind === 'build-failed') this.#workspace.mark(findingMarks(outcome.findings));
    if (outcome.kind === 'ran') this.#workspace.mark(findingMarks(outcome.vet));
  }

  /** Takes away everything but the heading. */
  #clearOutput(): void {
    for (const child of [...this.#output.children]) if (!child.matches('h4, .output-heading')) child.remove();
  }

  #setRunning(running: boolean): void {
    this.#element.dataset['state'] = running ? 'running' : 'idle';
    const run = need<HTMLButtonElement>(this.#element, '.toolbar [data-action="run"]');
    const stop = need<HTMLButtonElement>(this.#element, '.toolbar [data-action="stop"]');
    const held = document.activeElement === (running ? run : stop);
    run.hidden = running;
    stop.hidden = !running;
    // Where the learner has scrolled to meanwhile stays in view.
    if (held) (running ? stop : run).focus({ preventScroll: true });
  }
}
