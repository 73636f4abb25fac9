import { useMemo } from 'react';
import { powerOfTen } from '../../i18n/number';
import { type Decades, decadeTicks } from '../depth/decades';
import { columnLabels, layerColumns } from '../depth/layerColumns';
import { useTexts } from '../useTexts';
import type { Axis } from './axis';

// Axes are the same objects while nothing of them changes: recharts takes several milliseconds for others.

/** The axis of depth: a column for each layer, labelled where there is room. */
export function useLayerAxis(lines: Parameters<typeof columnLabels>[0]): Axis {
  const { charts: texts } = useTexts();
  const { count } = layerColumns(lines);
  const labels = columnLabels(lines, texts);
  const key = labels.map(({ column, text }) => `${column} ${text}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the labels
  return useMemo(
    () => ({
      domain: [0.5, count + 0.5],
      ticks: labels.map(({ column }) => column),
      label: (tick) => labels.find(({ column }) => column === tick)?.text ?? '',
    }),
    [count, key],
  );
}

/** An axis of base-10 logarithms, labelled by powers of ten. */
export function useDecadeAxis({ low, high }: Decades, mostTicks: number): Axis {
  return useMemo(
    () => ({
      domain: [low, high],
      ticks: decadeTicks({ low, high }, mostTicks),
      label: powerOfTen,
    }),
    [low, high, mostTicks],
  );
}
