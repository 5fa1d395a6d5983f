/** Text of a tool as DOM: plain text, with each `file.go:12` a button that leads into the editor. */
import { button } from './dom.ts';
import { segments, type LinePlace } from './line-links.ts';

export type GoTo = (place: LinePlace) => void;

export function lineText(text: string, files: readonly string[], goTo: GoTo): readonly (Node | string)[] {
  return segments(text, files).map(({ text: piece, place }) =>
    place === undefined ? piece : lineLink(piece, place, goTo),
  );
}

export function lineLink(label: string, place: LinePlace, goTo: GoTo): HTMLButtonElement {
  return button(label, { class: 'line-link', 'aria-label': `${label}, show in the editor` }, () => goTo(place));
}
