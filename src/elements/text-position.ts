/** Go counts columns in bytes from 1, editors in UTF-16 units from 1; lines to offsets; the last newline. Pure. */

const encoder = new TextEncoder();

/** The editor's column in this line for Go's byte column. */
export function columnOfByte(line: string, byteColumn: number): number {
  let bytes = 0;
  let units = 0;
  for (const character of line) {
    if (bytes >= byteColumn - 1) break;
    bytes += encoder.encode(character).length;
    units += character.length;
  }
  return units + 1;
}

/** The offset of a line's first character; of the last line when there are fewer. */
export function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let n = 1; n < line; n++) {
    const next = text.indexOf('\n', offset);
    if (next === -1) return offset;
    offset = next + 1;
  }
  return offset;
}

/** Editors show a last newline as an empty line, which the page's own code does not have. */
export function withoutLastNewline(text: string): string {
  return text.replace(/\n$/, '');
}

export function withLastNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
