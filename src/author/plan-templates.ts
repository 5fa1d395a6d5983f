/** A new deck, path, course or question. */
import type { Files } from './templates.ts';

export const deckTemplate = (order: number): Files => ({
  'index.mdx': `---
title: "FILL IN: the talk's title"
order: ${order}
# 10 to 60: the sum of the slides' minutes.
minutes: 10
summary: "FILL IN: one sentence for the invitation"
# engineers, on-call or managers.
audience: engineers
# What the listeners know before. Or none.
needs: []
# One to five; the last slide says the same.
takeaways:
  - "FILL IN: what they take home"
# To do afterwards, such as "- exercise: fix-the-leak".
handout: []
sources:
  - title: "FILL IN: a source of a claim or a figure"
    url: https://go.dev/doc/
---

{/* One <Slide> after the other: title, minutes (halves are allowed), layout="title" or "live" where it is one.
    <Run file="first.go" /> shows a program that lies beside this page. */}

<Slide title="FILL IN: the talk's title" minutes={2} layout="title">

FILL IN: whom it is for, in one line.

<Notes>
FILL IN: what you say. Whole sentences, so that a colleague can give the talk.
</Notes>

</Slide>

<Slide title="FILL IN: what the slide says, as a sentence" minutes={8}>

FILL IN: a picture, a program or three lines.

<Notes>
FILL IN: what you say, what you show, and the question you ask.
</Notes>

</Slide>
`,
});

export const pathTemplate = (order: number): Files => ({
  'index.mdx': `---
# As a choice reads: "From Python".
title: "FILL IN: for whom"
order: ${order}
summary: "FILL IN: one sentence for the choice"
# python, java or node, where the path is made for one.
# from: python
# engineer, on-call, lead or manager.
role: engineer
needs: []
# Parts with a goal each. Steps name what is there: lesson, exercise, guide, rule, runbook, deck, worksheet, course, faq.
# A note says why it stands here. Minutes are summed by themselves.
parts:
  - title: "FILL IN: the first part"
    goal: "FILL IN: what the learner can do after it"
    steps:
      - lesson: concurrency/goroutines
        note: "FILL IN: why this, or take the note away"
---

FILL IN: how to walk it. How much a week, what to skip when it is known.
`,
});

export const courseTemplate = (order: number): Files => ({
  'index.mdx': `---
title: "FILL IN: the course's name"
order: ${order}
summary: "FILL IN: one sentence for the invitation"
# workshop, book-club, reading-group, onboarding or series.
format: reading-group
# What a session's "on" counts: working days, or weeks.
rhythm: weeks
group: { least: 3, most: 10 }
needs: []
outcomes:
  - "FILL IN: what members can do afterwards"
sessions:
  - title: "FILL IN: the session's topic"
    # The day or week, from 1. With the clock also startsAt: "09:30".
    on: 1
    minutes: 60
    # What each member does before, and what is read outside of this site.
    prepare:
      - lesson: concurrency/goroutines
    readings: []
    # For the talk, each with a note for the facilitator.
    questions:
      - ask: "FILL IN: a question without a right answer"
        note: "FILL IN: where the talk should arrive, and what to ask if it stalls"
    # What happens when. The minutes add up to the session's. how: talk, together, pairs, alone or break.
    agenda:
      - { minutes: 20, what: "FILL IN: how it begins", how: together }
      - { minutes: 40, what: "FILL IN: the main part", how: pairs }
    setUp: []
---

FILL IN: how to run it, for whoever does so the first time.
`,
});

export const faqTemplate = (order: number): Files => ({
  'index.mdx': `---
# As people type it, with its question mark.
question: "FILL IN: the question?"
# learning, language, running or migrating.
topic: learning
# Its place within the topic.
order: ${order}
# Where it is taught, such as "- lesson: concurrency/leaks". Or nothing.
see: []
sources: []
---

FILL IN: the answer. The first sentence is the short one; numbers name their source.
`,
});
