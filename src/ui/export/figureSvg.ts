import { drawnBox } from './drawnBox';
import { drawnPrefix, drawnText } from './drawnText';
import { inlineSvg, svgElement } from './svgElement';

/** A figure as a drawing that needs nothing of the page. */
export interface Drawing {
  svg: string;
  /** In CSS pixels. */
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
  'button:not(:has(canvas)), input, select, textarea, label, [role="dialog"], .visually-hidden';

/**
 * Draws what a figure shows now: its charts as vectors with all styles in place, its canvases as pictures,
 * and its title, captions and legends where they stand.
 */
export function figureSvg(figure: HTMLElement, { title, description, notes }: Caption): Drawing {
  const corner = figure.getBoundingClientRect();
  const style = getComputedStyle(figure);
  const [width, inner] = [corner.width + 2 * margin, corner.height + 2 * margin];
  const height = inner + noteHeight * notes.length;
  const noteLook = { fill: style.color, 'font-size': style.fontSize };
  const root = svgElement(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      // What is not installed falls back along the list.
      'font-family': style.fontFamily,
    },
    [
      svgElement('title', {}, [title]),
      svgElement('desc', {}, [description]),
      svgElement('rect', { width, height, fill: getComputedStyle(document.body).backgroundColor }),
      svgElement(
        'g',
        { transform: `translate(${margin} ${margin})` },
        drawn(figure, figure, corner),
      ),
      ...notes.map((note, index) =>
        svgElement('text', { x: margin, y: inner + noteHeight * index, ...noteLook }, [note]),
      ),
    ],
  );
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

function drawn(element: Element, figure: Element, corner: DOMRect): SVGElement[] {
  const { display, visibility, opacity } = getComputedStyle(element);
  const isHidden = display === 'none' || visibility === 'hidden' || opacity === '0';
  if (isHidden || element.matches(controls)) return [];
  if (element instanceof SVGSVGElement) return [drawnSvg(element, corner)];
  const boxes = element === figure ? [] : drawnBox(element, corner);
  if (element instanceof HTMLCanvasElement) return [drawnCanvas(element, corner), ...boxes];
  const inside = [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return drawnText(child, figure, corner);
    return child instanceof Element ? drawn(child, figure, corner) : [];
  });
  return [...boxes, ...drawnPrefix(element, corner), ...inside];
}

function drawnSvg(source: SVGSVGElement, corner: DOMRect): SVGElement {
  const { left, top, width, height } = source.getBoundingClientRect();
  const copy = inlineSvg(source);
  const place = { x: left - corner.left, y: top - corner.top, width, height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, value.toFixed(2));
  return copy;
}

function drawnCanvas(canvas: HTMLCanvasElement, corner: DOMRect): SVGElement {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return svgElement('image', {
    x: left - corner.left,
    y: top - corner.top,
    width,
    height,
    preserveAspectRatio: 'none',
    href: canvas.toDataURL('image/png'),
  });
}
