export const help = {
  title: 'What this page shows',
  intro:
    'Build a deep network, train it, and see why it learns or does not. Up to four variants train in lock-step on the same data and the same batches.',
  keysTitle: 'Keys',
  keys: [
    { key: 'Space', does: 'train or pause' },
    { key: '→', does: 'one step' },
    { key: 'R', does: 'reset to step 0' },
    { key: '?', does: 'this help' },
    { key: '← → Home End', does: 'on the slider Shown step: earlier steps, and back to live' },
  ],
  definitionsTitle: 'Definitions',
  definitions: [
    {
      term: 'Gradient norm',
      text: 'of layer l at step t: ‖∂L/∂W_l‖₂ of the loss of the batch that update t + 1 uses, before clipping and without the L1 and L2 penalties. Step 0 is before any update.',
    },
    {
      term: 'Backward signal',
      text: 'root mean square of ∂L/∂z_l over the batch and the units, z the preactivation. Where it falls from layer to layer, the gradient vanishes on its way back.',
    },
    {
      term: 'Forward signal',
      text: 'root mean square of the layer’s activation over the batch and the units.',
    },
    {
      term: 'A flat profile is not a healthy one',
      text: '‖∂L/∂W‖ is the product of what comes in and of what comes back. With small weights in a ReLU or tanh stack both shrink in opposite directions, and the product is flat at a tiny level. Read slope and level, beside both signals.',
    },
    {
      term: 'Activations per layer',
      text: 'how the activations of up to 128 fixed rows of the training split are distributed, without dropout, and with batch normalization by these rows’ own mean and variance. A ridge is as wide as the root of how many numbers are there.',
    },
    {
      term: 'Saturated, dead, alike',
      text: 'Saturated is an activation on a flat end of tanh (|z| > 2.18) or sigmoid (|z| > 4.36), where the slope is under 5 % of its maximum. Dead is a ReLU unit whose slope is 0 for each of the rows. Alike are units of a layer with the same weights and bias: they stay the same unit for ever.',
    },
    {
      term: 'Update ÷ weights',
      text: '‖ΔW‖ / ‖W‖ of the update that the step’s gradient makes, with clipping, penalties and the present learning rate. About 10⁻³ is usual; much less stands still, much more jumps.',
    },
    {
      term: 'Verify',
      text: 'computes the gradient of the present step again in float64 by plain loops, and by differences of the loss at some weights of each layer, from the same parameters, batch and dropout masks.',
    },
    {
      term: 'Underflowed',
      text: 'smaller than the smallest number that the engine can hold. It is shown as such, never as 0; a true 0 is shown as 0.',
    },
    {
      term: 'Standardize',
      text: 'z = (x − μ) / σ for each feature, μ and σ from the training rows alone; a constant feature gets σ = 1.',
    },
    {
      term: 'Step and epoch',
      text: 'A step is one update; an epoch is one pass over the training rows.',
    },
    {
      term: 'Loss',
      text: 'mean over the training or validation rows (at most 2 048 of each), without dropout and penalties. Of a regression it is in the target’s own units.',
    },
    {
      term: 'Initializer',
      text: 'applies to the hidden layers, multiplied by the gain; the output layer uses Glorot uniform unless it is set to the same initializer.',
    },
  ],
};
