import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { hasMeaning } from '../../spec/applicability';
import { dropoutRates, hiddenDepth, hiddenWidths } from '../../spec/hiddenLayers';
import { modelName } from '../../spec/modelName';
import type { Group } from '../../spec/parameter';
import type { Spec } from '../../spec/spec';
import type { PlaygroundState } from '../../store/playgroundState';

type ControlTexts = Texts['controls'];
type Summary = (spec: Spec, state: Pick<PlaygroundState, 'data'>, texts: ControlTexts) => string;

/** Says in one line what a closed group holds. */
export const groupSummary: Record<Group, Summary> = {
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
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  if (rates.length === 0 || high === 0) return null;
  return low === high ? formatNumber(low) : summaries.range(formatNumber(low), formatNumber(high));
}
