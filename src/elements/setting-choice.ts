/** A setting as radio buttons; used by engine-choice and editor-choice. Markup in engine-choice.ts's header. */
import { build, freshId } from './dom.ts';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly note: string;
}

/** Draws the options into `place`; returns how to show which one holds. */
export function settingChoice<V extends string>(
  place: HTMLElement,
  legend: string,
  options: readonly Option<V>[],
  choose: (value: V) => void,
): (value: V) => void {
  const name = freshId('setting');
  const inputs = new Map<V, HTMLInputElement>();
  const field = build('fieldset', { class: 'setting' }, build('legend', {}, legend));
  for (const { value, label, note } of options) {
    const input = build('input', { type: 'radio', name, value });
    input.addEventListener('change', () => choose(value));
    inputs.set(value, input);
    field.append(
      build('label', { class: 'setting-option' }, input, ' ', build('span', {}, label), ' ', build('small', {}, note)),
    );
  }
  place.replaceChildren(field);
  return (value) => {
    for (const [key, input] of inputs) input.checked = key === value;
  };
}
