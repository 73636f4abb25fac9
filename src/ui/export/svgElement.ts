const svgNamespace = 'http://www.w3.org/2000/svg';

/** Makes an element of a drawing that is in no document. Numbers are rounded to what an eye can see. */
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

/** Presentation attributes that our style sheets set, with their initial values. */
const paint: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
};
const font: Record<string, string> = {
  ...paint,
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};
const container: Record<string, string> = { opacity: '1' };
const gradientStop: Record<string, string> = { 'stop-color': '', 'stop-opacity': '1' };

/** The properties that each kind of element is given; all others are shapes. */
const propertiesOf: Record<string, Record<string, string>> = {
  svg: container,
  g: container,
  defs: {},
  clipPath: {},
  pattern: {},
  linearGradient: {},
  title: {},
  desc: {},
  text: font,
  tspan: font,
  stop: gradientStop,
};

/** Copies an SVG so that it looks the same without the page: what its style sheets say stands in attributes. */
export function inlineSvg(source: SVGElement): SVGElement {
  const copy = source.cloneNode(false) as SVGElement;
  for (const { name } of [...copy.attributes]) {
    if (isOfThePage(name)) copy.removeAttribute(name);
  }
  const style = getComputedStyle(source);
  const properties = propertiesOf[source.localName] ?? paint;
  // A group's inherited styles are written on each of its members.
  for (const name of Object.keys(font)) if (!(name in properties)) copy.removeAttribute(name);
  for (const [name, initial] of Object.entries(properties)) {
    // A document of its own knows elements by # alone.
    const value = style
      .getPropertyValue(name)
      .replaceAll(/url\(["']?[^"')]*#([^"')]*)["']?\)/g, 'url(#$1)');
    if (value === initial || value === '') copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  }
  for (const child of source.childNodes) {
    if (!(child instanceof SVGElement)) copy.append(child.cloneNode());
    else if (isShown(child)) copy.append(inlineSvg(child));
  }
  return copy;
}

function isShown(element: SVGElement): boolean {
  const { display, visibility } = getComputedStyle(element);
  return display !== 'none' && visibility !== 'hidden';
}

function isOfThePage(name: string): boolean {
  return (
    ['class', 'style', 'tabindex', 'role', 'color'].includes(name) || /^(aria|data)-/.test(name)
  );
}
