/**
 * The timeline of a run that has just been: the figure of components/Timeline.astro, made in the page. Used by
 * program-run.ts.
 */
import type { Program } from '../go/engine.ts';
import type { Trace } from '../go/trace.ts';
import type { Timeline } from '../timeline/model.ts';
import { timelineOf } from '../timeline/model.ts';
import { laneWords, legend, stepRow } from '../timeline/words.ts';
import { build, button } from './dom.ts';
import { openTimeline } from './timeline-view.ts';

/** Rows of the table that are made at once; the rest is made when it is asked for. */
const firstRows = 200;

export interface RunTimeline {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** It is taken away. */
  readonly close: () => void;
}

/** `name` is what the page calls the program, `program` its element. */
export function timelineFigure(trace: Trace, files: Program, name: string, program: Element): RunTimeline {
  const timeline = timelineOf(trace, files);
  const stage = build('div', { class: 'timeline-stage' });
  const figure = build(
    'figure',
    { class: 'picture timeline', 'aria-label': `What the goroutines of ${name} did` },
    stage,
  );
  const closed = new AbortController();
  const focus = () => view.focus();
  figure.append(
    build(
      'ul',
      { class: 'timeline-legend', 'aria-hidden': 'true' },
      ...legend(timeline).map(([kind, word]) => build('li', { class: `legend-${kind}` }, word)),
    ),
    ...(trace.cut ? [build('figcaption', {}, 'The program did more than this; the picture ends here.')] : []),
    inWords(timeline),
  );
  const view = openTimeline({ stage, trace, files, name, program, signal: closed.signal });
  return { element: figure, focus, close: () => (closed.abort(), figure.remove()) };
}

function inWords(timeline: Timeline): HTMLElement {
  const rows = build('tbody', {});
  const add = (from: number, to: number) =>
    rows.append(
      ...timeline.marks
        .slice(from, to)
        .map((mark) => build('tr', {}, ...stepRow(timeline, mark).map((cell) => build('td', {}, cell)))),
    );
  const head = ['At', 'Step', 'Line'].map((word) => build('th', { scope: 'col' }, word));
  const table = build('table', {}, build('thead', {}, build('tr', {}, ...head)), rows);
  const scroll = build('div', { class: 'table-scroll', tabindex: '0', role: 'group', 'aria-label': 'Steps' }, table);
  const details = build('details', { class: 'in-words' }, build('summary', {}, 'The picture in words'));
  const fill = () => {
    add(0, firstRows);
    const lanes = timeline.lanes.map((lane) => build('li', {}, laneWords(timeline, lane)));
    details.append(build('ul', {}, ...lanes), scroll);
    if (timeline.marks.length <= firstRows) return;
    const more = button(`Show all ${timeline.marks.length} steps`, {}, () => {
      add(firstRows, timeline.marks.length);
      more.remove();
      scroll.focus();
    });
    details.append(more);
  };
  details.addEventListener('toggle', fill, { once: true });
  return details;
}
