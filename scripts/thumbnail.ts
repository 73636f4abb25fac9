import type { EffectPace } from '../src/headless/effects/effect';
import { recordRun } from '../src/headless/effects/runEffect';
import type { StepRecord } from '../src/record/stepRecord';
import { type VariantName, variantNames, variantSpecs } from '../src/spec/lab';
import { parseQuery } from '../src/spec/link/query';
import { ladders, rungSpecs } from '../src/spec/presets/ladders';
import type { PresetName } from '../src/spec/presets/presets';
import type { Spec } from '../src/spec/spec';

interface View extends EffectPace {
  /** The value at the upper edge; what is larger runs out of the picture. */
  top: number;
  /** The curve that tells the preset's story; validation is dashed, as in the charts. */
  series: 'trainLoss' | 'validationLoss' | 'validationAccuracy';
}

type Story = Omit<View, keyof EffectPace>;

const classes: Story = { top: 0.8, series: 'trainLoss' };
const right: Story = { top: 1, series: 'validationAccuracy' };

const views: Record<PresetName, View> = {
  'sigmoid-against-relu': { ...classes, steps: 300, every: 10 },
  'naive-relu': { ...classes, steps: 300, every: 10 },
  'twice-he': { ...classes, top: 1_000, steps: 8, every: 1 },
  'edge-of-chaos': { ...classes, steps: 150, every: 5 },
  'chaos-memorises': { top: 2, series: 'validationLoss', steps: 300, every: 10 },
  'depth-under-sgd': { ...classes, steps: 200, every: 5 },
  plateau: { ...classes, steps: 1_600, every: 40 },
  symmetry: { ...classes, steps: 100, every: 4 },
  'bad-scales': { ...classes, steps: 200, every: 5 },
  'metres-and-millimetres': { ...classes, steps: 300, every: 10 },
  'dropout-clinic': { top: 2, series: 'validationLoss', steps: 900, every: 30 },
  'batch-norm-rescue': { ...classes, steps: 300, every: 10 },
  'batch-norm-explodes': { ...classes, top: 1, steps: 150, every: 5 },
  'residual-ladder': { ...classes, steps: 150, every: 5 },
  'residual-surface': { ...classes, steps: 150, every: 5 },
  'batch-norm-surface': { ...classes, steps: 150, every: 5 },
  'ablation-ladder': { ...classes, steps: 200, every: 5 },
  'layer-norm': { ...classes, steps: 300, every: 10 },
  'linear-scales': { top: 0.5, series: 'trainLoss', steps: 300, every: 5 },
  'svm-scales': { top: 1, series: 'trainLoss', steps: 300, every: 5 },
  'house-prices': { top: 1.5e11, series: 'validationLoss', steps: 300, every: 5 },
  digits: { ...right, steps: 600, every: 20 },
  bottleneck: { ...right, steps: 250, every: 10 },
  'overfitting-clinic': { top: 2, series: 'validationLoss', steps: 1_200, every: 30 },
  mixup: { top: 1.5, series: 'validationLoss', steps: 1_000, every: 25 },
  'learned-augmentation': { top: 1.5, series: 'validationLoss', steps: 1_000, every: 25 },
  'few-digits': { ...right, steps: 400, every: 10 },
  'first-steps': { ...classes, top: 1.5, steps: 300, every: 5 },
  schedules: { top: 0.04, series: 'validationLoss', steps: 2_000, every: 50 },
  'warm-up': { ...right, steps: 300, every: 10 },
  'marked-token': { ...right, steps: 300, every: 10 },
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

/** The same of a ladder's pins, which have colours of their own. */
const rungColours = ['#6c9090', '#8f7fa8', '#7d9962', '#a8856b', '#80838c', '#a57485'];

/** A curve of each of a preset's variants, or of its rungs, over the steps of one run, as an SVG picture. */
export async function thumbnail(name: PresetName): Promise<string> {
  const view = views[name];
  const lines: string[] = [];
  for (const { spec, colour } of drawnRuns(name)) {
    lines.push(line(await recordRun(spec, view), view, colour));
  }
  const dashes = view.series === 'trainLoss' ? '' : ' stroke-dasharray="5 3"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" fill="none"`,
    ` stroke-width="2" stroke-linejoin="round" stroke-linecap="round"${dashes}>\n`,
    ...lines,
    '</svg>\n',
  ].join('');
}

/** Each variant, or each rung of a ladder. */
function drawnRuns(name: PresetName): { spec: Spec; colour: string }[] {
  if (ladders[name] !== undefined) {
    return rungSpecs(name).map((spec, rung) => ({ spec, colour: rungColours[rung] }));
  }
  return variantSpecs(parseQuery(`preset=${name}`).lab).map((spec, variant) => ({
    spec,
    colour: colours[variantNames[variant]],
  }));
}

function line(records: StepRecord[], { steps, top, series }: View, colour: string): string {
  const points = records.map((record) => {
    const value = Math.min(record[series] ?? Number.NaN, 2 * top);
    const x = margin + (record.step / steps) * (width - 2 * margin);
    const share = Number.isNaN(value) ? 2 : value / top;
    const y = height - margin - share * (height - 2 * margin);
    return `${rounded(x)},${rounded(y)}`;
  });
  return `<polyline stroke="${colour}" points="${points.join(' ')}"/>\n`;
}

function rounded(coordinate: number): string {
  return String(Math.round(10 * coordinate) / 10);
}
