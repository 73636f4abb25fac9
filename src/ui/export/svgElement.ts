const svgNamespace = 'http://www.w3.org/2000/svg';

type Attributes = Record<string, string | number>;

/** Makes an element of a drawing that is in no document. */
export function svgElement(
  name: string,
  attributes: Attributes,
  children: readonly (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** Numbers are rounded to what an eye can see. */
function setAttributes(element: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    const text = typeof value === 'number' ? String(Math.round(100 * value) / 100) : value;
    element.setAttribute(key, text);
  }
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
const container = { opacity: '1' };

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
  stop: { 'stop-color': '', 'stop-opacity': '1' },
};

const ofThePage = /^(?:class|style|tabindex|role|color|(?:aria|data)-.*)$/;

/** Copies an SVG so that it looks the same without the page: what its style sheets say stands in attributes. */
export function inlineSvg(source: SVGElement, place: Attributes = {}): SVGElement {
  const copy = source.cloneNode(false) as SVGElement;
  const style = getComputedStyle(source);
  const properties = propertiesOf[source.localName] ?? paint;
  for (const { name } of [...copy.attributes]) {
    // A group's inherited styles are written on each of its members.
    if (ofThePage.test(name) || name in font) copy.removeAttribute(name);
  }
  for (const [name, initial] of Object.entries(properties)) {
    // A document of its own knows elements by # alone.
    const value = style
      .getPropertyValue(name)
      .replaceAll(/url\(["']?[^"')]*#([^"')]*)["']?\)/g, 'url(#$1)');
    if (value !== initial && value !== '') copy.setAttribute(name, value);
  }
  setAttributes(copy, place);
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

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Draws background and borders of an HTML element. */
export function drawnBox(element: Element, place: Place): SVGElement[] {
  const style = getComputedStyle(element);
  return [...background(style, place), ...borders(style, place)];
}

function background(style: CSSStyleDeclaration, place: Place): SVGElement[] {
  if (place.width === 0 || place.height === 0) return [];
  const box = { ...place, rx: Number.parseFloat(style.borderTopLeftRadius) || 0 };
  if (/^linear-gradient\((?:to right|90deg)/.test(style.backgroundImage)) {
    const id = `gradient-${Math.round(place.x)}-${Math.round(place.y)}`;
    const colors = style.backgroundImage.match(/rgba?\([^)]*\)/g) ?? [];
    const stops = colors.map((color, index) =>
      svgElement('stop', { offset: index / (colors.length - 1), 'stop-color': color }),
    );
    const fill = `url(#${id})`;
    return [svgElement('linearGradient', { id }, stops), svgElement('rect', { ...box, fill })];
  }
  const { backgroundColor: fill } = style;
  return isClear(fill) ? [] : [svgElement('rect', { ...box, fill })];
}

function borders(style: CSSStyleDeclaration, { x, y, width, height }: Place): SVGElement[] {
  const lines = {
    top: `M${x},${y}h${width}`,
    bottom: `M${x},${y + height}h${width}`,
    left: `M${x},${y}v${height}`,
    right: `M${x + width},${y}v${height}`,
  };
  return Object.entries(lines).flatMap(([side, d]) => {
    const lineWidth = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const stroke = style.getPropertyValue(`border-${side}-color`);
    if (!(lineWidth > 0) || isClear(stroke)) return [];
    return [svgElement('path', { d, stroke, 'stroke-width': lineWidth })];
  });
}

function isClear(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*, 0\)$/.test(color);
}
