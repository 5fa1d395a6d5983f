/**
 * Stands in for Monaco's `base/browser/domStylesheets.js` (see monaco-csp-plugin.ts): its style sheets become constructed
 * ones, which a Content-Security-Policy without 'unsafe-inline' lets through; `<style>` elements it does not.
 */

/** As much of an HTMLStyleElement as Monaco touches. */
class AdoptedStyle {
  readonly sheet = new CSSStyleSheet();
  className = '';
  media = 'screen';
  #text = '';

  constructor() {
    document.adoptedStyleSheets.push(this.sheet);
  }

  get textContent(): string {
    return this.#text;
  }

  set textContent(text: string) {
    this.#text = text;
    this.sheet.replaceSync(text);
  }

  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}

interface DisposableStore {
  add(disposable: { dispose(): void }): void;
}

export function createStyleSheet(
  _container?: unknown,
  beforeAppend?: (style: AdoptedStyle) => void,
  disposables?: DisposableStore,
): AdoptedStyle {
  const style = new AdoptedStyle();
  beforeAppend?.(style);
  disposables?.add({ dispose: () => style.remove() });
  return style;
}

/** Monaco's static styles; called by what monaco-csp-plugin.ts makes of its .css files. */
export function adopt(css: string): void {
  new AdoptedStyle().textContent = css;
}

let shared: AdoptedStyle | undefined;

export function createCSSRule(selector: string, cssText: string, style?: AdoptedStyle): void {
  if (cssText === '') return;
  (style ?? (shared ??= new AdoptedStyle())).sheet.insertRule(`${selector} {${cssText}}`, 0);
}

export function removeCSSRulesContainingSelector(name: string, style?: AdoptedStyle): void {
  const sheet = (style ?? shared)?.sheet;
  if (sheet === undefined) return;
  for (let i = sheet.cssRules.length - 1; i >= 0; i--) {
    const rule = sheet.cssRules[i];
    if (rule instanceof CSSStyleRule && rule.selectorText.includes(name)) sheet.deleteRule(i);
  }
}

/** Only the inline suggestions use it, which Onramp's editor does not have. */
export function createStyleSheetFromObservable(): { dispose(): void } {
  throw new Error('inline suggestions are not part of this editor');
}

export function isCSSStyleRule(rule: CSSRule): boolean {
  return rule instanceof CSSStyleRule;
}
