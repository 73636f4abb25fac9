import { Button, Checkbox, ScrollArea, Table } from '@mantine/core';
import { formatCount } from '../../i18n/number';
import { sentenceOf } from '../../i18n/reason';
import type {
  Column,
  Reading,
  TableChoice,
  TableSummary,
  TriedChoice,
} from '../../store/data/userData';
import wide from '../dialogs/wide.module.css';
import { useTexts } from '../usePlayground';
import classes from './table.module.css';

interface ColumnTableProps {
  summary: TableSummary;
  choice: TableChoice;
  /** Of each column; empty until it is known. */
  uses: TriedChoice['uses'];
  /** Takes a column as a feature, or no longer. */
  toggle(column: string): void;
  readAs(reading: Reading): void;
}

/** Columns that are listed: those beyond, of a table of pictures, are pixels too. */
const mostListed = 200;

/** Every column of a table: how it is used and why, how it was understood, its first cells. */
export function ColumnTable(props: ColumnTableProps) {
  const { summary, choice, uses, toggle } = props;
  const { table: texts } = useTexts();
  return (
    <ScrollArea.Autosize mah="46vh" type="auto" classNames={{ viewport: wide.wide }}>
      <Table className={classes.columns} stickyHeader withRowBorders aria-label={texts.preview}>
        <Table.Thead>
          <Table.Tr>
            {(['roleLabel', 'column', 'typeLabel', 'emptyCells', 'distinct'] as const).map(
              (name) => (
                <Table.Th key={name}>{texts[name]}</Table.Th>
              ),
            )}
            <Table.Th colSpan={summary.preview.length}>{texts.preview}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {summary.columns.slice(0, mostListed).map((column, index) => (
            <Table.Tr key={column.name}>
              <Table.Td>
                {column.name === choice.target ? (
                  texts.target
                ) : uses[index]?.use === 'split' ? (
                  texts.split
                ) : (
                  <Checkbox
                    size="xs"
                    aria-label={texts.featureOf(column.name)}
                    checked={choice.features.includes(column.name)}
                    onChange={() => toggle(column.name)}
                  />
                )}
              </Table.Td>
              <Table.Th scope="row" className={classes.columnName}>
                {column.name}
                <ColumnNotes {...props} column={column} use={uses[index]} />
              </Table.Th>
              <Table.Td>{texts.types[column.type]}</Table.Td>
              <Table.Td>{formatCount(column.emptyCount)}</Table.Td>
              <Table.Td>{formatCount(column.distinctCount)}</Table.Td>
              {summary.preview.map((cells, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table have no identity but their place
                <Table.Td key={row} className={classes.previewCell}>
                  {cells[index]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}

interface ColumnNotesProps extends ColumnTableProps {
  column: Column;
  use: TriedChoice['uses'][number] | undefined;
}

/** Says why a column is left out and how its cells were understood, and takes what a person says to it. */
function ColumnNotes({ column, use, choice, summary, readAs }: ColumnNotesProps) {
  const { table: texts } = useTexts();
  const { reasons } = texts;
  // Pixels are alike, and many of them constant: that is no news of a column.
  if (summary.pictures !== null && column.name !== summary.pictures.label) return null;
  const why = use?.why ?? null;
  const lines: string[] = [];
  if (why !== null && why.reason !== 'notChosen') {
    const reason = sentenceOf(reasons.drawbacks, 'reason', why);
    lines.push((use?.use === 'leftOut' ? texts.leftOut : texts.usedThough)(reason));
  }
  if (use?.isLeak) lines.push(reasons.leak(choice.target));
  lines.push(...column.remarks.map((remark) => sentenceOf(reasons.remarks, 'kind', remark)));
  const answers = answersTo(column, summary.reading, texts);
  if (lines.length + answers.length === 0) return null;
  return (
    <div className={classes.columnNotes}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {answers.map(({ label, reading: answered }) => (
        <Button key={label} size="compact-xs" mr="xs" mt={4} onClick={() => readAs(answered)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

interface Answer {
  label: string;
  reading: Reading;
}

/** A person can say this to a column's remarks: a number or its texts mean missing, a mark means decimals. */
function answersTo(
  { name, remarks }: Column,
  reading: Reading,
  texts: ReturnType<typeof useTexts>['table'],
): Answer[] {
  return remarks.flatMap((remark): Answer[] => {
    switch (remark.kind) {
      case 'sentinels':
        return remark.values.map((value) => ({
          label: texts.declareMissing(String(value)),
          reading: { ...reading, missing: [...reading.missing, String(value)] },
        }));
      case 'markerText':
        return [
          {
            label: texts.declareMissing(remark.cell),
            reading: { ...reading, missing: [...reading.missing, remark.cell] },
          },
        ];
      case 'texts':
        return [
          {
            label: texts.declareNumbers,
            reading: { ...reading, numbers: [...reading.numbers, name] },
          },
        ];
      case 'undecided':
        return (['.', ','] as const).map((decimal) => ({
          label: texts.readValue(remark.cell, remark.readings[decimal]),
          reading: { ...reading, decimal },
        }));
      default:
        return [];
    }
  });
}
