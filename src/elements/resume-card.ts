/**
 * `<resume-card>`: on the home page; the way in becomes the way back, at the same size, so nothing moves.
 *
 * Expects (server-rendered: where a newcomer starts):
 *
 *     <resume-card>
 *       <a href="/lessons/concurrency/goroutines/">
 *         <span class="resume-label">Start here</span>
 *         <span class="resume-title">What a goroutine costs</span>
 *       </a>
 *     </resume-card>
 *
 * E changes href, label ("Continue where you were") and title to the last lesson or exercise. Titles: one line, ellipsis.
 */
import { define, need } from './dom.ts';
import { siteHref } from './page-path.ts';
import { watchProgress } from './page-progress.ts';

class ResumeCard extends HTMLElement {
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    this.#stopWatching = watchProgress((state) => {
      const place = state.settings.place?.value;
      if (place === undefined) return;
      const heading = place.heading === undefined ? '' : `#${encodeURIComponent(place.heading)}`;
      need<HTMLAnchorElement>(this, 'a').href = siteHref(`${place.path}${heading}`);
      need(this, '.resume-label').textContent = 'Continue where you were';
      need(this, '.resume-title').textContent = place.title;
    });
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }
}

define('resume-card', ResumeCard);
