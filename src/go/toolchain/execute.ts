/** One program on one runner thread, from its start to whatever ends it. */
import type { Outcome, Output } from '../engine.ts';
import type { Observation } from '../observation.ts';
import type { Limits } from './limits.ts';
import { limitMessage } from './limits.ts';
import { appendOutput } from './output.ts';
import type { RunnerMessage, RunRequest } from './runner-thread.ts';
import type { Thread } from './thread.ts';

export interface Executed {
  readonly outcome: Outcome;
  /** False when the thread still runs the program, or is broken, and must be ended. */
  readonly reusable: boolean;
  /** What was observed, in order; empty when nobody asked. */
  readonly observations: readonly Observation[];
}

/** Telling what it does makes a program that does nothing else ten times as slow. */
const observedFactor = 3;

/** A thread that has not begun by then never will. Its own start does not count as the program's time. */
const startMs = 60_000;

export function execute(
  runner: Thread<RunRequest, RunnerMessage>,
  request: Omit<RunRequest, 'outputBytes'>,
  usual: Limits,
  stopped: Promise<'aborted'>,
  onOutput: (output: Output) => void,
): Promise<Executed> {
  const { isTest, observe } = request;
  const limits = observe ? { ...usual, runMs: usual.runMs * observedFactor } : usual;
  return new Promise((resolve) => {
    const output: Output[] = [];
    const observations: Observation[] = [];
    let ended = false;
    const end = (outcome: Outcome, reusable: boolean) => {
      ended = true;
      clearTimeout(timer);
      resolve({ outcome, reusable, observations });
    };
    const atLimit = (limit: 'run-time' | 'memory' | 'output', reusable: boolean) =>
      end({ kind: 'limit', limit, message: limitMessage(limit, limits), output }, reusable);
    const broken = (why: string) => end({ kind: 'unavailable', why }, false);
    let timer = setTimeout(() => broken('The thread that runs programs did not start. Run again.'), startMs);

    void stopped.then(() => {
      if (!ended) end({ kind: 'stopped', output }, false);
    });
    runner.failed((why) => {
      if (ended) return;
      // What the program holds outside its own memory (open files, folders) is limited by the thread's.
      if (/memory/i.test(why)) atLimit('memory', false);
      else broken(`The thread that ran the program stopped working (${why}). Run again.`);
    });
    runner.receive((message) => {
      if (ended) return;
      if ('outputs' in message) {
        appendOutput(output, message.outputs);
        message.outputs.forEach(onOutput);
      }
      switch (message.kind) {
        case 'started':
          clearTimeout(timer);
          timer = setTimeout(() => atLimit('run-time', false), limits.runMs);
          break;
        case 'broken':
          broken(message.why);
          break;
        case 'output':
          break;
        case 'observed':
          for (const observation of message.observations) observations.push(observation);
          break;
        case 'flooded':
          atLimit('output', true);
          break;
        case 'ended':
          if (message.status === 2 && ranOutOfMemory(output)) atLimit('memory', true);
          else end({ kind: 'ran', status: message.status, output, isTest, vet: [] }, true);
          break;
      }
    });
    runner.send({ ...request, outputBytes: limits.outputBytes });
  });
}

function ranOutOfMemory(output: readonly Output[]): boolean {
  const said = /^(fatal error: out of memory|runtime: out of memory)/m;
  return output.some(({ stream, text }) => stream === 'stderr' && said.test(text));
}
