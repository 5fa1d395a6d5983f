/**
 * `<reading-progress>`: at the end of a lesson; marks it read when the end is reached or the button is pressed, and
 * remembers the last heading for "Continue where you were". Put the element directly after the lesson's body.
 *
 * Expects:
 *
 *     <reading-progress data-lesson="concurrency/channels" data-title="Channels, and who closes them">
 *       <button type="button" class="needs-js" aria-pressed="false">Mark as read</button>
 *       <span class="reading-state"></span>
 *     </reading-progress>
 *
 * E toggles aria-pressed (the label stays), and writes `.reading-state` ("Read on 24 November").
 * Exercise pages record their place themselves (go-exercise, by its data-title or the page's h1).
 */
import { lessonOpened, lessonRead, wasAt } from '../progress/changes.ts';
import { define, need, needData } from './dom.ts';
import { sitePath } from './page-path.ts';
import { record, watchProgress } from './page-progress.ts';

/** A heading is written down when the reader has stayed with it. */
const staysMs = 1500;

class ReadingProgress extends HTMLElement {
  readonly #observers: IntersectionObserver[] = [];
  #stopWatching: (() => void) | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const lesson = needData(this, 'lesson');
    const title = needData(this, 'title');
    const toggle = need<HTMLButtonElement>(this, 'button');
    const says = need(this, '.reading-state');
    let read = false;

    this.#stopWatching = watchProgress((state) => {
      const known = state.lessons[lesson]?.read;
      read = known?.value === true;
      toggle.setAttribute('aria-pressed', String(read));
      says.textContent = known?.value
        ? `Read on ${new Date(known.at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`
        : '';
    });
    toggle.addEventListener('click', () => void record(lessonRead(lesson, !read, Date.now())));

    // Coming to the end marks it once; a reader who takes that back is not contradicted.
    this.#observe([this], '0px', () => {
      const mark = lessonRead(lesson, true, Date.now());
      if (scrollY > 0) void record((state) => (state.lessons[lesson]?.read === undefined ? mark(state) : state));
    });

    const place = (heading?: string) =>
      record(wasAt({ kind: 'lesson', path: sitePath(location.pathname), title, heading }, Date.now()));
    void record(lessonOpened(lesson, Date.now())).then(() => place());
    this.#observe(document.querySelectorAll('main h2[id]'), '0px 0px -60% 0px', (heading) => {
      clearTimeout(this.#writing);
      this.#writing = setTimeout(() => void place(heading.id), staysMs);
    });
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
    clearTimeout(this.#writing);
    for (const observer of this.#observers) observer.disconnect();
  }

  #observe(elements: Iterable<Element>, rootMargin: string, reached: (element: Element) => void): void {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) if (entry.isIntersecting) reached(entry.target);
      },
      { rootMargin },
    );
    for (const element of elements) observer.observe(element);
    this.#observers.push(observer);
  }
}

define('reading-progress', ReadingProgress);
