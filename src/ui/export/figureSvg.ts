import { drawnPrefix, drawnText } from './drawnText';
import { drawnBox, inlineSvg, svgElement } from './svgElement';

/** A figure as a drawing that needs nothing of the page; its size is in CSS pixels. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

interface Caption {
  title: string;
  /** Sentences that say what the figure shows. */
  description: string;
  /** Lines beneath the figure, such as the names of pinned runs. */
  notes: readonly string[];
}

/** Around the figure, in CSS pixels. */
const margin = 16;
const noteHeight = 18;
/** Elements to be used, and not to be looked at; a button that shows a picture is both, and stays. */
const controls =
  'button:not(:has(canvas)), input, select, textarea, label, [role="dialog"], .visually-hidden, [data-unsaved]';

/**
 * Draws what a figure shows now: its charts as vectors with all styles in place, its canvases as pictures,
 * and its title, captions and legends where they stand.
 */
export function figureSvg(figure: HTMLElement, { title, description, notes }: Caption): Drawing {
  const corner = figure.getBoundingClientRect();
  const style = getComputedStyle(figure);
  const [width, inner] = [corner.width + 2 * margin, corner.height + 2 * margin];
  const height = inner + noteHeight * notes.length;
  const noteLook = { x: margin, fill: style.color, 'font-size': style.fontSize };
  const group = { transform: `translate(${margin} ${margin})` };
  // A font that is not installed falls back along the list.
  const page = {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': style.fontFamily,
  };
  const root = svgElement('svg', page, [
    svgElement('title', {}, [title]),
    svgElement('desc', {}, [description]),
    svgElement('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }),
    svgElement('g', group, drawn(figure, figure, corner)),
    ...notes.map((note, index) =>
      svgElement('text', { ...noteLook, y: inner + noteHeight * index }, [note]),
    ),
  ]);
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

function drawn(element: Element, figure: Element, corner: DOMRect): SVGElement[] {
  const { display, visibility, opacity } = getComputedStyle(element);
  const isHidden = display === 'none' || visibility === 'hidden' || opacity === '0';
  if (isHidden || element.matches(controls)) return [];
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { x: left - corner.left, y: top - corner.top, width, height };
  if (element instanceof SVGSVGElement) return [inlineSvg(element, place)];
  const boxes = element === figure ? [] : drawnBox(element, place);
  if (element instanceof HTMLCanvasElement) {
    const image = { preserveAspectRatio: 'none', href: element.toDataURL('image/png') };
    return [svgElement('image', { ...place, ...image }), ...boxes];
  }
  const inside = [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return drawnText(child, figure, corner);
    return child instanceof Element ? drawn(child, figure, corner) : [];
  });
  return [...boxes, ...drawnPrefix(element, corner), ...inside];
}
