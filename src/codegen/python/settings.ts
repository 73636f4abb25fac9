import { hasSchedule } from '../choices/schedules';
import { type Experiment, redrawnImage } from '../codeSource';
import { type CodeForm, filledList, lines, numberList, numeral, when } from '../program';

const repeated = (value: string, count: number): string => `[${value}] * ${count}`;

/** Returns the constants at the head of a Python program. */
export function pythonSettings(experiment: Experiment, form: CodeForm): string {
  const { spec, data, widths, rates, norms, drawn } = experiment;
  const { l1, l2, clip, patience, mixup } = spec;
  const redrawn = redrawnImage(experiment);
  return lines(
    `SEED = ${spec.seed}`,
    `STEPS = ${experiment.steps}${spec.steps === 0 ? '  # the page goes on until it is paused' : ''}`,
    when(spec.batch !== 'full', `BATCH = ${spec.batch}`),
    `LEARNING_RATE = ${decimal(spec.lr)}${hasSchedule(spec) ? '  # see learning_rate()' : ''}`,
    when(widths.length > 0, `WIDTHS = ${numberList(widths, repeated)}`),
    when(experiment.hasDropout, `DROPOUT = ${numberList(rates, repeated)}`),
    when(drawn !== null, `NOISE = ${numeral(spec.noise)}`),
    when(
      redrawn !== null,
      `WIDTH, HEIGHT = ${redrawn?.width}, ${redrawn?.height}  # of a picture, in pixels`,
    ),
    when(experiment.mixes, `LENGTH = ${data.length}  # tokens in a sequence`),
    when(spec.mixing === 'attention' && experiment.mixes, `HEADS = ${spec.heads}`),
    when(clip > 0, `CLIP = ${numeral(clip)}  # the largest norm of all gradients together`),
    when(l1 > 0, `L1 = ${numeral(l1)}`),
    when(l2 > 0 || spec.optimizer === 'adamw', `L2 = ${numeral(l2)}`),
    when(mixup > 0, `MIXUP = ${numeral(mixup)}`),
    when(patience > 0, `PATIENCE = ${patience}  # epochs without a better validation loss`),
    norms && filledList('PAGE_NORMS = [', norms.map(pythonFloat), { end: ']', indent: '    ' }),
    '# The file of --weights, with which step 0 is the very step 0 of the page.',
    form === 'notebook'
      ? 'WEIGHTS_FILE = None  # "weights.json"'
      : 'WEIGHTS_FILE = sys.argv[1] if len(sys.argv) > 1 else None',
  );
}

/** Keras takes no whole number for a rate. */
function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : numeral(value);
}

function pythonFloat(value: number): string {
  if (Number.isFinite(value)) return numeral(Number(value.toPrecision(7)));
  return Number.isNaN(value) ? 'float("nan")' : 'float("inf")';
}
