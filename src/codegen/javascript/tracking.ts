import type { Experiment } from '../codeSource';
import { lines, when } from '../program';

/** Returns what is known before the first epoch has ended. */
export function javascriptTracking({ spec, countsEpochs }: Experiment): string | null {
  if (!countsEpochs) return null;
  const { patience, schedule } = spec;
  return lines(
    'let bestLoss = Infinity;',
    when(patience > 0, 'let [bestNetwork, epochsWithoutBetter] = [null, 0];'),
    when(schedule === 'plateau', 'let [plateaus, epochsOnPlateau] = [0, 0];'),
  );
}

/** Returns the end of each step: reports, early stopping, plateaus. */
export function javascriptTrainingEnd({ spec, countsEpochs }: Experiment): string {
  const { patience, schedule } = spec;
  const hasPlateaus = schedule === 'plateau';
  return lines(
    '  if ((step + 1) % Math.max(1, Math.floor(STEPS / 10)) === 0) {',
    '    const validationLoss = evaluate(validation);',
    `    const losses = \`batch \${batchLoss.toFixed(4)}, validation \${validationLoss.toFixed(4)}\`;
    console.log(\`step \${step + 1}: \${losses}\`);`,
    '  }',
    !countsEpochs
      ? null
      : lines(
          '  if ((step + 1) % stepsPerEpoch === 0) {',
          '    const validationLoss = evaluate(validation);',
          '    if (validationLoss < bestLoss) {',
          '      bestLoss = validationLoss;',
          when(hasPlateaus, '      epochsOnPlateau = 0;'),
          when(patience > 0, '      epochsWithoutBetter = 0;'),
          when(patience > 0, '      tf.dispose(bestNetwork);'),
          when(
            patience > 0,
            `      const weightsOf = (layer) => layer.getWeights().map((weight) => weight.clone());
      bestNetwork = layers.map(weightsOf);`,
          ),
          '    } else {',
          when(hasPlateaus, '      epochsOnPlateau++;'),
          when(hasPlateaus, '      // The rate is halved.'),
          when(
            hasPlateaus,
            '      if (epochsOnPlateau === 5) [plateaus, epochsOnPlateau] = [plateaus + 1, 0];',
          ),
          when(
            patience > 0,
            `      epochsWithoutBetter++;
      if (epochsWithoutBetter === PATIENCE) {
        for (const [i, layer] of layers.entries()) layer.setWeights(bestNetwork[i]);
        const best = \`the best validation loss was \${bestLoss.toFixed(4)}\`;
        console.log(\`stopped at step \${step + 1}, \${best}\`);
        break;
      }`,
          ),
          '    }',
          '  }',
        ),
  );
}
