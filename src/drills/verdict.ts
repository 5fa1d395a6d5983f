/** What a played drill cost, beside the same minutes with nobody there, and with somebody who follows the runbook. */

import { playOut, clock, type Base, type Drill } from './drill.ts';

export interface Verdict {
  readonly beganAt: number;
  /** Seconds from the beginning of the trouble to the reader's first move; undefined where there was none. */
  readonly noticedS: number | undefined;
  /** Seconds from the beginning of the trouble until all was well. */
  readonly overS: number | undefined;
  readonly failed: number;
  /** The same seed, nobody acting; and the runbook followed from the alert on. */
  readonly failedAlone: number;
  readonly failedByBook: number;
  readonly sentences: readonly string[];
}

const whole = (count: number): string => Math.round(count).toLocaleString('en-US');

export function judge<S extends Base>(drill: Drill<S>, state: S): Verdict {
  const first = drill.first(state.seed);
  // All three over the drill's whole time, or one that ended early would look cheap.
  const rest = playOut(drill, state, () => undefined);
  const alone = playOut(drill, first, () => undefined);
  const byBook = playOut(drill, first, (now) => (now.alertAt === undefined ? undefined : drill.book(now)));
  const beganAt = drill.beganAt(state) ?? drill.beganAt(rest) ?? 0;
  const acted = state.log.find(({ kind, at }) => kind === 'did' && at >= beganAt)?.at;
  const early = state.firstActAt !== undefined && state.firstActAt < beganAt;
  const noticedS = acted === undefined ? undefined : acted - beganAt;
  const overS = state.wellSince === undefined ? undefined : Math.max(0, state.wellSince - beganAt);
  const sentences = [
    `The trouble began at ${clock(beganAt)}.`,
    noticedS === undefined
      ? 'You did nothing after it began.'
      : `Your first move after that came ${clock(noticedS)} later${
          state.alertAt === undefined
            ? ', before any alert'
            : acted !== undefined && acted < state.alertAt
              ? ', before the alert'
              : `, ${clock((acted ?? 0) - state.alertAt)} after the alert`
        }.`,
    ...(early ? ['You had begun to look before there was anything to see.'] : []),
    overS === undefined
      ? `It was not over when the drill ended, at ${clock(state.t)}.`
      : `It was over ${clock(overS)} after it began.`,
    `${whole(rest.failed)} requests failed, of ${whole(rest.requests)} in the drill's ${drill.lastsS / 60} minutes. With nobody there: ${whole(alone.failed)}. By the runbook, from the alert on: ${whole(byBook.failed)}.`,
    ...drill.lessons(state),
  ];
  return {
    beganAt,
    noticedS,
    overS,
    failed: rest.failed,
    failedAlone: alone.failed,
    failedByBook: byBook.failed,
    sentences,
  };
}
