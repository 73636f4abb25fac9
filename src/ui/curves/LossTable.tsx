import { useCallback } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { historyRecords } from '../../store/run/history';
import { useThrottled } from '../run/useThrottled';
import { type PageState, useTexts } from '../usePlayground';

/** Steps that the table shows, at most. */
const mostRows = 12;

/** The loss chart as a table of some of its steps, for those who hear the page. */
export function LossTable() {
  const { curves: texts, list } = useTexts().charts;
  const cells = useThrottled(useCallback(tableOf, []), 'oncePerSecond');
  const rows = cells.split('\n').map((row) => row.split('\t'));
  const letters = variantNames.slice(0, (rows[0].length - 1) / 2);
  return (
    <div className="visually-hidden">
      <table>
        <caption>{texts.lossTable}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.tableStep}</th>
            {letters.flatMap((letter) => [
              <th key={`${letter} training`} scope="col">
                {list([letter, texts.training])}
              </th>,
              <th key={`${letter} validation`} scope="col">
                {list([letter, texts.validation])}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(([step, ...losses]) => (
            <tr key={step}>
              <th scope="row">{step}</th>
              {losses.map((loss, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
                <td key={column}>{loss}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Returns the table as one text, so that it is drawn anew only where a cell is another one. */
function tableOf({ variants }: PageState): string {
  const records = variants.map(({ history }) => historyRecords(history));
  const steps = [...new Set(records.flat().map(({ step }) => step))].sort((a, b) => a - b);
  const last = steps.length - 1;
  const stride = Math.max(1, Math.ceil(last / (mostRows - 1)));
  return steps
    .filter((_, index) => index === last || index % stride === 0)
    .map((step) => {
      const losses = records.flatMap((ofVariant) => {
        const record = ofVariant.find((other) => other.step === step);
        return [record?.trainLoss, record?.validationLoss].map((loss) =>
          typeof loss === 'number' ? formatNumber(loss) : '–',
        );
      });
      return [formatCount(step), ...losses].join('\t');
    })
    .join('\n');
}
