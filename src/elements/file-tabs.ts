/** The row of files above an editor, as a tab list; used by workspace.ts. Markup in editor.ts's header. */
import { build } from './dom.ts';
import type { EditorFile } from './editor.ts';

export interface FileTabs {
  select(name: string): void;
}

/** Draws the tabs into `place`. Arrow keys move between them, as the ARIA pattern for tabs has it. */
export function fileTabs(
  place: HTMLElement,
  files: readonly EditorFile[],
  panelId: string,
  onSelect: (name: string) => void,
): FileTabs {
  const list = build('div', { role: 'tablist', 'aria-label': 'Files' });
  const tabs = files.map((file) => {
    const tab = build(
      'button',
      { type: 'button', role: 'tab', 'aria-controls': panelId, 'data-file': file.name },
      file.name,
    );
    if (file.readOnly) tab.append(' ', build('small', {}, 'read-only'));
    tab.addEventListener('click', () => onSelect(file.name));
    return tab;
  });
  list.append(...tabs);
  list.addEventListener('keydown', (event) => moveTab(event, tabs));
  place.replaceChildren(list);
  place.hidden = false;
  return {
    select(name) {
      for (const tab of tabs) markTab(tab, tab.dataset['file'] === name);
    },
  };
}

export function markTab(tab: HTMLElement, selected: boolean): void {
  tab.setAttribute('aria-selected', String(selected));
  tab.tabIndex = selected ? 0 : -1;
}

/** Left, Right, Home and End focus another tab and choose it. */
export function moveTab(event: KeyboardEvent, tabs: readonly HTMLElement[]): void {
  const at = tabs.findIndex((tab) => tab === event.target);
  if (at === -1) return;
  const last = tabs.length - 1;
  const to = { ArrowLeft: at === 0 ? last : at - 1, ArrowRight: at === last ? 0 : at + 1, Home: 0, End: last }[
    event.key
  ];
  const tab = to === undefined ? undefined : tabs[to];
  if (tab === undefined) return;
  event.preventDefault();
  tab.focus();
  tab.click();
}
