import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import type { BatchPreview } from '../../store/data/dataSlice';
import type { DataSummary } from '../usePlayground';
import { describeBatch, targetText } from './BatchPreviewFigure';

const data = { task: 'classification', classNames: ['0', '1', '2'], length: 1 } as DataSummary;
const preview: BatchPreview = {
  rowCount: 2,
  originals: Float64Array.from([1, 2]),
  augmented: Float64Array.from([1, 2]),
  fed: Float64Array.from([1.3, 2]),
  labels: Float64Array.from([1, 2]),
  targets: Float64Array.from([0, 0.7, 0.3, 0, 0, 1]),
  mixup: { weights: Float64Array.from([0.7, 1]), partners: Float64Array.from([2, 2]) },
};

test('a mixed sample is told with the shares of its classes', () => {
  expect(targetText(preview, 0, data, dictionaries.en)).toBe('1 70 %, 2 30 %');
  expect(targetText(preview, 1, data, dictionaries.en)).toBe('2');
  expect(describeBatch(preview, data, dictionaries.en)).toContain('1 is fed as 1 70 %, 2 30 %');
});
