/** The code as the server has rendered it, which an editor takes the place of; used by workspace.ts. */
import { build } from './dom.ts';
import type { EditorFont } from './editor.ts';

/** Each line in its own element, as the server renders it. */
export function plainLines(text: string): readonly Node[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, i) => [
      ...(i === 0 ? [] : [document.createTextNode('\n')]),
      build('span', { class: 'line' }, line),
    ]);
}

/** The font of the code in this area, for an editor that takes its place. */
export function fontOf(area: HTMLElement): EditorFont {
  const style = getComputedStyle(area.querySelector('.file:not([hidden]) pre') ?? area);
  const sizePx = Number.parseFloat(style.fontSize) || 14;
  return {
    family: style.fontFamily,
    sizePx,
    lineHeightPx: Number.parseFloat(style.lineHeight) || Math.round(sizePx * 1.5),
    paddingPx: Number.parseFloat(style.paddingTop) || 12,
  };
}

/** The line at this height of the window, from 1. */
export function lineUnder(pre: HTMLElement, clientY: number): number {
  const style = getComputedStyle(pre);
  const height = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.5;
  return Math.floor((clientY - pre.getBoundingClientRect().top - Number.parseFloat(style.paddingTop)) / height) + 1;
}
