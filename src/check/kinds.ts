/** What is checked: a line for each kind of content, and a line for each rule that looks at all of it. */
import { checkCasebook } from './check-casebook.ts';
import { checkExercise } from './check-exercise.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLesson } from './check-lesson.ts';
import { checkLinks } from './check-links.ts';
import { checkModules } from './check-modules.ts';
import { checkObjectives } from './check-objectives.ts';
import { checkPages } from './check-pages.ts';
import { checkPieces, inRoot } from './check-pieces.ts';
import { checkReviewNotes } from './check-review.ts';
import { checkSpelling } from './check-spelling.ts';
import { checkTerms } from './check-terms.ts';
import type { Content, Entry, Kind } from './content.ts';
import type { Checked } from './job.ts';
import { joined } from './job.ts';

const nothing: Checked = { problems: [], jobs: [] };
const lessonAnchors = ['do-it', 'keep', 'more'];

export const kinds: readonly Kind[] = [
  { folder: 'lessons', depth: 2, address: (slug) => `/learn/${slug}/`, anchors: lessonAnchors, check: checkLesson },
  { folder: 'exercises', depth: 1, address: (slug) => `/exercises/${slug}/`, anchors: ['help'], check: checkExercise },
  // What is particular to these says checkPieces, for all content folders at once.
  {
    folder: 'runbooks',
    depth: 1,
    address: (slug) => `/runbooks/${slug}/`,
    anchors: ['drill', 'more'],
    check: () => nothing,
  },
  ...['guides', 'decks', 'paths', 'courses', 'worksheets'].map((folder): Kind => {
    return { folder, depth: 1, address: (slug) => `/${folder}/${slug}/`, anchors: ['more'], check: () => nothing };
  }),
  { folder: 'faq', depth: 1, address: () => '/faq/', anchors: [], check: () => nothing },
];

const rules: readonly ((content: Content) => Checked | Checked['problems'])[] = [
  checkPages,
  checkPieces,
  checkModules,
  checkTerms,
  checkCasebook,
  checkLinks,
  checkHeadings,
  checkObjectives,
  checkSpelling,
  ({ roots }) => checkReviewNotes(roots),
];

/** Checks call every content folder `content`; the author of a team's reads its own name. */
function checkEntry(entry: Entry, content: Content): Checked {
  const { root } = entry;
  const { problems, jobs } = entry.kind.check(entry, content);
  return {
    problems: inRoot(problems, root),
    jobs: jobs.map((job) => ({ ...job, run: async (engines) => inRoot(await job.run(engines), root) })),
  };
}

/** All that can be said without Go, and the pieces of work for which Go must run. */
export function checkAll(content: Content): Checked {
  const whole = rules.map((rule) => {
    const found = rule(content);
    return 'problems' in found ? found : { problems: found, jobs: [] };
  });
  const each = content.entries.filter(({ page }) => !page.fault).map((entry) => checkEntry(entry, content));
  return joined([...whole, ...each]);
}
