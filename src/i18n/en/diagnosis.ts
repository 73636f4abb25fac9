import { findingsOfLearning } from './findingsOfLearning';
import { findingsOfSignals } from './findingsOfSignals';
import { remedies } from './remedies';

/** Texts of the findings of `diagnosis/`. A `layerIndex` counts from 0; texts say one more. */
export const diagnosis = {
  atStep: (step: string) => `at step ${step}`,
  variant: (letter: string, title: string) => `${letter}: ${title}`,
  /** Behind a remedy's name, for those who hear it without the column around it. */
  forVariant: (letter: string) => ` for variant ${letter}`,
  why: 'Why?',
  welcome: {
    title: 'New here?',
    text: 'See a deep network learn, or get stuck. Press Train: this column says why, and what helps.',
    close: 'Close the welcome for good',
  },
  also: 'Also:',
  applied: (letter: string, remedy: string) => `${letter}: ${remedy}. Back to step 0.`,
  ghost: (letter: string) => `The run before stays as ${letter}.`,
  asVariant: (letter: string) => `As variant ${letter}`,
  undo: 'Undo',
  undoOf: (letter: string, remedy: string) => ` “${remedy}” of variant ${letter}`,
  /** The steps ended the run before its patience had run out. */
  ended: {
    kept: (letter: string, step: string) =>
      `${letter} ended at step ${step} and keeps its last network.`,
    best: (step: string, loss: string) => `Step ${step} had the lowest validation loss, ${loss}.`,
    restore: (step: string) => `Restore step ${step}`,
  },
  awaitsGuess: 'Guess first: then this column says what happens, and why.',
  building: 'The network is being built.',
  notBuilt: 'There is no network yet; the notice above says why.',
  findings: { ...findingsOfSignals, ...findingsOfLearning },
  remedies,
};
