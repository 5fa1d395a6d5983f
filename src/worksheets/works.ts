/** The logic of each worksheet, by the name of its folder, loaded when it is asked for. */
import { isWhole } from './cell.ts';
import type { Sheet, Worksheet } from './sheet.ts';
import type { Work, Worked } from './work.ts';

const works: Readonly<Record<string, () => Promise<{ readonly work: Work }>>> = {
  'business-case': () => import('./works/business-case.ts'),
  canary: () => import('./works/canary.ts'),
  estimate: () => import('./works/estimate.ts'),
  'intentional-changes': () => import('./works/intentional-changes.ts'),
  inventory: () => import('./works/inventory.ts'),
  'pool-size': () => import('./works/pool-size.ts'),
  retrospective: () => import('./works/retrospective.ts'),
  rollout: () => import('./works/rollout.ts'),
  status: () => import('./works/status.ts'),
  thresholds: () => import('./works/thresholds.ts'),
};

/** Undefined for a worksheet that is only filled in. */
export async function workOf(id: string): Promise<Work | undefined> {
  return Object.hasOwn(works, id) ? (await works[id]?.())?.work : undefined;
}

/** What comes out of a sheet: rows that are not whole are left out, and have no results. */
export function evaluate({ fields, settings, shape }: Worksheet, sheet: Sheet, work: Work): Worked {
  const nothing: Worked = { rows: sheet.rows.map(() => ({})), whole: {} };
  if (!isWhole(settings, sheet.settings)) return nothing;
  const whole = sheet.rows.flatMap((row, index) => (isWhole(fields, row) ? [{ row, index }] : []));
  if (whole.length === 0 && (shape === 'form' || sheet.rows.length > 0)) return nothing;
  const worked = work(
    whole.map(({ row }) => row),
    sheet.settings,
  );
  const rows = [...nothing.rows];
  for (const [i, { index }] of whole.entries()) rows[index] = worked.rows[i] ?? {};
  return { ...worked, rows };
}
