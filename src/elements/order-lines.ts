/**
 * `<order-lines>`: lines of a program to be put in order; becomes a graded, remembered question. Any order that keeps the
 * rules is right.
 *
 * Expects:
 *
 *     <order-lines data-id="errors/close/2">
 *       <div class="question">…</div>
 *       <ol class="order-items">
 *         <li data-place="2" data-text="defer file.Close()"><pre class="code">…</pre></li>   (place in the right order)
 *       </ol>
 *       <details class="order-answer">…</details>
 *       <script type="application/json" class="rules">{"rules": [{"first": 0, "then": 2, "why": "html"}]}</script>
 *     </order-lines>
 *
 * Each item gets buttons that move it, and can be dragged by a mouse. After the list come a button that checks, what is to
 * be said about it, and the reason.
 */
import { answered } from '../progress/changes.ts';
import { announce } from './announce.ts';
import { build, button, define, need, needData } from './dom.ts';
import { record, watchProgress } from './page-progress.ts';

interface Rule {
  readonly first: number;
  readonly then: number;
  readonly why: string;
}

class OrderLines extends HTMLElement {
  readonly #says = build('p', { class: 'choice-verdict', role: 'status' });
  readonly #why = build('div', { class: 'why', hidden: true });
  #rules: readonly Rule[] = [];
  #list: HTMLElement | undefined;
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#list !== undefined) return;
    const id = needData(this, 'id');
    const list = need(this, '.order-items');
    this.#list = list;
    this.#rules = (JSON.parse(need(this, 'script.rules').textContent) as { rules: Rule[] }).rules;
    for (const item of this.#items()) this.#makeMovable(item);
    this.#allow();
    list.after(
      build(
        'div',
        { class: 'choices-end' },
        button('Check', { 'data-action': 'answer' }, () => this.#answer(id)),
        this.#says,
      ),
      this.#why,
    );
    this.#stopWatching = watchProgress((state) => {
      const known = state.questions[id]?.answered.value;
      if (known === undefined) return;
      this.#stopWatching?.();
      this.#restore(known.chosen);
      this.#show();
    });
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }

  #items(): HTMLElement[] {
    return [...need(this, '.order-items').querySelectorAll<HTMLElement>('li')];
  }

  #order(): number[] {
    return this.#items().map((item) => Number(item.dataset['place']));
  }

  #restore(order: readonly number[]): void {
    const items = this.#items();
    const sorted = order.flatMap((place) => items.find((item) => item.dataset['place'] === String(place)) ?? []);
    if (sorted.length === items.length) this.#list?.append(...sorted);
    this.#allow();
  }

  #makeMovable(item: HTMLElement): void {
    const text = item.dataset['text'] ?? '';
    const move = (by: -1 | 1) => () => {
      this.#move(item, by);
      const place = this.#items().indexOf(item);
      announce(`${text}, line ${place + 1} of ${this.#items().length}`);
      // The button that was pressed may have reached the end and be disabled.
      (
        buttons.find((button) => !button.disabled && button.dataset['by'] === String(by)) ??
        buttons.find((button) => !button.disabled)
      )?.focus();
    };
    const buttons = [
      button('↑', { class: 'move', 'data-by': '-1', 'aria-label': `Move up: ${text}` }, move(-1)),
      button('↓', { class: 'move', 'data-by': '1', 'aria-label': `Move down: ${text}` }, move(1)),
    ];
    item.append(build('span', { class: 'moves' }, ...buttons));
    item.draggable = true;
    item.addEventListener('dragstart', (event) => {
      event.dataTransfer?.setData('text/plain', text);
      item.dataset['dragged'] = '';
    });
    item.addEventListener('dragend', () => delete item.dataset['dragged']);
    item.addEventListener('dragover', (event) => {
      const dragged = this.querySelector<HTMLElement>('li[data-dragged]');
      if (dragged === null) return;
      event.preventDefault();
      if (dragged === item) return;
      const items = this.#items();
      if (items.indexOf(dragged) < items.indexOf(item)) item.after(dragged);
      else item.before(dragged);
      this.#changed();
    });
    item.addEventListener('drop', (event) => event.preventDefault());
  }

  #move(item: HTMLElement, by: -1 | 1): void {
    if (by < 0) item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    this.#changed();
  }

  #changed(): void {
    this.#allow();
    this.#stopWatching?.();
    this.#says.textContent = '';
    this.#why.hidden = true;
    delete this.dataset['settled'];
  }

  #allow(): void {
    const items = this.#items();
    for (const [index, item] of items.entries()) {
      for (const move of item.querySelectorAll<HTMLButtonElement>('.move')) {
        move.disabled = move.dataset['by'] === '-1' ? index === 0 : index === items.length - 1;
      }
    }
  }

  #answer(id: string): void {
    this.#stopWatching?.();
    const right = this.#show();
    void record(answered(id, this.#order(), right, Date.now()));
  }

  #show(): boolean {
    const order = this.#order();
    const broken = this.#rules.find(({ first, then }) => order.indexOf(first) > order.indexOf(then));
    const right = broken === undefined;
    this.#says.textContent = right ? 'Right.' : 'Not yet. Read why, then move a line.';
    this.#why.hidden = right;
    if (broken !== undefined) this.#why.innerHTML = broken.why; // the author's, rendered when the site was built
    this.toggleAttribute('data-settled', right);
    return right;
  }
}

define('order-lines', OrderLines);
