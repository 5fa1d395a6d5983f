/** Which step is meant: by a press on the picture, a key, or a line of the program. Steps are places in `marks`. */
import { laneHeight, middleOf } from './drawing.ts';
import type { Mark, Timeline } from './model.ts';

/** The step nearest to this point, `x` on the axis and `y` in pixels; undefined where no lane is. */
export function markAt(timeline: Timeline, x: number, y: number): number | undefined {
  const lane = timeline.lanes.findIndex((_, i) => Math.abs(y - middleOf(i)) <= laneHeight / 2);
  return lane < 0 ? undefined : nearest(timeline, lane, x);
}

/** The step nearest to this one in the lane so many further down that has steps. */
export function markInLane(timeline: Timeline, mark: Mark, by: number): number | undefined {
  for (let lane = mark.lane + by; lane >= 0 && lane < timeline.lanes.length; lane += by) {
    const found = nearest(timeline, lane, mark.x);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function marksOfLine({ marks }: Timeline, file: string, line: number): readonly Mark[] {
  return marks.filter(({ place }) => place?.line === line && place.file === file);
}

function nearest({ marks }: Timeline, lane: number, x: number): number | undefined {
  let best: number | undefined;
  let distance = Infinity;
  for (const [i, mark] of marks.entries()) {
    if (mark.lane !== lane || Math.abs(mark.x - x) >= distance) continue;
    distance = Math.abs(mark.x - x);
    best = i;
  }
  return best;
}
