/**
 * `<check-question>`: a question whose answers explain themselves; becomes a graded, remembered one.
 *
 * Expects:
 *
 *     <check-question data-id="concurrency/channels/1">
 *       <div class="question">…</div>
 *       <div class="answers">
 *         <details class="answer" data-right><summary>answer</summary><div class="why">…</div></details>
 *         <details class="answer"><summary>answer</summary><div class="why">…</div></details>
 *       </div>
 *     </check-question>
 *
 * E replaces `.answers` by (radio when one answer is right, checkbox when several are):
 *
 *     <div class="choices" role="group">
 *       <div class="choice" data-result="right|wrong|missed|">
 *         <label><input type="radio"> <span class="choice-text">answer</span> <span class="choice-mark">Right</span></label>
 *         <div class="why" hidden>…</div>
 *       </div>
 *       <button type="button" data-action="answer">Check</button> <p class="choice-verdict" role="status"></p>
 *     </div>
 *
 * `data-settled` is on the element while the right answer stands.
 * Before the upgrade, `details.answer > summary` and `.choice label` should have the same height (no layout shift).
 */
import { answered } from '../progress/changes.ts';
import { build, button, define, freshId, needData } from './dom.ts';
import { record, watchProgress } from './page-progress.ts';

interface Choice {
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
  readonly mark: HTMLElement;
  readonly why: HTMLElement;
  readonly right: boolean;
}

class CheckQuestion extends HTMLElement {
  #choices: readonly Choice[] = [];
  readonly #says = build('p', { class: 'choice-verdict', role: 'status' });
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    const answers = this.querySelector('.answers');
    if (answers === null) return;
    const id = needData(this, 'id');
    const name = freshId('question');
    const details = [...answers.querySelectorAll<HTMLDetailsElement>('details.answer')];
    const several = details.filter((answer) => 'right' in answer.dataset).length > 1;
    this.#choices = details.map((answer) => choiceOf(answer, several ? 'checkbox' : 'radio', name));
    // Its words, not a program that may stand in it.
    const question = this.querySelector('.question > p') ?? this.querySelector('.question');
    if (question !== null) question.id ||= freshId('question-text');
    const group = build(
      'div',
      { class: 'choices', role: several ? 'group' : 'radiogroup', 'aria-labelledby': question?.id },
      ...this.#choices.map((choice) => choice.row),
    );
    for (const { input } of this.#choices) input.addEventListener('change', () => this.#clear());
    if (several) group.prepend(build('p', { class: 'choice-hint' }, 'More than one is true.'));
    group.append(
      button('Check', { 'data-action': 'answer' }, () => this.#answer(id)),
      this.#says,
    );
    answers.replaceWith(group);

    this.#stopWatching = watchProgress((state) => {
      const known = state.questions[id]?.answered.value;
      if (known === undefined) return;
      this.#stopWatching?.();
      for (const [i, choice] of this.#choices.entries()) choice.input.checked = known.chosen.includes(i);
      this.#show();
    });
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }

  #answer(id: string): void {
    this.#stopWatching?.();
    const chosen = this.#choices.flatMap((choice, i) => (choice.input.checked ? [i] : []));
    if (chosen.length === 0) {
      this.#says.textContent = 'Choose an answer first.';
      return;
    }
    const right = this.#show();
    void record(answered(id, chosen, right, Date.now()));
  }

  /** Marks what was chosen and explains it; the right answer is not given away while a wrong one stands. */
  #show(): boolean {
    const right = this.#choices.every((choice) => choice.input.checked === choice.right);
    for (const { row, input, mark, why, right: isRight } of this.#choices) {
      const result = input.checked ? (isRight ? 'right' : 'wrong') : '';
      row.dataset['result'] = result;
      mark.textContent = { right: 'Right', wrong: 'Not so', '': '' }[result];
      why.hidden = result === '';
    }
    this.toggleAttribute('data-settled', right);
    const missing = !right && this.#choices.every((choice) => !choice.input.checked || choice.right);
    this.#says.textContent = right
      ? 'Right.'
      : missing
        ? 'Right so far; one more is true.'
        : 'Not yet. Read why, then choose again.';
    return right;
  }

  #clear(): void {
    delete this.dataset['settled'];
    this.#says.textContent = '';
    for (const { row, mark, why } of this.#choices) {
      row.dataset['result'] = '';
      mark.textContent = '';
      why.hidden = true;
    }
  }
}

function choiceOf(answer: HTMLDetailsElement, type: 'radio' | 'checkbox', name: string): Choice {
  const why = build(
    'div',
    { class: 'why', id: freshId('why'), hidden: true },
    ...(answer.querySelector('.why')?.childNodes ?? []),
  );
  const input = build('input', { type, name, 'aria-describedby': why.id });
  const mark = build('span', { class: 'choice-mark' });
  const text = build('span', { class: 'choice-text' }, ...(answer.querySelector('summary')?.childNodes ?? []));
  const row = build(
    'div',
    { class: 'choice', 'data-result': '' },
    build('label', {}, input, ' ', text, ' ', mark),
    why,
  );
  return { row, input, mark, why, right: 'right' in answer.dataset };
}

define('check-question', CheckQuestion);
