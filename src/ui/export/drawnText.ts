import { svgElement } from './svgElement';
import { fittingText, textLines } from './textLines';

const measuring = new OffscreenCanvas(1, 1).getContext('2d');

/** A text node as lines of SVG, where it stands in the figure whose corner is given. */
export function drawnText(node: Text, figure: Element, corner: DOMRect): SVGElement[] {
  const parent = node.parentElement;
  if (parent === null || node.data.trim() === '') return [];
  const style = getComputedStyle(parent);
  return textLines(node).flatMap((line) => {
    const clip = clippingRect(parent, figure);
    if (clip !== null && isOutside(line.rect, clip)) return [];
    const isVertical = style.writingMode.startsWith('vertical');
    const room = clip === null || isVertical ? Infinity : clip.right - line.rect.left;
    const text = fittingText(line.text, line.rect.width, room);
    return [
      svgElement('text', { ...place(line.rect, style, corner, isVertical), ...look(style) }, [
        style.textTransform === 'uppercase' ? text.toUpperCase() : text,
      ]),
    ];
  });
}

/** What a style sheet puts before an element's own text. */
export function drawnPrefix(element: Element, corner: DOMRect): SVGElement[] {
  const style = getComputedStyle(element, '::before');
  const text = /^"(.*\S.*)"$/.exec(style.content)?.[1];
  const rect = element.getClientRects()[0];
  if (text === undefined || rect === undefined) return [];
  return [svgElement('text', { ...place(rect, style, corner, false), ...look(style) }, [text])];
}

type Attributes = Record<string, string | number>;

function look({ color, fontSize, fontWeight, fontStyle }: CSSStyleDeclaration): Attributes {
  return {
    fill: color,
    'font-size': fontSize,
    ...(fontWeight === '400' ? {} : { 'font-weight': fontWeight }),
    ...(fontStyle === 'normal' ? {} : { 'font-style': fontStyle }),
  };
}

function place(
  rect: DOMRect,
  style: CSSStyleDeclaration,
  corner: DOMRect,
  isVertical: boolean,
): Attributes {
  const [x, y] = [rect.left - corner.left, rect.top - corner.top];
  if (isVertical) {
    // Texts along a vertical axis read upwards.
    const [cx, cy] = [x + rect.width / 2, y + rect.height / 2];
    return {
      transform: `translate(${cx.toFixed(1)} ${cy.toFixed(1)}) rotate(-90)`,
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
    };
  }
  return { x, y: y + baseline(rect.height, style) };
}

/** Of a line's box, from its top. */
function baseline(height: number, style: CSSStyleDeclaration): number {
  if (measuring === null) return 0.8 * height;
  measuring.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measuring.measureText('x');
  return (height - up - down) / 2 + up;
}

/** What the nearest box that hides its overflow shows; null where none does. */
function clippingRect(element: Element, figure: Element): DOMRect | null {
  for (let box: Element | null = element; box !== null && box !== figure; box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== 'visible') return box.getBoundingClientRect();
  }
  return null;
}

function isOutside(rect: DOMRect, clip: DOMRect): boolean {
  return (
    rect.left >= clip.right ||
    rect.right <= clip.left ||
    rect.top >= clip.bottom ||
    rect.bottom <= clip.top
  );
}
