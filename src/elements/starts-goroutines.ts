/** Whether a program has something to show on a timeline: it starts goroutines, or waits at a channel. Used by program-session.ts and play-session.ts. */
import type { Program } from '../go/engine.ts';

/** `go f()`, `go func`, and what starts goroutines by another name. Comments and strings may deceive it; nothing is lost then. */
const starts = /\bgo\s+(?:func\b|[\w.]+[\w)\]]*\()|\.Go\(|\.AfterFunc\(|<-|\bhttptest\./;

export const startsGoroutines = (program: Program): boolean => program.some(({ text }) => starts.test(text));
