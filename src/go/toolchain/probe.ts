/** A small program, built before the learner's first so that the tools are warm. Used by pages and by the server. */
import type { Program } from '../engine.ts';

/** It imports what nearly every program does, so that the linker has that loaded. */
export const probe: Program = [
  { name: 'prog.go', text: 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Print() }\n' },
];
