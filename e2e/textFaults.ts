/**
 * Returns, in words, which of the texts that the page shows now are cut, wider than their boxes, smaller than
 * 14 px, or lie over one another. It is run in the page, so that it holds all that it needs.
 */
export function findTextFaults(): string[] {
  /** Pixels by which glyphs may be off, as they are by antialiasing and by rounding. */
  const tolerance = 2;

  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  interface Line {
    element: Element;
    words: string;
    box: Box;
  }

  const faults = new Set<string>();
  const report = (fault: string, words: string, element: Element): void => {
    faults.add(`${fault}: "${words}", in ${placeOf(element)}`);
  };

  function placeOf(element: Element): string {
    const path: string[] = [];
    for (let at: Element | null = element; at !== null && path.length < 4; at = at.parentElement) {
      const name = (at.getAttribute('class') ?? '').split(' ').filter((part) => part !== '');
      path.unshift([at.localName, ...name.slice(0, 2)].join('.'));
    }
    return path.join(' > ');
  }

  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  const intersectionOf = (first: Box, second: Box): Box => ({
    left: Math.max(first.left, second.left),
    right: Math.min(first.right, second.right),
    top: Math.max(first.top, second.top),
    bottom: Math.min(first.bottom, second.bottom),
  });

  const isLarge = ({ left, right, top, bottom }: Box): boolean =>
    right - left > tolerance && bottom - top > tolerance;

  function paddingBoxOf(element: Element): Box {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (!(element instanceof HTMLElement)) return { left, top, right, bottom };
    const { clientLeft, clientTop, clientWidth, clientHeight } = element;
    return {
      left: left + clientLeft,
      top: top + clientTop,
      right: left + clientLeft + clientWidth,
      bottom: top + clientTop + clientHeight,
    };
  }

  interface Frame {
    clippers: Element[];
    isHidden: boolean;
  }
  const frames = new Map<Element, Frame>();

  /** Returns what clips a text of an element, from the inside, the element itself included. */
  function frameOf(element: Element): Frame {
    const known = frames.get(element);
    if (known !== undefined) return known;
    const around = [element, ...clippersOf(element)];
    const frame = {
      clippers: around.filter(isClipping),
      isHidden: around.some((at) => getComputedStyle(at).clipPath === 'inset(50%)'),
    };
    frames.set(element, frame);
    return frame;
  }

  /** The ancestors that clip an element, from the inside: those between it and its containing block do not. */
  function* clippersOf(element: Element): Generator<Element> {
    let position = getComputedStyle(element).position;
    for (let at = element.parentElement; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      const isContaining = style.position !== 'static' || style.transform !== 'none';
      if (position === 'fixed' && style.transform === 'none') continue;
      if (position === 'absolute' && !isContaining) continue;
      position = style.position;
      yield at;
    }
  }

  /** Returns whether a box that clips what is beyond it cuts a text: what can be scrolled to is not cut. */
  function isCutBy(clipper: Element, text: Box): boolean {
    const { overflowX, overflowY } = getComputedStyle(clipper);
    const frame = paddingBoxOf(clipper);
    const isClip = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    // Glyphs stand within their line box, of which a low box may cut the empty upper and lower edge.
    const slack = (text.bottom - text.top) / 5;
    const excess = {
      x: Math.max(frame.left - text.left, text.right - frame.right),
      y: Math.max(frame.top - text.top, text.bottom - frame.bottom),
    };
    return (isClip(overflowX) && excess.x > tolerance) || (isClip(overflowY) && excess.y > slack);
  }

  function isClipping(element: Element): boolean {
    if (element === document.body || element === document.documentElement) return false;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (/^(inline|contents)$/.test(display) && element.localName !== 'svg') return false;
    return overflowX !== 'visible' || overflowY !== 'visible';
  }

  /** Returns what is left of a line within all that clips it; null where nothing is, or it is hidden on purpose. */
  function seenPartOf({ element, words, box }: Line): Box | null {
    let seen = box;
    const { clippers, isHidden } = frameOf(element);
    if (isHidden) return null;
    for (const clipper of clippers) {
      if (isCutBy(clipper, seen)) {
        report('cut', words, element);
        return null;
      }
      // Text that is scrolled away is not cut: it comes back.
      seen = intersectionOf(seen, paddingBoxOf(clipper));
      if (!isLarge(seen)) return null;
    }
    return seen;
  }

  /** Returns the inked part of a line of digits or of letters: a line box has room above and below it. */
  const inkOf = ({ left, right, top, bottom }: Box): Box => {
    const edge = (bottom - top) / 6;
    return { left, right, top: top + edge, bottom: bottom - edge };
  };

  function linesOf(text: Text): Line[] {
    const element = text.parentElement;
    const words = text.data.trim().replace(/\s+/g, ' ');
    if (element === null || words === '' || !isSeen(element)) return [];
    if (element.closest('script, style, noscript, option, title, desc') !== null) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()]
      .filter((rect) => rect.width > 0 && rect.height > 0)
      .map(({ left, right, top, bottom }) => ({
        element,
        words,
        box: { left, right, top, bottom },
      }));
  }

  /** A text may be wider than the box that was made for it although nothing cuts it. */
  function isWiderThanItsBox({ element, box }: Line): boolean {
    if (element instanceof SVGElement) return false;
    let block: Element | null = element;
    while (block !== null && /^(inline|contents)$/.test(getComputedStyle(block).display)) {
      block = block.parentElement;
    }
    if (block === null || /auto|scroll/.test(getComputedStyle(block).overflowX)) return false;
    const { left, right } = block.getBoundingClientRect();
    return left - box.left > tolerance || box.right - right > tolerance;
  }

  /** Returns whether a point of a text is under something opaque: a sheet, a menu, a bar. */
  function isCovered(element: Element, x: number, y: number): boolean {
    for (const above of document.elementsFromPoint(x, y)) {
      if (above.contains(element)) return false;
      const alpha = /^rgba\(.*, ([\d.]+)\)$/.exec(getComputedStyle(above).backgroundColor)?.[1];
      if (alpha === undefined || Number(alpha) > 0.9) return true;
    }
    return false;
  }

  function checkFields(): void {
    const pen = document.createElement('canvas').getContext('2d');
    const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'select, input:not([type="range"], [type="radio"], [type="checkbox"], [type="file"])',
    );
    for (const field of fields) {
      // A link that is there to be copied is scrolled in its field.
      if (pen === null || !isSeen(field) || field.matches('[readonly]')) continue;
      const words =
        field instanceof HTMLSelectElement
          ? (field.selectedOptions[0]?.text ?? '')
          : field.value || field.placeholder;
      const style = getComputedStyle(field);
      pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room =
        field.clientWidth -
        Number.parseFloat(style.paddingLeft) -
        Number.parseFloat(style.paddingRight);
      if (pen.measureText(words).width > room + 1) report('cut', words, field);
    }
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seenLines: Line[] = [];
  while (texts.nextNode()) {
    for (const line of linesOf(texts.currentNode as Text)) {
      const box = seenPartOf(line);
      if (box === null) continue;
      if (isWiderThanItsBox(line)) report('wider than its box', line.words, line.element);
      if (box.left < -tolerance || box.right > window.innerWidth + tolerance) {
        report('beyond the window', line.words, line.element);
      }
      if (Number.parseFloat(getComputedStyle(line.element).fontSize) < 14) {
        report('smaller than 14 px', line.words, line.element);
      }
      seenLines.push({ ...line, box });
    }
  }
  seenLines.sort((first, second) => first.box.left - second.box.left);
  seenLines.forEach((line, index) => {
    for (const other of seenLines.slice(index + 1)) {
      if (other.box.left > line.box.right) break;
      const common = intersectionOf(inkOf(line.box), inkOf(other.box));
      if (!isLarge(common) || line.element === other.element) continue;
      const x = (common.left + common.right) / 2;
      const y = (common.top + common.bottom) / 2;
      const isInWindow = x >= 0 && x < window.innerWidth && y >= 0 && y < window.innerHeight;
      const isHidden = ({ element }: Line): boolean => isInWindow && isCovered(element, x, y);
      if (isHidden(line) || isHidden(other)) continue;
      report(`over "${other.words}"`, line.words, line.element);
    }
  });
  checkFields();
  if (document.documentElement.scrollWidth > window.innerWidth) {
    faults.add(`the page scrolls sideways: ${document.documentElement.scrollWidth} px`);
  }
  return [...faults];
}
