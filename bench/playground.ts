/** The server's playground beside native Go: a new program each time, in turn with `go build` and a run of the same. */
import type { Figure } from './figure.ts';
import { ratio, timed } from './figure.ts';
import { withNativeGo } from './native-go.ts';
import { sampleProgram } from './sample-program.ts';

const rounds = 11;
/** An answer from the cache takes so little that a busy machine shows in each by itself. */
const repeats = 10;
const warmUps = 12;

export async function playgroundSpeed(baseUrl: string): Promise<Figure[]> {
  const compile = async (body: string, withVet: boolean) => {
    const started = performance.now();
    const response = await fetch(`${baseUrl}/_/compile`, {
      method: 'POST',
      body: new URLSearchParams({ body, withVet: String(withVet) }),
    });
    const answer = (await response.json()) as { Errors: string; Events: { Message: string }[] | null };
    const ms = performance.now() - started;
    if (!answer.Events?.some(({ Message }) => Message.startsWith('round '))) {
      throw new Error(`/compile answered ${JSON.stringify(answer).slice(0, 300)}`);
    }
    return ms;
  };
  return withNativeGo(async (native) => {
    const plain: number[] = [];
    const again: number[] = [];
    const vetted: number[] = [];
    const nativePlain: number[] = [];
    const nativeVetted: number[] = [];
    for (let i = 0; i < warmUps; i++) await compile(sampleProgram(`heat${i}`), i % 2 === 0);
    await native.buildAndRun(sampleProgram('heat'), { vet: true });
    for (let i = 0; i < rounds; i++) {
      plain.push(await compile(sampleProgram(`new${i}`), false));
      for (let repeat = 0; repeat < repeats; repeat++) again.push(await compile(sampleProgram(`new${i}`), false));
      nativePlain.push(await native.buildAndRun(sampleProgram(`new${i}`)));
      vetted.push(await compile(sampleProgram(`vet${i}`), true));
      nativeVetted.push(await native.buildAndRun(sampleProgram(`vet${i}`), { vet: true }));
    }
    return [
      timed('/compile, a new program, warm', plain),
      timed('native `go build` and run of the same', nativePlain),
      ratio('/compile ÷ native', plain, nativePlain, 3),
      timed('/compile with vet, a new program, warm', vetted),
      timed('native `go vet`, `go build` and run of the same', nativeVetted),
      ratio('/compile with vet ÷ native', vetted, nativeVetted, 3),
      timed('/compile, the same program again', again, 2),
    ];
  });
}
