/** JSON as Go's encoding/json writes it: answers of the playground are the same as the official ones, byte for byte. */

const escapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** As json.Encoder does: fields in their order, no spaces, HTML escaped, a newline at the end. */
export function goJson(value: object): string {
  return `${JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => escapes[char] ?? char)}\n`;
}
