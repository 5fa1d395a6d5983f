/** The plain editor behind `CodeEditor`: a text area with line numbers, for touch, old browsers and whoever prefers it. */
import { build } from './dom.ts';
import type { CodeEditor, EditorOptions, LineMark } from './editor.ts';
import { renamed } from './renamed.ts';
import { columnOfByte, offsetOfLine, withLastNewline, withoutLastNewline } from './text-position.ts';

const signs = { error: '✕', warning: '!', leak: '∞', failing: '✕', review: '✎' } as const;

export function openTextarea(options: EditorOptions): CodeEditor {
  let texts = new Map(options.files.map((file) => [file.name, withoutLastNewline(file.text)]));
  let readOnly = new Map(options.files.map((file) => [file.name, file.readOnly]));
  let marks: readonly LineMark[] = [];
  let shown = '';
  let spot: { readonly file: string; readonly line: number } | undefined;
  let cursorLine: number | undefined;

  const gutter = build('div', { class: 'gutter', 'aria-hidden': 'true' });
  const area = build('textarea', {
    class: 'code',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
    wrap: 'off',
    'aria-describedby': options.describedBy,
  });
  options.host.append(gutter, area);

  const drawGutter = () => {
    const byLine = new Map(marks.filter((mark) => mark.file === shown).map((mark) => [mark.line, mark]));
    const lines = area.value.split('\n').map((_, i) => {
      const mark = byLine.get(i + 1);
      const spotted = spot?.file === shown && spot.line === i + 1;
      if (mark === undefined)
        return build('span', spotted ? { class: 'line-spot' } : {}, `${spotted ? '▸ ' : ''}${i + 1}`);
      return build('span', { class: `line-${mark.kind}`, title: mark.message }, `${signs[mark.kind]} ${i + 1}`);
    });
    gutter.replaceChildren(...lines);
    options.onHeight(lines.length * options.font.lineHeightPx + 2 * options.font.paddingPx);
  };
  const changed = () => {
    texts.set(shown, area.value);
    drawGutter();
    options.onChange();
  };
  const show = (name: string) => {
    const text = texts.get(name);
    if (text === undefined) return;
    shown = name;
    area.value = text;
    area.readOnly = readOnly.get(name) ?? false;
    area.setAttribute('aria-label', options.label(name));
    drawGutter();
  };

  const cursor = () => {
    const line = area.value.slice(0, area.selectionStart).split('\n').length;
    if (line !== cursorLine) options.onCursor?.(shown, line);
    cursorLine = line;
  };
  for (const moves of ['keyup', 'click', 'focus']) area.addEventListener(moves, cursor);
  area.addEventListener('input', changed);
  area.addEventListener('scroll', () => (gutter.scrollTop = area.scrollTop));
  area.addEventListener('keydown', (event) => {
    // After Escape, editor-keys.ts lets Tab pass before it gets here.
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || area.readOnly) return;
    if (event.key === 'Tab') {
      event.preventDefault();
      if (event.shiftKey) outdent(area);
      else insert(area, '\t');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      insert(area, `\n${indentOfNextLine(area.value, area.selectionStart)}`);
    }
  });
  const [first] = texts.keys();
  if (first !== undefined) show(first);

  return {
    kind: 'textarea',
    program: () =>
      [...texts]
        .filter(([name]) => readOnly.get(name) === false)
        .map(([name, text]) => ({ name, text: withLastNewline(text) })),
    setText(name, whole) {
      const text = withoutLastNewline(whole);
      if (texts.get(name) === text) return;
      texts.set(name, text);
      if (name === shown) replaceAll(area, text);
      else options.onChange();
    },
    setFiles(files) {
      readOnly = new Map(files.map((file) => [file.name, file.readOnly]));
      texts = new Map(files.map((file) => [file.name, withoutLastNewline(file.text)]));
      shown = '';
    },
    rename(from, to) {
      texts = renamed(texts, from, to);
      readOnly = renamed(readOnly, from, to);
      if (shown !== from) return;
      shown = to;
      area.setAttribute('aria-label', options.label(to));
    },
    show,
    mark(next) {
      marks = next;
      drawGutter();
    },
    spot(place) {
      spot = place;
      if (place !== undefined && place.file !== shown) show(place.file);
      drawGutter();
      if (place === undefined) return;
      const top = (place.line - 1) * options.font.lineHeightPx;
      if (top < area.scrollTop || top > area.scrollTop + area.clientHeight - options.font.lineHeightPx) {
        area.scrollTop = Math.max(0, top - area.clientHeight / 2);
      }
    },
    goTo(file, line, column = 1) {
      if (file !== shown) show(file);
      const start = offsetOfLine(area.value, line);
      const text = area.value.slice(start).split('\n', 1)[0] ?? '';
      const at = start + columnOfByte(text, column) - 1;
      area.focus();
      area.setSelectionRange(at, at);
      area.scrollTop = Math.max(0, (line - 4) * options.font.lineHeightPx);
    },
    focus: () => area.focus(),
    dispose: () => options.host.replaceChildren(),
  };
}

/** As if typed, so that the browser's own undo knows it. `execCommand` is the only way a page has. */
function insert(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input'));
}

function replaceAll(area: HTMLTextAreaElement, text: string): void {
  const at = area.selectionStart;
  const focused = document.activeElement;
  area.select();
  insert(area, text);
  area.setSelectionRange(Math.min(at, text.length), Math.min(at, text.length));
  if (focused instanceof HTMLElement && focused !== area) focused.focus();
}

function outdent(area: HTMLTextAreaElement): void {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  if (area.value[start] !== '\t') return;
  const at = Math.max(start, area.selectionStart - 1);
  area.setSelectionRange(start, start + 1);
  if (!document.execCommand('delete')) {
    area.setRangeText('', start, start + 1);
    area.dispatchEvent(new Event('input'));
  }
  area.setSelectionRange(at, at);
}

/** The tabs a new line begins with: those of this line, and one more after an opening bracket. */
export function indentOfNextLine(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const indent = /^[\t ]*/.exec(line)?.[0] ?? '';
  return /[{(]\s*$/.test(line) ? `${indent}\t` : indent;
}
