/** Verifies a question: there is an answer, and what it leads to is there. */
import { dirOf } from '../content/roots.ts';
import { faqSchema } from '../schemas/faq.ts';
import { referenceProblems } from './check-references.ts';
import { readPage } from './front-matter.ts';
import type { Problem } from './problem.ts';

export function checkFaq(question: string, dir = dirOf(`faq/${question}`)): Problem[] {
  const page = readPage(`faq/${question}/index.mdx`, faqSchema, dir);
  if (Array.isArray(page)) return page;
  const { file, body, bodyLine, data } = page;
  const problems = referenceProblems(page, data.see, dir);
  if (body.trim() === '')
    problems.push({ file, line: bodyLine, what: 'there is no answer', fix: 'write it below the front matter' });
  return problems;
}
