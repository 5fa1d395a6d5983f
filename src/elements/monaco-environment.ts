/**
 * Lets Monaco draw under a Content-Security-Policy without 'unsafe-inline': it writes its lines as HTML with `style`
 * attributes, which such a policy drops; the same styles set by script are allowed. Imported before Monaco itself.
 */
import type {} from 'monaco-editor/editor';

/** In Monaco's HTML `<` of the learner's code is escaped, so that this can only match Monaco's own tags. */
const styleInTag = /(<[a-z]+\b[^<>]*?) style="/g;

// Monaco passes every piece of HTML through the policy it makes here, meant for Trusted Types.
globalThis.MonacoEnvironment = {
  createTrustedTypesPolicy: (name, policy) => ({
    name,
    createHTML(html: string) {
      // Called just before the HTML enters the page; the microtask runs after it did, and before it is painted.
      queueMicrotask(applyStyles);
      return (policy?.createHTML?.(html) ?? html).replace(styleInTag, '$1 data-style="');
    },
  }),
};

function applyStyles(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.monaco-editor [data-style]')) {
    // What Monaco has set since stands after it, and wins.
    element.style.cssText = `${element.dataset['style'] ?? ''};${element.style.cssText}`;
    element.removeAttribute('data-style');
  }
}
