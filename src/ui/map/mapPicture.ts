import type { Texts } from '../../i18n/dictionaries';
import type { Pen } from '../canvas/useCanvas';
import { specialPattern } from '../depth/specialMarks';
import { outcomeColors, outcomeMarks, shownOutcomes } from './cellColors';
import { drawMap, type MapContent, mapFont } from './drawMap';

/** In CSS pixels, two device pixels each. */
const size = { width: 960, height: 720, legend: 34 };
const ratio = 2;

/** The map with its legend, as a PNG file in the colours of the page. */
export async function mapPicture(content: MapContent, texts: Texts['map']): Promise<Blob> {
  const { width, height, legend } = size;
  const canvas = document.createElement('canvas');
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser gives no 2-D canvas');
  const style = getComputedStyle(document.documentElement);
  const color = (variable: string): string => style.getPropertyValue(variable).trim();
  context.scale(ratio, ratio);
  context.fillStyle = color('--background');
  context.fillRect(0, 0, width, height);
  const pixels = (): OffscreenCanvas => {
    throw new Error('a map is drawn without pixels');
  };
  const pen: Pen = { context, width, height: height - legend, ratio, color, pixels };
  drawMap(pen, { ...content, selected: null });
  if (content.mode === 'outcome') drawLegend(pen, height - legend / 2, texts);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

function drawLegend(pen: Pen, y: number, texts: Texts['map']): void {
  const { context, width } = pen;
  context.font = mapFont(pen);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const room = (width - 40) / shownOutcomes.length;
  shownOutcomes.forEach((outcome, index) => {
    const x = 56 + index * room;
    const isPattern = outcome === 'notFinite';
    context.fillStyle = isPattern
      ? specialPattern(outcome, pen)
      : pen.color(outcomeColors[outcome]);
    context.fillRect(x, y - 6, 18, 12);
    context.fillStyle = pen.color(outcome === 'refused' ? '--muted' : '--outcome-mark');
    if (!isPattern) context.fill(new Path2D(outcomeMarks[outcome](x + 9, y, 3.4)));
    context.fillStyle = pen.color('--ink');
    context.fillText(texts.outcomes[outcome], x + 24, y);
  });
}
