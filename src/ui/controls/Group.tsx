import { type ReactNode, useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { FirstTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { hasMeaning } from '../../spec/applicability';
import { dropoutRates, hiddenDepth, hiddenWidths } from '../../spec/hiddenLayers';
import { modelName } from '../../spec/modelName';
import type { Group as GroupName } from '../../spec/parameter';
import { parameterNames, parameters } from '../../spec/parameters';
import { defaultSpec, type Spec } from '../../spec/spec';
import type { PlaygroundState } from '../../store/playgroundState';
import { activeSpec, useFirstTexts, usePlayground } from '../usePlayground';
import classes from './groups.module.css';
import { type FieldName, isField, ParameterField, rangeText } from './ParameterField';

const signs = { open: '▾', closed: '▸' };

/** A group that can be closed; then one line says what it holds. `children` stand before its fields. */
export function Group({ name, children }: { name: GroupName; children?: ReactNode }) {
  const texts = useFirstTexts().controls;
  const summary = usePlayground((state) => groupSummary[name](activeSpec(state), state, texts));
  const [showsMore, setShowsMore] = useState(false);
  const moreId = useId();
  const { fields, more } = fieldsOf(name);
  const usedCount = usePlayground((state) => {
    const spec = activeSpec(state);
    return more.filter((field) => hasMeaning(field, spec) && spec[field] !== defaultSpec[field])
      .length;
  });
  return (
    <details className={classes.group} open>
      <summary>
        <span className={classes.groupName}>{texts.groups[name]}</span>
        <span className={classes.groupSummary}>{summary}</span>
      </summary>
      <button
        type="button"
        className={classes.more}
        aria-expanded={showsMore}
        aria-controls={moreId}
        onClick={() => setShowsMore(!showsMore)}
      >
        <span className="visually-hidden">
          {texts.moreSettings[name]}
          {texts.inUse(usedCount)}
        </span>
        <span aria-hidden="true">
          {texts.more}
          {usedCount > 0 && <span className={classes.moreCount}>{usedCount}</span>}{' '}
          {showsMore ? signs.open : signs.closed}
        </span>
      </button>
      {children}
      <Fields names={fields} />
      <div id={moreId} hidden={!showsMore}>
        <Fields names={more} />
      </div>
    </details>
  );
}

function Fields({ names }: { names: FieldName[] }) {
  const shown = usePlayground(
    useShallow((state) => names.filter((name) => hasMeaning(name, activeSpec(state)))),
  );
  return shown.map((name) => <ParameterField key={name} name={name} />);
}

/** Parameters that a group shows only when more is asked for. */
const seldomSet: Record<GroupName, FieldName[]> = {
  data: ['labelNoise', 'trainFraction', 'unitSpread'],
  network: ['biasStd', 'outInit'],
  regularization: ['l1', 'clip'],
  training: ['steps'],
};

/** Returns the parameters that a group shows, in the order of their table, and those that are seldom set. */
export function fieldsOf(group: GroupName): { fields: FieldName[]; more: FieldName[] } {
  const more = seldomSet[group];
  const all = parameterNames.filter(isField);
  return {
    fields: all.filter((name) => parameters[name].group === group && !more.includes(name)),
    more,
  };
}

type ControlTexts = FirstTexts['controls'];
type Summary = (spec: Spec, state: Pick<PlaygroundState, 'data'>, texts: ControlTexts) => string;

/** Says in one line what a closed group holds. */
export const groupSummary: Record<GroupName, Summary> = {
  data(spec, { data }, texts) {
    const { rows, standardized } = texts.summaries;
    return joined([
      texts.values.data[spec.data],
      data === null
        ? formatCount(spec.samples)
        : rows(formatCount(data.train.rowCount), formatCount(data.validation.rowCount)),
      spec.noise > 0 &&
        hasMeaning('noise', spec) &&
        named('noise', formatNumber(spec.noise), texts),
      spec.standardize !== 'none' && standardized,
    ]);
  },
  network(spec, { data }, texts) {
    const { values, summaries } = texts;
    const model = data === null ? null : modelName(spec, data.task);
    if (model !== null) return texts.models[model];
    return joined([
      hasMeaning('mixing', spec) && spec.mixing !== 'none' && values.mixing[spec.mixing],
      layersText(spec, texts),
      values.activation[spec.activation],
      values.init[spec.init],
      spec.norm !== 'none' && summaries.norm[spec.norm],
      spec.residual !== 'none' && values.residual[spec.residual],
    ]);
  },
  regularization(spec, _, texts) {
    const amounts = (['l1', 'l2', 'clip', 'mixup', 'patience'] as const).map(
      (name) => spec[name] > 0 && named(name, formatNumber(spec[name]), texts),
    );
    const rates = dropoutText(spec, texts);
    return (
      joined([
        rates !== null && named('dropout', rates, texts),
        spec.augment !== 'none' && texts.values.augment[spec.augment],
        ...amounts,
      ]) || texts.summaries.none
    );
  },
  training: (spec, _, texts) =>
    joined([
      texts.values.optimizer[spec.optimizer],
      formatNumber(spec.lr),
      spec.schedule !== 'constant' && texts.values.schedule[spec.schedule],
      spec.warmup > 0 && named('warmup', formatCount(spec.warmup), texts),
      named('batch', String(spec.batch), texts),
      spec.loss !== 'auto' && texts.values.loss[spec.loss],
    ]),
};

function joined(parts: (string | false)[]): string {
  return parts.filter((part) => part !== false).join(', ');
}

function named(name: keyof ControlTexts['names'], value: string, { names }: ControlTexts): string {
  // "Noise" amid a line is "noise", and "L2" stays as it is.
  const label = names[name].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return `${label} ${value}`;
}

function layersText(spec: Spec, { summaries }: ControlTexts): string {
  const widths = hiddenWidths(spec);
  if (widths.length === 0) return summaries.noHiddenLayer;
  const isEven = widths.every((width) => width === widths[0]);
  return isEven ? summaries.layers(hiddenDepth(spec), widths[0]) : summaries.widths(widths);
}

/** The rate of all hidden layers, or from which to which it goes; null where nothing is dropped. */
function dropoutText(spec: Spec, { summaries }: ControlTexts): string | null {
  const rates = dropoutRates(spec);
  return rates.some((rate) => rate > 0) ? rangeText(rates, summaries) : null;
}
