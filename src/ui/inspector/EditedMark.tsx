import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { MadeIntervention } from '../../spec/interventions';
import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import { feedingLayer, layerName } from '../depth/layerColumns';
import { usePlayground, useTexts } from '../usePlayground';
import marks from './marks.module.css';
import { UndoChange } from './UndoChange';

/** Interventions that are named, the last ones. */
const mostNamed = 3;

/** Says of each variant what has been changed in it by hand, and that the link cannot hold it. */
export function EditedMark() {
  const texts = useTexts();
  const variants = usePlayground((state) => state.variants);
  return (
    <section className={marks.mark} aria-label={texts.inspector.byHand.region}>
      {variants.map(({ interventions, layers, start }, variant) =>
        interventions.length === 0 ? null : (
          <p key={variantNames[variant]}>
            <b style={{ color: variantColor(variant) }}>{variantNames[variant]}</b>{' '}
            {editedText(
              interventions,
              (layer) => layerName(layers, layer, texts.charts),
              (layer) => (feedingLayer(layers, layer) < 0 ? start.inputNames : []),
              texts,
            )}{' '}
            <UndoChange variant={variant} />
          </p>
        ),
      )}
      <p>{texts.inspector.byHand.link}</p>
    </section>
  );
}

function editedText(
  interventions: readonly MadeIntervention[],
  nameOf: (layer: number) => string,
  inputNamesOf: (layer: number) => readonly string[],
  { inspector: { byHand, matrix } }: Texts,
): string {
  const named = interventions.slice(-mostNamed).map(({ step, intervention }) => {
    const { kind, layer, unit } = intervention;
    const number = formatCount(unit + 1);
    const inputOf = (row: number): string =>
      inputNamesOf(layer)[row] ?? matrix.input(formatCount(row + 1));
    const what =
      kind === 'set'
        ? byHand.set(
            intervention.role === 'weights'
              ? matrix.weight(inputOf(intervention.row), number)
              : matrix.ofUnit(matrix.roles[intervention.role], number),
            formatNumber(intervention.value),
          )
        : byHand.made[kind](number);
    return byHand.at(formatCount(step), nameOf(layer), what);
  });
  const others = interventions.length - named.length;
  const earlier = others === 0 ? [] : [byHand.earlier(formatCount(others))];
  return byHand.edited([...earlier, ...named]);
}
