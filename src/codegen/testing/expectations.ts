import { expect } from 'vitest';
import { scriptOf } from '../code';
import type { Framework } from '../framework';
import type { PreparedExperiment } from './preparedExperiment';
import type { Program } from './runPrograms';

/** Returns the program of an experiment with the files that it reads. */
export function programOf(experiment: PreparedExperiment, framework: Framework): Program {
  const { source, weights, table } = experiment;
  const files = { 'weights.json': weights, ...(table === null ? {} : { 'data.csv': table }) };
  return { text: scriptOf(source, framework), files, given: ['weights.json'] };
}

/** Reads the table of norms that a program prints at step 0: a line each with a layer's name and numbers. */
export function printedNorms(text: string): number[] {
  const rows = text.matchAll(
    /^(?:hidden \d+|output|(?:average|query|key|value|mixed) \d+) +(\S+)/gm,
  );
  return Array.from(rows, ([, norm]) => Number(norm));
}

/** Expects that a program has printed the norms of the page, within 1e-5 of each. */
export function expectNorms(text: string, { query, norms }: PreparedExperiment): void {
  const found = printedNorms(text);
  expect(found, `${query}\n${text}`).toHaveLength(norms.length);
  for (const [layer, norm] of norms.entries()) {
    const deviation = Math.abs(found[layer] - norm);
    expect(deviation, `${query}: layer ${layer} has ${found[layer]}`).toBeLessThanOrEqual(
      1e-5 * norm,
    );
  }
}

/** Expects that a program that draws nothing after its start has ended at the loss of the page. */
export function expectLoss(text: string, { query, lastLoss }: PreparedExperiment): void {
  const losses = Array.from(text.matchAll(/validation (?:loss was )?(\S+)$/gm), ([, loss]) =>
    Number(loss),
  );
  expect(losses.at(-1), `${query}\n${text}`).toBeCloseTo(lastLoss, 3);
}
