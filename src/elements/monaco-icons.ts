/**
 * The find widget as this site has it: its few icons as text, in place of Monaco's icon font of 70 kB; its `.button`s free of
 * the site's own class of that name. Imported by monaco-code-editor.ts.
 */
import { adopt } from './monaco-stylesheets.ts';

/** By icon class; `preserve-case` and `find-selection` are left to their tooltips' words. */
const signs: Readonly<Record<string, string>> = {
  'find-collapsed': '▸',
  'find-expanded': '▾',
  'find-selection': '≡',
  'find-replace': '↷',
  'find-replace-all': '⇉',
  'find-previous-match': '↑',
  'find-next-match': '↓',
  'widget-close': '✕',
  'case-sensitive': 'Aa',
  'whole-word': 'ab',
  regex: '.*',
  'preserve-case': 'AB',
};

adopt(`
.monaco-editor .find-widget .codicon { font: 600 12px/1 ui-sans-serif, system-ui, sans-serif; display: grid; place-items: center; }
${Object.entries(signs)
  .map(
    ([name, sign]) =>
      `.monaco-editor .find-widget .codicon-${name}::before { content: '${sign}' !important; font-family: inherit; }`,
  )
  .join('\n')}
.monaco-editor .find-widget { border: 1px solid var(--vscode-editorWidget-border); border-block-start: 0; border-radius: 0 0 6px 6px; }
.monaco-editor .find-widget .button { border: 0; padding: 0; background: none; min-block-size: 0; min-inline-size: 24px; inline-size: 24px; block-size: 24px; }
.monaco-editor .find-widget .codicon-whole-word::before { text-decoration: underline; }
`);
