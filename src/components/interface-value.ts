/** An interface value's two words, for InterfaceValue.astro. */

export interface BoxedValue {
  name: string;
  /** The dynamic type, or null where there is none: the interface is nil. */
  type: string | null;
  /** The dynamic value as Go writes it, or null where there is none. */
  value: string | null;
}

/** One sentence a value, for those who do not see the drawing. */
export function inWords(values: readonly BoxedValue[]): string[] {
  return values.map(({ name, type, value }) => {
    if (type === null && value !== null) throw new Error(`${name} has a value, ${value}, and no type`);
    return type === null
      ? `${name} has no type and no value: ${name} == nil is true.`
      : `${name} has the type ${type} and the value ${value ?? 'nil'}: ${name} == nil is false.`;
  });
}
