/** Intentional changes: which are agreed, and whether those concerned had notice. */
import type { Work } from '../work.ts';
import { str } from '../work.ts';

/** The casebook's rule: 48 hours before anything that touches another team. */
const noticeDays = 2;
const dayMs = 86_400_000;

export const work: Work = (rows) => {
  const worked = rows.map((row) => {
    const [told, live] = [str(row, 'told'), str(row, 'live')];
    const days = told === '' || live === '' ? null : (Date.parse(live) - Date.parse(told)) / dayMs;
    const agreed = str(row, 'oldTeam') !== '' && str(row, 'newTeam') !== '';
    const open = [
      ...(agreed ? [] : ['a sign-off']),
      ...(told === '' ? ['telling users'] : days !== null && days < noticeDays ? ['48 hours of notice'] : []),
    ];
    return { notice: days, open: open.length === 0 ? 'nothing' : open.join(', ') };
  });
  return {
    rows: worked,
    whole: { changes: rows.length, ready: worked.filter(({ open }) => open === 'nothing').length },
    notes:
      rows.length > 10
        ? ['The list is long. A change that nobody asked for can wait until the old system is gone.']
        : [],
  };
};
