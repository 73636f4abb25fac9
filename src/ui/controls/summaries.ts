import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { Spec } from '../../spec/spec';
import type { PlaygroundState } from '../../store/playgroundState';

type ControlTexts = Texts['controls'];
type Summary = (spec: Spec, state: PlaygroundState, texts: ControlTexts) => string;

/** What a closed group says of itself in one line. */
export const summarize: Record<keyof ControlTexts['groups'], Summary> = {
  data(spec, { data }, texts) {
    const rows =
      data === null
        ? formatCount(spec.samples)
        : texts.summaries.rows(
            formatCount(data.train.rowCount),
            formatCount(data.validation.rowCount),
          );
    return [texts.values.data[spec.data], rows].join(', ');
  },
  network: (spec, _, texts) =>
    [
      texts.summaries.layers(spec.depth, spec.width),
      texts.values.activation[spec.activation],
      texts.values.init[spec.init],
    ].join(', '),
  regularization(spec, _, texts) {
    const used = (['dropout', 'l1', 'l2', 'clip'] as const).filter((name) => spec[name] > 0);
    const parts = used.map((name) => `${texts.names[name]} ${formatNumber(spec[name])}`);
    return parts.length === 0 ? texts.summaries.none : parts.join(', ');
  },
  training: (spec, _, texts) =>
    [
      texts.values.optimizer[spec.optimizer],
      formatNumber(spec.lr),
      `${texts.names.batch.toLowerCase()} ${spec.batch}`,
    ].join(', '),
};
