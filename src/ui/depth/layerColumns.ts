import { range } from 'd3-array';
import type { FigureTexts } from '../../i18n/dictionaries';
import type { VariantView } from '../../store/run/run';

type Layered = Pick<VariantView, 'layers'>;
type Layer = Layered['layers'][number];
type ChartTexts = FigureTexts['charts'];
type MixingWord = keyof ChartTexts['mixing'];

/** The columns that the layers of all variants stand in: hidden layers of one number under one another. */
export interface LayerColumns {
  count: number;
  /** The columns of each variant before its first layer. */
  offsets: number[];
  /** Columns before the first hidden layer. */
  mixingCount: number;
}

export function mixingCountOf(layers: readonly Layer[]): number {
  return layers.filter(({ kind }) => kind === 'mixing').length;
}

export function layerColumns(variants: readonly Layered[]): LayerColumns {
  const mixingCounts = variants.map(({ layers }) => mixingCountOf(layers));
  const mixingCount = Math.max(0, ...mixingCounts);
  const offsets = mixingCounts.map((count) => mixingCount - count);
  const ends = variants.map(({ layers }, variant) => offsets[variant] + layers.length);
  return { count: Math.max(1, ...ends), offsets, mixingCount };
}

/** Returns the name in full: "query 1", "layer 3", "output layer". */
export function layerName(layers: readonly Layer[], index: number, texts: ChartTexts): string {
  const { kind, name } = layers[index];
  if (kind === 'output') return texts.profile.output;
  if (kind === 'hidden') {
    const ofHidden = index + 1 - mixingCountOf(layers);
    return texts.layers([[ofHidden, ofHidden]]);
  }
  const { word, number } = mixingName(name);
  return texts.mixing[word].full(number);
}

/** The plan names them by what they are and the number of their block: "query 1". */
function mixingName(name: string): { word: MixingWord; number: number } {
  const [word, number] = name.split(' ');
  return { word: word as MixingWord, number: Number(number) };
}

/** Layers back from a part of attention to what the block is fed by; 1 for all other layers. */
const layersBack: Partial<Record<MixingWord, number>> = { key: 2, value: 3 };

/** Returns the place of the layer whose units a layer is fed by; −1 where it is fed by the inputs. */
export function feedingLayer(layers: readonly Layer[], index: number): number {
  const { kind, name } = layers[index];
  return index - ((kind === 'mixing' ? layersBack[mixingName(name).word] : undefined) ?? 1);
}

/**
 * Returns labels few enough to be read, with their columns counted from 1: layers that mix positions by letter,
 * hidden layers by number.
 */
export function columnLabels(
  variants: readonly Layered[],
  texts: ChartTexts,
): { column: number; text: string }[] {
  const { count, offsets, mixingCount } = layerColumns(variants);
  const haveSameEnd = variants.every(
    ({ layers }, variant) => offsets[variant] + layers.length === count,
  );
  const hidden = layerTicks(count - mixingCount);
  const distance = hidden.length > 2 ? hidden[2] - hidden[1] : 1;
  const mixing = range(1, mixingCount + 1, Math.max(1, Math.ceil(distance / 2)));
  return [
    ...mixing.map((column) => ({ column, text: mixingLabel(variants, offsets, column, texts) })),
    ...hidden.map((tick) => {
      const column = tick + mixingCount;
      return { column, text: haveSameEnd && column === count ? texts.outputTick : String(tick) };
    }),
  ];
}

/** Returns the letter of a column; where variants mix differently, the letters of each. */
function mixingLabel(
  variants: readonly Layered[],
  offsets: number[],
  column: number,
  texts: ChartTexts,
): string {
  const names = variants.flatMap(({ layers }, variant) => {
    const layer = layers[column - 1 - offsets[variant]];
    if (layer?.kind !== 'mixing') return [];
    const { word, number } = mixingName(layer.name);
    return [texts.mixing[word].short(number)];
  });
  return [...new Set(names)].join('/');
}

/** Most labels on the axis of layers. */
const mostTicks = 12;
const tickDistances = [1, 2, 5, 10, 20, 50];

/** Returns the layers to label, counted from 1: the first, round numbers, and the last. */
export function layerTicks(layerCount: number): number[] {
  const distance = tickDistances.find((d) => layerCount / d <= mostTicks) ?? layerCount;
  // Every second layer: the odd ones, since 2 would stand too close to 1.
  const ticks = distance <= 2 ? [] : [1];
  ticks.push(...range(distance === 2 ? 1 : distance, layerCount, distance));
  // A round number close to the last layer would run into its label.
  const isCrowded = ticks.length > 1 && layerCount - ticks[ticks.length - 1] < 0.6 * distance;
  if (isCrowded) ticks.pop();
  return [...ticks, layerCount];
}
