/** A new runbook. */
import type { Files } from './templates.ts';

export const runbookTemplate = (order: number): Files => ({
  'index.mdx': `---
# The situation, as the alert or a colleague would say it: "Goroutine leak in production".
title: "FILL IN: the situation"
order: ${order}
summary: "FILL IN: one sentence for lists and search results"
# page: wake somebody now. urgent: within the hour. planned: a procedure with a date.
severity: urgent
# Signs that this is the right runbook; and that it is another one.
when:
  - "FILL IN: what the reader sees, with a number"
notWhen: []
# Typed once by the reader; commands and messages name them as <service>.
placeholders:
  - name: service
    label: Name of the deployment
    example: checkout
# Limits that decide. The section Decide names each: <Decide by="error-rate">.
thresholds:
  - id: error-rate
    measure: error rate over 5 minutes
    above: "0.1%"
    then: "FILL IN: what then is to be done"
    # Adds the answer "Too little to tell".
    tooFew: "FILL IN: below how many requests it can't be told, and what then"
# How to practise it: an exercise ({ exercise: fix-the-leak }), an incident that the page plays
# ({ incident: goroutine-leak }), or a rehearsal.
drill:
  rehearsal:
    scene: "FILL IN: what a colleague prepares"
    do:
      - "FILL IN: the first thing to do"
      - "FILL IN: the next"
    passed: "FILL IN: when it went well, with a number"
related: []
sources:
  - title: "FILL IN: a primary source"
    url: https://pkg.go.dev/runtime/pprof
---

## The first five minutes

<Step title="FILL IN: an imperative, one action" minutes={1}>

FILL IN: how, and what a good answer looks like.

<Command run="kubectl rollout status deployment/<service>" expect="FILL IN: what it says when all is well" />

</Step>

## Decide

<Decide by="error-rate">

FILL IN: and what to do when it is not.

</Decide>

## Roll back

<Step title="FILL IN: the way back, as one action">

<Command run="kubectl rollout undo deployment/<service>" />

</Step>

## Tell people

<Message to="FILL IN: who" text="FILL IN: what happened to <service>, what you do, when you write again" />

## Afterwards

FILL IN: what to keep for the post-mortem, and what to check tomorrow.
`,
});
