/**
 * `<choose-versions>`: modules and their requirements, of which the learner says what is built; a graded, remembered
 * question. Then they change the requirements themselves and say it again.
 *
 * Expects, as ChooseVersions.astro renders it: `.question` with `.versions-change code` and `.versions-ask`, a picture
 * with its words, and
 *
 *     <div class="version-choices">
 *       <div class="version-choice" data-module="money" data-result="">
 *         <label>…</label> <select disabled>…</select> <span class="choice-mark"></span> <p class="why" hidden></p>
 *       </div>
 *     </div>
 *     <button data-action="answer" disabled> <p class="choice-verdict" role="status"></p>
 *     <details class="versions-play">… <select class="versions-changes"> <button data-action="change|back"> …</details>
 *     <script type="application/json" class="modules">{"modules": {…}, "change": {…}, "releases": […]}</script>
 *
 * An answer is remembered as a number for each module: 0 for "not in the build", else the version's place from 1.
 */
import { changed, changeText, possibleChanges, type Change } from '../go/modules/change.ts';
import { afterwards, rightReason, wrongReason, type Asked } from '../go/modules/reasons.ts';
import { buildList, versionOf, versionsOf, type Modules } from '../go/modules/select.ts';
import { answered } from '../progress/changes.ts';
import { announce } from './announce.ts';
import { build, define, freshId, need, needData } from './dom.ts';
import { drawing, requirementsInWords, selectionInWords } from './module-drawing.ts';
import { record, watchProgress } from './page-progress.ts';

interface Question extends Asked {
  readonly releases: readonly { readonly id: string; readonly requires: readonly string[] }[];
}

interface Row {
  readonly module: string;
  readonly row: HTMLElement;
  readonly select: HTMLSelectElement;
  readonly mark: HTMLElement;
  readonly why: HTMLElement;
}

class ChooseVersions extends HTMLElement {
  #question: Question | undefined;
  /** What is asked now: the question, or what the learner has made of it. */
  #asked: Asked | undefined;
  #rows: readonly Row[] = [];
  #changes: readonly Change[] = [];
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    if (this.#question !== undefined) return;
    const id = needData(this, 'id');
    this.#question = JSON.parse(need(this, 'script.modules').textContent) as Question;
    this.#asked = this.#question;
    this.#rows = [...this.querySelectorAll<HTMLElement>('.version-choice')].map((row) => {
      const [select, why] = [need<HTMLSelectElement>(row, 'select'), need(row, '.why')];
      why.id ||= freshId('why');
      select.setAttribute('aria-describedby', why.id);
      select.addEventListener('change', () => this.#clear());
      return { module: needData(row, 'module'), row, select, mark: need(row, '.choice-mark'), why };
    });
    this.#press('answer', () => this.#answer(id));
    this.#press('change', () => this.#change());
    this.#press('back', () => this.#ask(this.#question as Question, true));
    this.#offer();
    for (const control of this.querySelectorAll<HTMLButtonElement | HTMLSelectElement>('button, select'))
      control.disabled = control.dataset['action'] === 'back';
    this.#stopWatching = watchProgress((state) => {
      const known = state.questions[id]?.answered.value;
      if (known === undefined) return;
      this.#stopWatching?.();
      if (known.chosen.length !== this.#rows.length) return; // the modules have changed since
      for (const [i, { select }] of this.#rows.entries()) select.value = String(known.chosen[i]);
      this.#show(this.#question as Question);
    });
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }

  #press(action: string, then: () => void): void {
    need(this, `[data-action=${action}]`).addEventListener('click', then);
  }

  #answer(id: string): void {
    this.#stopWatching?.();
    const { asked, question } = this.#both();
    const open = this.#rows.find(({ select }) => select.value === '');
    if (open) {
      this.#say(`Choose one for ${open.module} first.`);
      open.select.focus();
      return;
    }
    const chosen = this.#rows.map(({ select }) => Number(select.value));
    const right = this.#show(asked);
    if (asked === question) void record(answered(id, chosen, right, Date.now()));
  }

  /** Marks and explains each choice; the drawing shows the answer once all are right. */
  #show(asked: Asked): boolean {
    const now = afterwards(asked);
    const list = buildList(now);
    let right = true;
    for (const { module, row, select, mark, why } of this.#rows) {
      const place = Number(select.value);
      const chosen = place === 0 ? undefined : versionsOf(now.graph, module)[place - 1];
      const fits = chosen === list.get(module);
      right &&= fits;
      row.dataset['result'] = fits ? 'right' : 'wrong';
      mark.textContent = fits ? 'Right' : 'Not so';
      why.textContent = fits ? rightReason(asked, module) : wrongReason(asked, module, chosen);
      why.hidden = false;
    }
    this.#say(right ? 'Right.' : 'Not yet. Read why, then choose again.');
    this.toggleAttribute('data-settled', right);
    if (right) this.#draw(now, true);
    return right;
  }

  #change(): void {
    this.#stopWatching?.();
    const { asked } = this.#both();
    const change = this.#changes[need<HTMLSelectElement>(this, '.versions-changes').selectedIndex];
    if (!change) return;
    this.#ask({ modules: afterwards(asked), change }, true);
  }

  /** Asks anew, with nothing chosen. */
  #ask(asked: Asked, moveFocus: boolean): void {
    this.#stopWatching?.();
    this.#asked = asked;
    const { change, modules } = asked;
    const text = change === undefined ? '' : changeText(change);
    const shown = change?.kind === 'release' ? changed(modules, change) : modules;
    need(this, '.versions-change').hidden = change === undefined;
    need(this, '.versions-change code').textContent = text;
    need(this, '.versions-ask').textContent = `Which version of each module is built${text && ' then'}?`;
    this.#draw(shown, change !== undefined && change.kind !== 'release');
    for (const { module, select } of this.#rows) {
      const versions = versionsOf(shown.graph, module).map((id, i) =>
        build('option', { value: String(i + 1) }, versionOf(id)),
      );
      select.replaceChildren(
        build('option', { value: '' }, 'choose'),
        ...versions,
        build('option', { value: '0' }, 'not in the build'),
      );
      select.value = '';
    }
    this.#clear();
    this.#offer();
    need<HTMLButtonElement>(this, '[data-action=back]').disabled = asked === this.#question;
    if (!moveFocus) return;
    this.#rows[0]?.select.focus();
    announce(`${text} ${need(this, '.versions-ask').textContent}`);
  }

  /** What can happen next. */
  #offer(): void {
    const { asked, question } = this.#both();
    const now = afterwards(asked);
    const releases = question.releases.flatMap((release): Change[] =>
      now.graph[release.id] === undefined && release.requires.every((id) => now.graph[id] !== undefined)
        ? [{ kind: 'release', ...release }]
        : [],
    );
    this.#changes = [...releases, ...possibleChanges(now)];
    need(this, '.versions-changes').replaceChildren(
      ...this.#changes.map((change) => build('option', {}, changeText(change))),
    );
  }

  #draw(modules: Modules, settled: boolean): void {
    const { svg, width, height } = drawing(modules, settled);
    const picture = this.querySelector('.picture svg');
    picture?.setAttribute('viewBox', `0 0 ${width} ${height}`);
    picture?.setAttribute('width', String(width));
    picture?.setAttribute('height', String(height));
    if (picture) picture.innerHTML = svg; // made of the author's names, escaped
    const words = [...requirementsInWords(modules), ...(settled ? selectionInWords(modules) : [])];
    this.querySelector('.in-words ul')?.replaceChildren(...words.map((sentence) => build('li', {}, sentence)));
  }

  #clear(): void {
    this.#say('');
    delete this.dataset['settled'];
    for (const { row, mark, why } of this.#rows) {
      row.dataset['result'] = '';
      mark.textContent = '';
      why.hidden = true;
    }
  }

  #say(text: string): void {
    need(this, '.choice-verdict').textContent = text;
  }

  #both(): { asked: Asked; question: Question } {
    // Set before anything can be pressed.
    return { asked: this.#asked as Asked, question: this.#question as Question };
  }
}

define('choose-versions', ChooseVersions);
