/** Texts of the dialog that shows an experiment as a program. */
export const code = {
  title: (variant: string) => `Code of ${variant}`,
  intro:
    'The program trains this experiment by itself, and prints the gradient norm of each layer at step 0 beside the one here.',
  framework: 'Library',
  frameworks: { keras: 'Keras', pytorch: 'PyTorch', tensorflowjs: 'TensorFlow.js' },
  form: 'Form',
  forms: { script: 'Script', notebook: 'Notebook' },
  listing: 'Program',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'This browser does not let the page copy.',
  save: 'Save',
  saveWeights: 'Save weights',
  saveData: 'Save data',
  network: 'The network as it is now',
  networkForms: { tensors: '.safetensors', json: 'JSON', model: 'TensorFlow.js model' },
  notDense:
    'A TensorFlow.js model is dense layers alone: this network has normalization, residual sums, layers that mix tokens, or units that are switched off.',
  notStanding: 'There is no network yet.',
  differences: 'Where it differs from the page',
  limits: {
    ownDraws:
      'Its random numbers are its own, by the same laws. Started with the file of Save weights, its step 0 is the one here, and so are its gradient norms.',
    dataFile: 'It reads the pictures from data.csv, the file of Save data.',
    tableFile:
      'It reads the table from data.csv, the file of Save data, as it is used here: text as one column for each value, no rows with missing values, the split named.',
    endlessRun: 'The run here has no end; the program makes 1000 steps.',
    lossUnits: 'It prints losses of the standardized target; here they are in its own units.',
    learnedAugmentation:
      'It leaves out the augmentation that is learnt from the data: TensorFlow.js lacks what that takes.',
    changedByHand: 'It leaves out what you have changed by hand in the network.',
    epsilonInRoot:
      'Its optimizer adds epsilon under the root, not beside it: tiny gradients move the weights slightly otherwise.',
    adamEpsilon: 'Keras weighs Adam’s epsilon more in the first steps: tiny gradients move less.',
    runningVariance:
      'Batch normalization keeps a slightly larger running variance: n / (n − 1) times, for n rows.',
  },
};
