import { Button } from '@mantine/core';
import { namesOf } from '../../spec/table';
import { useTexts } from '../usePlayground';
import classes from './table.module.css';

interface SampleTablesProps {
  /** Reads the table that was fetched. */
  read(fileName: string, bytes: Uint8Array): void;
  /** Is called where it could not be fetched. */
  fail(): void;
}

/** Offers tables that come with the page, for whoever has no file at hand. */
export function SampleTables({ read, fail }: SampleTablesProps) {
  const texts = useTexts().table.samples;
  async function fetchTable(fileName: string): Promise<void> {
    const answer = await fetch(`samples/${fileName}`);
    if (!answer.ok) throw new Error(answer.statusText);
    read(fileName, new Uint8Array(await answer.arrayBuffer()));
  }
  return (
    <section aria-label={texts.title}>
      <p>{texts.title}</p>
      <ul className={classes.samples}>
        {namesOf(texts.tables).map((name) => {
          const { label, text, source } = texts.tables[name];
          return (
            <li key={name}>
              <Button
                size="compact-sm"
                onClick={() => void fetchTable(`${name}.csv`).catch(() => fail())}
              >
                {label}
              </Button>{' '}
              {text} <span className={classes.limits}>{source}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
