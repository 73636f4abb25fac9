import { useState } from 'react';
import type { ReadHeader, ReadRefusal, TableSummary } from '../../store/data/table';
import { usePlayground } from '../usePlayground';

/** A text that was read as a table, and how. */
export interface ReadText {
  fileName: string;
  text: string;
  header: ReadHeader;
  summary: TableSummary;
}

export interface TableReader {
  /** Null before anything was read. */
  table: ReadText | null;
  /** Why the last text is no table. */
  refusal: ReadRefusal | { reason: 'unreadable' } | null;
  readFile(file: File): Promise<void>;
  readText(fileName: string, text: string, header: ReadHeader): Promise<void>;
  clear(): void;
}

export function useTableReader(): TableReader {
  const read = usePlayground((state) => state.readTable);
  const [table, setTable] = useState<ReadText | null>(null);
  const [refusal, setRefusal] = useState<TableReader['refusal']>(null);

  async function readText(fileName: string, text: string, header: ReadHeader): Promise<void> {
    const summary = await read(text, header);
    const isRefused = 'reason' in summary;
    setRefusal(isRefused ? summary : null);
    setTable(isRefused ? null : { fileName, text, header, summary });
  }

  return {
    table,
    refusal,
    async readFile(file) {
      try {
        await readText(file.name, await file.text(), 'auto');
      } catch {
        setTable(null);
        setRefusal({ reason: 'unreadable' });
      }
    },
    readText,
    clear() {
      setTable(null);
      setRefusal(null);
    },
  };
}
