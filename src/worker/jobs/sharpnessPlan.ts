import type { TrainingData } from '../../data/trainingData';
import { productsOf, spreadOrder } from '../../engine/experiments/gradientCheck';
import type { ParameterValues } from '../../engine/experiments/trainingLoss';
import { dropoutRates } from '../../spec/hiddenLayers';
import { optimizers } from '../../spec/optimizers';
import type { Spec } from '../../spec/spec';
import type { JobPlan } from './jobPlan';
import type { VariantSharpness } from './runFindings';
import { isAllFinite, type SeenVariant } from './seenVariant';

/** Multiplications of one pass that plain TypeScript does in about a second. */
const mostProducts = 5e8;

/** Plans the present step and the first kept one of every variant, then those between, ever finer. */
export function planSharpness(seen: readonly SeenVariant[]): JobPlan {
  const variants = seen.map(emptySharpness);
  const steps = seen.map(({ step, parameters, earlier }, index) =>
    variants[index].refusal === null ? [...earlier, { step, parameters }] : [],
  );
  const orders = steps.map(({ length }) => (length === 0 ? [] : spreadOrder(length).toReversed()));
  const parts: { index: number; at: number }[] = [];
  while (orders.some(({ length }) => length > 0)) {
    orders.forEach((order, index) => {
      const at = order.pop();
      if (at !== undefined) parts.push({ index, at });
    });
  }
  const total = parts.length;
  let done = 0;
  return {
    partCount: total,
    takesAll: true,
    part(number) {
      const { index, at } = parts[number];
      const { prepared: variant } = seen[index];
      return { kind: 'sharpness', variant, parameters: joined(steps[index][at].parameters) };
    },
    take(number, progress) {
      if (progress.kind !== 'sharpness') return;
      const { index, at } = parts[number];
      const point = { step: steps[index][at].step, found: progress.found };
      const { points } = variants[index];
      variants[index].points = [...points, point].toSorted((a, b) => a.step - b.step);
      done++;
    },
    found: () => ({
      finding: {
        kind: 'sharpness',
        variants: variants.map((one) => ({ ...one })),
        done,
        total,
      },
      share: total === 0 ? 1 : done / total,
    }),
  };
}

function emptySharpness({ variant, prepared, step, parameters }: SeenVariant): VariantSharpness {
  const { spec, data } = prepared;
  const whole = { ...prepared, spec: { ...spec, batch: 'full' as const } };
  const refusal = !isAllFinite(parameters)
    ? 'notFinite'
    : productsOf(whole, step) > mostProducts
      ? 'tooLarge'
      : null;
  return {
    variant,
    refusal,
    limit: optimizers[spec.optimizer].stabilityLimit,
    isWholeLoss: isWholeLoss(spec, data),
    points: [],
  };
}

function isWholeLoss(spec: Spec, { train }: TrainingData): boolean {
  const { batch, mixup, augment, l1, l2, clip } = spec;
  const isWholeBatch = batch === 'full' || batch >= train.rowCount;
  const isPlain =
    mixup === 0 && augment === 'none' && dropoutRates(spec).every((rate) => rate === 0);
  return isWholeBatch && isPlain && l1 === 0 && l2 === 0 && clip === 0;
}

function joined(parameters: ParameterValues): Float64Array {
  const all = new Float64Array(parameters.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const slot of parameters) {
    all.set(slot, start);
    start += slot.length;
  }
  return all;
}
