/** What happens in a `<go-program>` once the learner reaches for it: edit, run, format, reset, copy. */
import type { Program } from '../go/engine.ts';
import { programDrafted } from '../progress/changes.ts';
import { drafted, withDraft } from '../progress/drafts.ts';
import { announce } from './announce.ts';
import { build, button, need, needData } from './dom.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { formatInto } from './format-action.ts';
import { canTrace, prepare } from './page-engine.ts';
import { progress, record } from './page-progress.ts';
import { cursorMoved, programChanged, whenShown } from './program-line.ts';
import { ProgramRun } from './program-run.ts';
import { startsGoroutines } from './starts-goroutines.ts';
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

class Session implements ProgramSession {
  readonly #element: HTMLElement;
  readonly #key: string;
  readonly #name: string;
  readonly #workspace: Workspace;
  readonly #drafts: DraftKeeper;
  readonly #output: HTMLElement;
  /** Under the toolbar: what was done and how to undo it. */
  readonly #notice = build('p', { class: 'notice', hidden: true });
  readonly #run: ProgramRun;

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
      onCursor: (file, line) => cursorMoved(element, { file, line }),
    });
    this.#drafts = new DraftKeeper(this.#workspace.starter, {
      save: (draft) => record(programDrafted(this.#key, draft, Date.now())),
      prepare: (program) => void prepare(program),
    });
    this.#run = new ProgramRun({
      element,
      output: this.#output,
      workspace: this.#workspace,
      name: this.#name,
      timelineAfter: this.#output,
      begun: () => this.#say(''),
    });
    need(element, '.editor-area').before(this.#notice);
    whenShown(element, this.#workspace);
    this.#offerTimeline(this.#workspace.program());
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
        void this.#run.start();
        break;
      case 'timeline':
        void this.#run.start({ trace: true });
        break;
      case 'stop':
        this.#run.stop();
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
    this.#offerTimeline(program);
    programChanged(this.#element);
  }

  #offerTimeline(program: Program): void {
    const offer = this.#element.querySelector<HTMLElement>('.toolbar [data-action="timeline"]');
    if (offer !== null) offer.hidden = !canTrace() || !startsGoroutines(program);
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
}
