import { type ReactNode, useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { FirstTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { hasMeaning } from '../../spec/applicability';
import { dropoutRates, hiddenDepth, hiddenWidths } from '../../spec/hiddenLayers';
import { namesIn, onlySettings, settingsIn } from '../../spec/link/parts';
import { modelName } from '../../spec/modelName';
import type { Group as GroupName } from '../../spec/parameter';
import { parameterNames, parameters } from '../../spec/parameters';
import { defaultSpec, type Spec } from '../../spec/spec';
import type { PlaygroundState } from '../../store/playgroundState';
import { activeSpec, useFirstTexts, usePlayground } from '../usePlayground';
import { isMarked } from './Differences';
import classes from './groups.module.css';
import { type FieldName, isField, ParameterField, rangeText } from './ParameterField';

const signs = { open: '▾', closed: '▸' };

interface GroupProps {
  name: GroupName;
  /** Buttons that are shown under all settings. */
  tools?: ReactNode;
  /** Stands before the settings. */
  children?: ReactNode;
}

/** A group that can be closed; then one line says what it holds. */
export function Group({ name, tools, children }: GroupProps) {
  const texts = useFirstTexts().controls;
  const summary = usePlayground((state) => groupSummary[name](activeSpec(state), state, texts));
  const [showsAll, setShowsAll] = useState(false);
  const fieldsId = useId();
  const hidden = usePlayground(({ page }) => settingsIn(page.hide));
  const ownFields = fieldsOf(name).filter((field) => !hidden.includes(field));
  const meaningful = usePlayground(
    useShallow((state) => ownFields.filter((field) => hasMeaning(field, activeSpec(state)))),
  );
  const { shown, forget } = useShown(meaningful);
  const view = usePlayground(({ lessonView }) => lessonView);
  const only = usePlayground(({ page }) => onlySettings(page));
  /** Those that the link names, or those of the open step. */
  const chosen: readonly string[] | null =
    only ?? (view === null || view.showsAllSettings ? null : view.settings);
  const hasData =
    name === 'data' && !hidden.includes('data') && (chosen === null || chosen.includes('data'));
  const count = meaningful.length + (hasData ? 1 : 0);
  const areLocked = usePlayground(({ page }) => namesIn(page.lock).includes('settings'));
  const toggle = (): void => {
    forget();
    setShowsAll(!showsAll);
  };
  const listed = showsAll ? meaningful : shown;
  const fields = chosen === null ? listed : ownFields.filter((one) => chosen.includes(one));
  const isWhole = chosen === null;
  if (!isWhole && fields.length === 0 && !hasData) return null;
  return (
    <details className={classes.group} open>
      <summary>
        <span className={classes.groupName}>{texts.groups[name]}</span>
        <span className={classes.groupSummary}>{summary}</span>
      </summary>
      {isWhole && (
        <button
          type="button"
          className={classes.all}
          aria-expanded={showsAll}
          aria-controls={fieldsId}
          onClick={toggle}
        >
          {showsAll ? texts.fewer : texts.all(count)}
          <span className="visually-hidden"> {texts.settings[name]}</span>
          <span aria-hidden="true"> {showsAll ? signs.open : signs.closed}</span>
        </button>
      )}
      {(name !== 'data' || hasData) && children}
      <div id={fieldsId} inert={view !== null && view.locks !== 'none'}>
        {fields.map((field) => (
          <ParameterField key={field} name={field} />
        ))}
        {tools !== undefined && isWhole && !areLocked && (
          <div className={classes.tools} hidden={!showsAll}>
            {tools}
          </div>
        )}
      </div>
    </details>
  );
}

/**
 * Returns those of a group's parameters that are shown at first: what is essential, and what differs from its
 * default or between variants. One that comes to differ no more stays, until another variant or preset is
 * shown or `forget` is called: it must not vanish under the pointer.
 */
function useShown(names: FieldName[]): { shown: FieldName[]; forget(): void } {
  const subject = usePlayground(({ lab, activeVariant }) => `${lab.preset} ${activeVariant}`);
  const noted = usePlayground(useShallow((state) => names.filter((name) => isNoted(name, state))));
  const [kept, setKept] = useState({ subject, names: noted });
  const former = kept.subject === subject ? kept.names : [];
  const added = noted.filter((name) => !former.includes(name));
  if (kept.subject !== subject || added.length > 0) {
    setKept({ subject, names: [...former, ...added] });
  }
  return {
    shown: names.filter((name) => noted.includes(name) || former.includes(name)),
    forget: () => setKept({ subject, names: noted }),
  };
}

/** A newcomer needs these of each group; mixing is asked for by sequences alone. */
const essential: readonly FieldName[] = [
  'noise',
  'standardize',
  'depth',
  'width',
  'activation',
  'init',
  'gain',
  'mixing',
  'mixingLayers',
  'heads',
  'dropout',
  'optimizer',
  'lr',
  'batch',
];

/** Returns true for what a group shows before all is asked for. */
export function isNoted(name: FieldName, state: PlaygroundState): boolean {
  return (
    essential.includes(name) ||
    activeSpec(state)[name] !== defaultSpec[name] ||
    isMarked(name, state)
  );
}

/** Returns the parameters that a group has a field for, in the order of their table. */
export function fieldsOf(group: GroupName): FieldName[] {
  return parameterNames.filter(isField).filter((name) => parameters[name].group === group);
}

type ControlTexts = FirstTexts['controls'];
type Summary = (spec: Spec, state: Pick<PlaygroundState, 'data'>, texts: ControlTexts) => string;

/** Says in one line what a closed group holds. */
export const groupSummary: Record<GroupName, Summary> = {
  data(spec, { data }, texts) {
    const { rows, standardized } = texts.summaries;
    return joined(
      [
        texts.values.data[spec.data],
        data === null
          ? formatCount(spec.samples)
          : rows(formatCount(data.train.rowCount), formatCount(data.validation.rowCount)),
        spec.noise > 0 &&
          hasMeaning('noise', spec) &&
          named('noise', formatNumber(spec.noise), texts),
        spec.standardize !== 'none' && standardized,
      ],
      texts,
    );
  },
  network(spec, { data }, texts) {
    const { values, summaries } = texts;
    const model = data === null ? null : modelName(spec, data.task);
    if (model !== null) return texts.models[model];
    return joined(
      [
        hasMeaning('mixing', spec) && spec.mixing !== 'none' && values.mixing[spec.mixing],
        layersText(spec, texts),
        values.activation[spec.activation],
        values.init[spec.init],
        spec.norm !== 'none' && summaries.norm[spec.norm],
        spec.residual !== 'none' && values.residual[spec.residual],
      ],
      texts,
    );
  },
  regularization(spec, _, texts) {
    const amounts = (['l1', 'l2', 'clip', 'mixup', 'patience'] as const).map(
      (name) => spec[name] > 0 && named(name, formatNumber(spec[name]), texts),
    );
    const rates = dropoutText(spec, texts);
    return (
      joined(
        [
          rates !== null && named('dropout', rates, texts),
          spec.augment !== 'none' && texts.values.augment[spec.augment],
          ...amounts,
        ],
        texts,
      ) || texts.summaries.none
    );
  },
  training: (spec, _, texts) =>
    joined(
      [
        texts.values.optimizer[spec.optimizer],
        formatNumber(spec.lr),
        spec.schedule !== 'constant' && texts.values.schedule[spec.schedule],
        spec.warmup > 0 && named('warmup', formatCount(spec.warmup), texts),
        named('batch', spec.batch === 'full' ? texts.values.batch.full : String(spec.batch), texts),
        spec.loss !== 'auto' && texts.values.loss[spec.loss],
      ],
      texts,
    ),
};

function joined(parts: (string | false)[], { list }: ControlTexts): string {
  return list(parts.filter((part) => part !== false));
}

function named(name: keyof ControlTexts['names'], value: string, texts: ControlTexts): string {
  return texts.named(texts.names[name], value);
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
