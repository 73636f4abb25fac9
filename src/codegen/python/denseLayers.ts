import type { Experiment } from '../codeSource';
import { lines, when } from '../program';

/**
 * Returns the method that gives names and layers with weights in the order of the page: what mixes, hidden layers, the
 * output layer.
 */
export function denseLayers({ spec, mixes, widths }: Experiment, output: string): string {
  const mixing = {
    none: null,
    average: lines(
      '        for n, layer in enumerate(self.mixing, 1):',
      '            yield f"average {n}", layer',
    ),
    attention: lines(
      '        for n, layer in enumerate(self.mixing, 1):',
      '            for part in ["query", "key", "value", "mixed"]:',
      '                yield f"{part} {n}", getattr(layer, part)',
    ),
  };
  return lines(
    '    def dense_layers(self):',
    '        """Names and layers with weights, in the order of the page."""',
    mixes ? mixing[spec.mixing] : null,
    when(widths.length > 0, '        for n, layer in enumerate(self.hidden, 1):'),
    when(widths.length > 0, '            yield f"hidden {n}", layer'),
    `        yield "output", ${output}`,
  );
}

/** Returns an expression of inputs with a row for each token of a sequence. */
export function flatRows(rows: string, { data, inputCount }: Experiment): string {
  return data.length === 1 ? rows : `${rows}.reshape(-1, ${inputCount})`;
}

/** Returns an expression of targets with a row for each token of a sequence. */
export function flatTargets(rows: string, { data }: Experiment): string {
  return data.length === 1 ? rows : `${rows}.reshape(-1, ${data.outputCount})`;
}
