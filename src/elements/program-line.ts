/**
 * How a program and the timelines of its runs point at each other's lines: events on the program's element, so that
 * neither has to be there for the other. Used by program-session.ts, play-session.ts and timeline-view.ts.
 */
import type { Program } from '../go/engine.ts';
import type { TracePlace } from '../go/trace.ts';
import { samePrograms } from '../progress/drafts.ts';
import type { Workspace } from './workspace.ts';

interface ShownPlace {
  /** Undefined: no line is pointed at any more. */
  readonly place: TracePlace | undefined;
  /** Also moves the cursor there. */
  readonly go: boolean;
  /** The program that has run. */
  readonly ran: Program;
}

const shown = 'program-show-line';
const moved = 'program-cursor';
const changed = 'program-changed';

/** Points at a line of the program. */
export function showLine(program: Element, place: ShownPlace): void {
  program.dispatchEvent(new CustomEvent<ShownPlace>(shown, { detail: place }));
}

/** Points at the lines of a workspace that it is asked to point at, as long as they are those of the program that has run. */
export function whenShown(program: Element, workspace: Workspace): void {
  program.addEventListener(shown, (event) => {
    const { place, go, ran } = (event as CustomEvent<ShownPlace>).detail;
    const here = samePrograms(ran, workspace.program()) ? place : undefined;
    workspace.spot(here);
    if (go && here !== undefined) void workspace.goTo({ ...here, column: 1 });
  });
}

/** Whoever is to point at a line comes when the first one is shown, and is shown it again. */
export function bringForLines(program: Element, bring: () => Promise<unknown>): void {
  const first = (event: Event) => {
    const { detail } = event as CustomEvent<ShownPlace>;
    void bring().then(() => showLine(program, detail));
  };
  program.addEventListener(shown, first, { once: true });
}

/** The cursor stands in another line of the program. */
export function cursorMoved(program: Element, place: TracePlace): void {
  program.dispatchEvent(new CustomEvent<TracePlace>(moved, { detail: place }));
}

export function whenCursorMoves(program: Element, handle: (place: TracePlace) => void, signal: AbortSignal): void {
  program.addEventListener(moved, (event) => handle((event as CustomEvent<TracePlace>).detail), { signal });
}

/** The program is no longer what has run. */
export function programChanged(program: Element): void {
  program.dispatchEvent(new Event(changed));
}

export function whenProgramChanges(program: Element, handle: () => void, signal: AbortSignal): void {
  program.addEventListener(changed, handle, { signal });
}
