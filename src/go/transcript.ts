/** A run as text, the way a terminal would show it: what lessons show under a program before it is run. */
import type { Outcome } from './engine.ts';
import { findingText } from './toolchain/findings.ts';

/** `name` is the file's own name, which stands where the playground says prog.go. Undefined when nothing was run. */
export function transcript(outcome: Outcome, name: string): string | undefined {
  const own = (text: string) => text.replaceAll(/\bprog(_test)?\.go\b/g, name);
  switch (outcome.kind) {
    case 'unavailable':
      return undefined;
    case 'build-failed':
      return own(outcome.text);
    case 'stopped':
    case 'limit':
    case 'ran': {
      let text = own(outcome.output.map((event) => event.text).join(''));
      if (outcome.kind === 'limit') return `${text}\n${outcome.message}\n`;
      if (outcome.kind === 'stopped') return text;
      if (outcome.status !== 0)
        text += `${text === '' || text.endsWith('\n') ? '' : '\n'}exit status ${outcome.status}\n`;
      if (outcome.vet.length === 0) return text;
      const command = outcome.isTest ? 'test' : 'run';
      return `$ go vet ${name}\n${own(outcome.vet.map(findingText).join(''))}$ go ${command} ${name}\n${text}`;
    }
  }
}
