/** Retrospective: which actions are open, and who has how many. */
import type { Work } from '../work.ts';
import { str } from '../work.ts';

export const work: Work = (rows) => {
  const actions = rows.filter((row) => str(row, 'action') !== '');
  const open = actions.filter((row) => row['done'] !== true);
  const owners = Map.groupBy(open, (row) => str(row, 'owner') || 'nobody');
  const busiest = [...owners].toSorted(([, a], [, b]) => b.length - a.length)[0];
  const nameless = owners.get('nobody')?.length ?? 0;
  return {
    rows: rows.map((row) => ({
      state:
        str(row, 'action') === ''
          ? 'noted'
          : row['done'] === true
            ? 'done'
            : str(row, 'owner') === ''
              ? 'nobody does it'
              : 'open',
    })),
    whole: {
      actions: actions.length,
      open: open.length,
      busiest: busiest ? `${busiest[0]}: ${busiest[1].length}` : null,
    },
    notes: [
      ...(nameless > 0
        ? [`${nameless} of the open actions ${nameless === 1 ? 'has' : 'have'} no owner, and will not be done.`]
        : []),
      ...(open.length > 3 ? ['Three actions get done, ten do not. Which three matter most?'] : []),
    ],
  };
};
