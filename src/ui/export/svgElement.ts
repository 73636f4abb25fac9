const svgNamespace = 'http://www.w3.org/2000/svg';

/** An element of a drawing that is in no document. Numbers are rounded to what an eye can see. */
export function svgElement(
  name: string,
  attributes: Record<string, string | number>,
  children: readonly (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? rounded(value) : value);
  }
  element.append(...children);
  return element;
}

function rounded(value: number): string {
  return String(Math.round(100 * value) / 100);
}
