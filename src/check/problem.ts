/** What the check found wrong, for the author: where it is, what it is, and how to fix it. */

export interface Problem {
  /** Below the project: `content/exercises/fix-the-leak/index.mdx`. */
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly fix: string;
}

export const problemText = ({ file, line, what, fix }: Problem): string => `${file}:${line}: ${what}; ${fix}`;
