import type { Spec } from '../../spec/spec';
import { lines, when } from '../program';

type TrackedSpec = Pick<Spec, 'patience' | 'schedule'>;

/** Returns what is known before the first epoch has ended. */
export function pythonTracking({ patience, schedule }: TrackedSpec): string | null {
  if (patience === 0 && schedule !== 'plateau') return null;
  return lines(
    'best_loss = float("inf")',
    when(patience > 0, 'best_network, epochs_without_better = None, 0'),
    when(schedule === 'plateau', 'plateaus, epochs_on_plateau = 0, 0'),
  );
}

/**
 * Returns the end of each step: reports, early stopping, plateaus.
 *
 * @param parts expressions of the step's loss and of the network, and the statement that brings the best one back
 */
export function pythonTrainingEnd(
  { patience, schedule }: TrackedSpec,
  { loss, keep, restore }: Record<'loss' | 'keep' | 'restore', string>,
): string {
  const hasPlateaus = schedule === 'plateau';
  return lines(
    '    if (step + 1) % max(1, STEPS // 10) == 0:',
    `        print(f"step {step + 1}: batch {${loss}:.4f}, validation {evaluate(validation):.4f}")`,
    patience === 0 && !hasPlateaus
      ? null
      : lines(
          '    if (step + 1) % steps_per_epoch == 0:',
          '        validation_loss = evaluate(validation)',
          '        if validation_loss < best_loss:',
          '            best_loss = validation_loss',
          when(patience > 0, `            best_network, epochs_without_better = ${keep}, 0`),
          when(hasPlateaus, '            epochs_on_plateau = 0'),
          '        else:',
          when(hasPlateaus, '            epochs_on_plateau += 1'),
          when(hasPlateaus, '            if epochs_on_plateau == 5:  # the rate is halved'),
          when(hasPlateaus, '                plateaus, epochs_on_plateau = plateaus + 1, 0'),
          when(patience > 0, '            epochs_without_better += 1'),
          when(
            patience > 0,
            `            if epochs_without_better == PATIENCE:
                ${restore}
                print(f"stopped at step {step + 1}, the best validation loss was {best_loss:.4f}")
                break`,
          ),
        ),
  );
}
