import convnetjs from 'convnetjs';
import { classCount, inputCount, type Network } from '../networks';
import type { Competitor } from './competitor';
import { prepareNetwork } from './ours';

/** It has no Adam: `windowgrad`, Adam without its momentum, is the nearest, and less work. */
const methods = { adam: 'windowgrad', sgd: 'sgd' } as const;

/** ConvNetJS in float64, example by example, as it does it; its examples are made beforehand. */
export async function createConvNet(network: Network): Promise<Competitor> {
  const { depth, width, activation, batch, optimizer } = network;
  const { data, spec } = prepareNetwork(network);
  const hidden = { type: 'fc', num_neurons: width, activation };
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: inputCount },
    ...Array.from({ length: depth }, () => ({ ...hidden })),
    { type: 'softmax', num_classes: classCount },
  ]);
  const method = methods[optimizer];
  const trainer = new convnetjs.Trainer(net, {
    method,
    learning_rate: spec.lr,
    momentum: 0,
    batch_size: batch,
  });
  const { inputs, labels, rowCount } = data.train;
  const examples = Array.from({ length: rowCount }, (_, row) => ({
    x: new convnetjs.Vol([...inputs.subarray(row * inputCount, (row + 1) * inputCount)]),
    klass: labels[row],
  }));
  let next = 0;
  return {
    note: `float64, ${method}`,
    async advance(count) {
      for (let left = count * batch; left > 0; left--) {
        const { x, klass } = examples[next];
        trainer.train(x, klass);
        next = (next + 1) % rowCount;
      }
    },
  };
}
