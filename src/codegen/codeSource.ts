import { planNetwork } from '../network/plan';
import { type DataTrait, dataTraits, type GeneratedName } from '../spec/datasets';
import { dropoutRates, hiddenWidths } from '../spec/hiddenLayers';
import { derivedFeatures, type PlanarFeature } from '../spec/planarFeatures';
import { type LossName, minimizedLoss, type Spec } from '../spec/spec';

/** The data of an experiment, as far as a program depends on them. */
export interface CodeData {
  task: 'classification' | 'regression';
  /** Features of a row, and of a token where `length` is more than 1. */
  featureCount: number;
  /** Tokens in a sample; 1 for what is no sequence. */
  length: number;
  outputCount: number;
  /** Pixels across and down of pictures; null for what are none. */
  image: { width: number; height: number } | null;
}

/** A program is written from this. */
export interface CodeSource {
  spec: Spec;
  data: CodeData;
  /** Gradient norms of step 0 as the run has them, a layer each; null where they are not known. */
  norms: readonly number[] | null;
  /** True where a person has changed the network by hand, which no program does. */
  isChangedByHand: boolean;
}

/** A source with what follows from it. */
export interface Experiment extends CodeSource {
  /** The data set that the program draws; null for one that it reads from a file. */
  drawn: DrawnName | null;
  widths: number[];
  /** Dropout rates of the hidden layers. */
  rates: number[];
  hasDropout: boolean;
  loss: LossName;
  /** Functions of a point that the network is fed; null for the features as they are. */
  planarFeatures: PlanarFeature[] | null;
  inputCount: number;
  /** Units that come out of each layer that mixes positions. */
  mixedUnits: number;
  /** Columns of attention's queries, keys and values: those of all heads. */
  headUnits: number;
  mixes: boolean;
  /** Names of the layers with weights, in order. */
  layerNames: string[];
  /** Updates of a run; the page's own may have no end. */
  steps: number;
  /** Says whether something is done at the end of each epoch. */
  countsEpochs: boolean;
}

/** Updates of a program whose run has no end on the page. */
const defaultSteps = 1_000;

/** Data sets whose law is a few lines; digits are written by a pen of some hundred. */
export type DrawnName = Exclude<GeneratedName, 'digits'>;

/** Returns what follows from a source. */
export function experimentOf(source: CodeSource): Experiment {
  const { spec, data } = source;
  const widths = hiddenWidths(spec);
  const rates = dropoutRates(spec);
  const planarFeatures = hasPlane(data) ? derivedFeatures(spec) : null;
  const inputCount = planarFeatures?.length ?? data.featureCount;
  const mixedUnits = widths[0] ?? spec.width;
  return {
    ...source,
    drawn: drawnName(spec),
    widths,
    rates,
    hasDropout: rates.some((rate) => rate > 0),
    loss: minimizedLoss(spec.loss, data.task),
    planarFeatures,
    inputCount,
    mixedUnits,
    headUnits: spec.heads * Math.ceil(mixedUnits / spec.heads),
    mixes: spec.mixing !== 'none',
    layerNames: planNetwork(spec, { ...data, inputCount }).layers.map(({ name }) => name),
    steps: spec.steps || defaultSteps,
    countsEpochs: spec.patience > 0 || spec.schedule === 'plateau',
  };
}

/** Returns the size of pictures that an augmentation draws anew at other places; null where none does. */
export function redrawnImage({ spec, data }: CodeSource): CodeData['image'] {
  return spec.augment === 'rotate' || spec.augment === 'shift' ? data.image : null;
}

function hasPlane({ featureCount, length, image }: CodeData): boolean {
  return featureCount === 2 && length === 1 && image === null;
}

function drawnName({ data }: Pick<Spec, 'data'>): DrawnName | null {
  const traits: readonly DataTrait[] = dataTraits[data];
  return traits.includes('generated') && data !== 'digits' ? (data as DrawnName) : null;
}
