/** How the tests reject an answer, as the front matter of an exercise announces it. */
import type { Verdict } from '../go/grade.ts';

export interface Rejection {
  readonly rejectedBy: string;
  readonly says: string;
}

/** The innermost test that fails and the telling part of its message; undefined when the answer is not rejected. */
export function rejectionOf(verdict: Verdict): Rejection | undefined {
  switch (verdict.kind) {
    case 'does-not-compile': {
      const message = /:\d+(?::\d+)?: (.+)/.exec(verdict.text)?.[1];
      return { rejectedBy: 'compile', says: short(message ?? verdict.text.trim()) };
    }
    case 'failed':
    case 'cut-off': {
      const failed = verdict.tests.filter(({ result, message }) => result === 'failed' && message?.trim());
      const [test] = failed.toSorted((a, b) => b.name.split('/').length - a.name.split('/').length);
      if (test) return { rejectedBy: test.name, says: short(lineOf(test.message ?? '')) };
      const [hung] = verdict.tests.filter(({ result }) => result !== 'passed');
      return hung && verdict.kind === 'cut-off' ? { rejectedBy: hung.name, says: short(verdict.why) } : undefined;
    }
    case 'passed':
    case 'refused':
      return undefined;
  }
}

/** The first line with words, without the place in front of it. */
function lineOf(message: string): string {
  const row = message.split('\n').find((line) => /[a-z]{2}/i.test(line.replace(/^\s*\S+\.go:\d+:/, ''))) ?? message;
  return row.replace(/^\s*\S+\.go:\d+:\s*/, '').replace(/ \[recovered.*$/, '');
}

/** As much of a line as is sure to come again: up to where it gets long. */
const short = (line: string): string => line.trim().slice(0, 100).trim();
