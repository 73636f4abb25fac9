import { formatCount, formatNumber } from '../../i18n/number';
import type { LayerCheck } from '../../store/jobs/verification';
import { layerName } from '../depth/layerColumns';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './verification.module.css';
import { type GradientCheck, limits } from './verificationText';

/** Both differences of each layer. */
export function VerificationTable({ check, variant }: { check: GradientCheck; variant: number }) {
  const { verification: texts, charts } = useTexts();
  const layers = usePlayground(({ variants }) => variants[variant]?.layers);
  if (layers === undefined || layers.length !== check.layers.length) return null;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{texts.layer}</th>
          <th scope="col">{texts.exactColumn}</th>
          <th scope="col">{texts.finiteColumn}</th>
          <th scope="col">{texts.weightsColumn}</th>
        </tr>
      </thead>
      <tbody>
        {check.layers.map((layer, index) => (
          <tr key={layers[index].name}>
            <th scope="row">{layerName(layers, index, charts)}</th>
            <Difference value={layer.difference} limit={limits.exact} />
            <FiniteCells finite={layer.finite} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FiniteCells({ finite }: Pick<LayerCheck, 'finite'>) {
  const { verification: texts } = useTexts();
  if (finite === null) return <td colSpan={2}>{texts.noTime}</td>;
  const { difference, checked, kinks, tooSmall } = finite;
  return (
    <>
      {checked > 0 ? (
        <Difference value={difference} limit={limits.finite} />
      ) : (
        <td>{texts.none}</td>
      )}
      <td>{texts.weights(formatCount(checked), formatCount(kinks), formatCount(tooSmall))}</td>
    </>
  );
}

function Difference({ value, limit }: { value: number; limit: number }) {
  return <td data-beyond={!(value <= limit)}>{formatNumber(value, 2)}</td>;
}
