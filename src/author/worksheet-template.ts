/** A new worksheet. */
import type { Files } from './templates.ts';

export const worksheetTemplate = (order: number): Files => ({
  'index.mdx': `---
title: "FILL IN: what it is called"
order: ${order}
summary: "FILL IN: one sentence for lists and search results"
# To fill it in the first time: 5 to 120.
minutes: 20
who: "FILL IN: who fills it in, and who reads it"
# A table has a row for each thing, a form is filled in once.
shape: form
# type: text, long-text, number, percent, money, date, choice or yes-no. Numbers may have least, most and a unit, a
# choice has values. The ids are the columns of exported files.
fields:
  - id: requestRate
    label: Requests per second
    type: number
    least: 0
    help: "FILL IN: what is meant, and where the value is found"
# A table may also have settings, asked once: as fields, each with the value that it begins with.
settings: []
# What is worked out from them, of each row or of the whole, by src/worksheets/works/ under this folder's name.
results: []
# A worked example, with real-looking values: one row of a form, some of a table.
example:
  - requestRate: 120
related: []
sources: []
---

FILL IN: when to use it, how to fill it in, and what to do with the result.
`,
});
