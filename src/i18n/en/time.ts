/** Texts of the scrubber, and of charts that show an earlier step. Numbers come in as text. */
export const time = {
  shownStep: 'Shown step',
  backToLive: 'Back to live',
  liveNow: 'live',
  typedStep: 'Shown step, by its number',
  ofLatest: (latest: string) => `of ${latest}`,
  earlierNow: (step: string) => `step ${step}`,
  /** Said before what that step shows. */
  visitedSentence: (shown: string) => `${shown[0].toUpperCase()}${shown.slice(1)}.`,
  /** Parameters are not kept of every step: what of the nearest one before is shown. */
  visited: {
    boundary: (step: string) => `boundary of step ${step}`,
    confusion: (step: string) => `matrix of step ${step}`,
    fit: (step: string) => `predictions of step ${step}`,
    images: (step: string) => `matrix of step ${step}`,
    tokens: (step: string) => `answers of step ${step}`,
  },
  /** Used if variants show different steps. */
  stepOf: (letter: string, step: string) => `${letter} ${step}`,
  help: 'The parameters of at most 64 steps are kept: for other steps this shows the nearest one before.',
};
