import { hasSchedule, pythonSchedule } from '../choices/schedules';
import type { Experiment } from '../codeSource';
import { lines, when } from '../program';

/** The training loop of a library has these parts of its own; statements are written without indentation. */
export interface LoopParts {
  /** Statements that compute `loss` and the gradients of the batch `x`, `t`. */
  gradients: string[];
  /** A call that prints the norms. */
  printNorms: string;
  /** What is done to the gradients before the update. */
  changes: (string | null)[];
  /** Sets the learning rate. */
  setRate(rate: string): string;
  update: string;
  /** Expressions of the step's loss as a number and of a copy of the network, and what brings the copy back. */
  loss: string;
  keep: string;
  restore: string;
}

/** Returns the training loop, which begins with the page's own batch where its weights are given. */
export function pythonLoop(experiment: Experiment, parts: LoopParts): string {
  const { spec, hasDropout } = experiment;
  const { patience, schedule } = spec;
  const statements = (texts: readonly (string | null)[]): string | null =>
    texts.some((text) => text !== null) ? lines(...texts).replaceAll(/^(?=.)/gm, '    ') : null;
  return lines(
    'source = batches()',
    when(experiment.countsEpochs, 'best_loss = math.inf'),
    when(patience > 0, 'best_network, epochs_without_better = None, 0'),
    when(schedule === 'plateau', 'plateaus, epochs_on_plateau = 0, 0'),
    'for step in range(STEPS):',
    '    x, t = next(source)',
    when(hasDropout, '    masks = None'),
    '    if step == 0 and saved is not None:  # the first batch of the page',
    '        x, t = saved["batch"]["inputs"], saved["batch"]["targets"]',
    when(
      hasDropout,
      '        masks = [None if mask is None else tensor(mask) for mask in saved["dropout"]]',
    ),
    statements(parts.gradients),
    '    if step == 0:',
    `        ${parts.printNorms}`,
    statements(parts.changes),
    hasSchedule(spec) ? statements([parts.setRate(pythonSchedule(spec).call)]) : null,
    `    ${parts.update}`,
    '    if (step + 1) % max(1, STEPS // 10) == 0:',
    `        print(f"step {step + 1}: batch {${parts.loss}:.4f}, validation {evaluate(validation):.4f}")`,
    experiment.countsEpochs ? epochEnd(spec, parts) : null,
  );
}

/** Returns what is done when an epoch ends: early stopping, plateaus. */
function epochEnd(
  { patience, schedule }: Experiment['spec'],
  { keep, restore }: LoopParts,
): string {
  const hasPlateaus = schedule === 'plateau';
  return lines(
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
  );
}

/**
 * Returns the function that prints the norms.
 *
 * @param signature its name and parameters
 * @param before a statement that it begins with
 * @param norm an expression of the norm of `layer`
 */
export function pythonPrintNorms(
  { norms }: Pick<Experiment, 'norms'>,
  { signature, before, norm }: { signature: string; before: string | null; norm: string },
): string {
  return lines(
    `def ${signature}:`,
    '    """Prints the norm of each layer, in float64 where no square underflows."""',
    before && `    ${before}`,
    norms && "    print(f\"{'layer':12} {'here':>14} {'page':>14}\")",
    norms === null
      ? '    for name, layer in model.dense_layers():'
      : '    for (name, layer), page in zip(model.dense_layers(), PAGE_NORMS):',
    `        norm = ${norm}`,
    norms === null
      ? '        print(f"{name:12} {norm:.8e}")'
      : '        print(f"{name:12} {norm:14.8e} {page:14.6e}")',
  );
}

/** Reads the weights of the page where their file is given. */
export const readSaved = `\
saved = None
if WEIGHTS_FILE is not None:
    with open(WEIGHTS_FILE) as file:
        saved = json.load(file)
    load(model, saved)`;
