/** Compares two answers to the same program where Go determines them. */
import type { CompileAnswer } from '../../go/playground/protocol.ts';

/** What differs, in words for the table; undefined when nothing does. */
export function difference(native: CompileAnswer, ours: CompileAnswer): string | undefined {
  for (const [what, of] of Object.entries(parts)) {
    const [expected, got] = [of(native), of(ours)];
    if (expected !== got) return `${what}: native ${shown(expected)}, here ${shown(got)}`;
  }
  return undefined;
}

const parts: Record<string, (answer: CompileAnswer) => string> = {
  'build errors': ({ Errors }) => determined(Errors),
  status: ({ Status }) => String(Status),
  'test verdict': ({ IsTest, TestsFailed }) => `${IsTest} ${TestsFailed}`,
  events: ({ Events }) => JSON.stringify(Events?.map((event) => ({ ...event, Message: determined(event.Message) }))),
  // `go vet` prints its findings in no order.
  vet: ({ VetErrors, VetOK }) =>
    VetOK ? 'ok' : (VetErrors ?? '').replaceAll(/^\.\//gm, '').split('\n').sort().join('\n'),
};

/** Without what depends on the machine: stack traces, addresses, and the name of the temporary folder. */
function determined(text: string): string {
  return text
    .replace(/^goroutine \d+ .*\[[\s\S]*$/m, '…')
    .replaceAll(/^\[signal .*\]$/gm, '[signal …]')
    .replaceAll(/\b0x[0-9a-f]{4,}\b/g, '0x…');
}

function shown(text: string): string {
  return JSON.stringify(text.length > 300 ? `${text.slice(0, 300)}…` : text);
}
