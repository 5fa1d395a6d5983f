/**
 * `<spot-line>`: a program with a line at fault; becomes a graded, remembered question.
 *
 * Expects:
 *
 *     <spot-line data-id="concurrency/leaks/3">
 *       <div class="question">…</div>
 *       <pre class="code numbered"><code><span class="line">…</span>⏎…</code></pre>
 *       <details class="spot-answer">…</details>
 *       <script type="application/json" class="lines">
 *         {"fault": 12, "why": "html", "accused": [{"line": 9, "why": "html"}]}
 *       </script>
 *     </spot-line>
 *
 * Each line that is not empty becomes a radio button: the arrow keys walk through the program, Enter checks.
 */
import { answered } from '../progress/changes.ts';
import { build, button, define, freshId, need, needData } from './dom.ts';
import { record, watchProgress } from './page-progress.ts';

interface Lines {
  readonly fault: number;
  readonly why: string;
  readonly accused: readonly { readonly line: number; readonly why: string }[];
}

class SpotLine extends HTMLElement {
  readonly #says = build('p', { class: 'choice-verdict', role: 'status' });
  readonly #why = build('div', { class: 'why', hidden: true });
  #lines: Lines | undefined;
  #inputs: readonly HTMLInputElement[] = [];
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#lines !== undefined) return;
    const id = needData(this, 'id');
    this.#lines = JSON.parse(need(this, 'script.lines').textContent) as Lines;
    const question = need(this, '.question');
    question.id ||= freshId('question-text');
    const listing = need(this, 'pre');
    const name = freshId('spot');
    const rows = [...listing.querySelectorAll<HTMLElement>('.line')].map((line, index) =>
      spotRow(line, index + 1, name),
    );
    this.#inputs = rows.flatMap((row) => [...row.querySelectorAll('input')]);
    for (const input of this.#inputs) {
      input.addEventListener('change', () => this.#clear());
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') this.#answer(id);
      });
    }
    listing.replaceWith(
      build('div', { class: 'code spot-lines', role: 'radiogroup', 'aria-labelledby': question.id }, ...rows),
      build(
        'div',
        { class: 'choices-end' },
        button('Check', { 'data-action': 'answer' }, () => this.#answer(id)),
        this.#says,
      ),
      this.#why,
    );
    this.#stopWatching = watchProgress((state) => {
      const [line] = state.questions[id]?.answered.value.chosen ?? [];
      if (line === undefined) return;
      this.#stopWatching?.();
      const input = this.#inputs.find(({ value }) => value === String(line));
      if (input === undefined) return; // the program has changed since
      input.checked = true;
      this.#show(line);
    });
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }

  #answer(id: string): void {
    this.#stopWatching?.();
    const chosen = this.#inputs.find((input) => input.checked);
    if (chosen === undefined) {
      this.#says.textContent = 'Choose a line first.';
      return;
    }
    const line = Number(chosen.value);
    const right = this.#show(line);
    void record(answered(id, [line], right, Date.now()));
  }

  #show(chosen: number): boolean {
    const { fault, why, accused } = this.#lines as Lines; // set before anything can be chosen
    const right = chosen === fault;
    const known = right ? why : accused.find(({ line }) => line === chosen)?.why;
    this.#says.textContent = right ? `Right: line ${fault}.` : `Not line ${chosen}. Look again.`;
    this.#why.hidden = known === undefined;
    if (known !== undefined) this.#why.innerHTML = known; // the author's, rendered when the site was built
    for (const input of this.#inputs) {
      const row = input.closest<HTMLElement>('.spot-row');
      if (row) row.dataset['result'] = input.checked ? (right ? 'right' : 'wrong') : '';
    }
    this.toggleAttribute('data-settled', right);
    return right;
  }

  #clear(): void {
    this.#says.textContent = '';
    this.#why.hidden = true;
    delete this.dataset['settled'];
    for (const row of this.querySelectorAll<HTMLElement>('.spot-row')) row.dataset['result'] = '';
  }
}

function spotRow(line: HTMLElement, number: number, name: string): HTMLElement {
  const label = build('span', { class: 'spot-number', 'aria-hidden': 'true' }, String(number));
  const text = build('code', {}, ...line.childNodes);
  if (text.textContent.trim() === '') return build('div', { class: 'spot-row' }, label, text);
  const input = build('input', {
    type: 'radio',
    name,
    value: String(number),
    'aria-label': `Line ${number}: ${text.textContent.trim()}`,
  });
  return build('label', { class: 'spot-row' }, input, label, text);
}

define('spot-line', SpotLine);
