/** The range test and cross-validation. Numbers come in as text, already written as people write them. */
export const tuning = {
  parameters: { lr: 'Learning rate', l2: 'L2' },
  use: (value: string) => `Use ${value}`,
  cancel: 'Cancel',
  cancelled: 'Cancelled: what was found by then stands here.',
  interrupted: 'The worker had to be started anew: what was found by then stands here.',
  failed: (message: string) =>
    `It broke off${message === '' ? '' : ` (${message})`}: what was found by then stands here.`,
  tooManyFolds: (folds: number, rows: number) =>
    `${folds} folds cannot be made of ${rows} training ${rows === 1 ? 'row' : 'rows'}.`,
  rangeTest: {
    open: 'Find a learning rate…',
    title: 'Find a learning rate',
    intro:
      'A copy of the network trains while its learning rate grows from step to step, until the loss has diverged. The run on the page is not touched.',
    source: 'Range test: Smith 2017. Schedule, warm-up and early stopping are off.',
    figure: 'Loss over learning rate',
    xAxis: 'learning rate',
    yAxis: 'training loss',
    tried: (letter: string, count: string) => `Variant ${letter}: ${count} learning rates tried`,
    suggestion: (rate: string) =>
      `Suggested: ${rate}, the smallest rate at which the loss has done nine tenths of its whole fall.`,
    noSuggestion: {
      tooFewRates: (tried: string, least: string) =>
        `No rate to suggest: ${tried} tried, and it takes at least ${least} to tell.`,
      endedTooSoon: (tried: string, least: string) =>
        `No rate to suggest: the loss blew up after ${tried} rates, and it takes at least ${least} to tell. Even the smallest ones are too large for this network.`,
      noFall: () => 'No rate to suggest: the loss fell at none of them by more than 2 %.',
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
    open: 'Cross-validate…',
    title: 'Cross-validation',
    intro:
      'Each value trains one network a fold, on the training rows without that fold, and is measured on the fold. The validation rows take no part, and the run on the page is not touched.',
    parameter: 'Parameter',
    values: 'Values',
    valuesHint: 'Numbers with commas between them',
    folds: 'Folds',
    steps: 'Steps of each training',
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
    best: 'best',
    none: 'Nothing done yet.',
    valueNow: (value: string, loss: string) => `${value}: ${loss}.`,
    bestNow: (value: string) => `The best is ${value}.`,
  },
};
