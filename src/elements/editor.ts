/**
 * One interface, `CodeEditor`, and the choice between its two implementations: Monaco and a plain text area.
 *
 * What E puts into `.editor-area` (D styles; `position: relative`; the editor takes family, size and line height from
 * the computed style of the `<pre><code>`, so that `<pre>` and editor have equal lines; an exercise's `.editor-area` has
 * a definite height in CSS and `.code-editor` fills it; the hint must take no room: absolute, shown on :focus-within):
 *
 *     <div class="code-editor" data-kind="monaco">…</div>
 *     <div class="code-editor" data-kind="textarea"><div class="gutter" aria-hidden="true">1…</div><textarea class="code" spellcheck="false">…</textarea></div>
 *     <p class="editor-hint" id="…">Tab indents. To leave the editor press Escape, then Tab.</p>
 *
 * Tabs (in `.file-tabs`): `<div role="tablist" aria-label="Files"><button type="button" role="tab" aria-selected="true">merge.go</button>
 * <button role="tab">merge_test.go <small>read-only</small></button></div>`.
 * `.line-spot` is the line that a timeline points at.
 * Classes of decorations in Monaco (D colours them): `.line-leak`, `.line-failing`, `.line-error`, `.line-warning`, `.line-review`
 * (whole line), `.line-sign` with `.glyph-leak` … `.glyph-review` (margin, a sign by ::before),
 * `.line-note` with `.note-leak` … (the message, behind the line's code). In the text area's gutter the number carries the same
 * `line-…` class, and a sign (not colour alone).
 */
import type { Program } from '../go/engine.ts';
import type { SettingsRecord } from '../progress/state.ts';

export interface EditorFile {
  readonly name: string;
  readonly text: string;
  readonly readOnly: boolean;
}

/** Something to show at a line; `message` stands behind the line's code, in words. */
export interface LineMark {
  readonly file: string;
  readonly line: number;
  readonly kind: 'error' | 'warning' | 'leak' | 'failing' | 'review';
  readonly message: string;
}

export interface CodeEditor {
  readonly kind: 'monaco' | 'textarea';
  /** The files that can be edited, as they are now. */
  program(): Program;
  /** Replaces a file's text; undo brings the old one back. */
  setText(name: string, text: string): void;
  /** Other files from now on, in this order; one that stays keeps its history. Show one of them afterwards. */
  setFiles(files: readonly EditorFile[]): void;
  /** Gives a file another name; it keeps its place, text and history. */
  rename(from: string, to: string): void;
  show(name: string): void;
  /** Takes the place of all earlier marks. */
  mark(marks: readonly LineMark[]): void;
  /** Shows this line of the file without going there; nothing is shown any more when it is undefined. */
  spot(place: { readonly file: string; readonly line: number } | undefined): void;
  /** Shows the file, moves the cursor to the line and focuses the editor. Lines count from 1, columns in bytes from 1. */
  goTo(file: string, line: number, column?: number): void;
  focus(): void;
  dispose(): void;
}

export interface EditorOptions {
  /** Empty; its size is the editor's. */
  readonly host: HTMLElement;
  readonly files: readonly EditorFile[];
  /** For screen readers: "Editor for first.go". */
  label(file: string): string;
  /** The id of the sentence that says how to leave the editor. */
  readonly describedBy: string;
  /** The font the page's own code has. */
  readonly font: EditorFont;
  /** The height of all lines has changed, in px. */
  onHeight(px: number): void;
  onChange(): void;
  /** The cursor has come to another line. */
  onCursor?(file: string, line: number): void;
}

export interface EditorFont {
  readonly family: string;
  readonly sizePx: number;
  readonly lineHeightPx: number;
  /** Above the first and below the last line. */
  readonly paddingPx: number;
}

type EditorSetting = NonNullable<SettingsRecord['editor']>['value'];

/** Monaco where it suits: a fine pointer or a keyboard, and WebAssembly as a sign of a browser that can carry it. */
export function editorKind(
  setting: EditorSetting | undefined,
  coarsePointer: boolean,
  wasm: boolean,
): CodeEditor['kind'] {
  if (setting === 'monaco' || setting === 'textarea') return setting;
  return coarsePointer || !wasm ? 'textarea' : 'monaco';
}

/** Opens the editor of this kind; falls back to the text area when Monaco can't be fetched. */
export async function openEditor(kind: CodeEditor['kind'], options: EditorOptions): Promise<CodeEditor> {
  if (kind === 'monaco') {
    try {
      const { openMonaco } = await import('./monaco-code-editor.ts');
      return await openMonaco(options);
    } catch (error) {
      console.warn('The code editor could not be loaded; a plain text area takes its place.', error);
      options.host.replaceChildren();
    }
  }
  const { openTextarea } = await import('./textarea-editor.ts');
  return openTextarea(options);
}
