/** `<editor-choice>`: code editor or plain text area; markup as engine-choice.ts describes. */
import { settingChosen } from '../progress/changes.ts';
import { define } from './dom.ts';
import { record, watchProgress } from './page-progress.ts';
import { settingChoice } from './setting-choice.ts';

class EditorChoice extends HTMLElement {
  #stopWatching: (() => void) | undefined;

  connectedCallback(): void {
    const show = settingChoice(
      this,
      'Editor',
      [
        { value: 'auto', label: 'What suits this device', note: '' },
        { value: 'monaco', label: 'Code editor', note: 'Colours, brackets, several cursors.' },
        { value: 'textarea', label: 'Plain text area', note: 'For touch, screen readers and slow machines.' },
      ],
      (kind) => void record(settingChosen('editor', kind, Date.now())),
    );
    this.#stopWatching = watchProgress((state) => show(state.settings.editor?.value ?? 'auto'));
  }

  disconnectedCallback(): void {
    this.#stopWatching?.();
  }
}

define('editor-choice', EditorChoice);
