/**
 * A timeline to zoom and to walk in: steps are chosen by pointer and arrow keys, and are shown at their line of the
 * program; the line that the cursor is in is shown at its steps. Only what is in sight is drawn. Used by go-timeline.ts and
 * timeline-figure.ts.
 *
 * Fills `stage`, in place of a still that looks the same:
 *
 *     <div class="timeline-bar toolbar"><p class="timeline-title">…</p><button>Zoom in</button>…</div>
 *     <div class="timeline-scroll" tabindex="0" role="group" aria-label="Timeline of first.go: …">
 *       <ol class="timeline-names" aria-hidden="true"><li class="timeline-name"><span>main</span><small></small></li></ol>
 *       <div class="timeline-canvas"><svg aria-hidden="true">…</svg></div>
 *     </div>
 *     <p class="timeline-step">…the chosen step in words…</p>
 */
import type { Program } from '../go/engine.ts';
import type { Trace } from '../go/trace.ts';
import { drawing, halo, hatchings, heightOf, lineSign, stillScale, tooManyArrows } from '../timeline/drawing.ts';
import type { Mark, Timeline } from '../timeline/model.ts';
import { timelineOf } from '../timeline/model.ts';
import { markAt, markInLane, marksOfLine } from '../timeline/walk.ts';
import { duration } from '../timeline/duration.ts';
import { chooseStep, endMark, stepWords, summary, timelineButtons } from '../timeline/words.ts';
import { announce } from './announce.ts';
import { build, button, freshId } from './dom.ts';
import { showLine, whenCursorMoves, whenProgramChanges } from './program-line.ts';
import { svgElement, svgNodes } from './svg-nodes.ts';

export interface TimelineOptions {
  readonly stage: HTMLElement;
  readonly trace: Trace;
  readonly files: Program;
  /** What the page calls the program. */
  readonly name: string;
  /** The element of the program that has run, if the page shows it. */
  readonly program: Element | undefined;
  /** Ends what listens to the program. */
  readonly signal?: AbortSignal;
}

const mostScale = 64;
const zoomStep = 1.4;
const keysHint =
  'Arrow keys walk from step to step and from goroutine to goroutine, plus and minus zoom, 0 shows all, Enter goes to the line.';

export interface OpenTimeline {
  focus(): void;
  /** What a button of the still was pressed for before this was there. */
  act(action: string): void;
  /** Does what a key is for; false when it is for nothing. */
  press(key: string): boolean;
}

export function openTimeline(options: TimelineOptions): OpenTimeline {
  return new TimelineView(options);
}

class TimelineView implements OpenTimeline {
  readonly #options: TimelineOptions;
  readonly #timeline: Timeline;
  readonly #scroll: HTMLElement;
  readonly #names: HTMLElement;
  readonly #canvas = build('div', { class: 'timeline-canvas' });
  readonly #svg = svgElement('svg', { 'aria-hidden': 'true' });
  readonly #over = svgElement('g', {});
  readonly #step = build('p', { class: 'timeline-step' });
  readonly #id = freshId('timeline-view');
  #scale: number;
  #chosen: number | undefined;
  #atLine: readonly Mark[] = [];
  #drawn = { from: 0, to: 0 };
  #frame: number | undefined;
  #changed = false;
  /** The program is told of a line by this view itself. */
  #telling = false;

  constructor(options: TimelineOptions) {
    this.#options = options;
    const timeline = timelineOf(options.trace, options.files);
    this.#timeline = timeline;
    this.#scale = stillScale(timeline);
    const label = `Timeline of ${options.name}: ${summary(timeline)}`;
    const hint = build('span', { id: freshId('timeline-keys'), class: 'visually-hidden' }, keysHint);
    const names = timeline.lanes.map((lane) =>
      build(
        'li',
        { class: `timeline-name timeline-name-${lane.end.kind}`, title: lane.name },
        build('span', {}, lane.name),
        build('small', {}, endMark(lane)),
      ),
    );
    this.#names = build('ol', { class: 'timeline-names', 'aria-hidden': 'true' }, ...names);
    this.#canvas.append(this.#svg);
    this.#scroll = build(
      'div',
      { class: 'timeline-scroll', tabindex: '0', role: 'group', 'aria-label': label, 'aria-describedby': hint.id },
      this.#names,
      this.#canvas,
    );
    options.stage.replaceChildren(this.#bar(), this.#scroll, hint, this.#step);
    this.#listen();
    this.#showStep();
    this.#draw();
  }

  focus(): void {
    this.#scroll.focus({ preventScroll: true });
  }

  act(action: string): void {
    const acts: Readonly<Record<string, () => void>> = {
      before: () => this.#walk(-1),
      next: () => this.#walk(1),
      out: () => this.#zoom(1 / zoomStep),
      in: () => this.#zoom(zoomStep),
      all: () => this.#zoomTo(this.#fit()),
    };
    acts[action]?.();
  }

  #bar(): HTMLElement {
    return build(
      'div',
      { class: 'timeline-bar toolbar', role: 'group', 'aria-label': `Timeline of ${this.#options.name}` },
      build('p', { class: 'timeline-title' }, summary(this.#timeline)),
      ...timelineButtons.map(({ action, sign, name }) =>
        button(sign, { 'aria-label': name, 'data-act': action }, () => this.act(action)),
      ),
    );
  }

  #listen(): void {
    const { program, signal } = this.#options;
    const scroll = this.#scroll;
    scroll.addEventListener('keydown', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && this.press(event.key)) event.preventDefault();
    });
    scroll.addEventListener('scroll', () => this.#redrawSoon(), { passive: true });
    scroll.addEventListener(
      'wheel',
      (event) => {
        // As on a map: a wheel alone scrolls the page.
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#zoom(Math.exp(-event.deltaY / 300), event.clientX - this.#canvas.getBoundingClientRect().left);
      },
      { passive: false },
    );
    this.#canvas.addEventListener('click', (event) => {
      const box = this.#canvas.getBoundingClientRect();
      const found = markAt(this.#timeline, (event.clientX - box.left) / this.#scale, event.clientY - box.top);
      if (found !== undefined) this.#choose(found);
    });
    new ResizeObserver(() => this.#redrawSoon()).observe(scroll);
    if (program === undefined) return;
    const own = signal ?? new AbortController().signal;
    whenCursorMoves(program, (place) => !this.#telling && this.#showLine(place.file, place.line), own);
    whenProgramChanges(
      program,
      () => {
        if (this.#changed) return;
        this.#changed = true;
        this.#showStep();
      },
      own,
    );
  }

  press(key: string): boolean {
    const act: Readonly<Record<string, () => void>> = {
      ArrowRight: () => this.#walk(1),
      ArrowLeft: () => this.#walk(-1),
      ArrowDown: () => this.#toLane(1),
      ArrowUp: () => this.#toLane(-1),
      Home: () => this.#choose(0),
      End: () => this.#choose(this.#timeline.marks.length - 1),
      '+': () => this.#zoom(zoomStep),
      '=': () => this.#zoom(zoomStep),
      '-': () => this.#zoom(1 / zoomStep),
      '0': () => this.#zoomTo(this.#fit()),
      Enter: () => this.#goToLine(),
      Escape: () => this.#choose(undefined),
    };
    act[key]?.();
    return act[key] !== undefined;
  }

  #walk(by: number): void {
    const last = this.#timeline.marks.length - 1;
    const from = this.#chosen ?? (by > 0 ? -1 : last + 1);
    this.#choose(Math.min(last, Math.max(0, from + by)));
  }

  #toLane(by: number): void {
    const mark = this.#mark;
    this.#choose(mark === undefined ? 0 : (markInLane(this.#timeline, mark, by) ?? this.#chosen));
  }

  get #mark(): Mark | undefined {
    return this.#chosen === undefined ? undefined : this.#timeline.marks[this.#chosen];
  }

  #choose(index: number | undefined): void {
    this.#chosen = index !== undefined && this.#timeline.marks[index] === undefined ? undefined : index;
    const mark = this.#mark;
    this.#showStep();
    this.#bringIntoSight(mark);
    this.#drawOver();
    if (mark !== undefined) {
      const where = mark.place === undefined ? '' : `, line ${mark.place.line}`;
      announce(`${stepWords(this.#timeline, mark)}${where}.`);
    }
    this.#tell(mark, false);
  }

  #goToLine(): void {
    if (this.#mark?.place !== undefined) this.#tell(this.#mark, true);
  }

  #tell(mark: Mark | undefined, go: boolean): void {
    const { program } = this.#options;
    if (program === undefined) return;
    this.#telling = true;
    this.#atLine = [];
    showLine(program, { place: mark?.place, go, ran: this.#options.files });
    this.#telling = false;
  }

  /** The cursor is in this line: its steps get a sign. */
  #showLine(file: string, line: number): void {
    this.#atLine = this.#changed ? [] : marksOfLine(this.#timeline, file, line);
    this.#drawOver();
  }

  /** What the chosen step is, in words, with a link to its line. */
  #showStep(): void {
    const mark = this.#mark;
    const stale = this.#changed ? ['The program has changed since this run.'] : [];
    if (mark === undefined) {
      this.#step.replaceChildren(...(this.#changed ? stale : [chooseStep]));
      return;
    }
    const { program } = this.#options;
    const { place } = mark;
    const several = this.#options.files.length > 1;
    const words = place === undefined ? '' : several ? `${place.file}:${place.line}` : `line ${place.line}`;
    const link =
      place === undefined || program === undefined
        ? words
        : button(words, { class: 'line-link', 'aria-label': `${words}, show in the editor` }, () => this.#goToLine());
    const count = `${(this.#chosen ?? 0) + 1} of ${this.#timeline.marks.length}, at ${duration(mark.atNs)}`;
    this.#step.replaceChildren(
      build('span', { class: 'timeline-count' }, count),
      build('span', {}, stepWords(this.#timeline, mark)),
      link,
      ...stale,
    );
  }

  /** The scale at which everything is in sight. */
  #fit(): number {
    return Math.min(mostScale, Math.max(0.02, this.#room() / this.#timeline.width));
  }

  #room(): number {
    return Math.max(40, this.#scroll.clientWidth - this.#names.offsetWidth);
  }

  /** `x` is what stays where it is, in pixels of the canvas. */
  #zoom(by: number, x = this.#scroll.scrollLeft + this.#room() / 2): void {
    const mark = this.#mark;
    this.#zoomTo(this.#scale * by, mark === undefined ? x : mark.x * this.#scale);
  }

  #zoomTo(wanted: number, x = 0): void {
    const scale = Math.min(mostScale, Math.max(this.#fit(), wanted));
    const left = (x / this.#scale) * scale - (x - this.#scroll.scrollLeft);
    this.#scale = scale;
    this.#canvas.style.inlineSize = `${Math.ceil(this.#timeline.width * scale)}px`;
    this.#scroll.scrollLeft = left;
    this.#draw();
  }

  #bringIntoSight(mark: Mark | undefined): void {
    if (mark === undefined) return;
    const x = mark.x * this.#scale;
    const { scrollLeft } = this.#scroll;
    const room = this.#room();
    if (x < scrollLeft + 24) this.#scroll.scrollLeft = x - room / 4;
    else if (x > scrollLeft + room - 24) this.#scroll.scrollLeft = x - (3 * room) / 4;
    const top = heightOf(this.#timeline) * ((mark.lane + 0.5) / this.#timeline.lanes.length);
    const { scrollTop, clientHeight } = this.#scroll;
    if (top < scrollTop + 40 || top > scrollTop + clientHeight - 40) this.#scroll.scrollTop = top - clientHeight / 2;
  }

  #redrawSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const { from, to } = this.#sight(0);
      if (from < this.#drawn.from || to > this.#drawn.to) this.#draw();
    });
  }

  /** What can be seen, and so much more to both sides, in screens. */
  #sight(more: number): { from: number; to: number } {
    const room = this.#room();
    const { scrollLeft } = this.#scroll;
    const at = (px: number) => Math.min(this.#timeline.width, Math.max(0, px / this.#scale));
    return { from: at(scrollLeft - more * room), to: at(scrollLeft + (1 + more) * room) };
  }

  #draw(): void {
    const { from, to } = (this.#drawn = this.#sight(0.75));
    const scale = this.#scale;
    const height = heightOf(this.#timeline);
    const [left, width] = [Math.floor(from * scale), Math.ceil((to - from) * scale) + 1];
    this.#canvas.style.inlineSize = `${Math.ceil(this.#timeline.width * scale)}px`;
    this.#canvas.style.blockSize = `${height}px`;
    for (const [name, value] of Object.entries({ viewBox: `${left} 0 ${width} ${height}`, width, height })) {
      this.#svg.setAttribute(name, String(value));
    }
    this.#svg.style.insetInlineStart = `${left}px`;
    const sight = { from, to, scale };
    const shapes = [...hatchings(this.#id), ...drawing(this.#timeline, sight, this.#id)];
    this.#svg.replaceChildren(...svgNodes(shapes), this.#over);
    this.#scroll.classList.toggle('timeline-far', tooManyArrows(this.#timeline, sight));
    this.#drawOver();
  }

  /** What changes while the rest stays: the chosen step, and those of the cursor's line. */
  #drawOver(): void {
    const mark = this.#mark;
    const { from, to } = this.#drawn;
    const seen = this.#atLine.filter(({ x }) => x >= from && x <= to).slice(0, 500);
    const signs = seen.map((one) => lineSign(one, this.#scale));
    this.#over.replaceChildren(...svgNodes(mark === undefined ? signs : [...signs, halo(mark, this.#scale)]));
  }
}
