/** A new lesson. */
import type { Files } from './templates.ts';

const hello = (line: string) => `package main

import "fmt"

func main() {
	fmt.Println("${line}")
}
`;

export const lessonTemplate = (order: number): Files => ({
  'index.mdx': `---
# Names the idea, not the chapter: "Who closes the channel".
title: "FILL IN: the idea of this lesson"
# Its place in the module.
order: ${order}
# 8 to 20: reading and running, without the exercises.
minutes: 12
summary: "FILL IN: one or two sentences for lists, search results and link previews"
# Two to five. Each begins with a verb, and a question or an exercise covers it.
objectives:
  - "FILL IN: what the reader can do afterwards"
  - "FILL IN: and what else"
# Slugs of the exercises that belong to it; each names this lesson. npm run new -- exercise <slug>
exercises: []
# The rule in one line that the reader keeps.
keep: "FILL IN: the one line"
# Primary sources, by name.
sources:
  - title: "FILL IN: for example Go specification: defer statements"
    url: https://go.dev/ref/spec
---

FILL IN: the scene. Two or three sentences of a real failure or need.

{/* The smallest complete program that shows it. Its output is recorded: npm run check -- --update */}

<Run file="first.go" />

FILL IN: what the reader just saw, and one thing to change and run again.

## Why

FILL IN: the model in plain words. One idea a paragraph. A picture where people would rather look: \`<Timeline>\`, \`<Buffer>\`. The first use of a word of the glossary is a \`<Term is="goroutine">\`.

## From what you know

<Habits>
<Habit from="python">
FILL IN: the Python habit, with its code, and what replaces it.
</Habit>
<Habit from="java">
FILL IN: the Java habit, with its code, and what replaces it.
</Habit>
<Habit from="node">
FILL IN: the Node habit, with its code, and what replaces it.
</Habit>
</Habits>

## What goes wrong

{/* Two or three. shows="vet" or shows="compile-error" where that is the point. */}

<Mistake title="FILL IN: the mistake" file="bad.go">
FILL IN: what happens, what the tool or the runtime says, and the fix.
</Mistake>

## Check yourself

{/* Two or three questions. Every answer explains itself. */}

<Question>
FILL IN: the question.

<Answer why="FILL IN: why this is wrong">FILL IN: a wrong answer that somebody would give</Answer>
<Answer right why="FILL IN: why this is right">FILL IN: the right answer</Answer>
</Question>
`,
  'first.go': hello('FILL IN: a program of your own'),
  'first.out': 'FILL IN: a program of your own\n',
  'bad.go': hello('FILL IN: the mistake, as a program'),
  'bad.out': 'FILL IN: the mistake, as a program\n',
});
