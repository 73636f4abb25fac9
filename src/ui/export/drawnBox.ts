import { svgElement } from './svgElement';

interface Corner {
  x: number;
  y: number;
}

/** Background and borders of an HTML element. */
export function drawnBox(element: Element, { left, top }: DOMRect): SVGElement[] {
  const style = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  const corner = { x: rect.left - left, y: rect.top - top };
  return [...background(rect, style, corner), ...borders(rect, style, corner)];
}

function background(rect: DOMRect, style: CSSStyleDeclaration, { x, y }: Corner): SVGElement[] {
  const { width, height } = rect;
  if (width === 0 || height === 0) return [];
  const box = { x, y, width, height, rx: Number.parseFloat(style.borderTopLeftRadius) || 0 };
  const gradient = horizontalGradient(style.backgroundImage);
  if (gradient !== null) {
    const id = `gradient-${Math.round(x)}-${Math.round(y)}`;
    gradient.setAttribute('id', id);
    return [gradient, svgElement('rect', { ...box, fill: `url(#${id})` })];
  }
  if (isClear(style.backgroundColor)) return [];
  return [svgElement('rect', { ...box, fill: style.backgroundColor })];
}

/** A colour bar's; null for any other background. */
function horizontalGradient(image: string): SVGElement | null {
  if (!/^linear-gradient\((?:to right|90deg)/.test(image)) return null;
  const colors = [...image.matchAll(/rgba?\([^)]*\)/g)].map(([color]) => color);
  return svgElement(
    'linearGradient',
    {},
    colors.map((color, index) =>
      svgElement('stop', { offset: index / (colors.length - 1), 'stop-color': color }),
    ),
  );
}

function borders(rect: DOMRect, style: CSSStyleDeclaration, { x, y }: Corner): SVGElement[] {
  const [right, bottom] = [x + rect.width, y + rect.height];
  const sides = [
    { side: 'top', x1: x, y1: y, x2: right, y2: y },
    { side: 'bottom', x1: x, y1: bottom, x2: right, y2: bottom },
    { side: 'left', x1: x, y1: y, x2: x, y2: bottom },
    { side: 'right', x1: right, y1: y, x2: right, y2: bottom },
  ];
  return sides.flatMap(({ side, ...line }) => {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const color = style.getPropertyValue(`border-${side}-color`);
    if (!(width > 0) || isClear(color)) return [];
    return [svgElement('line', { ...line, stroke: color, 'stroke-width': width })];
  });
}

function isClear(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*, 0\)$/.test(color);
}
