/** `100 ms`, `1.5 s`, `250 µs`. */
export function duration(ns: number): string {
  if (ns === 0) return '0';
  const [unit, size] = ns >= 1e9 ? ['s', 1e9] : ns >= 1e6 ? ['ms', 1e6] : ns >= 1e3 ? ['µs', 1e3] : ['ns', 1];
  return `${Number((ns / size).toFixed(2))} ${unit}`;
}
