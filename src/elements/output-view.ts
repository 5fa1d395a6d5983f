/**
 * Shows what a program writes, in order and in its own time; used by go-program.
 *
 * Makes:
 *
 *     <div class="output-view" data-state="waiting|playing|done">
 *       <p class="output-status">Running… <progress …></p>
 *       <p class="output-cut">The first 1.2 MB are not shown.</p>
 *       <pre class="output-text" tabindex="0" aria-label="Output"><span class="stdout">…</span><span class="stderr"><span class="stream-mark">stderr</span>…</span></pre>
 *       <p class="output-exit" data-ok="true|false">Exit status 0</p>
 *       <button type="button" data-action="skip">Skip to the end</button>
 *     </div>
 *
 * `.stream-mark` stands before a run of stderr text (D: a small label, `user-select: none`).
 */
import type { Output, RunEvent } from '../go/engine.ts';
import { build, button } from './dom.ts';
import { emptyTail, push, sizeInWords, type Tail } from './output-tail.ts';
import { Playback } from './playback.ts';

/** A flood is drawn this often, not with each write. */
const drawEveryMs = 80;

export class OutputView {
  readonly element = build('div', { class: 'output-view', 'data-state': 'waiting' });
  readonly #status = build('p', { class: 'output-status' });
  readonly #cut = build('p', { class: 'output-cut', hidden: true });
  readonly #text = build('pre', { class: 'output-text', tabindex: '0', 'aria-label': 'Output', hidden: true });
  readonly #skip: HTMLButtonElement;
  readonly #playback: Playback;
  readonly #link: (text: string) => readonly (Node | string)[];
  #tail: Tail = emptyTail;
  #drawnAt = -Infinity;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #ended: Promise<void>;

  /** `link` makes nodes of text that may name lines; used once everything is there. */
  constructor(link: (text: string) => readonly (Node | string)[]) {
    this.#link = link;
    let ended: () => void = () => undefined;
    this.#ended = new Promise((resolve) => (ended = resolve));
    this.#playback = new Playback(
      {
        now: () => performance.now(),
        later: (callback, ms) => {
          const timer = setTimeout(callback, ms);
          return () => clearTimeout(timer);
        },
        show: (outputs) => this.#show(outputs),
        ended: () => ended(),
      },
      matchMedia('(prefers-reduced-motion: reduce)').matches,
    );
    this.#skip = button('Skip to the end', { 'data-action': 'skip', hidden: true }, () => this.#playback.skip());
    this.element.append(this.#status, this.#cut, this.#text, this.#skip);
    this.status('Building…');
  }

  status(text: string, progress?: { done: number; total: number }): void {
    this.#status.hidden = text === '';
    this.#status.replaceChildren(text);
    if (progress !== undefined && progress.total > 0) {
      this.#status.append(
        ' ',
        build('progress', { max: String(progress.total), value: String(progress.done), 'aria-label': 'Fetching Go' }),
      );
    }
  }

  event(event: RunEvent): void {
    switch (event.kind) {
      case 'downloading':
        this.status(`Fetching Go for this page: ${sizeInWords(event.doneBytes)} of ${sizeInWords(event.totalBytes)}`, {
          done: event.doneBytes,
          total: event.totalBytes,
        });
        break;
      case 'waiting':
        this.status(`The playground is busy; trying again in ${event.seconds} s.`);
        break;
      case 'building':
        this.status('Building…');
        break;
      case 'running':
        this.status('Running…');
        break;
      case 'vetting':
        this.status('Vetting…');
        break;
      case 'trace':
        break; // drawn by whoever asked for it
      case 'notice':
        this.element.before(build('p', { class: 'notice' }, event.text));
        break;
      case 'output':
        this.output(event.output);
        break;
    }
  }

  output(output: Output): void {
    this.#playback.push(output);
    if (this.#drawing === undefined) this.#showState();
  }

  /** Resolves when everything has been shown; then `below` stands under the output. */
  async finish(below: readonly Node[]): Promise<void> {
    this.#playback.end();
    this.#skip.hidden = !this.#playback.waiting;
    await this.#ended;
    this.#draw(true);
    this.status('');
    this.#skip.hidden = true;
    this.element.dataset['state'] = 'done';
    this.element.append(...below);
  }

  /** Shows no more of what was queued: another run has begun, or the learner stopped this one. */
  drop(): void {
    this.#playback.drop();
  }

  #showState(): void {
    this.element.dataset['state'] = 'playing';
    this.#skip.hidden = !this.#playback.waiting;
  }

  #show(outputs: readonly Output[]): void {
    for (const output of outputs) this.#tail = push(this.#tail, output);
    // The very first output is drawn at once; a flood that comes in one go must not be laid out again and again.
    if (this.#drawnAt === -Infinity) this.#draw();
    else this.#drawing ??= setTimeout(() => this.#draw(), Math.max(0, this.#drawnAt + drawEveryMs - performance.now()));
  }

  #draw(linked = false): void {
    clearTimeout(this.#drawing);
    this.#drawing = undefined;
    this.#drawnAt = performance.now();
    this.#showState();
    if (this.#tail.kept > 0) {
      const atEnd = this.#text.scrollTop + this.#text.clientHeight >= this.#text.scrollHeight - 4;
      this.#text.hidden = false;
      this.#text.replaceChildren(
        ...this.#tail.pieces.map(({ stream, text }) =>
          stream === 'stdout'
            ? build('span', { class: 'stdout' }, text)
            : build(
                'span',
                { class: 'stderr' },
                build('span', { class: 'stream-mark' }, 'stderr'),
                ...(linked ? this.#link(text) : [text]),
              ),
        ),
      );
      if (atEnd) this.#text.scrollTop = this.#text.scrollHeight;
    }
    this.#cut.hidden = this.#tail.cut === 0;
    this.#cut.textContent = `The first ${sizeInWords(this.#tail.cut)} are not shown; these are the last ${sizeInWords(this.#tail.kept)}.`;
  }
}
