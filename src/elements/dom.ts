/** Builds and finds elements; used by every custom element here. Text goes in as text, never as markup. */

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** `build('button', { type: 'button', class: 'primary' }, 'Run')`. `true` sets an empty attribute, `false` none. */
export function build<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

export function button(label: string, attributes: Attributes, onPress: () => void): HTMLButtonElement {
  const element = build('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', onPress);
  return element;
}

/** Finds what the markup contract promises; its absence is a bug of the page, named in the error. */
export function need<E extends HTMLElement>(root: Element, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (found === null) throw new Error(`<${root.localName}> expects ${selector} inside; see its header comment`);
  return found;
}

/** An attribute of the markup contract. */
export function needData(element: HTMLElement, name: string): string {
  const value = element.dataset[name];
  if (value === undefined) throw new Error(`<${element.localName}> expects data-${name}; see its header comment`);
  return value;
}

let ids = 0;
/** An id that no other element of the page has. */
export function freshId(prefix: string): string {
  ids += 1;
  return `${prefix}-${ids}`;
}

/** Registers a custom element once, also when a bundle is loaded twice. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
