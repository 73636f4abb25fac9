/** What the bench uses of ConvNetJS, which has no types of its own. */
declare module 'convnetjs' {
  interface LayerDefinition {
    type: string;
    out_sx?: number;
    out_sy?: number;
    out_depth?: number;
    num_neurons?: number;
    num_classes?: number;
    activation?: string;
  }

  interface TrainerOptions {
    method: 'sgd' | 'windowgrad';
    learning_rate: number;
    momentum: number;
    batch_size: number;
  }

  /** An array of numbers; one of `[…]` is a single column. */
  class Vol {
    constructor(numbers: number[]);
  }

  class Net {
    makeLayers(definitions: LayerDefinition[]): void;
  }

  class Trainer {
    constructor(net: Net, options: TrainerOptions);
    /** One example; every `batch_size` of them an update. */
    train(example: Vol, klass: number): void;
  }

  const convnetjs: { Vol: typeof Vol; Net: typeof Net; Trainer: typeof Trainer };
  export = convnetjs;
}
