import { Button } from '@mantine/core';
import { sentenceOf } from '../../i18n/reason';
import type { Reading, TableSource, TableSummary } from '../../store/data/userData';
import { useTexts } from '../usePlayground';
import classes from './table.module.css';

/** Files that were read as a table, and how. */
export interface ReadFiles {
  fileName: string;
  sources: TableSource[];
  summary: TableSummary;
}

interface TableFactsProps {
  table: ReadFiles;
  readAs(reading: Reading): void;
}

/** Says how the files were understood: size, separator, encoding, header, what was skipped and what a person has said. */
export function TableFacts({ table, readAs }: TableFactsProps) {
  const { table: texts, charts } = useTexts();
  const { fileName, summary } = table;
  const { reading, encoding, separator, notes, pictures, hasHeader } = summary;
  const last = summary.columns[summary.columns.length - 1];
  const { target } = summary.suggestion;
  const facts = [
    texts.separatedBy(texts.separators[separator] ?? separator),
    texts.headerFound[hasHeader ? 'yes' : 'no'],
    ...(encoding === 'utf-8' || reading.encoding !== 'auto'
      ? []
      : [texts.reasons.encoding(encoding)]),
    ...notes.map((note) => sentenceOf(texts.reasons.notes, 'kind', note)),
    ...(pictures === null ? [] : [texts.pictures(pictures.width, pictures.height, pictures.label)]),
    ...(last.drawback?.reason === 'constant' && last.name !== target
      ? [texts.constantLast(last.name, target)]
      : []),
  ];
  const said = [
    ...reading.missing.map((value) => ({
      what: texts.declareMissing(value),
      without: { ...reading, missing: reading.missing.filter((other) => other !== value) },
    })),
    ...(reading.numbers.length > 0
      ? [{ what: texts.declareNumbers, without: { ...reading, numbers: [] } }]
      : []),
    ...(reading.decimal === 'auto'
      ? []
      : [
          {
            what: texts.decimalIs[reading.decimal],
            without: { ...reading, decimal: 'auto' as const },
          },
        ]),
  ];
  return (
    <>
      <p className={classes.facts}>
        <strong>{texts.read(fileName, summary.rowCount, summary.columns.length)}</strong>
        <br />
        {charts.sentences(facts)}
      </p>
      {said.map(({ what, without }) => (
        <Button key={what} size="compact-xs" mr="xs" mb="xs" onClick={() => readAs(without)}>
          {texts.takeBack(what)}
        </Button>
      ))}
    </>
  );
}
