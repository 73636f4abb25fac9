import type { Spec } from '../../spec/spec';
import { lines, when } from '../program';

type TrackedSpec = Pick<Spec, 'patience' | 'schedule'>;

/** Returns what is known before the first epoch has ended. */
export function javascriptTracking({ patience, schedule }: TrackedSpec): string | null {
  if (patience === 0 && schedule !== 'plateau') return null;
  return lines(
    'let bestLoss = Infinity;',
    when(patience > 0, 'let [bestNetwork, epochsWithoutBetter] = [null, 0];'),
    when(schedule === 'plateau', 'let [plateaus, epochsOnPlateau] = [0, 0];'),
  );
}

/** Returns the end of each step: reports, early stopping, plateaus. */
export function javascriptTrainingEnd({ patience, schedule }: TrackedSpec): string {
  const hasPlateaus = schedule === 'plateau';
  return lines(
    '  if ((step + 1) % Math.max(1, Math.floor(STEPS / 10)) === 0) {',
    '    const validationLoss = evaluate(validation);',
    `    const losses = \`batch \${batchLoss.toFixed(4)}, validation \${validationLoss.toFixed(4)}\`;
    console.log(\`step \${step + 1}: \${losses}\`);`,
    '  }',
    patience === 0 && !hasPlateaus
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
            '      bestNetwork = layers.map((layer) => layer.getWeights().map((weight) => weight.clone()));',
          ),
          '    } else {',
          when(hasPlateaus, '      epochsOnPlateau++;'),
          when(
            hasPlateaus,
            '      if (epochsOnPlateau === 5) [plateaus, epochsOnPlateau] = [plateaus + 1, 0]; // the rate is halved',
          ),
          when(
            patience > 0,
            `      epochsWithoutBetter++;
      if (epochsWithoutBetter === PATIENCE) {
        layers.forEach((layer, i) => layer.setWeights(bestNetwork[i]));
        console.log(\`stopped at step \${step + 1}, the best validation loss was \${bestLoss.toFixed(4)}\`);
        break;
      }`,
          ),
          '    }',
          '  }',
        ),
  );
}
