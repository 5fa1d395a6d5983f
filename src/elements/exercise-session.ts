/** The workbench of a `<go-exercise>`: edit, check, format, reset; the verdict and what follows from it. */
import type { Program, RunEvent } from '../go/engine.ts';
import { readableFiles, type Verdict } from '../go/grade.ts';
import type { ReviewedExercise } from '../go/review.ts';
import { attempted, exerciseDrafted, wasAt } from '../progress/changes.ts';
import { drafted, withDraft } from '../progress/drafts.ts';
import { announce } from './announce.ts';
import { build, button, need } from './dom.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { reviewInto } from './exercise-review.ts';
import { formatInto } from './format-action.ts';
import { sizeInWords } from './output-tail.ts';
import { couldStay, engine, prepare, stayInPage } from './page-engine.ts';
import { sitePath } from './page-path.ts';
import { progress, record, watchProgress } from './page-progress.ts';
import { mayRun } from './send-notice.ts';
import { verdictMarks, verdictWords } from './verdict-words.ts';
import { verdictView } from './verdict-view.ts';
import { Workspace } from './workspace.ts';

/** Upgrades the element; returns the way back. */
export function openExerciseSession(element: HTMLElement): () => void {
  const session = new Session(element);
  void session.restore();
  return () => session.close();
}

class Session {
  readonly #element: HTMLElement;
  readonly #exercise: ReviewedExercise;
  readonly #workspace: Workspace;
  readonly #drafts: DraftKeeper;
  readonly #verdict: HTMLElement;
  readonly #draftState: HTMLElement;
  readonly #stopWatching: () => void;
  #checking: AbortController | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
    // Written by the page's own build, from the same type.
    const exercise = JSON.parse(need(element, 'script.exercise').textContent) as ReviewedExercise;
    this.#exercise = exercise;
    this.#verdict = need(element, '.verdict');
    this.#draftState = need(element, '.draft-state');
    this.#workspace = new Workspace({
      root: need(element, '.workbench'),
      files: [
        ...exercise.starter.map((starter) => ({ ...starter, readOnly: false })),
        ...readableFiles(exercise.by).map((file) => ({ ...file, readOnly: true })),
      ],
      grows: false,
      keys: { run: () => void this.#check(), format: () => this.#format() },
      onChange: (program) => {
        this.#draftState.replaceChildren();
        this.#drafts.changed(program);
      },
    });
    this.#drafts = new DraftKeeper(exercise.starter, {
      save: async (draft) => {
        await record(exerciseDrafted(exercise.slug, draft, Date.now()));
        await this.#sayKept();
      },
      prepare: (program) => void this.#prepare(program),
    });
    this.#listen();
    this.#stopWatching = watchProgress((state) => {
      const known = state.exercises[exercise.slug];
      this.#element.toggleAttribute('data-passed', known?.passedAt !== undefined);
      this.#element.toggleAttribute(
        'data-revealed',
        known?.passedAt !== undefined || known?.solutionOpenedAt !== undefined,
      );
    });
    this.#setChecking(false);
  }

  close(): void {
    this.#stopWatching();
    this.#checking?.abort();
  }

  /** Brings back the learner's own text, and remembers that they were here. */
  async restore(): Promise<void> {
    const { slug, starter } = this.#exercise;
    const draft = (await progress()).get().exercises[slug]?.draft;
    if (drafted(draft) !== undefined) {
      this.#workspace.restore(withDraft(starter, draft));
      this.#draftState.textContent = 'Your draft is back.';
      // Who comes back to a draft goes on writing; without the editor it would stand there in one colour.
      setTimeout(() => void this.#workspace.open(), 200);
    }
    const title = this.#element.dataset['title'] ?? document.querySelector('h1')?.textContent.trim() ?? slug;
    await record(wasAt({ kind: 'exercise', path: sitePath(location.pathname), title }, Date.now()));
  }

  #listen(): void {
    const act = {
      check: () => void this.#check(),
      stop: () => this.#checking?.abort(),
      format: () => this.#format(),
      reset: () => this.#reset(),
    };
    for (const [name, action] of Object.entries(act)) {
      need(this.#element, `.actions [data-action="${name}"]`).addEventListener('click', action);
    }
    this.#element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      event.preventDefault();
      void this.#check();
    });
  }

  async #prepare(program: Program): Promise<void> {
    const { gradedProgram } = await import('../go/grade.ts');
    await prepare(gradedProgram(this.#exercise, program));
  }

  async #sayKept(): Promise<void> {
    if ((await progress()).keeping().kind === 'kept' && this.#draftState.childElementCount === 0) {
      this.#draftState.textContent = 'Draft saved.';
    }
  }

  #format(): void {
    void formatInto(this.#workspace, this.#verdict, (text) => (this.#draftState.textContent = text));
  }

  #reset(): void {
    const before = this.#workspace.program();
    this.#workspace.mark([]);
    this.#workspace.replace(this.#exercise.starter);
    announce('Reset to the starter.');
    const undo = button('Undo reset', {}, () => {
      this.#workspace.replace(before);
      this.#draftState.textContent = 'Your text is back.';
      announce('Your text is back.');
    });
    this.#draftState.replaceChildren('This is the starter again. ', undo);
  }

  async #check(): Promise<void> {
    if (this.#checking !== undefined) return;
    const checking = new AbortController();
    this.#checking = checking;
    this.#setChecking(true);
    try {
      if (!(await mayRun(this.#verdict))) return;
      await this.#drafts.flush();
      await this.#grade(checking.signal);
    } finally {
      this.#checking = undefined;
      this.#setChecking(false);
    }
  }

  async #grade(signal: AbortSignal): Promise<void> {
    const answer = this.#workspace.program();
    this.#workspace.mark([]);
    const status = build('p', { class: 'output-status' }, 'Building…');
    this.#verdict.replaceChildren(build('div', { class: 'verdict-view', 'data-kind': 'checking' }, status));
    const [{ grade }, where] = await Promise.all([import('../go/grade.ts'), engine()]);
    const verdict = await grade(this.#exercise, answer, where, {
      signal,
      onEvent: (event) => {
        const words = eventWords(event);
        if (words !== undefined) status.textContent = words;
      },
    });
    const view = this.#show(verdict);
    if (verdict.kind === 'passed') {
      void reviewInto(view, { exercise: this.#exercise, answer, verdict }, where, this.#workspace);
    }
    if (verdict.kind === 'refused' && (await couldStay())) {
      const here = () => void stayInPage().then(() => this.#check());
      this.#verdict.append(button('Check in this page from now on', { class: 'button' }, here));
    }
    const tests = 'tests' in verdict ? verdict.tests : [];
    const passed = tests.filter((test) => test.result === 'passed').length;
    // A refusal says nothing about the answer.
    if (verdict.kind !== 'refused') {
      const attempt = { at: Date.now(), verdict: verdict.kind, passed, total: tests.length, code: answer };
      await record(attempted(this.#exercise.slug, attempt));
    }
  }

  #show(verdict: Verdict): HTMLElement {
    const files = this.#workspace.fileNames;
    const view = verdictView(verdict, files, (place) => void this.#workspace.goTo(place));
    this.#verdict.replaceChildren(view);
    this.#verdict.scrollTop = 0;
    this.#workspace.mark(verdictMarks(verdict, files));
    announce(verdictWords(verdict).spoken);
    // On a phone the verdict may be below the fold; it is what the learner asked for.
    const { top } = this.#verdict.getBoundingClientRect();
    if (top > innerHeight - 120) this.#verdict.scrollIntoView({ block: 'center' });
    return view;
  }

  #setChecking(checking: boolean): void {
    this.#element.dataset['state'] = checking ? 'checking' : 'idle';
    const check = need<HTMLButtonElement>(this.#element, '.actions [data-action="check"]');
    const stop = need<HTMLButtonElement>(this.#element, '.actions [data-action="stop"]');
    const held = document.activeElement === (checking ? check : stop);
    check.hidden = checking;
    stop.hidden = !checking;
    // Where the learner has scrolled to meanwhile stays in view.
    if (held) (checking ? stop : check).focus({ preventScroll: true });
  }
}

function eventWords(event: RunEvent): string | undefined {
  switch (event.kind) {
    case 'downloading':
      return `Fetching Go for this page: ${sizeInWords(event.doneBytes)} of ${sizeInWords(event.totalBytes)}`;
    case 'waiting':
      return `The playground is busy; trying again in ${event.seconds} s.`;
    case 'building':
      return 'Building…';
    case 'running':
      return 'Testing…';
    case 'notice':
      return event.text;
    case 'output':
    case 'trace':
    case 'vetting':
      return undefined;
  }
}
