/**
 * The code of a program or an exercise: the server's `<pre>`s until the learner wants to edit, then an editor in their
 * place at the same height. Used by program-session.ts and exercise-session.ts.
 */
import type { Program } from '../go/engine.ts';
import { samePrograms } from '../progress/drafts.ts';
import { build, freshId, need } from './dom.ts';
import { editorKind, openEditor, type CodeEditor, type EditorFile, type LineMark } from './editor.ts';
import { listenForKeys, type EditorKeys } from './editor-keys.ts';
import { fileTabs, type FileTabs } from './file-tabs.ts';
import type { LinePlace } from './line-links.ts';
import { progress } from './page-progress.ts';
import { fontOf, lineUnder, plainLines } from './server-code.ts';

export interface WorkspaceOptions {
  /** Holds `.file-tabs` and `.editor-area`, as go-program.ts and go-exercise.ts describe them. */
  readonly root: HTMLElement;
  readonly files: readonly EditorFile[];
  /** The editor becomes taller with its text, up to most of the window; else it keeps the area's height. */
  readonly grows: boolean;
  readonly keys: EditorKeys;
  /** Tabs also for a single file. */
  readonly alwaysTabs?: boolean;
  /** What the page calls a file, where that is not its own name. */
  shownName?(file: string): string;
  onChange(program: Program): void;
  /** The cursor has come to another line. */
  onCursor?(file: string, line: number): void;
}

const keyHint = 'Tab indents. To leave the editor, press Escape, then Tab.';

export class Workspace {
  readonly #options: WorkspaceOptions;
  readonly #area: HTMLElement;
  #tabs: FileTabs | undefined;
  #files: readonly EditorFile[];
  readonly #starter: Program;
  #texts: Map<string, string>;
  #shown: string;
  #marks: readonly LineMark[] = [];
  #editor: CodeEditor | undefined;
  #opening: Promise<CodeEditor> | undefined;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#area = need(options.root, '.editor-area');
    this.#starter = options.files.filter((file) => !file.readOnly).map(({ name, text }) => ({ name, text }));
    this.#texts = new Map(options.files.map((file) => [file.name, file.text]));
    this.#shown = options.files[0]?.name ?? '';
    this.#area.id ||= freshId('code');
    listenForKeys(this.#area, options.keys);
    this.#files = options.files;
    this.#drawTabs();
    this.show(this.#shown);
    for (const pre of this.#area.querySelectorAll('pre')) {
      pre.addEventListener('click', (event) => {
        this.openUnder(pre, event.clientY);
      });
      pre.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          void this.open({ line: 1 });
        }
      });
      pre.setAttribute('aria-description', 'Press Enter to edit');
    }
  }

  get starter(): Program {
    return this.#starter;
  }

  get fileNames(): readonly string[] {
    return this.#files.map((file) => file.name);
  }

  get isOpen(): boolean {
    return this.#editor !== undefined;
  }

  /** The name of the file that is shown. */
  get shown(): string {
    return this.#shown;
  }

  /** The learner's files as they are now. */
  program(): Program {
    return (
      this.#editor?.program() ??
      this.#files
        .filter((file) => !file.readOnly)
        .map(({ name, text }) => ({ name, text: this.#texts.get(name) ?? text }))
    );
  }

  /** Puts other texts in the place of the learner's; with an open editor, undo brings them back. */
  replace(program: Program): void {
    if (samePrograms(program, this.program())) return;
    this.restore(program);
    if (this.#editor === undefined) this.#options.onChange(this.program());
  }

  /** Shows a text that is already kept. */
  restore(program: Program): void {
    for (const { name, text } of program) {
      this.#texts.set(name, text);
      this.#editor?.setText(name, text);
      const file = this.#fallback(name);
      (file?.querySelector('pre code') ?? file?.querySelector('pre'))?.replaceChildren(...plainLines(text));
    }
  }

  /** Other files than before, all of them the learner's. Opens the editor, which alone can show them. */
  async setFiles(program: Program, shown = program[0]?.name ?? ''): Promise<void> {
    const opening = this.open();
    // Before the editor has come: whoever asks for the program in the meantime gets this one.
    this.#files = program.map((file) => ({ ...file, readOnly: false }));
    this.#texts = new Map(program.map((file) => [file.name, file.text]));
    const editor = await opening;
    editor.setFiles(this.#files);
    this.mark([]);
    this.#drawTabs();
    this.show(shown);
    this.#options.onChange(this.program());
  }

  async rename(from: string, to: string): Promise<void> {
    const editor = await this.open();
    editor.rename(from, to);
    this.#files = this.#files.map((file) => (file.name === from ? { ...file, name: to } : file));
    this.#texts = new Map(this.program().map((file) => [file.name, file.text]));
    this.mark([]);
    this.#drawTabs();
    this.show(this.#shown === from ? to : this.#shown);
    this.#options.onChange(this.program());
  }

  #drawTabs(): void {
    const place = this.#options.root.querySelector<HTMLElement>('.file-tabs');
    if (place === null || (this.#files.length < 2 && this.#options.alwaysTabs !== true)) return;
    this.#tabs = fileTabs(place, this.#files, this.#area.id, (name) => this.show(name));
  }

  show(name: string): void {
    if (!this.#texts.has(name)) return;
    this.#shown = name;
    this.#tabs?.select(name);
    if (this.#editor !== undefined) {
      this.#editor.show(name);
      return;
    }
    if (this.#fallback(name) === null) void this.open();
    else
      for (const file of this.#area.querySelectorAll<HTMLElement>('.file')) file.hidden = file.dataset['file'] !== name;
  }

  mark(marks: readonly LineMark[]): void {
    this.#marks = marks;
    this.#editor?.mark(marks);
  }

  /** Points at a line, in the editor or in the server's code, without going there; at none, when it is undefined. */
  spot(place: Pick<LinePlace, 'file' | 'line'> | undefined): void {
    for (const line of this.#area.querySelectorAll('.line-spot')) line.classList.remove('line-spot');
    if (place !== undefined && this.#texts.has(place.file)) this.show(place.file);
    if (this.#editor !== undefined) return this.#editor.spot(place);
    if (place === undefined) return;
    const line = this.#fallback(place.file)?.querySelectorAll('.line')[place.line - 1];
    line?.classList.add('line-spot');
  }

  async goTo({ file, line, column }: LinePlace): Promise<void> {
    const editor = await this.open();
    this.show(file);
    editor.goTo(file, line, column);
  }

  /** Opens the editor; with a line, moves the cursor there and focuses it. */
  async open(at?: { line: number }): Promise<CodeEditor> {
    this.#opening ??= this.#load();
    const editor = await this.#opening;
    if (at !== undefined) editor.goTo(this.#shown, at.line);
    return editor;
  }

  /** Opens the editor at the line that was clicked; selecting text is no such click. */
  openUnder(pre: HTMLElement, clientY: number): void {
    if (getSelection()?.isCollapsed !== false) void this.open({ line: lineUnder(pre, clientY) });
  }

  async #load(): Promise<CodeEditor> {
    const area = this.#area;
    const height = area.getBoundingClientRect().height;
    const font = fontOf(area);
    const host = build('div', { class: 'code-editor' });
    const hint = build('p', { class: 'editor-hint', id: freshId('editor-hint') }, keyHint);
    const touch = matchMedia('(pointer: coarse)').matches;
    // A screen keyboard has neither Tab nor Escape; for a screen reader with keys it stays the description.
    if (touch) hint.classList.add('visually-hidden');
    const setting = (await progress()).get().settings.editor?.value;
    const kind = editorKind(setting, touch, typeof WebAssembly === 'object');
    host.dataset['kind'] = kind;
    host.style.blockSize = `${height}px`;
    host.style.visibility = 'hidden';
    // Over the code until it is ready, so that the page does not flicker.
    host.style.position = 'absolute';
    host.style.inset = '0 0 auto';
    area.style.position = 'relative';
    area.setAttribute('aria-busy', 'true');
    area.append(host);
    const editor = await openEditor(kind, {
      host,
      files: this.#files.map((file) => ({ ...file, text: this.#texts.get(file.name) ?? file.text })),
      label: (file) => `Code of ${this.#options.shownName?.(file) ?? file}`,
      describedBy: hint.id,
      font,
      onHeight: (px) => {
        if (this.#options.grows) host.style.blockSize = `${Math.max(height, Math.min(px, innerHeight * 0.8))}px`;
      },
      onChange: () => {
        if (this.#editor !== undefined) this.#options.onChange(this.program());
      },
      onCursor: (file, line) => this.#options.onCursor?.(file, line),
    });
    host.dataset['kind'] = editor.kind;
    for (const file of area.querySelectorAll<HTMLElement>('.file')) file.hidden = true;
    host.style.visibility = '';
    host.style.position = '';
    host.style.inset = '';
    if (!this.#options.grows) host.style.blockSize = '';
    area.dataset['editor'] = editor.kind;
    area.removeAttribute('aria-busy');
    area.append(hint);
    this.#editor = editor;
    editor.show(this.#shown);
    editor.mark(this.#marks);
    return editor;
  }

  #fallback(name: string): HTMLElement | null {
    return this.#area.querySelector(`.file[data-file="${CSS.escape(name)}"]`);
  }
}
