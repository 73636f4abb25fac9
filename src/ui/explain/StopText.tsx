import { formatCount, formatNumber } from '../../i18n/number';
import { joined } from '../../i18n/sentence';
import { layerName, mixingCountOf } from '../depth/layerColumns';
import { type PageState, usePlayground, useTexts } from '../usePlayground';
import classes from './explain.module.css';
import { FormulaText } from './FormulaText';
import { undrawnUnits } from './litEdges';
import type { Stop } from './stops';

interface Props {
  stop: Stop;
  layers: PageState['variants'][number]['layers'];
  /** True where the sample is marked in the decision boundary. */
  hasRing: boolean;
}

/** What a stop tells: its title, its formulas in symbols and in numbers, and a sentence. */
export function StopText({ stop: { kind, lit, formulas, factor }, layers, hasRing }: Props) {
  const { explain: texts, trace, charts } = useTexts();
  const { first, last, unit } = lit ?? { first: -1, last: -1, unit: null };
  const nameOf = (place: number): string => trace.unitNamed(formatCount(place + 1));
  const undrawn = usePlayground(({ variants, activeVariant }) => {
    const { network, start } = variants[activeVariant];
    const inputOf = (input: number): string =>
      trace.input(start.inputNames[input] ?? formatCount(input + 1));
    return charts.list(
      undrawnUnits(lit, network).map((one) => (one.layer < 0 ? inputOf : nameOf)(one.unit)),
    );
  });
  const before = mixingCountOf(layers);
  const named = layers.slice(Math.max(0, first), last + 1);
  const names = named.every(({ kind: one }) => one === 'hidden')
    ? charts.layers([[first + 1 - before, last + 1 - before]])
    : charts.list(named.map((_, place) => layerName(layers, first + place, charts)));
  const title =
    factor === undefined
      ? texts.titles[kind](names ?? '', unit === null ? '' : nameOf(unit))
      : texts.titles[kind](names ?? '', formatNumber(factor));
  return (
    <div className={classes.stop} aria-live="polite">
      <h3>{title}</h3>
      {formulas.map(({ symbols, numbers }) => (
        <p key={symbols} className={classes.formula}>
          <span>
            <FormulaText text={symbols} />
          </span>
          <b>
            <FormulaText text={numbers} />
          </b>
        </p>
      ))}
      <p className={classes.note}>
        {joined([
          texts.notes[kind],
          ...(kind === 'inputs' && hasRing ? [texts.ringed] : []),
          ...(undrawn === '' ? [] : [texts.undrawn(undrawn)]),
        ])}
      </p>
    </div>
  );
}
