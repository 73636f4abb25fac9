import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { layerName } from '../depth/layerColumns';
import { layerValues, layerValueText } from '../depth/layerValues';
import { shownRecord } from '../run/shownRecords';
import { visitedVariants } from '../run/visitedVariants';
import type { PageState } from '../usePlayground';
import type { NetworkPart } from './networkLayout';

type View = PageState['variants'][number];

/** Returns what a part of the drawn network is, in numbers. */
export function partText(
  { layers, network, start }: View,
  { layer, unit, from }: NetworkPart,
  nameOf: (input: string) => string,
  { network: texts, charts }: FigureTexts,
): string {
  const pictured = network?.layers[layer];
  if (network === null || pictured === undefined) return '';
  const name = layerName(layers, layer, charts);
  if (from !== null) {
    const edge = from * pictured.units + unit;
    return texts.edge(
      layer === 0
        ? nameOf(start.inputNames[from] ?? texts.input(from + 1))
        : texts.unitOf(from + 1, layerName(layers, layer - 1, charts)),
      texts.unitOf(unit + 1, name),
      formatNumber(pictured.weights[edge]),
      formatNumber(pictured.gradients[edge]),
    );
  }
  const bias = pictured.biases[unit];
  return charts.list([
    texts.unitOf(unit + 1, name),
    ...(Number.isNaN(bias) ? [] : [texts.bias(formatNumber(bias))]),
    texts.mean(formatNumber(pictured.means[unit])),
    texts.zeros(formatPercent(pictured.zeroShares[unit], 0)),
    ...(pictured.dropped[unit] ? [texts.dropped(network.sample + 1)] : []),
  ]);
}

/** Returns what a layer is whose column is pointed at as a whole. */
export function columnText(
  view: View,
  step: number | null,
  layer: number,
  texts: FigureTexts,
): string {
  const { layers, history } = view;
  const record = shownRecord(history, step);
  const value = (series: 'gradientNorms' | 'forwardSignals'): string =>
    layerValueText(layerValues(record, series)[layer], texts.charts);
  return texts.network.column(
    layerName(layers, layer, texts.charts),
    formatCount(layers[layer].fanOut),
    value('forwardSignals'),
    value('gradientNorms'),
  );
}

/** Tells in sentences what the drawn network shows now. */
export function describeNetwork(state: PageState, texts: FigureTexts): string {
  const { activeVariant, pointedStep } = state;
  const view = visitedVariants(state.variants, state.visited)[activeVariant];
  if (view === undefined) return texts.network.none;
  const { layers } = view;
  const widths = layers.filter(({ kind }) => kind === 'hidden').map(({ fanOut }) => fanOut);
  const ends = new Set([0, layers.length - 1]);
  return texts.charts.sentences([
    texts.network.now(
      variantNames[activeVariant],
      widths.length,
      formatCount(Math.max(0, ...widths)),
    ),
    ...[...ends].map((layer) => columnText(view, pointedStep, layer, texts)),
  ]);
}
