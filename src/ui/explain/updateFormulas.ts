import { formatNumber, formatSetting } from '../../i18n/number';
import { optimizers } from '../../spec/optimizers';
import type { ExplainedStep } from '../../store/run/timeTravel';
import { bracketed, type Formula } from './formula';
import { descended } from './weightFormulas';

type Update = NonNullable<ExplainedStep['update']>;

/** Writes what an optimizer does with g, the gradient after clipping and penalties; the sources are those of the kernels. */
type Write = (update: Update, g: string) => Formula[];

/** So many that the next line can be worked out again. */
const digits = 4;
const n = (value: number, significant = digits): string => formatNumber(value, significant);
const b = (value: number): string => bracketed(formatNumber(value, digits));

/** Writes w ← w − η · …, with the weight before and after; some optimizers let the weight decay beside it. */
function moved(update: Update, symbols: string, numbers: string): Formula {
  const { before, after, learningRate, l2, optimizer } = update;
  const hasDecay = optimizers[optimizer].decaysWeights && l2 > 0;
  const rate = b(learningRate);
  const decay = hasDecay ? ` − ${rate} · ${formatSetting(l2)} · ${b(before)}` : '';
  return {
    symbols: `w ← w ${hasDecay ? '− η · λ_{2} · w ' : ''}− η · ${symbols}`,
    numbers: `${n(before, 6)}${decay} − ${rate} · ${numbers} = ${n(after, 6)}`,
  };
}

function velocity({ constants: { momentum }, statesBefore, statesAfter }: Update, g: string) {
  return {
    symbols: `v ← ${momentum} · v + g`,
    numbers: `${momentum} · ${b(statesBefore[0])} + ${g} = ${n(statesAfter[0])}`,
  };
}

/** Writes a running mean of g or of its square, state `place` of the optimizer. */
function runningMean(
  { statesBefore, statesAfter }: Update,
  place: number,
  { name, kept, power, g }: { name: string; kept: number; power: '' | '²'; g: string },
): Formula {
  const taken = formatSetting(1 - kept);
  return {
    symbols: `${name} ← ${kept} · ${name} + ${taken} · g${power}`,
    numbers: `${kept} · ${b(statesBefore[place])} + ${taken} · ${g}${power} = ${n(statesAfter[place])}`,
  };
}

function divided(update: Update, g: string): Formula {
  const e = formatNumber(update.constants.epsilon);
  return moved(update, 'g / (√s + ε)', `${g} / (√${b(update.statesAfter[0])} + ${e})`);
}

const adam: Write = (update, g) => {
  const { constants, statesAfter, update: number } = update;
  const { beta1, beta2, epsilon } = constants;
  const [mean, square] = statesAfter;
  return [
    runningMean(update, 0, { name: 'm', kept: beta1, power: '', g }),
    runningMean(update, 1, { name: 's', kept: beta2, power: '²', g }),
    moved(
      update,
      `m / (1 − ${beta1}^{t}) / (√[s / (1 − ${beta2}^{t})] + ε)`,
      `${b(mean)} / (1 − ${beta1}^{${number}}) / (√[${n(square)} / (1 − ${beta2}^{${number}})] + ${n(epsilon)})`,
    ),
  ];
};

const writers: Record<Update['optimizer'], Write> = {
  sgd: (update, g) => [moved(update, 'g', g)],
  momentum: (update, g) => [velocity(update, g), moved(update, 'v', b(update.statesAfter[0]))],
  nesterov(update, g) {
    const { momentum } = update.constants;
    const next = b(update.statesAfter[0]);
    return [
      velocity(update, g),
      moved(update, `(g + ${momentum} · v)`, `(${g} + ${momentum} · ${next})`),
    ];
  },
  rmsprop: (update, g) => [
    runningMean(update, 0, { name: 's', kept: update.constants.rho, power: '²', g }),
    divided(update, g),
  ],
  adagrad: (update, g) => [
    {
      symbols: 's ← s + g²',
      numbers: `${n(update.statesBefore[0])} + ${g}² = ${n(update.statesAfter[0])}`,
    },
    divided(update, g),
  ],
  adam,
  adamw: adam,
};

/** Writes the update of the weight; nothing where what it depends on was not kept. */
export function updateFormulas({ update, weight }: ExplainedStep, hasPenalty: boolean): Formula[] {
  if (update === null) return [];
  const gradient = b(weight.gradient);
  const clipped = update.clipFactor === 1 ? gradient : `(${b(update.clipFactor)} · ${gradient})`;
  return writers[update.optimizer](
    update,
    hasPenalty ? b(descended(update, weight.gradient)) : clipped,
  );
}
