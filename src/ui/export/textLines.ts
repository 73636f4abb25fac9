/** A line of a text as it is on the screen. */
export interface TextLine {
  text: string;
  rect: DOMRect;
}

/** The lines that a text node is broken into, white space as it is seen. */
export function textLines(node: Text): TextLine[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const whole = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (whole.length === 0) return [];
  if (whole.length === 1) return [{ text: collapsed(node.data), rect: whole[0] }];
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
    last.rect = around(last.rect, rect);
  }
  return lines.map(({ text, rect }) => ({ text: collapsed(text), rect }));
}

/** As much of a text as fits into a width, an ellipsis for what does not. */
export function fittingText(text: string, width: number, room: number): string {
  if (width <= room + 1) return text;
  const count = Math.max(0, Math.floor((text.length * room) / width) - 1);
  return `${text.slice(0, count)}…`;
}

function collapsed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const [right, bottom] = [Math.max(a.right, b.right), Math.max(a.bottom, b.bottom)];
  return new DOMRect(left, top, right - left, bottom - top);
}
