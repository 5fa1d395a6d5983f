import { describe, expect, it } from 'vitest';
import { AutoEngine } from './auto-engine.ts';
import type { Engine, Outcome, RunEvent } from './engine.ts';

const program = [{ name: 'prog.go', text: 'package main\n' }];

/** An engine that signs what it does; `broken` makes it unavailable. */
function signed(name: string, broken?: string): Engine & { calls: string[] } {
  const calls: string[] = [];
  const answer = async <T>(call: string, good: T) => {
    calls.push(call);
    return broken === undefined ? good : ({ kind: 'unavailable', why: broken } as const);
  };
  const ran: Outcome = {
    kind: 'ran',
    status: 0,
    output: [{ stream: 'stdout', text: name, delayNs: 0 }],
    isTest: false,
    vet: [],
  };
  return {
    calls,
    where: name === 'page' ? 'browser' : 'playground',
    run: () => answer('run', ran),
    format: () => answer('format', { kind: 'formatted', files: [{ name, text: '' }] }),
    vet: () => answer('vet', { kind: 'vetted', findings: [] }),
    review: () =>
      answer('review', { kind: 'reviewed', notes: [{ id: name, file: '', line: 1, column: 1, message: '' }] }),
    prepare: () => void calls.push('prepare'),
    version: () => Promise.resolve(name),
  };
}

function auto(playground: Engine, page: Engine) {
  let arrive: (here: boolean) => void = () => undefined;
  let brought = 0;
  const engine = new AutoEngine(playground, page, () => {
    brought++;
    return new Promise((resolve) => (arrive = resolve));
  });
  return { engine, brought: () => brought, arrive: async (here: boolean) => arrive(here) };
}

const ranOn = (outcome: Outcome) => (outcome.kind === 'ran' ? outcome.output[0]?.text : outcome);

describe('run', () => {
  it('goes to the playground until the toolchain has arrived, then to the page', async () => {
    const { engine, arrive } = auto(signed('playground'), signed('page'));
    expect(ranOn(await engine.run(program))).toBe('playground');
    expect(ranOn(await engine.run(program))).toBe('playground');
    expect(engine.where).toBe('playground');
    await arrive(true);
    expect(ranOn(await engine.run(program))).toBe('page');
    expect(engine.where).toBe('browser');
  });

  it('goes to the page for a trace, wherever programs run otherwise, and stays there', async () => {
    const { engine } = auto(signed('playground'), signed('page'));
    expect(ranOn(await engine.run(program, { trace: true }))).toBe('page');
    expect(ranOn(await engine.run(program))).toBe('page');
  });

  it('begins to bring the toolchain once, and stays with the playground when that fails', async () => {
    const { engine, brought, arrive } = auto(signed('playground'), signed('page'));
    expect(brought()).toBe(0);
    await engine.run(program);
    engine.prepare(program);
    await engine.run(program);
    expect(brought()).toBe(1);
    await arrive(false);
    expect(ranOn(await engine.run(program))).toBe('playground');
  });

  it('goes to the page when the playground fails, says so, and stays there', async () => {
    const playground = signed('playground', 'Busy.');
    const { engine } = auto(playground, signed('page'));
    const events: RunEvent[] = [];
    expect(ranOn(await engine.run(program, { onEvent: (event) => events.push(event) }))).toBe('page');
    expect(events).toEqual([{ kind: 'notice', text: 'Busy. So this runs in the page.' }]);
    await engine.run(program);
    expect(playground.calls).toEqual(['run']);
  });

  it('does not run again in the page what the playground has cut off: a program that eats memory would go on eating', async () => {
    const cutOff: Outcome = { kind: 'limit', limit: 'memory', message: 'Too much.', output: [] };
    const page = signed('page');
    const { engine } = auto({ ...signed('playground'), run: () => Promise.resolve(cutOff) }, page);
    expect(await engine.run(program)).toEqual(cutOff);
    expect(page.calls).toEqual([]);
  });

  it('says both reasons when neither works, and asks the playground again next time', async () => {
    const playground = signed('playground', 'Busy.');
    const { engine } = auto(playground, signed('page', 'Offline.'));
    expect(await engine.run(program)).toEqual({ kind: 'unavailable', why: 'Busy. Offline.' });
    await engine.run(program);
    expect(playground.calls).toEqual(['run', 'run']);
  });
});

describe('format and vet', () => {
  it('ask the playground first, and the page when that fails', async () => {
    const [playground, page] = [signed('playground', 'Busy.'), signed('page')];
    const { engine } = auto(playground, page);
    expect(await engine.format(program)).toMatchObject({ kind: 'formatted' });
    expect(await engine.vet(program)).toEqual({ kind: 'vetted', findings: [] });
    expect(playground.calls).toEqual(['format', 'vet']);
    expect(page.calls).toEqual(['format', 'vet']);
  });

  it('ask the page alone once it has arrived', async () => {
    const [playground, page] = [signed('playground'), signed('page', 'Broken.')];
    const { engine, arrive } = auto(playground, page);
    engine.prepare(program);
    await arrive(true);
    expect(await engine.format(program)).toEqual({ kind: 'unavailable', why: 'Broken.' });
    expect(playground.calls).toEqual(['prepare']);
  });
});

describe('review', () => {
  const reviewer = async (engine: Engine) => {
    const result = await engine.review(program);
    return result.kind === 'reviewed' ? result.notes[0]?.id : result.why;
  };

  it('is asked of the playground, and of the page once that has arrived', async () => {
    const { engine, arrive } = auto(signed('playground'), signed('page'));
    expect(await reviewer(engine)).toBe('playground');
    engine.prepare(program);
    await arrive(true);
    expect(await reviewer(engine)).toBe('page');
  });

  it('waits for a toolchain that is under way when the playground gives none, and fetches it for nobody', async () => {
    const { engine, arrive, brought } = auto(signed('playground', 'None.'), signed('page'));
    expect(await reviewer(engine)).toBe('None.');
    expect(brought()).toBe(0);
    engine.prepare(program);
    const waiting = reviewer(engine);
    await arrive(true);
    expect(await waiting).toBe('page');
  });

  it('is given up when the toolchain does not come', async () => {
    const { engine, arrive } = auto(signed('playground', 'None.'), signed('page'));
    engine.prepare(program);
    await arrive(false);
    expect(await reviewer(engine)).toBe('None.');
  });
});

describe('prepare and version', () => {
  it('go to whoever would run', async () => {
    const [playground, page] = [signed('playground'), signed('page')];
    const { engine, arrive } = auto(playground, page);
    expect(await engine.version()).toBe('playground');
    engine.prepare(program);
    await arrive(true);
    engine.prepare(program);
    expect(await engine.version()).toBe('page');
    expect([playground.calls, page.calls]).toEqual([['prepare'], ['prepare']]);
  });
});
