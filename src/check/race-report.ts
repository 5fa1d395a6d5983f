/** What the race detector says in a session, recorded so that each machine records the same. */

/** Addresses, offsets into the code and goroutine numbers differ with machine and run; none of them is to be learned. */
export function steadyRaceReport(output: string): string {
  if (!output.includes('WARNING: DATA RACE')) return output;
  const numbers = new Map<string, number>();
  return output
    .replace(/\b0x[0-9a-f]{8,}/g, '0x00c0…')
    .replace(/ \+0x[0-9a-f]+$/gm, '')
    .replace(/\b([Gg]oroutine) (\d+)/g, (_, word: string, number: string) => {
      // main is number 1 and the report calls it by name.
      if (!numbers.has(number)) numbers.set(number, numbers.size + 2);
      return `${word} ${numbers.get(number)}`;
    });
}

/** `-race` is native Go's and needs a C compiler; where there is none, a session that uses it can't be run. */
export const lacksRaceDetector = (output: string): boolean =>
  /-race (requires cgo|is not supported)|C compiler .* not found/.test(output);
