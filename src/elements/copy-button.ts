/** A button that copies a text and says so on itself; used by runbook-run.ts and incident-log.ts. */
import { announce, pageNotice } from './announce.ts';

const saysMs = 2000;

/** Resolves to whether the browser let the page copy. */
export async function copyFrom(copyButton: HTMLButtonElement, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    pageNotice('The browser did not let the page copy. Select the text and copy it with the keyboard.');
    return false;
  }
  const label = (copyButton.dataset['label'] ??= copyButton.textContent);
  copyButton.textContent = 'Copied';
  announce('Copied');
  setTimeout(() => (copyButton.textContent = label), saysMs);
  return true;
}
