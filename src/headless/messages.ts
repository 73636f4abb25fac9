import type { ReadRefusal } from '../data/tables/table';
import type { TableRefusal } from '../data/tables/tableDataset';
import type { NoSuggestion } from '../engine/experiments/rangeTest';
import type { TrainingRefusal } from '../engine/training/specConflict';
import { tableReasons } from '../i18n/en/tableReasons';
import { type Sentences, sentenceOf } from '../i18n/reason';
import { leastRates } from '../spec/grids/rateRange';
import type { IgnoredReason } from '../spec/link/value';

type Messages<T extends { reason: string }> = Sentences<'reason', T>;

const ignored: Messages<IgnoredReason> = {
  unknown: () => 'there is no such parameter',
  repeated: () => 'it is given more than once',
  shared: () => 'it is the same for all variants and can be set for A only',
  version: () => 'this version of the link format is not known',
  notANumber: () => 'it is not a number',
  notAMap: () => 'it is not two ranges of two parameters, as depth:2:59:3~gain:0.5:2.4:0.1',
  mapRange: ({ parameter, range, minimum, maximum }) =>
    `${parameter} has no values in ${range}, or one that is not from ${minimum} to ${maximum}`,
  mapRepeats: ({ parameter }) => `both ranges are of ${parameter}`,
  mapTooLarge: ({ cells, most }) => `these are ${cells} cells, more than ${most}`,
  mapSteps: ({ minimum, maximum }) =>
    `its steps are not a whole number from ${minimum} to ${maximum}`,
  notAPace: ({ choices, minimum, maximum }) =>
    `it is none of ${choices.join(', ')}, and no steps a second from ${minimum} to ${maximum}`,
  notAChoice: ({ choices }) => `it is none of ${choices.join(', ')}`,
  notOfList: ({ choices }) => `it is none of ${choices.join(', ')}`,
  notSomeOf: ({ choices }) => `it is not some of ${choices.join(', ')}, each once, with commas`,
  outOfRange: ({ minimum, maximum, integer }) =>
    `it is not ${integer ? 'a whole number' : 'a number'} from ${minimum} to ${maximum}`,
  notAList: ({ minimum, maximum, integer, longest }) =>
    `it is no list, with commas, of at most ${longest} ${integer ? 'whole ' : ''}numbers from ${minimum} to ${maximum}`,
};

const refusals: Messages<TrainingRefusal> = {
  batchOfOne: ({ batch, rest }) =>
    batch === 1
      ? 'norm=batch needs at least two rows in a batch'
      : `norm=batch needs at least two rows in every batch; batches of ${batch} leave ${rest} for the last`,
  warmupTooLong: ({ warmup, steps }) =>
    `the run ends at step ${steps}, before its warm-up of ${warmup} steps has ended`,
  mixingWithoutSequences: () => 'mixing needs sequences: data=tokens',
  featuresWithoutPlane: () => 'features are functions of a point: they need data with two features',
  lossNeedsClasses: () => 'this loss is over classes, and these data have a number to predict',
  needsPictures: () => 'this augmentation needs pictures: data=digits',
  needsPlaneOrPictures: ({ featureCount }) =>
    `augment=rotate needs two features or pictures, and there are ${featureCount} features`,
  notForSequences: () => 'this augmentation is not for sequences',
  tooLarge: ({ megabytes, maximum }) =>
    `activations and gradients of the network take ${Math.round(megabytes)} megabytes, more than ${maximum}`,
};

const noSuggestions: Record<NoSuggestion, (tried: number) => string> = {
  tooFewRates: (tried) => `${tried} were tried, and it takes at least ${leastRates} to tell`,
  endedTooSoon: (tried) =>
    `the loss blew up after ${tried} of them, and it takes at least ${leastRates} to tell`,
  noFall: () => 'the loss fell at none of them by more than 2 %',
};

/** Says why a range test suggests no learning rate. */
export function noSuggestionMessage(reason: NoSuggestion, tried: number): string {
  return `no learning rate is suggested: ${noSuggestions[reason](tried)}`;
}

/** Says that the steps ended a run before its patience had run out, and which network is kept. */
export function lastKeptMessage(step: number, bestStep: number): string {
  return `step ${step} ended it before its patience had run out: the last network is kept, and step ${bestStep} had the lowest validation loss; --restore-best keeps that one`;
}

/** Says why an experiment cannot be trained. */
export function refusalMessage(why: TrainingRefusal): string {
  return sentenceOf(refusals, 'reason', why);
}

/** Says why a parameter cannot be used. */
export function ignoredMessage(why: IgnoredReason): string {
  return sentenceOf(ignored, 'reason', why);
}

/** Says why a table cannot be read or learnt. */
export function tableMessage(why: ReadRefusal | TableRefusal): string {
  return sentenceOf(tableReasons.refusals, 'reason', why);
}

const complaintName = 'Complaint';

/** What ends a command: a line, and its reason as data. */
type Complaint = Error & { refusal: Refusal };

interface Refusal {
  reason: string;
}

/** Ends the command with exit code 2; `text` says in one line what is wrong with its arguments or files. */
export function complain(text: string): never {
  return refuse({ reason: 'command' }, text);
}

/** Ends the command likewise, with the reason for the JSON: why data, settings or rows cannot be used. */
export function refuse<T extends Refusal>(refusal: T, text: string): never {
  const error = new Error(text.replaceAll(/\s+/g, ' '));
  throw Object.assign(error, { name: complaintName, refusal });
}

export function isComplaint(error: unknown): error is Complaint {
  return error instanceof Error && error.name === complaintName;
}

/** Returns what an action on a file returns; complains if the file cannot be read or written. */
export function withFile<T>(fault: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    return complain(`${fault}: ${error instanceof Error ? error.message : error}`);
  }
}
