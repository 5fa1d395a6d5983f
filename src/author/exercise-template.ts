/** A new exercise, and a new wrong answer to one. */
import type { Files } from './templates.ts';

const head = `package main

// FILL IN: the function's contract as its doc comment. Learners program against this text.
// Total returns the sum of prices, in cents.
`;

/** Files are named after the exercise, without hyphens: Go takes an ending such as _windows for a build constraint. */
export const exerciseTemplate = (_order: number, id: string): Files => {
  const name = id.replaceAll('-', '');
  return {
    'index.mdx': `---
# An imperative, as the page's heading: "Close the channel".
title: "FILL IN: what the learner does"
# The lesson whose idea it trains. It lists this exercise, too. Leave both out where it belongs to no lesson.
# module: concurrency
# lesson: leaks
# 5 to 30, for someone who has just read the lesson.
minutes: 10
summary: "FILL IN: one sentence for lists and search results"
# "fails" when the starter compiles and fails the tests, "does-not-compile" where compiling is the task.
starter: fails
# Three: a nudge, a direction, nearly there. Markdown. Never the solution itself.
hints:
  - "FILL IN: a nudge, mostly a question that points at the right line"
  - "FILL IN: a direction, which part of the language or library helps"
  - "FILL IN: nearly there, everything but the code"
# At least two mistakes that people really make. Each is a whole answer in wrong/<slug>/.
# Add one: npm run new -- wrong <exercise>/<mistake>
wrong:
  - slug: counts
    mistake: "FILL IN: what the learner did, in one line"
    why: "FILL IN: why it is wrong. Learners read this after they pass"
    rejectedBy: TestAddsThePrices
    says: "want 600"
  - slug: first-only
    mistake: "FILL IN: another mistake"
    why: "FILL IN: why it is wrong"
    rejectedBy: TestAddsThePrices
    says: "want 600"
# Primary sources: specification, package documentation, release notes. Or none.
sources: []
---

FILL IN: the scene in two or three sentences. A real need, not a puzzle.

FILL IN: the task, on one screen. What to change, what must hold afterwards, what to leave alone.
`,
    [`starter/${name}.go`]: `${head}func Total(prices []int) int {
	return 0
}
`,
    [`solution/${name}.go`]: `${head}func Total(prices []int) int {
	sum := 0
	for _, price := range prices {
		sum += price
	}
	return sum
}
`,
    'solution/why.md': `FILL IN: why this solution is idiomatic, in a few sentences. Name the alternative, and when it is better.
`,
    [`tests/${name}_test.go`]: `package main

import "testing"

// FILL IN: the tests. Their names read as sentences. Each message says what was expected, what happened and where to
// look. No real sleeps: time passes at once inside a testing/synctest bubble.

func TestAddsThePrices(t *testing.T) {
	prices := []int{100, 200, 300}
	if got := Total(prices); got != 600 {
		t.Errorf("Total(%v) = %d, want 600: add every price, and start from nothing", prices, got)
	}
}

func TestIsNothingForNoPrices(t *testing.T) {
	if got := Total(nil); got != 0 {
		t.Errorf("Total(nil) = %d, want 0: an order without a price costs nothing", got)
	}
}
`,
    [`wrong/counts/${name}.go`]: `${head}func Total(prices []int) int {
	return len(prices)
}
`,
    [`wrong/first-only/${name}.go`]: `${head}func Total(prices []int) int {
	for _, price := range prices {
		return price
	}
	return 0
}
`,
  };
};

/** The entry of the front matter; the answer itself begins as a copy of the starter. */
export const wrongTemplate = (slug: string, rejectedBy: string, says: string): string =>
  `  - slug: ${slug}
    mistake: "FILL IN: what the learner did, in one line"
    why: "FILL IN: why it is wrong. Learners read this after they pass"
    rejectedBy: ${rejectedBy}
    says: ${JSON.stringify(says)}
`;
