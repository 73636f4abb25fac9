export const help = {
  title: 'What this page shows',
  intro:
    'Build a deep network, train it, and see why it learns or why it does not. Up to four variants train side by side on the same data and the same batches.',
  pictureTitle: 'How to read the picture',
  picture: [
    {
      term: 'A square',
      text: 'One unit of a layer, and what it answers at every point of the input plane: green is positive, purple negative, white nothing. “+26” under a column are units that are not drawn. Left of them stand the inputs, right of them the outputs.',
    },
    {
      term: 'A line',
      text: 'A weight. Under “Gradient coming back” it is bright and thick where the loss asks the weight to change, thin and dark where that has vanished; under “Answers” green is a positive weight, purple a negative one, and thick a large one.',
    },
    {
      term: 'A, B, C, D',
      text: 'Variants: the same network but for what their names say, on the same data. Point at a square or a line for its numbers, click a column to look into the layer.',
    },
  ],
  keysTitle: 'Keys',
  keys: [
    { key: 'Space', does: 'train or pause' },
    { key: '→', does: 'one step' },
    { key: 'R', does: 'reset to step 0' },
    { key: '1 2 3 4', does: 'select variant A, B, C, D' },
    { key: '?', does: 'this help' },
    { key: '← → ↑ ↓', does: 'in the network: from layer to layer, from unit to unit' },
    { key: 'W', does: 'in the network, at a unit: take the gradient of a weight of it apart' },
    { key: '← → Home End', does: 'on the slider Shown step: earlier steps, and back to live' },
    { key: 'Enter', does: 'in a lesson: go on' },
    { key: '‹ ›', does: 'in a lesson: one step back, one step on' },
    { key: '1 to 4', does: 'in a lesson: choose an answer' },
    {
      key: 'Page Down, Page Up',
      does: 'at a projector: on and back, through a lesson or the presets of the link',
    },
    { key: 'A B C D', does: 'at a projector: count a hand for an answer, with Shift take it back' },
    { key: '← → ↑ ↓', does: 'at a projector: move the number that a lesson asks for' },
    { key: 'S', does: 'at a projector: show and hide the settings' },
  ],
  definitionsTitle: 'Definitions',
  definitions: [
    {
      term: 'Gradient norm',
      text: 'How strongly the loss asks the weights of a layer to change. At layer l and step t: ‖∂L/∂Wₗ‖₂ for the batch of update t + 1, before clipping and without the L1 and L2 penalties. Step 0 is before any update.',
    },
    {
      term: 'Backward signal',
      text: 'How much of the gradient gets back to a layer. Where it falls from layer to layer, the gradient vanishes. It is the root mean square of ∂L/∂zₗ over the batch and the units, z the preactivation.',
    },
    {
      term: 'Forward signal',
      text: 'How large the numbers are that a layer hands on: the root mean square of its activations over the batch and the units.',
    },
    {
      term: 'A flat profile is not a healthy one',
      text: 'With small weights all gradients can be equally tiny. A weight’s gradient is the product of what comes in and what comes back; in a ReLU or tanh stack the first shrinks towards the output, the second towards the input, and the product stays level. Read slope and level, beside both signals.',
    },
    {
      term: 'Activations per layer',
      text: 'A ridge is wide where many activations are: its width is the root of their number. They are those of up to 128 training rows, always the same, without dropout; batch normalization uses the mean and the variance of these rows.',
    },
    {
      term: 'Saturated, dead, identical',
      text: 'A saturated activation lies on a flat end of tanh (|z| > 2.18) or sigmoid (|z| > 4.36), where the slope is under 5 % of its maximum. A dead ReLU unit gives 0 for every row, so its slope is 0. Identical units of a layer have the same weights and bias, and stay the same for ever.',
    },
    {
      term: 'Step size of each layer',
      text: 'How much an update changes the weights. About 10⁻³ is usual; much less stands still, much more jumps. It is ‖ΔW‖ / ‖W‖ of the update that the step’s gradient makes, with clipping, penalties and the present learning rate.',
    },
    {
      term: 'Check this gradient',
      text: 'Computes the gradient of the present step in two other ways, from the same parameters, batch and dropout masks: in float64 by plain loops, and by differences of the loss at some weights of each layer.',
    },
    {
      term: 'Underflowed',
      text: 'Too small for the engine to represent. It is shown as such, never as 0; a true 0 is shown as 0.',
    },
    {
      term: 'Standardize',
      text: 'Gives every feature mean 0 and standard deviation 1: z = (x − μ) / σ, with μ and σ of the training rows alone; a constant feature gets σ = 1.',
    },
    {
      term: 'Step and epoch',
      text: 'A step is one update; an epoch is one pass over the training rows.',
    },
    {
      term: 'Loss',
      text: 'The mean over the training or validation rows (at most 2 048 of each), without dropout and penalties. In a regression it is in the target’s own units.',
    },
    {
      term: 'Initializer',
      text: 'Draws the weights of the hidden layers, multiplied by the gain. The output layer uses Glorot uniform, unless it is set to the same initializer.',
    },
    {
      term: 'Claims',
      text: 'What is said of deep networks, each with an experiment that your computer runs over five seeds. A number decides only where it lies on the same side of its border with all five; otherwise the claim is not decided here.',
    },
    {
      term: 'Phase map',
      text: 'A cell has trained if its training loss falls below 0.95 of that of the best constant output. Otherwise it exploded if its loss rose above twice that, or if the backward signal at step 0 is more than 100 times as large at the first layer as at the last; it vanished if that is less than a hundredth, or if no hidden layer ends with a gradient norm of at least 10⁻⁶; else it is stuck.',
    },
  ],
};
