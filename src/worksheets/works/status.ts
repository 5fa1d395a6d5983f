/** One-page status: how far the move is. */
import type { Work } from '../work.ts';
import { num } from '../work.ts';

export const work: Work = ([row = {}]) => {
  const [moved, all] = [num(row, 'moved'), num(row, 'endpoints')];
  const weeks = num(row, 'weeks');
  const left = moved > 0 && weeks > 0 ? ((all - moved) * weeks) / moved : null;
  return {
    rows: [],
    whole: {
      done: all === 0 ? null : (moved / all) * 100,
      pace: moved > 0 && weeks > 0 ? (moved / weeks) * 2 : null,
      left: all === 0 ? null : left,
    },
    notes: moved > all ? ['More endpoints are moved than there are. One of the two numbers is wrong.'] : [],
  };
};
