/** Reads what Go's tools print: `./prog.go:4:2: undefined: x`. */
import type { Finding, Program } from '../engine.ts';

const line = /^(?:vet: )?(?:\.\/|\/tmp\/sandbox\/)?([^\s:]+\.go|go\.mod):(\d+)(?::(\d+))?: (.*)$/;

/** The findings in a tool's output. Lines that begin with a tab continue the message before them. */
export function parseFindings(text: string, tool: Finding['tool']): Finding[] {
  const findings: Finding[] = [];
  for (const row of text.split('\n')) {
    const match = line.exec(row);
    const last = findings.at(-1);
    if (match) {
      const [, file = '', lineNumber, column, message = ''] = match;
      findings.push({ tool, file, line: Number(lineNumber), column: Number(column ?? 1), message });
    } else if (last && row.startsWith('\t')) {
      findings[findings.length - 1] = { ...last, message: `${last.message}\n${row}` };
    }
  }
  return findings;
}

/** How vet prints a finding: for the playground's answer, and for a page that shows what `go vet` says. */
export function findingText(finding: Finding): string {
  return `./${finding.file}:${finding.line}:${finding.column}: ${finding.message}\n`;
}

/** All that vet prints about a program. Where a test file beside it does not compile, vet says this alone, below a banner. */
export function vetText(findings: readonly Finding[], program: Program): string {
  const [first] = findings;
  if (first?.tool !== 'compile') return findings.map(findingText).join('');
  const goMod = program.find(({ name }) => name === 'go.mod')?.text ?? '';
  const module = /^module\s+"?([^\s"]+)/m.exec(goMod)?.[1] ?? 'play';
  return `# [${module}]\nvet: ${findingText(first)}`;
}
