/** Go in Monaco: tokens by Shiki in the page's own colours, brackets, comments and indentation. */
import { shikiToMonaco } from '@shikijs/monaco';
import * as monaco from 'monaco-editor/editor';
import { createShikiPrimitiveAsync } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import go from 'shiki/langs/go.mjs';
import { goDark, goLight } from './go-theme.ts';

const language: monaco.languages.LanguageConfiguration = {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}' },
    { open: '[', close: ']' },
    { open: '(', close: ')' },
    { open: '"', close: '"', notIn: ['string'] },
    { open: '`', close: '`', notIn: ['string'] },
    { open: "'", close: "'", notIn: ['string', 'comment'] },
  ],
  indentationRules: {
    increaseIndentPattern: /^.*(\bcase\b.*:|\bdefault\b:|(\b(func|if|else|switch|select|for|struct)\b.*)?[{(][^})]*)$/,
    decreaseIndentPattern: /^\s*(\bcase\b.*:|\bdefault\b:|[})][)}]*[),]?)$/,
  },
};

let ready: Promise<typeof monaco> | undefined;

/** Monaco, knowing Go and the two themes; the work is done once a page. */
export function monacoWithGo(): Promise<typeof monaco> {
  ready ??= prepare();
  return ready;
}

async function prepare(): Promise<typeof monaco> {
  const highlighter = await createShikiPrimitiveAsync({
    engine: createJavaScriptRegexEngine(),
    langs: [go],
    themes: [goLight, goDark],
  });
  monaco.languages.register({ id: 'go', extensions: ['.go'] });
  monaco.languages.setLanguageConfiguration('go', language);
  // Its types name monaco-editor-core, whose API is this package's; it patches `create` and `setTheme`, hence the copy.
  const patched = { editor: { ...monaco.editor }, languages: monaco.languages };
  const [takesHighlighter, takesMonaco] = [highlighter, patched] as unknown as Parameters<typeof shikiToMonaco>;
  shikiToMonaco(takesHighlighter, takesMonaco);
  const follow = () =>
    patched.editor.setTheme(document.documentElement.dataset['theme'] === 'dark' ? goDark.name : goLight.name);
  follow();
  new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return monaco;
}
