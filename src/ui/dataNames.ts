import { useMemo } from 'react';
import type { FigureTexts } from '../i18n/dictionaries';
import type { Lab } from '../spec/lab';
import { useFigureTexts, usePlayground } from './usePlayground';

type DataName = (name: string) => string;

/** Returns how features and targets are called in the page's language; a person's own columns keep their names. */
export function dataNames({ base: { data } }: Lab, { charts }: FigureTexts): DataName {
  const names: Partial<Record<string, string>> = charts.dataNames;
  return data === 'csv' || data === 'idx' ? (name) => name : (name) => names[name] ?? name;
}

export function useDataNames(): DataName {
  const texts = useFigureTexts();
  const lab = usePlayground((state) => state.lab);
  return useMemo(() => dataNames(lab, texts), [lab, texts]);
}
