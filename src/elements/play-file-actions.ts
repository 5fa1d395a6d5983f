/** Adding, renaming and deleting the files of the playground's program, by button and by key on a tab. */
import { announce } from './announce.ts';
import { button, need } from './dom.ts';
import { askName } from './file-name-form.ts';
import { engine } from './page-engine.ts';
import { maxFiles, nameProblem, newFileText } from './play-files.ts';
import type { Workspace } from './workspace.ts';

export class PlayFiles {
  readonly #place: HTMLElement;
  readonly #workspace: Workspace;
  readonly #say: (text: string, undo: HTMLElement) => void;

  constructor(element: HTMLElement, workspace: Workspace, say: (text: string, undo: HTMLElement) => void) {
    this.#place = need(element, '.play-files');
    this.#workspace = workspace;
    this.#say = say;
    need(element, '.file-tabs').addEventListener('keydown', (event) => {
      if (event.key === 'F2') this.rename();
      else if (event.key === 'Delete') this.delete();
      else return;
      event.preventDefault();
    });
  }

  add(): void {
    const names = this.#workspace.fileNames;
    askName(this.#place, {
      label: 'Name of the new file',
      value: '',
      ok: 'Add',
      problem: (name) =>
        names.length >= maxFiles ? `A program has at most ${maxFiles} files.` : nameProblem(name, names),
      done: (name) => void this.#add(name),
    });
  }

  async #add(name: string): Promise<void> {
    const version = name === 'go.mod' ? await (await engine()).version() : undefined;
    const text = newFileText(name, /^go(\d+\.\d+)/.exec(version ?? '')?.[1]);
    await this.#workspace.setFiles([...this.#workspace.program(), { name, text }], name);
    const line = text.split('\n').length;
    await this.#workspace.goTo({ file: name, line: Math.max(1, line - 1), column: 1 });
  }

  rename(): void {
    const from = this.#workspace.shown;
    const others = this.#workspace.fileNames.filter((name) => name !== from);
    askName(this.#place, {
      label: `New name of ${from}`,
      value: from,
      ok: 'Rename',
      problem: (name) => nameProblem(name, others),
      done: (to) => {
        const renamed = from === to ? Promise.resolve() : this.#workspace.rename(from, to);
        void renamed.then(() => {
          this.#focusTab();
          announce(`${from} is now ${to}.`);
        });
      },
    });
  }

  delete(): void {
    const name = this.#workspace.shown;
    const before = this.#workspace.program();
    if (before.length === 1) {
      announce('A program has at least one file.');
      return;
    }
    const at = before.findIndex((file) => file.name === name);
    const after = before.filter((file) => file.name !== name);
    const next = after[Math.min(at, after.length - 1)]?.name;
    const undo = button('Undo', {}, () => {
      const now = this.#workspace.program();
      const deleted = before[at];
      if (deleted === undefined || now.some((file) => file.name === name)) return;
      // What was changed since stays.
      void this.#workspace.setFiles(now.toSpliced(at, 0, deleted), name).then(() => this.#focusTab());
      undo.remove();
      announce(`${name} is back.`);
    });
    void this.#workspace.setFiles(after, next).then(() => {
      this.#say(`${name} is deleted.`, undo);
      this.#focusTab();
      announce(`${name} is deleted. Undo brings it back.`);
    });
  }

  #focusTab(): void {
    this.#place.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }
}
