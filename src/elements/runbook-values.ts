/** The placeholders of a runbook: typed once, filled into every command and message of the page. Used by runbook-run.ts. */
import { checkValue } from '../incident/placeholder-value.ts';

/**
 * Each `mark[data-placeholder]` shows its value, or its name in brackets again. In a command only what a shell reads as
 * one word counts.
 */
export function fillIn(root: ParentNode, values: Readonly<Record<string, string>>): void {
  for (const mark of root.querySelectorAll<HTMLElement>('mark[data-placeholder]')) {
    const name = mark.dataset['placeholder'] ?? '';
    const value = checkValue(values[name] ?? '');
    const fits = value.kind === 'plain' || (value.kind === 'words' && mark.closest('.command') === null);
    const text = fits ? value.value : `<${name}>`;
    if (mark.textContent !== text) mark.textContent = text;
    mark.classList.toggle('filled', fits);
  }
}

/** Shows kept values in the fields, but never in the one that is being typed into, and what is wrong with each. */
export function showValues(fields: readonly HTMLInputElement[], values: Readonly<Record<string, string>>): void {
  for (const field of fields) {
    const kept = values[field.name] ?? '';
    if (field !== document.activeElement && field.value !== kept) field.value = kept;
    const value = checkValue(field.value);
    const note = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    if (note) note.textContent = value.kind === 'words' ? value.why : '';
  }
}

/** The names that a text still has unfilled, as they stand in it. */
export const unfilled = (root: ParentNode): readonly string[] => [
  ...new Set(
    [...root.querySelectorAll<HTMLElement>('mark[data-placeholder]:not(.filled)')].map((mark) => mark.textContent),
  ),
];
