/** The server's playground: one new program at a time, and the same one again. */
import type { Figure } from './figure.ts';
import { timed } from './figure.ts';

const program = (i: number) => `package main\n\nimport "fmt"\n\nfunc main() { fmt.Println(${i}) }\n`;

export async function playgroundSpeed(baseUrl: string): Promise<Figure[]> {
  const compile = async (body: string) => {
    const started = performance.now();
    const response = await fetch(`${baseUrl}/_/compile`, {
      method: 'POST',
      body: new URLSearchParams({ body, withVet: 'true' }),
    });
    await response.json();
    return performance.now() - started;
  };
  for (let i = 0; i < 8; i++) await compile(program(i));
  const fresh = [];
  const repeated = [];
  for (let i = 100; i < 110; i++) {
    fresh.push(await compile(program(i)));
    repeated.push(await compile(program(i)));
  }
  return [
    timed('playground /compile with vet, new program, warm', fresh),
    timed('playground /compile, the same again', repeated, 2),
  ];
}
