import { randomBits } from '../../../data/rng';
import { activations } from '../../../spec/activations';
import {
  dropoutBits,
  dropoutThreshold,
  type HostMeter,
  type Kernels,
  type Metered,
} from '../kernels';
import { batchLoss, losses } from '../losses';
import { adamCorrections, l2InGradient, weightDecay } from '../optimizers';
import { attention } from './attention';
import { normOf, type ReferenceMatrix } from './matrix';
import { normalization } from './normalization';
import { updates } from './updates';

/** The oracle of all other kernel sets: float64, plain loops, written to be read. */
export function createReferenceKernels(): Kernels<ReferenceMatrix> {
  const alive = new Set<ReferenceMatrix>();
  const kernels: Kernels<ReferenceMatrix> = {
    smallestNormal: 2 ** -1022,
    gradientScale: 1,
    create(rows, columns, values) {
      const matrix = { rows, columns, values: values?.slice() ?? new Float64Array(rows * columns) };
      alive.add(matrix);
      return matrix;
    },
    write: (values, target) => target.values.set(values),
    finished: () => Promise.resolve(),
    read: (sources) => Promise.resolve(sources.map(({ values }) => values.slice())),
    dispose(matrices) {
      for (const matrix of matrices) alive.delete(matrix);
    },
    createBlock: (slots, values) => ({
      slots,
      matrices: slots.map(({ rows, columns }, slot) =>
        kernels.create(rows, columns, values?.[slot]),
      ),
    }),
    copyBlock(source, target) {
      source.matrices.forEach(({ values }, slot) => {
        target.matrices[slot].values.set(values);
      });
    },
    disposeBlock: ({ matrices }) => kernels.dispose(matrices),
    liveMatrices: () => alive.size,

    dense(input, weights, bias, output) {
      const { rows, columns: fanIn } = input;
      const fanOut = output.columns;
      const [x, w, y] = [input.values, weights.values, output.values];
      for (let row = 0; row < rows; row++) {
        y.set(bias.values, row * fanOut);
        for (let i = 0; i < fanIn; i++) {
          const entry = x[row * fanIn + i];
          for (let j = 0; j < fanOut; j++) y[row * fanOut + j] += entry * w[i * fanOut + j];
        }
      }
    },
    denseInputGradient(outputGradient, weights, inputGradient) {
      const { rows, columns: fanOut } = outputGradient;
      const fanIn = inputGradient.columns;
      const [dy, w, dx] = [outputGradient.values, weights.values, inputGradient.values];
      for (let row = 0; row < rows; row++) {
        for (let i = 0; i < fanIn; i++) {
          let sum = 0;
          for (let j = 0; j < fanOut; j++) sum += dy[row * fanOut + j] * w[i * fanOut + j];
          dx[row * fanIn + i] = sum;
        }
      }
    },
    denseParameterGradient(input, outputGradient, weightsGradient, biasGradient) {
      const { rows, columns: fanIn } = input;
      const fanOut = outputGradient.columns;
      const [x, dy] = [input.values, outputGradient.values];
      const [dw, db] = [weightsGradient.values.fill(0), biasGradient.values.fill(0)];
      for (let row = 0; row < rows; row++) {
        for (let j = 0; j < fanOut; j++) db[j] += dy[row * fanOut + j];
        for (let i = 0; i < fanIn; i++) {
          const entry = x[row * fanIn + i];
          for (let j = 0; j < fanOut; j++) dw[i * fanOut + j] += entry * dy[row * fanOut + j];
        }
      }
    },
    activation(name, preactivation, saved, output) {
      const { value } = activations[name];
      const [z, a] = [preactivation.values, output.values];
      saved?.values.set(z);
      for (let i = 0; i < z.length; i++) a[i] = value(z[i]);
    },
    activationGradient(name, saved, outputGradient, inputGradient) {
      const { derivative } = activations[name];
      const [z, da, dz] = [saved.values, outputGradient.values, inputGradient.values];
      for (let i = 0; i < z.length; i++) dz[i] = derivative(z[i]) * da[i];
    },
    denseActivation(name, input, weights, bias, saved, output) {
      kernels.dense(input, weights, bias, output);
      kernels.activation(name, output, saved, output);
    },
    preactivationGradient(name, outputGradient, weights, saved, inputGradient) {
      const activationGradient = kernels.create(inputGradient.rows, inputGradient.columns);
      kernels.denseInputGradient(outputGradient, weights, activationGradient);
      kernels.activationGradient(name, saved, activationGradient, inputGradient);
      kernels.dispose([activationGradient]);
    },
    dropout({ rate, source, step }, input, output) {
      const threshold = dropoutThreshold(rate);
      const [x, y] = [input.values, output.values];
      for (let i = 0; i < x.length; i++) {
        const kept = randomBits(source, step, i) >>> (32 - dropoutBits) >= threshold;
        y[i] = kept ? x[i] / (1 - rate) : 0;
      }
    },
    dropoutActivationGradient(draw, name, saved, outputGradient, inputGradient) {
      kernels.dropout(draw, outputGradient, inputGradient);
      kernels.activationGradient(name, saved, inputGradient, inputGradient);
    },
    ...normalization,
    ...attention,
    blendBlock(share, source, target) {
      source.matrices.forEach(({ values }, slot) => {
        const blended = target.matrices[slot].values;
        for (let i = 0; i < values.length; i++) blended[i] += share * (values[i] - blended[i]);
      });
    },
    addScaled({ values: a }, factor, { values: b }, { values }) {
      for (let i = 0; i < values.length; i++) values[i] = a[i] + factor * b[i];
    },
    multiply({ values: a }, { values: b }, { values }) {
      for (let i = 0; i < values.length; i++) values[i] = a[i] * b[i];
    },
    scale(factor, input, { values }) {
      for (let i = 0; i < values.length; i++) values[i] = factor * input.values[i];
    },
    lossGradient(name, factor, logits, targets, gradient) {
      const { rows, columns } = logits;
      const loss = losses[name];
      for (let row = 0; row < rows; row++) {
        loss.gradient(logits.values, targets.values, row * columns, columns, gradient.values);
      }
      const { values } = gradient;
      for (let i = 0; i < values.length; i++) values[i] = (factor * values[i]) / rows;
    },
    columnNorms(source, output) {
      const { rows, columns, values } = source;
      for (let column = 0; column < columns; column++) {
        let largest = 0;
        for (let row = 0; row < rows; row++) {
          const magnitude = Math.abs(values[row * columns + column]);
          largest = Math.max(largest, Number.isFinite(magnitude) ? magnitude : Infinity);
        }
        let squares = 0;
        for (let row = 0; row < rows && largest > 0; row++) {
          const ratio = values[row * columns + column] / largest;
          squares += ratio * ratio;
        }
        output.values[column] = largest;
        output.values[columns + column] = squares;
      }
    },
    stepMeter: createStepMeter,
    clipScale(gradients, maximumNorm, unclipped, scale) {
      const norm = normOf(gradients.matrices);
      const isLarge = norm * unclipped > maximumNorm && norm < Infinity;
      scale.values[0] = isLarge ? maximumNorm / norm : unclipped;
    },
    update(settings, { parameters, gradients, states }, scale) {
      const updateEntry = updates[settings.optimizer];
      const numbers = { learningRate: settings.learningRate, ...adamCorrections(settings.update) };
      parameters.slots.forEach(({ role }, slot) => {
        const w = parameters.matrices[slot].values;
        const g = gradients.matrices[slot].values;
        const state = states.map(({ matrices }) => matrices[slot].values);
        const l1 = role === 'weights' ? settings.l1 : 0;
        const l2 = role === 'weights' ? l2InGradient(settings) : 0;
        const decay = role === 'weights' ? weightDecay(settings) : 0;
        for (let i = 0; i < w.length; i++) {
          const total = scale.values[0] * g[i] + l1 * Math.sign(w[i]) + l2 * w[i];
          w[i] -= decay * w[i];
          updateEntry(w, i, total, state, numbers);
        }
      });
    },
  };
  return kernels;
}

export function createStepMeter(metered: Metered<ReferenceMatrix>): HostMeter {
  const { loss, logits, targets, sources } = metered;
  const norms = new Float64Array(sources.length);
  return {
    kind: 'host',
    batchLoss: () => batchLoss(loss, logits.values, targets.values, logits.columns),
    norms() {
      sources.forEach((source, index) => {
        norms[index] = normOf([source]);
      });
      return norms;
    },
    dispose: () => undefined,
  };
}
