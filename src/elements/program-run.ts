/** Runs what is in a workspace and shows how it goes and how it ended. Used by program-session.ts and play-session.ts. */
import type { Outcome } from '../go/engine.ts';
import type { Trace } from '../go/trace.ts';
import { announce } from './announce.ts';
import { build, button, need } from './dom.ts';
import { findingMarks, findingsList } from './findings-list.ts';
import { lineText, type GoTo } from './line-text.ts';
import { OutputView } from './output-view.ts';
import { outcomeWords } from './outcome-words.ts';
import { couldStay, engine, stayInPage, tracingEngine } from './page-engine.ts';
import { mayRun } from './send-notice.ts';
import type { RunTimeline } from './timeline-figure.ts';
import type { Workspace } from './workspace.ts';

export interface RunPlace {
  /** Holds `.toolbar` with the actions `run` and `stop`; gets `data-state="idle|running"`. */
  readonly element: HTMLElement;
  /** What it holds besides its heading is replaced. */
  readonly output: HTMLElement;
  readonly workspace: Workspace;
  /** What screen readers hear first: `first.go`. */
  readonly name: string;
  /** After this stands the timeline of a run. */
  readonly timelineAfter: HTMLElement;
  /** The learner's word is given, if it was wanted, and the run begins. */
  begun(): void;
}

const inThePage =
  'A playground does not tell what goroutines do, so this runs in the page, for which Go is fetched once.';

const empty = 'The program is empty. Write one, or press Reset to get the original back.';

export class ProgramRun {
  readonly #place: RunPlace;
  #run: AbortController | undefined;
  /** The run's program has ended: another may start. */
  #vetting = false;
  #view: OutputView | undefined;
  #timeline: RunTimeline | undefined;

  constructor(place: RunPlace) {
    this.#place = place;
    place.element.dataset['state'] = 'idle';
  }

  stop(): void {
    this.#run?.abort();
    this.#view?.drop();
  }

  /** With `trace`, the timeline of the run stands under its output. */
  async start({ trace = false } = {}): Promise<void> {
    if (this.#run !== undefined && !this.#vetting) return;
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    this.#vetting = false;
    this.#setRunning(true);
    try {
      this.#place.output.hidden = false;
      // What is traced runs in the page, whatever was chosen.
      if (!trace && !(await mayRun(this.#place.output))) return;
      this.#place.begun();
      this.#place.workspace.mark([]);
      await this.#runOnce(run, trace);
    } finally {
      if (this.#run === run) {
        this.#run = undefined;
        this.#setRunning(false);
      }
    }
  }

  async #runOnce(run: AbortController, trace: boolean): Promise<void> {
    const { workspace, output, name } = this.#place;
    const program = workspace.program();
    const files = workspace.fileNames;
    clearOutput(output);
    this.#timeline?.close();
    this.#timeline = undefined;
    if (program.every((file) => file.text.trim() === '')) {
      // Go would say "expected 'package', found 'EOF'".
      output.append(build('p', { class: 'output-exit', 'data-ok': 'false' }, empty));
      announce(`${name}: ${empty}`);
      return;
    }
    const view = new OutputView((text) => lineText(text, files, (place) => void workspace.goTo(place)));
    this.#view = view;
    output.append(view.element);
    let seen = 0;
    let traced: Trace | undefined;
    const runner = (trace ? await tracingEngine() : undefined) ?? (await engine());
    if (trace && runner.where === 'playground') view.event({ kind: 'notice', text: inThePage });
    const outcome = await runner.run(program, {
      vet: true,
      trace,
      signal: run.signal,
      onEvent: (event) => {
        if (this.#run !== run) return;
        if (event.kind === 'output') seen += 1;
        if (event.kind === 'trace') traced = event.trace;
        if (event.kind === 'vetting') {
          this.#vetting = true;
          this.#setRunning(false);
        }
        view.event(event);
      },
    });
    if (this.#run !== run) return; // another run has begun
    if (seen === 0 && 'output' in outcome) outcome.output.forEach((part) => view.output(part));
    if (outcome.kind === 'build-failed') workspace.mark(findingMarks(outcome.findings));
    if (outcome.kind === 'ran') workspace.mark(findingMarks(outcome.vet));
    await view.finish(this.#below(outcome, outcome.kind === 'unavailable' && (await couldStay())));
    if (this.#run !== run) return;
    announce(`${name}: ${outcomeWords(outcome).spoken}`);
    if (traced === undefined || traced.steps.length === 0) return;
    const { timelineFigure } = await import('./timeline-figure.ts');
    this.#timeline = timelineFigure(traced, program, name, this.#place.element);
    this.#place.timelineAfter.after(this.#timeline.element);
    this.#timeline.focus();
    this.#timeline.element.scrollIntoView({ block: 'nearest' });
  }

  /** What stands under the output: how it ended, and what the tools say. */
  #below(outcome: Outcome, couldStayHere: boolean): readonly Node[] {
    const { workspace } = this.#place;
    const files = workspace.fileNames;
    const goTo: GoTo = (place) => void workspace.goTo(place);
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
      case 'unavailable': {
        const again = button('Try again', {}, () => void this.start());
        const here = () => void stayInPage().then(() => this.start());
        return couldStayHere ? [exit, again, button('Run in this page from now on', {}, here)] : [exit, again];
      }
      case 'limit':
      case 'stopped':
        return [exit];
    }
  }

  #setRunning(running: boolean): void {
    const { element } = this.#place;
    element.dataset['state'] = running ? 'running' : 'idle';
    const run = need<HTMLButtonElement>(element, '.toolbar [data-action="run"]');
    const stop = need<HTMLButtonElement>(element, '.toolbar [data-action="stop"]');
    const held = document.activeElement === (running ? run : stop);
    run.hidden = running;
    stop.hidden = !running;
    // Where the learner has scrolled to meanwhile stays in view.
    if (held) (running ? stop : run).focus({ preventScroll: true });
  }
}

/** Takes away everything but the heading. */
export function clearOutput(output: HTMLElement): void {
  for (const child of [...output.children]) if (!child.matches('h2, h4, .output-heading')) child.remove();
}
