/** How a run ended, in words: one sentence to read, one to hear. Pure; used by program-session.ts. */
import type { Outcome } from '../go/engine.ts';

export interface OutcomeWords {
  readonly ok: boolean;
  readonly shown: string;
  readonly spoken: string;
}

export function outcomeWords(outcome: Outcome): OutcomeWords {
  switch (outcome.kind) {
    case 'ran': {
      const vet =
        outcome.vet.length === 0
          ? ''
          : ` go vet has ${outcome.vet.length} ${outcome.vet.length === 1 ? 'note' : 'notes'}.`;
      const shown = exitWords(outcome.status, outcome.isTest, outcome.output.length === 0);
      return { ok: outcome.status === 0, shown, spoken: `${shown}${vet}` };
    }
    case 'build-failed': {
      const count = outcome.findings.length;
      const first = outcome.findings[0];
      const where = first === undefined ? '' : ` First, line ${first.line}: ${first.message}`;
      return {
        ok: false,
        shown: 'It does not compile.',
        spoken: `It does not compile${count > 1 ? `: ${count} messages` : ''}.${where}`,
      };
    }
    case 'limit':
      return { ok: false, shown: outcome.message, spoken: outcome.message };
    case 'stopped':
      return { ok: false, shown: 'Stopped.', spoken: 'Stopped.' };
    case 'unavailable':
      return { ok: false, shown: outcome.why, spoken: outcome.why };
  }
}

function exitWords(status: number, isTest: boolean, silent: boolean): string {
  if (isTest) return status === 0 ? 'All tests pass.' : 'Tests fail.';
  if (status === 0) return silent ? 'Exit status 0. The program wrote nothing.' : 'Exit status 0.';
  if (status === 2) return 'Exit status 2: Go stopped the program (a panic or a deadlock).';
  return `Exit status ${status}.`;
}
