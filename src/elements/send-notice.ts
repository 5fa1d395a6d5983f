/**
 * Before code first leaves the learner's machine: says where it goes, and waits for the learner, who can forbid it here
 * or in the settings.
 *
 * Makes `<div class="send-notice" role="group" aria-label="Where your code goes"><p>…</p><button class="primary">…</button> …</div>`.
 */
import { agreeTo, choices, needsWord, siteSettings, stayInPage } from './page-engine.ts';
import { build, button } from './dom.ts';

/** Resolves to true when code may run (here or there), to false when the learner said no. Shows itself in `place`. */
export async function mayRun(place: HTMLElement): Promise<boolean> {
  const origin = await needsWord();
  if (origin === undefined) return true;
  const { host, protocol } = new URL(origin);
  return new Promise((resolve) => {
    const notice = build('div', { class: 'send-notice', role: 'group', 'aria-label': 'Where your code goes' });
    const answer = (may: boolean, first: Promise<void>) => {
      notice.remove();
      void first.then(() => resolve(may));
    };
    const canStay = choices(siteSettings()).includes('browser');
    notice.append(
      build(
        'p',
        {},
        `To run it, your code is sent to ${host}, ${origin === location.origin ? "this site's own server" : 'a Go playground outside this site'}, ${protocol === 'https:' ? 'over HTTPS' : 'unencrypted, so others on the network may read it'}. Do not send secrets.`,
        canStay ? ' Or Go runs in this page: a few megabytes are fetched once, and nothing is sent.' : '',
        ' You can change this under Settings.',
      ),
      button(`Send to ${host}`, { class: 'primary' }, () => answer(true, agreeTo(origin))),
    );
    if (canStay) notice.append(button('Run in this page', {}, () => answer(true, stayInPage())));
    notice.append(button('Do not run', {}, () => answer(false, Promise.resolve())));
    place.prepend(notice);
    notice.querySelector('button')?.focus();
  });
}
