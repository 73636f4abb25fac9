import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatUnits } from '../../i18n/number';
import { joined } from '../../i18n/sentence';
import type {
  Comparison,
  NumberSummary,
  UnitPictures,
  UnitState,
} from '../../store/run/timeTravel';
import type { DataSummary } from '../usePlayground';
import { pictureRange } from './pictureImage';

type InspectorTexts = Texts['inspector'];

/** Numbers now against those of step 0, in sentences. */
export function comparisonText(
  name: string,
  { initial, present }: Comparison,
  texts: InspectorTexts,
): string {
  return texts.comparison(name, figuresText(present, texts), figuresText(initial, texts));
}

function figuresText(summary: NumberSummary, texts: InspectorTexts): string {
  const { minimum, maximum, mean, deviation, notFinite } = summary;
  if (Number.isNaN(minimum)) return texts.noneFinite;
  const figures = texts.figures(
    formatNumber(minimum),
    formatNumber(maximum),
    formatNumber(mean),
    formatNumber(deviation),
  );
  return notFinite === 0 ? figures : `${figures}, ${texts.notFinite(formatCount(notFinite))}`;
}

/** Says how many units are dead or constant, and which; and which are switched off. */
export function countsText(states: readonly UnitState[], texts: InspectorTexts): string {
  const unitsThat = (wanted: UnitState): number[] =>
    states.flatMap((state, unit) => (state === wanted ? [unit + 1] : []));
  const [dead, constant] = [unitsThat('dead'), unitsThat('constant')];
  const counts = texts.counts(
    texts.unitCount(states.length),
    formatCount(dead.length),
    formatCount(constant.length),
  );
  const named = (units: number[], name: (list: string) => string): string[] =>
    units.length === 0 || units.length === states.length ? [] : [name(units.join(', '))];
  return joined([
    counts,
    ...named(unitsThat('off'), texts.offUnits),
    ...named(dead, texts.deadUnits),
    ...named(constant, texts.constantUnits),
  ]);
}

/** "Unit 3, dead" */
export function unitText(unit: number, state: UnitState, texts: InspectorTexts): string {
  return texts.unitNamed(texts.unit(formatCount(unit + 1)), texts.marks[state]);
}

export function rangeText(low: number, high: number, texts: InspectorTexts): string {
  return texts.range(formatNumber(low), formatNumber(high));
}

/** Describes an enlarged picture in sentences. */
export function enlargedText(
  pictures: UnitPictures,
  unit: number,
  name: string,
  { bounds, featureNames }: DataSummary,
  { inspector: texts, charts }: Texts,
): string {
  const { low, high } = pictureRange(pictures, unit);
  const range = rangeText(low, high, texts);
  if (pictures.kind === 'weights' || bounds === null) return texts.weightsNow(name, range);
  const [x, y] = [0, 1].map((side) =>
    charts.output.axis(
      featureNames[side],
      formatUnits(bounds.minimum[side]),
      formatUnits(bounds.maximum[side]),
    ),
  );
  return texts.enlargedNow(name, range, x, y);
}
