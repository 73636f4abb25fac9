import type { LayerSeries } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { mixingCountOf } from '../depth/layerColumns';
import { VariantLetter } from '../plot/VariantLetters';
import { signalRow } from '../theory/theoryText';
import { useFigureTexts } from '../usePlayground';
import type { ProfileLine } from './ProfileCurves';
import classes from './profile.module.css';
import { profileTexts } from './profileText';

interface Props {
  lines: ProfileLine[];
  variants: VariantView[];
  /** The shown record of each variant. */
  records: StepRecord[];
  series: LayerSeries;
}

/** Each variant in a row: what a layer keeps of the signal, what all of them do, and theory; its ends where there are no two layers. */
export function ProfileTable({ lines, variants, records, series }: Props) {
  const texts = useFigureTexts();
  const { head } = texts.theory.table;
  return (
    <table className={classes.table} data-row="profileTable">
      <thead className="visually-hidden">
        <tr>
          <td />
          <th scope="col">{head.perLayer}</th>
          <th scope="col">{head.total}</th>
          <th scope="col">{head.theory}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ variant, values, layers }) => {
          const row = signalRow(variants[variant], records[variant], series, texts);
          return (
            <tr key={variantNames[variant]} title={row?.title}>
              <th scope="row">
                <VariantLetter variant={variant} />
              </th>
              {row === null || row.cells.length === 1 ? (
                <td colSpan={3}>
                  {row === null
                    ? texts.charts.list(
                        profileTexts(values, mixingCountOf(layers), series, texts.charts),
                      )
                    : row.title}
                </td>
              ) : (
                <>
                  {row.cells.map((text) => (
                    <td key={text}>{text}</td>
                  ))}
                  <td>{row.theory}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
