/** The keys that both editors share: run, format, and the way out (Escape, then Tab). Used by workspace.ts. */
import { announce } from './announce.ts';

export interface EditorKeys {
  run(): void;
  format(): void;
}

/**
 * Listens before the editor does. After Escape the next Tab or Shift+Tab moves focus as it does everywhere else; any
 * other key takes that back.
 */
export function listenForKeys(host: HTMLElement, keys: EditorKeys): void {
  let leaving = false;
  host.addEventListener(
    'keydown',
    (event) => {
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key === 'Enter') {
        consume(event);
        keys.run();
      } else if (command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's') {
        consume(event);
        keys.format();
      } else if (event.key === 'Tab' && leaving && !command) {
        event.stopPropagation();
        leaving = false;
      } else if (event.key === 'Escape') {
        leaving = true;
        announce('Press Tab to leave the editor.');
      } else if (event.key !== 'Shift') {
        leaving = false;
      }
    },
    { capture: true },
  );
  host.addEventListener('focusout', () => (leaving = false));
}

function consume(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
