import { longestAxis } from '../../spec/grids/axis';
import { formatCount, formatNumber } from '../number';
import { savedRunReasons } from './savedRunReasons';
import { weightsReasons } from './weightsReasons';

const letters = ['A', 'B', 'C', 'D'];

export const notices = {
  dismiss: 'Close this notice',
  titled: (title: string) => `${title}.`,
  ignored: {
    title: 'Some of this link could not be used',
    item: (name: string, value: string, reason: string) => `${name}=${value}: ${reason}`,
    more: (count: string) => `and ${count} more`,
    unknown: 'there is no such parameter',
    repeated: 'given more than once; the first one counts',
    shared: 'all variants share it; set it for A',
    version: 'made by another version of this page; read as well as possible',
    notANumber: 'not a number; the default is used',
    notAMap:
      'not two ranges of two parameters, such as depth:2:59:3~gain:0.5:2.4:0.1; no map is opened',
    mapRange: (name: string, range: string, minimum: string, maximum: string) =>
      `${name} has no values in “${range}”: a range is from:to:step, from:to:xFACTOR or a list, from ${minimum} to ${maximum}, with at most ${longestAxis} values; no map is opened`,
    mapRepeats: (name: string) => `both ranges are of ${name}; no map is opened`,
    mapTooLarge: (cells: string, most: string) =>
      `${cells} cells, more than ${most}; no map is opened`,
    mapSteps: (minimum: string, maximum: string) =>
      `its steps must be a whole number from ${minimum} to ${maximum}; no map is opened`,
    notAPace: (choices: string, minimum: number, maximum: number) =>
      `not one of ${choices}, nor steps a second from ${minimum} to ${maximum}; the default is used`,
    notAChoice: (choices: string) => `not one of ${choices}; the default is used`,
    notOfList: (choices: string) => `not one of ${choices}; it is left out`,
    notSomeOf: (choices: string) =>
      `must be some of ${choices}, each once, with commas between them; the default is used`,
    outOfRange: (minimum: number, maximum: number, integer: boolean) =>
      `must be ${integer ? 'a whole number' : 'a number'} from ${minimum} to ${maximum}; the default is used`,
    notAList: (minimum: number, maximum: number, integer: boolean, longest: number) =>
      `must be at most ${longest} ${integer ? 'whole numbers' : 'numbers'} from ${minimum} to ${maximum} with commas between them; none is used`,
  },
  languageMissing: {
    title: 'The texts of that language could not be loaded',
    text: 'The page stays in this one. Choose the language again once you are connected.',
  },
  halted: {
    title: (variant: number) => `Variant ${letters[variant]} is not finite any more`,
    /** Layers are named by what they are and their number: "hidden 3", "query 1", "output". */
    layer: (name: string) => {
      if (name === 'output') return 'the output layer';
      const [word, number] = name.split(' ');
      return word === 'hidden' ? `hidden layer ${number}` : `the matrix “${name}”`;
    },
    forward: (layer: string, step: number) =>
      `At step ${formatCount(step)} the activations of ${layer} were the first to overflow. It stopped there; its charts are kept.`,
    backward: (layer: string, step: number) =>
      `At step ${formatCount(step)} the gradient of ${layer} was the first to overflow. It stopped there; its charts are kept.`,
    loss: (_layer: string, step: number) =>
      `At step ${formatCount(step)} the loss overflowed. It stopped there; its charts are kept.`,
  },
  stopped: {
    title: {
      patience: (variant: number) => `Early stopping ended variant ${letters[variant]}`,
      asked: (variant: number) => `Variant ${letters[variant]} has its best network back`,
    },
    patience: (step: number, bestStep: number, bestLoss: number) =>
      `At step ${formatCount(step)} its patience had run out: the validation loss fell no more. Its network of step ${formatCount(bestStep)}, with the lowest validation loss (${formatNumber(bestLoss)}), is restored. Patience 0 lets it go on from where it stopped.`,
    asked: (step: number, bestStep: number, bestLoss: number) =>
      `The network of step ${formatCount(bestStep)}, with the lowest validation loss (${formatNumber(bestLoss)}), replaces that of step ${formatCount(step)}. Another “Stop at step” lets the last one go on.`,
  },
  recovered: {
    title: (variant: number) => `Variant ${letters[variant]} goes on after a fault of the GPU`,
    faults: {
      contextLost: 'The browser took WebGL away.',
      timeout: 'WebGL gave no answer for a long time.',
      shaderRefused: 'WebGL refused to compute a part of this network.',
    },
    text: (step: number, engine: string) =>
      `Training went on from step ${formatCount(step)} with ${engine}; no step is missing.`,
  },
  refused: {
    title: 'This network cannot be built',
    noTable:
      'The dataset is your own table, and none is open. Open one, or choose another dataset.',
    noImages:
      'The dataset is your own images, and none are open. Open them, or choose another dataset.',
    batchOfOne: (batch: number, rest: number) =>
      batch === 1
        ? 'Batch normalization needs at least two rows in every batch. Take a larger batch.'
        : `Batch normalization needs at least two rows in every batch, and batches of ${formatCount(batch)} leave ${rest} row for the last. Take another batch size.`,
    warmupTooLong: (warmup: number, steps: number) =>
      `The run ends at step ${formatCount(steps)}, before its warm-up of ${formatCount(warmup)} steps is over. Shorten the warm-up, or lengthen the run.`,
    mixingWithoutSequences:
      'Only sequences have positions that can be mixed. Choose the dataset “Marked token”, or no mixing.',
    featuresWithoutPlane:
      'Squares, products and sines are made of two features x₁ and x₂, and these data have others. Feed them as they are.',
    lossNeedsClasses:
      'This loss compares classes, and these data have a number to predict. Use the squared error.',
    needsPictures:
      'This augmentation is for pictures only. Choose another augmentation, or the dataset “Handwritten digits”.',
    needsPlaneOrPictures: (featureCount: number) =>
      `Only two features or a picture can be rotated; these data have ${featureCount} features. Choose another augmentation.`,
    notForSequences:
      'This augmentation cannot vary sequences: the values it draws would not fit together. Choose another augmentation.',
    /** The text of the button that makes the network trainable, for the parameter that it changes. */
    mend: {
      batch: (size: string) => (size === 'full' ? 'Use full batches' : `Use batches of ${size}`),
      norm: () => 'Use no normalization',
      warmup: (steps: string) => (steps === '0' ? 'Use no warm-up' : `Warm up for ${steps} steps`),
      mixing: () => 'Use no mixing',
      loss: () => 'Use the squared error',
      features: () => 'Feed the features as they are',
      augment: () => 'Use no augmentation',
    },
    tooLarge: (megabytes: number, maximum: number) =>
      `Its activations would take ${formatNumber(megabytes)} MB, more than ${formatCount(maximum)} MB. Take a smaller batch, fewer samples, or a smaller network.`,
  },
  tableMissing: {
    title: 'The table is not in the link',
    text: 'This link was made with somebody’s own table, which stays in their browser. Two moons are shown instead; drop the file here to use it.',
  },
  imagesMissing: {
    title: 'The images are not in the link',
    text: 'This link was made with somebody’s own images, which stay in their browser. Two moons are shown instead; drop the two files here to use them.',
  },
  notOpened: {
    title: (fileName: string) => `${fileName} is not opened`,
    reasons: {
      ...savedRunReasons,
      ...weightsReasons,
      unreadable: () => 'This browser could not read it.',
    },
  },
  /** The mark of a run that has begun from a file of weights. */
  begun: {
    region: 'Begins from a file',
    text: (fileName: string) => `begins from ${fileName}, and does so again after Reset.`,
    note: 'The link cannot hold them. Learning rate tests, cross-validation, maps and “Before training” draw theirs.',
  },
  drawnAnew: {
    title: 'The weights are drawn anew',
    text: (fileName: string) =>
      `Those of ${fileName} are another network’s. Undo brings them back.`,
  },
  fixed: {
    title: 'Fixed by this link',
    text: 'The experiment stays as it is.',
  },
  notSaved: {
    title: 'The run is not saved',
    text: 'It went on, or was built anew, while it was read. Pause it, and save it again.',
  },
  runDataNotKept: {
    title: 'This run has brought its own data',
    text: (fileNames: string) =>
      `They are used until the page is closed. ${fileNames} stays kept in this browser, and is used again after a reload.`,
  },
  noRoomForPins: {
    title: 'Not all kept runs of the file have a place',
    text: (count: number) =>
      `Six runs can be kept, and ${count === 1 ? 'one' : formatCount(count)} of the file found no place. Remove some and open it again.`,
  },
  newVersion: {
    title: 'There is a new version of this page',
    text: 'Taking it loads the page again: the experiment stays, and its run begins at step 0.',
    take: 'Take it',
    later: 'Pause to take it',
    otherTabs: 'Another tab still has this page open. Close it, then take the new version.',
  },
  restarted: {
    title: 'The engine was restarted',
    text: 'The engine had stopped. It has built the same networks again, at step 0.',
  },
  dead: {
    title: 'The engine does not start',
    text: (message: string) =>
      `It stopped several times in a row (${message}). Reload the page, or choose another engine.`,
  },
};
