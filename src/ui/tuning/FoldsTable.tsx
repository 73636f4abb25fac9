import { Table } from '@mantine/core';
import type { Texts } from '../../i18n/dictionaries';
import { formatNumber, formatPercent } from '../../i18n/number';
import type { CrossValidation, Search, ValueScores } from '../../store/jobs/jobs';
import { useTexts } from '../useTexts';
import classes from './tuning.module.css';

interface Props {
  finding: CrossValidation;
  search: Search;
}

/** What each value has come to, the best one marked. */
export function FoldsTable({ finding, search }: Props) {
  const { tuning } = useTexts();
  const texts = tuning.crossValidation;
  const hasAccuracy = finding.values.some(({ accuracy }) => accuracy !== null);
  return (
    <Table.ScrollContainer minWidth={300} type="native">
      <Table aria-label={texts.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{tuning.parameters[search.parameter]}</Table.Th>
            <Table.Th>{texts.loss}</Table.Th>
            {hasAccuracy && <Table.Th>{texts.accuracy}</Table.Th>}
            <Table.Th>{texts.foldsDone}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {finding.values.map((scores) => {
            const isBest = scores.value === finding.best;
            const done = scores.folds.filter((score) => score !== null).length;
            return (
              <Table.Tr key={scores.value} className={isBest ? classes.bestValue : undefined}>
                <Table.Th scope="row">
                  {formatNumber(scores.value)}
                  {isBest && ` (${texts.best})`}
                </Table.Th>
                <Table.Td>{lossText(scores, texts)}</Table.Td>
                {hasAccuracy && (
                  <Table.Td>
                    {scores.accuracy === null ? texts.notYet : formatPercent(scores.accuracy)}
                  </Table.Td>
                )}
                <Table.Td>{texts.ofFolds(done, search.folds)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The loss of one value of a cross-validation, as far as its folds are done. */
export function lossText(
  { mean, standardDeviation, folds }: ValueScores,
  texts: Texts['tuning']['crossValidation'],
): string {
  if (mean === null) return folds.every((score) => score === null) ? texts.notYet : texts.notFinite;
  if (standardDeviation === null) return formatNumber(mean);
  return texts.plusMinus(formatNumber(mean), formatNumber(standardDeviation, 2));
}
