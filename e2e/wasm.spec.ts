import { expect, test } from '@playwright/test';
import { button, open, reachStep, snapshot } from './playground';

test('the wasm engine trains beside its oracle, and starts from the same gradients', async ({
  page,
}) => {
  await open(page, 'depth=4&standardize=inputs&engine=wasm&b.engine=reference');
  await button(page, 'Train').click();
  await reachStep(page, 300);
  await button(page, 'Pause').click();
  const [wasm, reference] = await snapshot(page);
  expect([wasm.engine, reference.engine]).toEqual(['wasm', 'reference']);
  for (const [layer, norm] of wasm.records[0].gradientNorms.entries()) {
    expect(Math.abs(norm / reference.records[0].gradientNorms[layer] - 1)).toBeLessThan(1e-4);
  }
  expect(wasm.records.at(-1)?.trainLoss).toBeLessThan(0.2);
  await expect(page.getByRole('button', { name: /^Engine details/ })).toContainText('WASM SIMD');
});
