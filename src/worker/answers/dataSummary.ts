import { type DataFacts, factsOf } from '../../data/dataFacts';
import type { ImageSize } from '../../data/dataset';
import { isPlane, type Split, type TrainingData } from '../../data/trainingData';
import { evaluationRows } from '../../record/stepRecord';

/** The data of a run as the charts need it; the same for all variants. */
export interface DataSummary {
  task: 'classification' | 'regression';
  featureNames: string[];
  targetName: string;
  classNames: string[];
  /** Size of the picture that a row's features are; null where they are none. */
  image: ImageSize | null;
  /** Tokens in each sample; 1 where a sample is no sequence. */
  length: number;
  train: SplitSummary;
  validation: SplitSummary;
  /** A diagnosis reads these of the training split. */
  facts: DataFacts;
  /** Bounds of the plane, for two features; null otherwise. */
  bounds: PlaneBounds | null;
}

export interface SplitSummary {
  rowCount: number;
  /** The first rows' features, two a row, where the data is a plane; empty otherwise. */
  points: Float32Array;
  /** Class index or value of each of the rows. */
  labels: Float32Array;
}

/** The part of the plane that is drawn, in the data's own units. */
export interface PlaneBounds {
  minimum: [number, number];
  maximum: [number, number];
}

/** Names the form in which the answers of a model are drawn. */
export type OutputKind = 'boundary' | 'confusion' | 'fit' | 'images' | 'tokens';

/** Points of each split that the charts draw. */
const shownPoints = 1_000;
/** Room around the data, as a share of its extent. */
const margin = 0.08;

export function summarizeData(data: TrainingData): DataSummary {
  const { task, featureNames, targetName, classNames, image, length, train, validation } = data;
  const bounds = boundsOf(data);
  const isPlane = bounds !== null;
  return {
    task,
    featureNames,
    targetName,
    classNames,
    image,
    length,
    train: summarizeSplit(train, isPlane),
    validation: summarizeSplit(validation, isPlane),
    facts: factsOf(data, evaluationRows),
    bounds,
  };
}

function summarizeSplit({ rowCount, features, labels }: Split, isPlane: boolean): SplitSummary {
  const shown = Math.min(rowCount, isPlane ? shownPoints : evaluationRows);
  return {
    rowCount,
    points: Float32Array.from(isPlane ? features.subarray(0, 2 * shown) : []),
    labels: Float32Array.from(labels.subarray(0, shown)),
  };
}

/** Returns the part of the plane with some room around the data; null where the inputs are no plane. */
export function boundsOf(data: TrainingData): PlaneBounds | null {
  if (!isPlane(data)) return null;
  const { train, validation } = data;
  const tables = [train.features, validation.features];
  const side = (column: 0 | 1): { low: number; high: number } => {
    let low = Infinity;
    let high = -Infinity;
    for (const table of tables) {
      for (let index = column; index < table.length; index += 2) {
        low = Math.min(low, table[index]);
        high = Math.max(high, table[index]);
      }
    }
    const room = margin * (high - low) || 1;
    return { low: low - room, high: high + room };
  };
  const [x, y] = [side(0), side(1)];
  return { minimum: [x.low, y.low], maximum: [x.high, y.high] };
}

/** Returns the form in which a model's answers to this data are seen best. */
export function outputKindOf(
  data: Pick<TrainingData, 'task' | 'length' | 'image' | 'featureNames'>,
): OutputKind {
  const { task, length, image } = data;
  if (task === 'regression') return 'fit';
  if (length > 1) return 'tokens';
  if (image !== null) return 'images';
  return isPlane(data) ? 'boundary' : 'confusion';
}
