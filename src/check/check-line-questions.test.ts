import { expect, it } from 'vitest';
import { lineQuestionProblems } from './check-line-questions.ts';
import { contentWith } from './content-fixture.ts';
import { readMdx } from './mdx-page.ts';
import { problemText } from './problem.ts';

const program =
  'package main\n\nfunc main() {\n\t// begin\n\ta := 1\n\tb := a\n\tprintln(b)\n\t// end\n\tprintln(a)\n}\n';
const dir = () => contentWith({ 'lessons/m/l/a.go': program });
const problemsOf = (body: string) =>
  lineQuestionProblems(
    readMdx('content/lessons/m/l/index.mdx', `---\ntitle: T\n---\n\n${body}\n`),
    'lessons/m/l',
    dir(),
  ).map(problemText);

it('has nothing to say where each line is there once', () => {
  expect(
    problemsOf(
      '<SpotLine file="a.go" line="b :=" why="w">Q <NotThis line="println(a)" why="w" /></SpotLine>\n\n' +
        '<OrderLines file="a.go" from="// begin" to="// end"><Rule first="a :=" then="b :=" why="w" /></OrderLines>',
    ),
  ).toEqual([]);
});

it('names a line that is there twice, one that is missing, and a rule that the file breaks', () => {
  expect(
    problemsOf(
      '<SpotLine file="a.go" line="println" why="w">\nQ\n\n<NotThis line="c :=" why="w" />\n</SpotLine>\n\n' +
        '<OrderLines file="a.go" from="// begin" to="// end">\n<Rule first="b :=" then="a :=" why="w" />\n</OrderLines>',
    ),
  ).toEqual([
    expect.stringMatching(/:5: <SpotLine>: 2 lines of the file begin with "println"/),
    expect.stringMatching(/:8: <NotThis>: no line of the file begins with "c :="/),
    expect.stringMatching(/:12: <Rule>: .*against its own rule/),
  ]);
});
