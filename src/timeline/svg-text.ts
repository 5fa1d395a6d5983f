/** Shapes as markup, for pages that are made on the server. */
import type { Shape } from './drawing.ts';

export function svgText(shapes: readonly Shape[]): string {
  return shapes
    .map(({ tag, attributes, children = [], text = '' }) => {
      const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
      const inside = escaped(text) + svgText(children);
      return inside === '' ? `<${tag}${list.join('')}/>` : `<${tag}${list.join('')}>${inside}</${tag}>`;
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
