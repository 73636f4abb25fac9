import { Button } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { sentenceOf } from '../../i18n/reason';
import { predictionsCsv } from '../../record/predictionsCsv';
import type { TableFault } from '../../store/data/dataSlice';
import { chosenFiles, fileName, saveFile } from '../export/saveFile';
import { type DataSummary, useActions, usePlaygroundStore, useTexts } from '../usePlayground';
import classes from './predict.module.css';

type Fault = TableFault | { reason: 'unreadable' };

/** Answers the rows of a table without target, chosen or dropped here, and saves the answers as CSV. */
export function AnsweredTable({ data }: { data: DataSummary }) {
  const { predict: texts } = useTexts();
  const { getState } = usePlaygroundStore();
  const { answerTable } = useActions();
  const [fault, setFault] = useState<Fault | null>(null);

  async function answer(file: File | null | undefined): Promise<void> {
    if (file == null) return;
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) return setFault({ reason: 'unreadable' });
    const answers = await answerTable(new Uint8Array(bytes), data.featureNames);
    setFault(answers !== null && 'reason' in answers ? answers : null);
    if (answers === null || 'reason' in answers) return;
    const csv = predictionsCsv(answers, data.targetName);
    saveFile(fileName(getState(), 'predictions', 'csv'), new Blob([csv], { type: 'text/csv' }));
  }

  // What is dropped here are rows to be answered, and no new data of the page.
  const take = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'drop') void answer(event.dataTransfer.files.item(0));
  };
  return (
    <section className={classes.table} aria-label={texts.table} onDragOver={take} onDrop={take}>
      <Button
        onClick={() =>
          void chosenFiles('.csv,.tsv,.txt,text/csv', false).then(([file]) => answer(file ?? null))
        }
      >
        {texts.table}
      </Button>
      <p className={classes.logit}>{texts.tableNote}</p>
      {fault !== null && <Refused fault={fault} />}
    </section>
  );
}

function Refused({ fault }: { fault: Fault }) {
  const { predict: texts, table } = useTexts();
  return <p role="alert">{sentence()}</p>;

  function sentence(): string {
    switch (fault.reason) {
      case 'unreadable':
        return texts.unreadable;
      case 'noColumn':
      case 'missingValue':
      case 'unknownValue':
        return sentenceOf(texts.rows, 'reason', fault);
      default:
        return sentenceOf(table.reasons.refusals, 'reason', fault);
    }
  }
}
