/** A map with one key changed and its order kept: files by name, in both editors. */
export function renamed<V>(map: ReadonlyMap<string, V>, from: string, to: string): Map<string, V> {
  return new Map([...map].map(([key, value]) => [key === from ? to : key, value]));
}
