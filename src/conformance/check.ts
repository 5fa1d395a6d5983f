/** What a conformance check is: one line of the playground protocol, and how to see that a server keeps to it. */
import assert from 'node:assert/strict';
import type { CompileAnswer } from '../go/playground/protocol.ts';
import { buildTimeout } from '../go/playground/protocol.ts';
import type { Target } from './target.ts';

export interface Check {
  /** The protocol's line. */
  readonly line: string;
  readonly name: string;
  /** Why the line can't be held against another server: it is then left out. */
  readonly ownOnly?: string;
  /** Rejects when the server does not keep to the line. */
  readonly run: (target: Target) => Promise<void>;
}

type Run = Check['run'];

/** Checks of one line. */
export function lineOf(line: string, checks: Readonly<Record<string, Run>>, ownOnly?: string): readonly Check[] {
  return Object.entries(checks).map(([name, run]) => ({
    line,
    name,
    run,
    ...(ownOnly === undefined ? {} : { ownOnly }),
  }));
}

export const nothing: CompileAnswer = { Errors: '', Events: null, Status: 0, IsTest: false, TestsFailed: 0 };

/** The answer of /compile; a failure when it is none. A busy machine may be too slow for a build, but not three times. */
export async function answer(target: Target, body: string, options?: { vet?: boolean }): Promise<CompileAnswer> {
  for (let tries = 1; ; tries++) {
    const got = await target.compile(body, options);
    if (typeof got === 'string') assert.fail(`/compile answered with ${got}`);
    if (got.Errors !== buildTimeout || tries === 3) return got;
  }
}

/** What a program wrote to both streams. */
export function written({ Errors, Events }: CompileAnswer): string {
  assert.equal(Errors, '', 'the program must build');
  return (Events ?? []).map(({ Message }) => Message).join('');
}

/** A program's main function, with imports, as one file. */
export function main(body: string, ...imports: string[]): string {
  const list = imports.map((path) => `import ${JSON.stringify(path)}\n`).join('');
  return `package main\n\n${list}\nfunc main() {\n${body}\n}\n`;
}

export const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

/** JSON with the fields in their order, as text. */
export async function sent(response: Response): Promise<string> {
  assert.equal(response.status, 200);
  return response.text();
}
