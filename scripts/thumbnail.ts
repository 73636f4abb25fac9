import { generateDataset, isGenerated } from '../src/data/generate';
import { prepareTraining } from '../src/data/trainingData';
import { createTrainer } from '../src/engine/createTrainer';
import { createReferenceKernels } from '../src/engine/reference/kernels';
import type { StepRecord } from '../src/engine/stepRecord';
import { type Pace, train } from '../src/headless/training';
import { planNetwork } from '../src/network/planNetwork';
import { type VariantName, variantNames, variantSpecs } from '../src/spec/lab';
import type { PresetName } from '../src/spec/presets';
import { parseQuery } from '../src/spec/query';
import type { Spec } from '../src/spec/spec';

interface View extends Pace {
  /** The loss at the upper edge; what is larger runs out of the picture. */
  top: number;
  /** The loss that tells the preset's story; validation is dashed, as in the charts. */
  loss: 'trainLoss' | 'validationLoss';
}

const classes: Omit<View, keyof Pace> = { top: 0.8, loss: 'trainLoss' };

const views: Record<PresetName, View> = {
  'sigmoid-against-relu': { ...classes, steps: 300, every: 10 },
  'naive-relu': { ...classes, steps: 300, every: 10 },
  'twice-he': { ...classes, top: 1_000, steps: 8, every: 1 },
  'edge-of-chaos': { ...classes, steps: 150, every: 5 },
  'chaos-memorises': { top: 2, loss: 'validationLoss', steps: 300, every: 10 },
  'depth-under-sgd': { ...classes, steps: 200, every: 5 },
  plateau: { ...classes, steps: 1_600, every: 40 },
  symmetry: { ...classes, steps: 100, every: 4 },
  'bad-scales': { ...classes, steps: 200, every: 5 },
  'metres-and-millimetres': { ...classes, steps: 300, every: 10 },
  'dropout-clinic': { top: 2, loss: 'validationLoss', steps: 900, every: 30 },
};

const width = 120;
const height = 72;
/** Room for half a line's width at the edges. */
const margin = 4;

/** The variants' colours in the middle between the two themes: readable on light and on dark. */
const colours: Record<VariantName, string> = {
  A: '#d9601f',
  B: '#3b8fe0',
  C: '#b08a10',
  D: '#d4479a',
};

/** The losses of a preset's variants over the steps of one run, as an SVG picture. */
export async function thumbnail(name: PresetName): Promise<string> {
  const view = views[name];
  const lines: string[] = [];
  for (const [variant, spec] of variantSpecs(parseQuery(`preset=${name}`).lab).entries()) {
    lines.push(line(await recordsOf(spec, view), view, colours[variantNames[variant]]));
  }
  const dashes = view.loss === 'validationLoss' ? ' stroke-dasharray="5 3"' : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none"`,
    ` stroke-width="2" stroke-linejoin="round" stroke-linecap="round"${dashes}>\n`,
    ...lines,
    '</svg>\n',
  ].join('');
}

async function recordsOf(spec: Spec, pace: Pace): Promise<StepRecord[]> {
  if (!isGenerated(spec.data)) throw new Error('A preset has generated data.');
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  const trainer = createTrainer(createReferenceKernels(), planNetwork(spec, data), data, spec);
  const { records } = await train(trainer, pace);
  trainer.dispose();
  return records;
}

function line(records: StepRecord[], { steps, top, loss }: View, colour: string): string {
  const points = records.map((record) => {
    const value = Number.isFinite(record[loss]) ? Math.min(record[loss], 2 * top) : 2 * top;
    const x = margin + (record.step / steps) * (width - 2 * margin);
    const y = height - margin - (value / top) * (height - 2 * margin);
    return `${rounded(x)},${rounded(y)}`;
  });
  return `<polyline stroke="${colour}" points="${points.join(' ')}"/>\n`;
}

function rounded(coordinate: number): string {
  return String(Math.round(10 * coordinate) / 10);
}
