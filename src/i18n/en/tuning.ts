/** The range test and cross-validation. Numbers come in as text, already written as people write them. */
export const tuning = {
  parameters: { lr: 'Learning rate', l2: 'L2' },
  use: (value: string) => `Use ${value}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled: this is what was found so far.',
  interrupted: 'The engine had to be started again: this is what was found so far.',
  failed: (message: string) =>
    `It failed${message === '' ? '' : ` (${message})`}: this is what was found so far.`,
  tooManyFolds: (folds: number, rows: number) =>
    `${folds} folds cannot be made of ${rows} training ${rows === 1 ? 'row' : 'rows'}.`,
  rebuilt: 'The network is being built anew. Start again when it stands.',
  rangeTest: {
    title: 'Find a learning rate',
    intro:
      'A copy of the network trains while its learning rate grows from step to step, until the loss blows up. Your run is not touched.',
    source: 'Range test: Smith 2017. Schedule, warm-up and early stopping are off.',
    figure: 'Loss over learning rate',
    xAxis: 'learning rate',
    yAxis: 'training loss',
    tried: (letter: string, count: string) => `Variant ${letter}: ${count} learning rates tried`,
    suggestion: (rate: string) =>
      `Suggested: ${rate}, the smallest rate at which the loss has made nine tenths of its fall.`,
    noSuggestion: {
      tooFewRates: (tried: string, least: string) =>
        `No rate to suggest: only ${tried} tried, and at least ${least} are needed.`,
      endedTooSoon: (tried: string, least: string) =>
        `No rate to suggest: the loss blew up after ${tried} rates, and at least ${least} are needed. Even the smallest ones are too large for this network.`,
      noFall: () => 'No rate to suggest: at none of them did the loss fall by more than 2 %.',
    },
    stopped: {
      diverged: (rate: string) => `At ${rate} the loss had risen to four times its minimum.`,
      notFinite: (rate: string) => `At ${rate} the loss was not finite any more.`,
    },
    falls: (from: string, to: string, rate: string) =>
      `The loss goes from ${from} at the smallest rate to its minimum of ${to} at ${rate}.`,
    rises: (loss: string) => `The loss is lowest, ${loss}, at the smallest rate.`,
    none: 'Nothing tried yet.',
    again: 'Run again',
  },
  crossValidation: {
    title: 'Cross-validation',
    intro:
      'The training rows are split into folds. For each value and each fold, a network trains on the other folds and is measured on this one. Validation rows take no part, and your run is not touched.',
    parameter: 'Parameter',
    values: 'Values',
    valuesHint: 'Numbers with commas between them',
    folds: 'Folds',
    steps: 'Steps each',
    invalidValues: (most: number, minimum: string, maximum: string) =>
      `1 to ${most} different numbers from ${minimum} to ${maximum}, with commas between them`,
    invalidCount: (minimum: string, maximum: string) =>
      `A whole number from ${minimum} to ${maximum}`,
    start: 'Start',
    progress: 'Trainings done',
    done: (letter: string, done: string, total: string) =>
      `Variant ${letter}: ${done} of ${total} trainings done`,
    figure: 'Validation loss per value',
    yAxis: 'loss, mean ± standard deviation',
    table: 'Results',
    loss: 'Loss, mean ± sd',
    accuracy: 'Accuracy',
    foldsDone: 'Folds',
    ofFolds: (done: number, total: number) => `${done} of ${total}`,
    plusMinus: (mean: string, deviation: string) => `${mean} ± ${deviation}`,
    notFinite: 'not finite',
    notYet: '–',
    best: (value: string) => `${value} (best)`,
    none: 'Nothing done yet.',
    valueNow: (value: string, loss: string) => `${value}: ${loss}.`,
    bestNow: (value: string) => `The best is ${value}.`,
  },
};
