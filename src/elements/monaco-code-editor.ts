/** The code editor behind `CodeEditor`: Monaco with the features that a lesson needs, loaded when an editor is opened. */
import './monaco-environment.ts';
import './monaco-features.ts';
import './monaco-icons.ts';
import type * as monaco from 'monaco-editor/editor';
import type { CodeEditor, EditorFile, EditorOptions, LineMark } from './editor.ts';
import { monacoWithGo } from './monaco-go.ts';
import { renamed } from './renamed.ts';
import { columnOfByte, withLastNewline, withoutLastNewline } from './text-position.ts';

type Monaco = typeof monaco;
type Model = monaco.editor.ITextModel;

const signs = {
  error: 'glyph-error',
  warning: 'glyph-warning',
  leak: 'glyph-leak',
  failing: 'glyph-failing',
  review: 'glyph-review',
} as const;

export async function openMonaco(options: EditorOptions): Promise<CodeEditor> {
  const api = await monacoWithGo();
  const modelOf = (file: EditorFile) => {
    const model = api.editor.createModel(withoutLastNewline(file.text), languageOf(file.name));
    model.onDidChangeContent(() => options.onChange());
    return model;
  };
  let models = new Map(options.files.map((file) => [file.name, modelOf(file)]));
  let readOnly = new Map(options.files.map((file) => [file.name, file.readOnly]));
  const editor = api.editor.create(options.host, { ...settings(options), model: null });
  let decorations = new Map<string, string[]>();
  /** Cursor and scroll position of the files that are not shown. */
  let places = new Map<string, monaco.editor.ICodeEditorViewState | null>();
  let shown: string | undefined;
  let cursorLine: number | undefined;
  let spot: monaco.editor.IEditorDecorationsCollection | undefined;

  editor.onDidContentSizeChange((event) => {
    if (event.contentHeightChanged) options.onHeight(event.contentHeight);
  });

  editor.onDidChangeCursorPosition(({ position }) => {
    if (shown !== undefined && position.lineNumber !== cursorLine) options.onCursor?.(shown, position.lineNumber);
    cursorLine = position.lineNumber;
  });

  const show = (name: string) => {
    const model = models.get(name);
    if (model === undefined || shown === name) return;
    if (shown !== undefined) places.set(shown, editor.saveViewState());
    shown = name;
    // Only now: making an editor gives its models the defaults again.
    model.updateOptions({
      tabSize: 4,
      insertSpaces: false,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    colourNow(model);
    editor.setModel(model);
    editor.updateOptions({ readOnly: readOnly.get(name) ?? false, ariaLabel: options.label(name) });
    editor.restoreViewState(places.get(name) ?? null);
  };
  const setText = (name: string, text: string) => {
    const model = models.get(name);
    if (model !== undefined && model.getValue() !== withoutLastNewline(text))
      replaceText(api, editor, model, withoutLastNewline(text));
  };
  const [first] = models.keys();
  if (first !== undefined) show(first);
  describe(options);

  return {
    kind: 'monaco',
    program: () =>
      [...models]
        .filter(([name]) => readOnly.get(name) === false)
        .map(([name, model]) => ({ name, text: withLastNewline(model.getValue()) })),
    setText,
    setFiles(files) {
      const before = models;
      models = new Map(files.map((file) => [file.name, before.get(file.name) ?? modelOf(file)]));
      readOnly = new Map(files.map((file) => [file.name, file.readOnly]));
      for (const { name, text } of files) setText(name, text);
      if (shown !== undefined && !models.has(shown)) {
        editor.setModel(null);
        shown = undefined;
      }
      for (const [name, model] of before) {
        if (models.has(name)) continue;
        model.dispose();
        places.delete(name);
        decorations.delete(name);
      }
    },
    rename(from, to) {
      models = renamed(models, from, to);
      readOnly = renamed(readOnly, from, to);
      decorations = renamed(decorations, from, to);
      places = renamed(places, from, to);
      const model = models.get(to);
      if (model !== undefined) api.editor.setModelLanguage(model, languageOf(to));
      if (shown !== from) return;
      shown = to;
      editor.updateOptions({ ariaLabel: options.label(to) });
    },
    show,
    mark(marks) {
      for (const [name, model] of models) {
        const own = marks.filter((mark) => mark.file === name && mark.line <= model.getLineCount());
        const before = decorations.get(name) ?? [];
        decorations.set(
          name,
          model.deltaDecorations(
            before,
            own.map((mark) => decoration(api, model, mark)),
          ),
        );
      }
    },
    spot(place) {
      spot?.clear();
      if (place === undefined || !models.has(place.file)) return;
      show(place.file);
      const range = new api.Range(place.line, 1, place.line, 1);
      spot = editor.createDecorationsCollection([{ range, options: { isWholeLine: true, className: 'line-spot' } }]);
      editor.revealLineInCenterIfOutsideViewport(place.line);
    },
    goTo(file, line, column = 1) {
      const model = models.get(file);
      if (model === undefined) return;
      show(file);
      const lineNumber = Math.min(Math.max(line, 1), model.getLineCount());
      editor.setPosition({ lineNumber, column: columnOfByte(model.getLineContent(lineNumber), column) });
      editor.revealLineInCenterIfOutsideViewport(lineNumber);
      editor.focus();
    },
    focus: () => editor.focus(),
    dispose() {
      editor.dispose();
      for (const model of models.values()) model.dispose();
    },
  };
}

const languageOf = (name: string): string => (/\.(go|mod)$/.test(name) ? 'go' : 'plaintext');

/** Changes only the lines between the common beginning and end, so that the cursor stays where the learner has it. */
function replaceText(api: Monaco, editor: monaco.editor.IStandaloneCodeEditor, model: Model, text: string): void {
  const before = model.getLinesContent();
  const after = text.split(/\r?\n/);
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const whole = head + tail >= before.length || head + tail >= after.length;
  const last = before.length - tail;
  const edit = whole
    ? { range: model.getFullModelRange(), text }
    : {
        range: new api.Range(head + 1, 1, last, model.getLineMaxColumn(last)),
        text: after.slice(head, after.length - tail).join('\n'),
      };
  // Through the editor where the file is shown, so that the cursor takes part in undo.
  if (editor.getModel() === model && !editor.getOption(api.editor.EditorOption.readOnly)) {
    editor.pushUndoStop();
    editor.executeEdits('onramp', [edit]);
    editor.pushUndoStop();
  } else {
    model.pushStackElement();
    model.pushEditOperations([], [edit], () => null);
    model.pushStackElement();
  }
}

function decoration(api: Monaco, model: Model, mark: LineMark): monaco.editor.IModelDeltaDecoration {
  const end = model.getLineMaxColumn(mark.line);
  return {
    range: new api.Range(mark.line, 1, mark.line, end),
    options: {
      isWholeLine: true,
      className: `line-${mark.kind}`,
      glyphMarginClassName: `line-sign ${signs[mark.kind]}`,
      stickiness: api.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      after: { content: `  ${oneLine(mark.message)}`, inlineClassName: `line-note note-${mark.kind}` },
      showIfCollapsed: true,
    },
  };
}

function oneLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}

/**
 * Monaco colours a file some time after it is shown; this does it before, so that nothing flashes. What it calls is not
 * in Monaco's public types; without it the file is coloured later.
 */
function colourNow(model: Model): void {
  const { tokenization } = model as { tokenization?: { forceTokenization?(line: number): void } };
  tokenization?.forceTokenization?.(Math.min(model.getLineCount(), 100));
}

/** Monaco has no option for a description; the sentence on how to leave belongs to its input. */
function describe(options: EditorOptions): void {
  for (const input of options.host.querySelectorAll('textarea, [role="textbox"]')) {
    input.setAttribute('aria-describedby', options.describedBy);
  }
}

function settings({ font }: EditorOptions): monaco.editor.IStandaloneEditorConstructionOptions {
  return {
    language: 'go',
    automaticLayout: true,
    fontFamily: font.family,
    fontSize: font.sizePx,
    lineHeight: font.lineHeightPx,
    fontLigatures: false,
    tabSize: 4,
    detectIndentation: false,
    insertSpaces: false,
    glyphMargin: true,
    lineNumbersMinChars: 2,
    lineDecorationsWidth: 8,
    minimap: { enabled: false },
    folding: false,
    links: false,
    quickSuggestions: false,
    suggestOnTriggerCharacters: false,
    wordBasedSuggestions: 'off',
    occurrencesHighlight: 'off',
    stickyScroll: { enabled: false },
    scrollBeyondLastLine: false,
    scrollbar: {
      alwaysConsumeMouseWheel: false,
      verticalScrollbarSize: 10,
      horizontalScrollbarSize: 10,
      useShadows: false,
    },
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    renderLineHighlight: 'line',
    renderLineHighlightOnlyWhenFocus: true,
    renderWhitespace: 'selection',
    contextmenu: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
    padding: { top: font.paddingPx, bottom: font.paddingPx },
    accessibilitySupport: 'auto',
    fixedOverflowWidgets: true,
  };
}
