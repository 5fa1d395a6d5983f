/** The logic of each worksheet, on its worked example and at its edges. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { worksheetSchema } from '../schemas/worksheet.ts';
import type { Row, Worksheet } from './sheet.ts';
import { exampleSheet } from './sheet.ts';
import { evaluate, workOf } from './works.ts';
import type { Work } from './work.ts';

const content = join(process.cwd(), 'content/worksheets');

function worksheet(id: string): Worksheet {
  const [, front = ''] = readFileSync(join(content, id, 'index.mdx'), 'utf8').split(/^---$/m);
  return { ...worksheetSchema.parse(parse(front)), id };
}

async function worked(id: string, { rows, settings = {} }: { rows?: readonly Row[]; settings?: Row } = {}) {
  const work = await workOf(id);
  if (!work) throw new Error(`${id} has no logic`);
  const definition = worksheet(id);
  const example = exampleSheet(definition);
  return evaluate(definition, { rows: rows ?? example.rows, settings: { ...example.settings, ...settings } }, work);
}

const formRow = (id: string, change: Row): Row => ({ ...worksheet(id).example[0], ...change });

it.each(readdirSync(content))('%s: every row of the example gets its results', async (id) => {
  const definition = worksheet(id);
  if (definition.results.length === 0) return expect(await workOf(id)).toBeUndefined();
  const { rows, whole } = await worked(id);
  for (const { id: result, of } of definition.results) {
    if (of === 'whole') expect(whole[result]).not.toBeUndefined();
    else for (const row of rows) expect(row[result]).not.toBeUndefined();
  }
});

describe('inventory', () => {
  it('finds the few that carry 80%, and puts the critical but simple first', async () => {
    const { rows, whole } = await worked('inventory');
    expect(whole).toMatchObject({ services: 10, carry: 3, carryShare: 30 });
    const order = worksheet('inventory').example.map((row, i) => [rows[i]?.['order'], row['service']] as const);
    expect(
      order
        .toSorted(([a], [b]) => Number(a) - Number(b))
        .slice(0, 2)
        .map(([, service]) => service),
    ).toEqual(['POST /login', 'GET /products']);
    expect(rows[3]).toMatchObject({ risk: 45 });
  });

  it('has no shares without traffic, and leaves out rows that are not whole', async () => {
    const idle = { service: 'a', requestRate: 0, dependencies: 1, criticality: 1 };
    const { rows, whole } = await worked('inventory', { rows: [idle, { service: 'b' }, { ...idle, criticality: 9 }] });
    expect(rows).toEqual([{ share: null, upToHere: null, risk: 1, order: 1 }, {}, {}]);
    expect(whole).toMatchObject({ carry: null, services: 1 });
  });

  it('is fluid with ten thousand rows', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      service: `s${i}`,
      requestRate: 10_000 / (i + 1),
      dependencies: i % 20,
      criticality: 1 + (i % 5),
    }));
    const { rows, whole } = await worked('inventory', { rows: many });
    expect(new Set(rows.map((row) => row['order'])).size).toBe(10_000);
    expect(whole['carry']).toBeGreaterThan(1000);
  });
});

describe('thresholds', () => {
  it('says what to do', async () => {
    const { rows, whole } = await worked('thresholds');
    expect(rows.map((row) => row['verdict'])).toEqual(['go on', 'look', 'go on', 'go on']);
    expect(rows[0]).toMatchObject({ look: 504, stop: 528 });
    expect(rows[3]).toMatchObject({ look: 2328, stop: 2208 });
    expect(whole['verdict']).toBe('4 of 4 measured');
  });
});

describe('canary', () => {
  it('takes the longer of the two', async () => {
    const { whole } = await worked('canary');
    expect(whole['dwell']).toBe(Math.max(Number(whole['minutesErrors']), Number(whole['minutesLatency'])));
    expect(whole['minutesErrors']).toBeCloseTo(Number(whole['requestsErrors']) / 24, 6); // 40 a second × 1% × 60
  });

  it('says when there is nothing to notice', async () => {
    const row = formRow('canary', { errorsAfter: 0.02 });
    const { whole, notes } = await worked('canary', { rows: [row] });
    expect(whole).toMatchObject({ requestsErrors: null, dwell: null });
    expect(notes?.[0]).toMatch(/must be above/);
  });
});

describe('rollout', () => {
  it('notices a regression in the first stage that is long enough, and counts whom it hurt', async () => {
    const { rows, whole } = await worked('rollout');
    expect(rows.map((row) => row['longEnough'])).toEqual(['no', 'yes', 'yes', 'yes', 'yes']);
    expect(whole).toMatchObject({ length: 432, stage: 'stage 2' });
    const until = Number(whole['noticed']) + 10 / 60;
    expect(whole['hurt']).toBeCloseTo(40 * 3600 * 0.01 * until * 0.0008, 6);
  });

  it('never notices what is too small for the traffic', async () => {
    const { whole } = await worked('rollout', { settings: { requestRate: 0.001 } });
    expect(whole).toMatchObject({ stage: 'never', noticed: null });
  });
});

it('estimate doubles, divides among teams, and puts learning and buffer on top', async () => {
  const { whole } = await worked('estimate', { settings: { teams: 2, buffer: 50, learning: 4, groundwork: 2 } });
  expect(whole).toMatchObject({ sum: 6.5, likely: (6 + 6.5) * 1.5, least: (6 + 4) * 1.5, most: (6 + 12.5) * 1.5 });
});

describe('business case', () => {
  it('adds up, and is paid back when saving has made up for cost', async () => {
    const { whole } = await worked('business-case');
    const instability = 4 * (6 * 3 * 90 + 0.75 * 6000);
    const saving = instability * 0.6 + 60 * 90 * 0.3 + 4200 * 0.5;
    const cost = 6 * 2 * 11000 + 12000;
    expect(whole).toEqual({ instability, saving, cost, paidAfter: 6 + cost / saving, threeYears: -cost + saving * 30 });
  });

  it('says when it saves nothing', async () => {
    const nothing = { incidentsSaved: 0, upkeepSaving: 0, machineSaving: 0 };
    const { whole, notes } = await worked('business-case', { rows: [formRow('business-case', nothing)] });
    expect(whole['paidAfter']).toBeNull();
    expect(notes?.[0]).toMatch(/saves nothing/);
  });
});

it('pool size follows Little, and warns of a database that is too small', async () => {
  const { whole, notes } = await worked('pool-size', { rows: [formRow('pool-size', { connections: 10 })] });
  expect(whole).toMatchObject({ inUse: 3.6, size: 6, connections: 18 });
  expect(notes?.[0]).toMatch(/may open 18 connections, and the database takes 10/);
  const over = await worked('pool-size', { rows: [formRow('pool-size', { poolSize: 3 })] });
  expect(over.whole).toMatchObject({ waits: 100, meanWait: null });
});

it('intentional changes want both sign-offs and 48 hours', async () => {
  const { rows } = await worked('intentional-changes');
  expect(rows.map((row) => row['open'])).toEqual(['nothing', '48 hours of notice', 'a sign-off, telling users']);
});

it('a retrospective counts open actions', async () => {
  const { rows, whole } = await worked('retrospective');
  expect(rows.map((row) => row['state'])).toEqual(['open', 'noted', 'done']);
  expect(whole).toEqual({ actions: 2, open: 1, busiest: 'Mira: 1' });
});

it('a sheet with a setting that does not fit has no results', async () => {
  const work: Work = () => {
    throw new Error('not to be asked');
  };
  const definition = worksheet('rollout');
  const { whole } = evaluate(definition, { rows: definition.example, settings: { requestRate: 'many' } }, work);
  expect(whole).toEqual({});
});
