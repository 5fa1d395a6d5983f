/**
 * The dialog that shares a program: says first where its text would go and that it stays there, then gives a link.
 *
 * Makes `<dialog class="share-dialog" aria-label="Share"><h2>…</h2><section>…<button>…</button></section> …
 * <p class="share-status" role="status"></p><div class="share-link"><label>Link <input readonly></label><button>Copy</button></div></dialog>`
 * at the end of the body, and takes it away when it is closed.
 */
import type { Program } from '../go/engine.ts';
import { shareProgram } from '../go/playground/shared-programs.ts';
import { announce } from './announce.ts';
import { build, button } from './dom.ts';
import { siteSettings } from './page-engine.ts';
import { siteHref } from './page-path.ts';
import { codeFragment } from './play-link.ts';

/** The services of the Go project, which publish what is shared and delete nothing. */
const publicHosts = new Set(['play.golang.org', 'play.go.dev', 'go.dev']);

/** Longer links are cut by some mail and chat programs. */
const longLink = 2000;

export function openShareDialog(program: Program): void {
  const site = siteSettings();
  const { host, origin } = new URL(site.playgroundUrl, location.href);
  const dialog = build('dialog', { class: 'share-dialog', 'aria-label': 'Share' });
  const status = build('p', { class: 'share-status', role: 'status' });
  const result = build('div', { class: 'share-link', hidden: true });

  const give = (link: string, note: string) => {
    const input = build('input', { readonly: true, value: link, 'aria-label': 'Link' });
    result.replaceChildren(
      input,
      button('Copy link', { class: 'primary' }, () => void copy(input, status)),
    );
    result.hidden = false;
    status.textContent = note;
    input.focus();
    input.select();
  };
  const carry = async () => {
    const link = new URL(`${siteHref('play/')}#${await codeFragment(program)}`, location.href).href;
    const cut = link.length > longLink ? ` It has ${link.length} characters; some chat programs cut such links.` : '';
    give(link, `This link carries the program. Nothing was stored.${cut}`);
  };
  const store = async (pressed: HTMLButtonElement) => {
    pressed.disabled = true;
    status.textContent = `Storing it on ${host} …`;
    const shared = await shareProgram({ baseUrl: site.playgroundUrl }, program);
    pressed.disabled = false;
    if (shared.kind === 'shared') {
      give(new URL(`${siteHref('play/')}?p=${shared.id}`, location.href).href, `Stored on ${host}.`);
    } else status.textContent = `${shared.why} Nothing was shared.`;
  };

  const storing = button(`Store it on ${host}`, {}, () => void store(storing));
  dialog.append(
    build('h2', {}, 'Share this program'),
    build(
      'section',
      {},
      build('h3', {}, 'A link that carries the program'),
      build('p', {}, 'The program is in the link itself, and nothing is stored or sent. Whoever has the link has it.'),
      button('Make the link', { class: 'primary' }, () => void carry()),
    ),
    build(
      'section',
      {},
      build('h3', {}, 'A short link'),
      build('p', {}, site.maySendCode ? whatStoringMeans(host, origin === location.origin) : sentNowhere),
      ...(site.maySendCode ? [storing] : []),
    ),
    status,
    result,
    button('Close', { class: 'share-close' }, () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

const sentNowhere = 'This site does not let code leave the page, so it stores nothing.';

/** What the learner must know before the text is stored. */
export function whatStoringMeans(host: string, isThisSite: boolean): string {
  const what = 'All files of the program are stored';
  const secrets = 'Share no secrets, and nothing that is not yours to publish.';
  if (publicHosts.has(host))
    return `${what} publicly on ${host}, the Go project's playground. Whoever has the link can read them, and it cannot be taken back. ${secrets}`;
  if (isThisSite)
    return `${what} on ${host}, this site's own server. Whoever has the link and reaches the site can read them. You cannot take it back; whoever runs the site can. ${secrets}`;
  return `${what} on ${host}. Whoever has the link and reaches that server can read them, and you cannot take it back. ${secrets}`;
}

async function copy(input: HTMLInputElement, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(input.value);
    status.textContent = 'The link is in the clipboard.';
    announce('The link is in the clipboard.');
  } catch {
    input.focus();
    input.select();
    status.textContent = 'The browser did not let the page copy. The link is selected: copy it with the keyboard.';
  }
}
