import { describe, expect, it } from 'vitest';
import { checkCasebook } from './check-casebook.ts';
import { contentWith, exercisePage, fixture, lessonPage, texts } from './content-fixture.ts';

const entry = (taught: string) => `- id: pace
  topic: pace
  team: java
  figure: 50 endpoints in eight months.
  taught: ${taught}
`;
const pieces = { 'lessons/m/l/index.mdx': lessonPage(), 'exercises/e/index.mdx': exercisePage() };

describe('checkCasebook', () => {
  it('says nothing where each figure is taught, or where there is no casebook', () => {
    const dir = contentWith({ ...pieces, 'casebook.yaml': entry('[{ lesson: m/l }, { exercise: e }]') });
    expect(checkCasebook(fixture(dir))).toEqual([]);
    expect(checkCasebook(fixture(contentWith(pieces)))).toEqual([]);
  });

  it('names the line of a piece that is not there', () => {
    const dir = contentWith({ ...pieces, 'casebook.yaml': entry('[{ lesson: m/l }, { lesson: m/gone }]') });
    expect(texts(checkCasebook(fixture(dir)))).toEqual([
      'casebook.yaml:5: there is no lesson m/gone; correct the name, or write it',
    ]);
  });

  it('refuses a figure that is taught nowhere, and a team that nobody knows', () => {
    const dir = contentWith({ ...pieces, 'casebook.yaml': entry('[]').replace('java', 'rust') });
    expect(texts(checkCasebook(fixture(dir))).join('\n')).toMatch(
      /casebook\.yaml:3: .*team must be "python" or "java" or "node" or "all".*\n.*casebook\.yaml:5: .*name one to six pieces/,
    );
  });
});
