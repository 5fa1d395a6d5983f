/**
 * What compiler and vet say, as a list of links that jump to the line; used by go-program and verdict-view.
 *
 * Makes:
 *
 *     <div class="findings" data-tool="compile|vet|gofmt"><p class="findings-title">…</p>
 *       <ol><li><button type="button" class="line-link">prog.go:4</button> <span class="finding-message">undefined: x</span></li></ol></div>
 */
import type { Finding } from '../go/engine.ts';
import { build } from './dom.ts';
import type { LineMark } from './editor.ts';
import { lineLink, lineText, type GoTo } from './line-text.ts';

const titles = {
  compile: 'It does not compile',
  vet: 'go vet has something to say',
  gofmt: 'gofmt can format only what Go can read',
} as const;

/** `text` is shown as it is where the tool's words could not be taken apart. */
export function findingsList(
  tool: keyof typeof titles,
  findings: readonly Finding[],
  text: string,
  files: readonly string[],
  goTo: GoTo,
): HTMLElement {
  const title = titles[tool];
  const list = build('div', { class: 'findings', 'data-tool': tool }, build('p', { class: 'findings-title' }, title));
  if (findings.length === 0) {
    list.append(build('pre', { class: 'findings-text', tabindex: '0' }, ...lineText(text, files, goTo)));
    return list;
  }
  list.append(
    build(
      'ol',
      {},
      ...findings.map((finding) =>
        build(
          'li',
          {},
          // The one file of a lesson's program has another name there than the tools know.
          lineLink(files.length === 1 ? `line ${finding.line}` : `${finding.file}:${finding.line}`, finding, goTo),
          ' ',
          build('span', { class: 'finding-message' }, finding.message),
        ),
      ),
    ),
  );
  return list;
}

/** The same findings for the editor's margin; the first of a line. */
export function findingMarks(findings: readonly Finding[]): readonly LineMark[] {
  return findings.map(({ tool, file, line, message }) => ({
    file,
    line,
    kind: tool === 'vet' ? ('warning' as const) : ('error' as const),
    message,
  }));
}
