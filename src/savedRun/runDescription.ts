import * as v from 'valibot';
import type { MadeIntervention } from '../spec/interventions';
import { variantNames } from '../spec/lab';
import { presetNames } from '../spec/presets/presets';
import { storedSpecSchema } from '../spec/spec';
import { exactNumber } from './exactJson';

/** A saved run is this, apart from its arrays. */
export type RunDescription = v.InferOutput<typeof descriptionSchema>;
export type VariantDescription = RunDescription['variants'][number];
/** How far a training is, apart from its arrays. */
export type SavedProgress = Pick<VariantDescription, 'step' | 'tracker'>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const texts = v.array(text);

const unit = { layer: count, unit: count };
const interventionsSchema: v.GenericSchema<MadeIntervention[]> = v.array(
  v.object({
    step: count,
    intervention: v.variant('kind', [
      v.object({
        kind: v.literal('set'),
        ...unit,
        role: v.picklist(['weights', 'bias', 'scale', 'shift']),
        row: count,
        value: v.number(),
      }),
      v.object({ kind: v.picklist(['switchOff', 'switchOn']), ...unit }),
      v.object({ kind: v.picklist(['freeze', 'release']), ...unit }),
    ]),
  }),
);

const best = { step: count, validationLoss: exactNumber };
const reason = v.picklist(['patience', 'asked']);

const variantSchema = v.object({
  engine: v.picklist(['webgl', 'wasm', 'reference']),
  /** The settings that it began with, before any that act on a running network were changed. */
  startSpec: storedSpecSchema,
  step: count,
  layerCount: v.pipe(count, v.minValue(1)),
  tracker: v.object({
    best: v.nullable(v.object(best)),
    epochsWithoutBetter: count,
    plateaus: count,
    epochsOnPlateau: count,
    stop: v.nullable(v.object({ step: count, reason, isBestBack: v.boolean() })),
  }),
  /** The last stop for the best network, also where the training has gone on since. */
  lastStop: v.nullable(v.object({ step: count, reason, bestStep: count, bestLoss: exactNumber })),
  interventions: interventionsSchema,
  snapshots: v.object({ stride: v.pipe(count, v.minValue(1)), steps: v.array(count) }),
});

const ownDataSchema = v.object({
  name: v.picklist(['csv', 'idx']),
  fileNames: texts,
  /** Rows of the files that were not used. */
  leftOut: count,
  task: v.picklist(['classification', 'regression']),
  featureNames: texts,
  targetName: text,
  classNames: texts,
  image: v.nullable(v.object({ width: count, height: count })),
  length: v.pipe(count, v.minValue(1)),
  rowCount: count,
  split: v.nullable(v.picklist(['drawn', 'byClass', 'whole', 'given'])),
});

export const descriptionSchema = v.object({
  preset: v.nullable(v.picklist(presetNames)),
  specs: v.pipe(v.array(storedSpecSchema), v.minLength(1), v.maxLength(variantNames.length)),
  /** The weights that variants began from whose network they are; missing where all were drawn. */
  start: v.optional(v.object({ fileName: text, spec: storedSpecSchema })),
  data: v.object({ checksum: text, own: v.nullable(ownDataSchema) }),
  variants: v.array(variantSchema),
});
