/** A new guide, and a new rule of one. */
import type { Files } from './templates.ts';

export const guideTemplate = (order: number): Files => ({
  'index.mdx': `---
# The topic alone: "Concurrency".
title: "FILL IN: the topic"
# Its place among the guides.
order: ${order}
summary: "FILL IN: one or two sentences for lists and search results"
sources:
  - title: "FILL IN: a primary source for the guide as a whole"
    url: https://go.dev/doc/effective_go
---

FILL IN: in a screen, what the guide is about and how to use it in a review. The rules follow by themselves: \`npm run new -- rule <guide>/<id>\`.
`,
});

const program = (line: string) => `package main

import "fmt"

func main() {
	fmt.Println("${line}")
}
`;

export const ruleTemplate = (order: number): Files => ({
  'index.md': `---
# One line, as one says it in a review. The folder's name is the rule's id and never changes.
rule: "FILL IN: the rule"
# Its place in the guide.
order: ${order}
# What goes wrong in bad.go, and what is right in good.go: a line each. The page shows both programs with their output.
bad: "FILL IN: what goes wrong here"
good: "FILL IN: what is right here"
# vet or compile-error, when bad.go is there to show that.
# shows: vet
# The habit it replaces, for each language that has it.
replaces:
  - from: python
    habit: "FILL IN: what one does in Python, and what is different here"
# When it does not hold. Or none.
exceptions: []
# Where a tool finds a breach.
# analyser: { tool: vet, check: lostcancel }
# Lessons that teach it, such as concurrency/leaks; they link back. And rules that go with it.
lessons: []
related: []
---

FILL IN: why. What happens to whoever breaks the rule, in production, in two to five sentences.
`,
  'bad.go': program('FILL IN: the smallest program that breaks the rule'),
  'bad.out': 'FILL IN: the smallest program that breaks the rule\n',
  'good.go': program('FILL IN: the same program, right'),
  'good.out': 'FILL IN: the same program, right\n',
});
