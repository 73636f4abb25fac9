/** Texts of the charts. Numbers come in as text, already written as people write them. */
export const charts = {
  variant: (letter: string) => `Variant ${letter}`,
  step: (step: string) => `step ${step}`,
  outputTick: 'out',
  /** Layers that mix positions, on the axis and in full. */
  mixing: {
    query: { short: (n: number) => `Q${n}`, full: (n: number) => `query ${n}` },
    key: { short: (n: number) => `K${n}`, full: (n: number) => `key ${n}` },
    value: { short: (n: number) => `V${n}`, full: (n: number) => `value ${n}` },
    mixed: { short: (n: number) => `O${n}`, full: (n: number) => `attention output ${n}` },
    average: { short: (n: number) => `Ø${n}`, full: (n: number) => `average ${n}` },
  },
  /** What built-in data call their features and what they predict. */
  dataNames: {
    'living area (m²)': 'living area (m²)',
    rooms: 'rooms',
    'age (years)': 'age (years)',
    'distance to centre (m)': 'distance to centre (m)',
    'price (€)': 'price (€)',
    value: 'value',
    marker: 'marker',
  },
  special: { zero: '0', underflowed: 'underflowed', notFinite: 'not finite' },
  sentences: (parts: (string | null)[]) => parts.filter((part) => part !== null).join(' '),
  list: (parts: string[]) => parts.join(', '),
  /** Runs of layers, counted from 1: "layer 3", "layers 1 to 12 and 15". */
  layers: (runs: [number, number][]) => {
    const texts = runs.map(([first, last]) =>
      first === last ? `${first}` : `${first} to ${last}`,
    );
    const isOne = runs.length === 1 && runs[0][0] === runs[0][1];
    const head = texts.slice(0, -1).join(', ');
    const tail = texts[texts.length - 1];
    return `${isOne ? 'layer' : 'layers'} ${head === '' ? tail : `${head} and ${tail}`}`;
  },

  series: {
    gradientNorms: 'Gradient norm',
    forwardSignals: 'Forward signal',
    backwardSignals: 'Backward signal',
  },
  profile: {
    title: {
      gradientNorms: 'Gradient norm per layer',
      forwardSignals: 'Forward signal per layer',
      backwardSignals: 'Backward signal per layer',
    },
    initial: 'step 0',
    output: 'output layer',
    first: (value: string) => `${value} at layer 1`,
    last: (value: string) => `${value} at the output`,
    at: (value: string, layer: string) => `${value} at ${layer}`,
    onlyLayer: (value: string) => `${value} at the output, the only layer`,
    factor: {
      gradientNorms: (factor: string) => `norms × ${factor} from each layer to the one before`,
      forwardSignals: (factor: string) => `× ${factor} a layer on the way forward`,
      backwardSignals: (factor: string) => `× ${factor} a layer on the way back`,
    },
    factorHelp: 'Average factor of one layer (geometric mean over all layers)',
    variantNow: (letter: string, layerCount: number, values: string) =>
      `Variant ${letter}, ${layerCount === 1 ? '1 layer' : `${layerCount} layers`}: ${values}.`,
    special: {
      zero: (layers: string) => `0 at ${layers}`,
      underflowed: (layers: string) => `underflowed at ${layers}`,
      notFinite: (layers: string) => `not finite at ${layers}`,
    },
  },
  /** A layer of the profile, or a place of the plane, answers these to a pointer. */
  reading: {
    pointer: 'Layer read in the profile',
    nothing: 'no layer is read',
    ratio: '÷ A',
    theory: 'theory, step 0',
    times: (factor: string) => `× ${factor}`,
    now: (letter: string, value: string, ratio: string, theory: string) =>
      `${letter}: ${value}${ratio === '' ? '' : `, ${ratio} of A`}${theory === '' ? '' : `, theory at step 0 ${theory}`}.`,
    answer: (name: string, share: string) => `${name}: ${share}`,
    plane: 'Place read in the planes: arrow keys move it',
    place: (x: string, y: string, answers: string) => `At ${x} and ${y}: ${answers}.`,
    coordinate: (name: string, value: string) => `${name} ${value}`,
  },
  heatmap: {
    title: {
      gradientNorms: 'Gradient norm, layer × step',
      forwardSignals: 'Forward signal, layer × step',
      backwardSignals: 'Backward signal, layer × step',
    },
    inspectHint: 'Click a layer to inspect it',
    atLeast: (power: string) => `≥ ${power}`,
    rows: (last: string, low: string, high: string) =>
      `Layers from left to right, steps 0 to ${last} from top to bottom; colours from ${low} (dark) to ${high} (bright).`,
    variantNow: (letter: string, layer: string, first: string, last: string) =>
      `Variant ${letter}: ${layer} went from ${first} at step 0 to ${last} now.`,
  },
  curves: {
    training: 'training',
    validation: 'validation',
    loss: 'Loss',
    accuracy: 'Accuracy',
    majority: (className: string, share: string) =>
      `Always answering “${className}”: ${share} right (validation)`,
    learningRate: 'Learning rate per step',
    learningRateNow: (letter: string, rate: string) =>
      `The learning rate of variant ${letter} is ${rate}.`,
    rateJump: {
      noEnd: 'none',
      text: (
        { letter, step }: { letter: string; step: string },
        { before, after }: { before: string; after: string },
        { from, to }: { from: string; to: string },
      ) =>
        `${letter}: at step ${step} the learning rate jumps from ${before} to ${after}. “Stop at step” went from ${from} to ${to}, and the schedule follows it.`,
    },
    withoutStopping: (letter: string | null) =>
      letter === null ? 'Without early stopping' : `${letter} without early stopping`,
    bestMark: (letter: string) => `${letter} best`,
    restored: (letter: string, step: string, bestStep: string, bestLoss: string) =>
      `Variant ${letter} ended at step ${step}; its best network, of step ${bestStep} with a validation loss of ${bestLoss}, is restored.`,
    stopped: (letter: string, step: string, bestStep: string, bestLoss: string) =>
      `Early stopping ended variant ${letter} at step ${step}; its best network, of step ${bestStep}, had a validation loss of ${bestLoss}.`,
    logAxis: { loss: 'Log loss', steps: 'Log steps' },
    logStepsHelp: 'In all charts, steps are on a logarithmic axis that begins at step 0',
    /** The loss of a single batch, as every step computes it. */
    batches: 'each step’s batch',
    batch: 'batch',
    unit: (power: string) => `× ${power}`,
    pointer: 'Step shown in all charts',
    pointedAt: (step: string) => `step ${step}`,
    /** Used if losses and accuracies are those of another step. */
    measuredAt: (step: string, measured: string) => `step ${step}, from ${measured}`,
    measuredHelp:
      'Losses and accuracies are not measured at every step: these are from the nearest one that was',
    atLive: (step: string) => `step ${step}, live`,
    lossNow: (letter: string, training: string, validation: string) =>
      `Variant ${letter}: training loss ${training}, validation loss ${validation}.`,
    accuracyNow: (letter: string, training: string, validation: string) =>
      `Variant ${letter}: training accuracy ${training}, validation accuracy ${validation}.`,
    /** Is read aloud alone. */
    lossTable: 'Loss at some steps',
    tableStep: 'Step',
    stepNow: (step: string) => `Step ${step}.`,
    measuredNow: (step: string) => `Measured at step ${step}.`,
    batchNow: (letter: string, loss: string, lowest: string, highest: string) =>
      `The batch of that step has a loss of ${loss} in variant ${letter}; over all steps, batch losses go from ${lowest} to ${highest}.`,
    logSteps: 'Steps are on a logarithmic axis.',
    range: (letter: string, first: string, lowest: string) =>
      `Variant ${letter} began at a training loss of ${first}; the lowest so far is ${lowest}.`,
    halted: (letter: string, step: string) => `Variant ${letter} was not finite at step ${step}.`,
    halt: (step: string) => `not finite at step ${step}`,
  },
  output: {
    boundary: 'Decision boundary',
    confusion: 'Confusion matrix',
    fit: 'Prediction against truth',
    images: 'Confusion matrix',
    tokens: 'Accuracy by position',
    now: (step: string) => `step ${step}, live`,
    training: 'training',
    validation: 'validation',
    typicalError: (error: string) => `error ${error}`,
    typicalErrorHelp: 'Root mean square error on the validation rows, in the target’s units',
    target: (name: string) => `target: ${name}`,
    truth: 'true',
    prediction: 'predicted',
    trueClass: 'true ↓',
    predictedClass: 'predicted →',
    mapAxes: 'true class down, predicted class across; right on the diagonal',
    cell: (actual: string, predicted: string, count: string) =>
      `${count} of class ${actual} predicted as ${predicted}`,
    shownRows: (shown: string, all: string) => `${shown} of ${all} rows drawn`,
    axis: (name: string, low: string, high: string) => `${name} from ${low} to ${high}`,
    boundaryNow: (letter: string, shares: string, accuracy: string) =>
      `Variant ${letter} predicts ${shares}; validation accuracy ${accuracy}.`,
    shareOfPlane: (name: string, share: string) => `${name} on ${share} of the plane`,
    boundaryAxes: (x: string, y: string) => `Horizontally ${x}, vertically ${y}.`,
    confusionNow: (letter: string, accuracy: string, mistakes: string) =>
      `Variant ${letter}: validation accuracy ${accuracy}${mistakes === '' ? ', no mistake' : `; most frequent mistakes: ${mistakes}`}.`,
    fitNow: (letter: string, target: string, error: string) =>
      `Variant ${letter}: predictions of ${target} are typically off by ${error} on validation rows.`,
    haltedNow: (letter: string) => `Variant ${letter} is not finite any more and gives no answer.`,
    /** Classes of the built-in data are numbers. */
    classLabel: (name: string) => (/^\d+$/.test(name) ? `class ${name}` : name),
    notFinite: 'not finite',
  },
};
