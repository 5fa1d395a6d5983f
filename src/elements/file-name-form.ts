/**
 * Asks for a file's name, in place; used by play-session.ts.
 *
 * Makes `<form class="file-form"><label>… <input></label> <button>OK</button> <button type="button">Cancel</button>
 * <p class="file-problem" role="alert"></p></form>`.
 */
import { build, button, freshId } from './dom.ts';

export interface NameQuestion {
  readonly label: string;
  readonly value: string;
  readonly ok: string;
  /** What is wrong with a name, or undefined. */
  problem(name: string): string | undefined;
  done(name: string): void;
}

/** Shows the form in `place`; the focus goes back to where it was when it closes. */
export function askName(place: HTMLElement, question: NameQuestion): void {
  const before = document.activeElement;
  const problem = build('p', { class: 'file-problem', role: 'alert', id: freshId('problem') });
  const input = build('input', {
    value: question.value,
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    'aria-describedby': problem.id,
  });
  const form = build('form', { class: 'file-form' });
  const close = (back: boolean) => {
    form.remove();
    if (back && before instanceof HTMLElement) before.focus();
  };
  form.append(
    build('label', {}, `${question.label} `, input),
    build('button', { type: 'submit', class: 'primary' }, question.ok),
    button('Cancel', {}, () => close(true)),
    problem,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = question.problem(input.value);
    problem.textContent = wrong ?? '';
    if (wrong !== undefined) return input.focus();
    close(false);
    question.done(input.value);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true);
  });
  place.querySelector('.file-form')?.remove();
  place.append(form);
  input.focus();
  const dot = question.value.lastIndexOf('.');
  input.setSelectionRange(question.value.lastIndexOf('/') + 1, dot === -1 ? question.value.length : dot);
}
