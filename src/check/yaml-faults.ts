/** Where in a YAML text a schema's complaint belongs. Used for front matter and for the glossary. */
import { isMap, isSeq } from 'yaml';
import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';

/**
 * The line, from 1 within the YAML text, of what an issue is about: of a field that nobody knows, its own; of one that
 * is missing, that of the fields around it.
 */
export function lineOf(document: Document, lines: LineCounter, issue: z.core.$ZodIssue): number {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  let node: unknown = document.contents;
  let at = offsetOf(node);
  for (const key of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
    if (next === undefined || next === null) break;
    node = next;
    at = offsetOf(node);
  }
  return lines.linePos(at).line;
}

function offsetOf(node: unknown): number {
  return (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
}
