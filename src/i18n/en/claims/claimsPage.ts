import type { ClaimSubject } from '../../../spec/claimNames';

const decisions = { true: 'true', halfTrue: 'half true', false: 'false' };

/** The page Claims. Numbers come in as text, already written as people write them. */
export const claimsPage = {
  title: 'Claims, measured',
  intro:
    'What articles and courses say about deep networks. Guess, then let your own computer train the networks that decide it: five seeds each, and no result is stored.',
  score: (run: string, total: string, right: string) =>
    `${run} of ${total} run · guessed right ${right}`,
  runAll: (seconds: string) => `Run all · ${seconds}`,
  runRest: (seconds: string) => `Run the rest · ${seconds}`,
  run: (seconds: string) => `Run · ${seconds}`,
  /** Of the button, for whoever hears it without its row. */
  runName: (claim: string) => `Run: ${claim}`,
  cancel: 'Cancel',
  waiting: 'waiting',
  progress: 'Trials done',
  done: (done: string, total: string) => `${done} of ${total}`,
  left: (time: string) => `${time} left`,
  allLeft: (time: string) => `about ${time} left for all`,
  seconds: (count: string) => `${count} s`,
  minutes: (count: string) => `${count} min`,
  subjects: 'Subjects',
  all: (count: string) => `All ${count}`,
  subjectNames: {
    signals: 'Vanishing and exploding',
    initialization: 'Initialization',
    standardization: 'Standardization',
    regularization: 'Overfitting',
    layers: 'Layers and depth',
    learningRate: 'Learning rate',
  } satisfies Record<ClaimSubject, string>,
  guess: (claim: string) => `Your guess: ${claim}`,
  decisions,
  verdicts: { ...decisions, notDecided: 'not decided here' },
  guessFirst: 'guess first, then run',
  guessToSee: 'measured: guess to see',
  guessedRight: 'you guessed it',
  guessedWrong: (guess: string) => `you guessed ${guess}`,
  open: 'Open ›',
  openName: (claim: string) => `Open the comparison as a run: ${claim}`,
  /** Said of the run that was opened. */
  running: (claim: string) => `Claim: “${claim}”`,
  backToClaim: 'Back to the claim',
  experiment: 'What is compared',
  rule: 'The rule',
  truth: 'What is true about it',
  literature: (works: string) => `Literature: ${works}`,
  numbers: 'The numbers, over five seeds',
  columns: {
    figure: 'number',
    median: 'median',
    spread: 'smallest … largest',
    border: 'asked for',
    holds: 'holds with',
  },
  above: (border: string) => `above ${border}`,
  below: (border: string) => `below ${border}`,
  held: { all: 'all seeds', some: 'some seeds', none: 'no seed' },
  spread: (least: string, most: string) => `${least} … ${most}`,
  lines: {
    trainLosses: 'Training loss over steps',
    validationLosses: 'Validation loss over steps',
    backwardSignals: 'Backward signal over layers, before training',
    forwardSignals: 'Forward signal over layers, before training',
    gradientOfError: 'Gradient over the error',
  },
  /** Of the readings that a small figure shows. */
  readings: {
    validationAccuracy: 'Validation accuracy of each seed',
    constantShare: 'Training loss ÷ that of guessing, of each seed',
    steps: 'Steps of each seed',
    wrongLabelRatio: 'Gradient of rows with a wrong label ÷ that of the others, of each seed',
  },
  numbersOfSeeds: 'The numbers of each seed',
  lineEnd: (arm: string, value: string) => `${arm}: ${value} at the end`,
  list: (parts: string[]) => parts.join('; '),
  armValue: (arm: string, value: string) => `${arm}: ${value}`,
  failed: (message: string) => `It could not be measured: ${message}`,
  interrupted: 'It was interrupted: the worker stopped. Run it again.',
  cancelled: 'cancelled',
};
