import { svgElement } from './svgElement';

/** Draws a text node as lines of SVG, where it stands in the figure whose corner is given. */
export function drawnText(node: Text, figure: Element, corner: DOMRect): SVGElement[] {
  const parent = node.parentElement;
  if (parent === null || node.data.trim() === '') return [];
  const style = getComputedStyle(parent);
  const clip = clippingRect(parent, figure);
  const isVertical = style.writingMode.startsWith('vertical');
  return textLines(node).flatMap(({ text, rect }) => {
    if (clip !== null && isOutside(rect, clip)) return [];
    const room = clip === null || isVertical ? Infinity : clip.right - rect.left;
    const shown = fittingText(text, rect.width, room);
    const letters = style.textTransform === 'uppercase' ? shown.toUpperCase() : shown;
    return [
      svgElement('text', { ...place(rect, style, corner, isVertical), ...look(style) }, [letters]),
    ];
  });
}

/** Draws what a style sheet puts before an element's own text. */
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

/** Returns where the baseline lies in a line's box, from its top. */
function baseline(height: number, style: CSSStyleDeclaration): number {
  const measuring = new OffscreenCanvas(1, 1).getContext('2d');
  if (measuring === null) return 0.8 * height;
  measuring.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = measuring.measureText('x');
  return (height - up - down) / 2 + up;
}

/** Returns what the nearest box that hides its overflow shows; null where none does. */
function clippingRect(element: Element, figure: Element): DOMRect | null {
  for (let box: Element | null = element; box !== null && box !== figure; box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== 'visible') return box.getBoundingClientRect();
  }
  return null;
}

function isOutside({ left, right, top, bottom }: DOMRect, clip: DOMRect): boolean {
  return left >= clip.right || right <= clip.left || top >= clip.bottom || bottom <= clip.top;
}

/** A line of a text as it is on the screen. */
interface TextLine {
  text: string;
  rect: DOMRect;
}

/** Returns the lines that a text node is broken into, white space as it is seen. */
function textLines(node: Text): TextLine[] {
  const range = document.createRange();
  const lines: TextLine[] = [];
  for (let index = 0; index < node.length; index++) {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const rect = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (last === undefined || rect.top > last.rect.top + 0.5 * rect.height) {
      if (rect.width > 0) lines.push({ text: node.data[index], rect });
      continue;
    }
    last.text += node.data[index];
    // White space that is not seen has no place of its own.
    if (rect.width > 0) last.rect = around(last.rect, rect);
  }
  return lines.map(({ text, rect }) => ({ text: text.replaceAll(/\s+/g, ' ').trim(), rect }));
}

/** Returns as much of a text as fits into a width, an ellipsis for what does not. */
function fittingText(text: string, width: number, room: number): string {
  if (width <= room + 1) return text;
  const count = Math.max(0, Math.floor((text.length * room) / width) - 1);
  return `${text.slice(0, count)}…`;
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const [right, bottom] = [Math.max(a.right, b.right), Math.max(a.bottom, b.bottom)];
  return new DOMRect(left, top, right - left, bottom - top);
}
