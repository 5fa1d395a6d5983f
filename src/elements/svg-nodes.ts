/** Shapes as elements of an SVG; used by timeline-view.ts and line-chart.ts. */
import type { Shape } from '../timeline/drawing.ts';

const svg = 'http://www.w3.org/2000/svg';

export function svgElement(tag: string, attributes: Shape['attributes'], ...children: readonly Node[]): SVGElement {
  const element = document.createElementNS(svg, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

export function svgNodes(shapes: readonly Shape[]): readonly SVGElement[] {
  return shapes.map(({ tag, attributes, children = [], text }) => {
    const element = svgElement(tag, attributes, ...svgNodes(children));
    if (text !== undefined) element.append(text);
    return element;
  });
}
