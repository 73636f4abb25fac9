import type { ClaimTexts } from '../../claimTexts';

/** Claims about the scale of features and targets. */
export const standardization = {
  'standardization-speeds-up': {
    claim: 'Standardized inputs make training converge faster.',
    experiment:
      'Four features at scales 0.3 to 10, full batches, each model at the best of eleven rates: steps to 1 % (linear regression) or 30 % (logistic regression, a network of 2 × 16) of the loss of guessing, with SGD and with Adam.',
    rule: 'True if both linear models need many times the steps with SGD, and clearly more with Adam. Half true with one of the two optimizers. Otherwise false.',
    truth:
      'With features of different scales the loss is a narrow valley, and one rate cannot fit all directions. Adam gives every weight a rate of its own, so that it gains less, but it gains too.',
    literature: 'LeCun et al. 1998, “Efficient BackProp”',
    figures: {
      linear: 'Linear regression, SGD: steps, raw ÷ standardized',
      logistic: 'Logistic regression, SGD: the same',
      linearAdam: 'Linear regression, Adam: the same',
      logisticAdam: 'Logistic regression, Adam: the same',
      linearRaw: 'Linear regression, SGD: steps, raw',
      linearScaled: 'Linear regression, SGD: steps, standardized',
      logisticRaw: 'Logistic regression, SGD: steps, raw',
      logisticScaled: 'Logistic regression, SGD: steps, standardized',
      networkRaw: 'Network, SGD: steps, raw',
      networkScaled: 'Network, SGD: steps, standardized',
    },
    arms: {
      linearRaw: 'SGD, raw',
      linear: 'SGD, standardized',
      linearRawAdam: 'Adam, raw',
      linearAdam: 'Adam, standardized',
    },
  },
  'standardization-decorrelates': {
    claim: 'Standardization removes the correlation between features.',
    experiment:
      'Four features that correlate at 0.8, in four units: all correlations before standardization and after.',
    rule: 'False if all deviations are equal afterwards and no correlation has changed by more than rounding. Otherwise true.',
    truth:
      'Standardization shifts and stretches each feature by itself; a correlation is made of exactly what that leaves as it is. To remove correlations features must be mixed: whitening, principal components.',
    literature: 'Pearson 1901; LeCun et al. 1998',
    figures: {
      change: 'Largest change of a correlation',
      standardized: 'Largest ÷ smallest deviation of a feature afterwards',
      before: 'Largest correlation before',
      after: 'Largest correlation after',
    },
    arms: { before: 'before', after: 'after' },
  },
  'standardization-and-overfitting': {
    claim: 'Standardization reduces overfitting.',
    experiment:
      '2 features that count and 18 of noise, 120 training rows, ReLU 2 × 32, Adam at 0.001, 800 steps: the noise ten times as large, or the features that count ten times as large; raw and standardized.',
    rule: 'True if the gap between training and validation accuracy shrinks in both cases, half true in one of them, false in neither.',
    truth:
      'It makes all features equally loud. That helps where noise was loudest, and harms where the scale itself told what matters. It is no regularization.',
    literature: 'Hastie, Tibshirani and Friedman 2009, section 14.3',
    figures: {
      noise: 'Loud noise: change of the gap',
      signal: 'Loud features that count: change of the gap',
      noiseRaw: 'Loud noise, raw: validation accuracy',
      noiseScaled: 'Loud noise, standardized: validation accuracy',
      signalRaw: 'Loud features that count, raw: validation accuracy',
      signalScaled: 'Loud features that count, standardized: validation accuracy',
    },
    arms: {
      noiseRaw: 'loud noise, raw',
      noise: 'loud noise, standardized',
      signalRaw: 'loud signal, raw',
      signal: 'loud signal, standardized',
    },
  },
  'scale-with-training-statistics': {
    claim: 'The validation data must be scaled with the training data’s mean and deviation.',
    experiment:
      'Two moons whose second feature is a hundred times as large, a network of 2 × 16 on standardized inputs, 400 steps; the validation rows scaled by the training rows, not at all, by themselves in batches of 1, 5 and 100, and by all rows together.',
    rule: 'True if rows that are not scaled, single rows and batches of five scaled by themselves all cost accuracy. Half true if only rows that are not scaled do. Otherwise false.',
    truth:
      'A network understands numbers in the scale that it was taught. Large batches have nearly the same mean and deviation, small ones have not. Fitting the scaler on all rows changes little here, but lets validation data into the training.',
    literature: 'Kaufman et al. 2012; Hastie, Tibshirani and Friedman 2009, section 7.10',
    figures: {
      unscaled: 'Accuracy lost without scaling',
      single: 'Accuracy lost, single rows scaled by themselves',
      five: 'Accuracy lost, batches of 5',
      trainingScaled: 'Accuracy, scaled by the training rows',
      hundred: 'Accuracy lost, batches of 100',
      everything: 'Accuracy lost, scaler fitted on all rows',
    },
    arms: {
      everything: 'all rows',
      hundred: 'batches of 100',
      five: 'batches of 5',
      single: 'single rows',
    },
  },
  'all-models-need-scaling': {
    claim:
      'Linear and logistic regression, support vector machines and networks all need standardized inputs.',
    experiment:
      'Four features at scales 0.3 to 10: 100 steps of gradient descent at 0.03 for each model, raw and standardized; and least squares solved exactly, raw and standardized.',
    rule: 'Half true if gradient descent ends higher on raw inputs for all three linear models while the exact solution stays as it is. True if that changes too. Otherwise false.',
    truth:
      'It is gradient descent that needs them, not the model: an exact solution of least squares gives the same answers in any unit. Penalties and distances depend on units too, whoever solves the problem.',
    literature: 'LeCun et al. 1998; Hastie, Tibshirani and Friedman 2009, section 3.4',
    figures: {
      linear: 'Linear regression: training loss, raw ÷ standardized',
      logistic: 'Logistic regression: the same',
      vectors: 'Support vector machine: the same',
      exact: 'Exact least squares: largest change of an answer ÷ deviation of the targets',
      network: 'Network: training loss, raw ÷ standardized',
    },
    arms: {
      logisticRaw: 'logistic, raw',
      logistic: 'logistic, standardized',
      vectorsRaw: 'vector machine, raw',
      vectors: 'vector machine, standardized',
    },
  },
  'targets-need-no-scaling': {
    claim: 'Targets need not be standardized.',
    experiment:
      'A regression whose target is 1000 f + 5000, ReLU 2 × 32, 500 full batches of SGD and of Adam, each at the best of nine rates: the share of the variance that stays unexplained.',
    rule: 'False if more stays unexplained without scaled targets with both optimizers. Half true with one of them. Otherwise true.',
    truth:
      'A large target makes large errors and large gradients: SGD must take a rate so small that it only finds the mean. Adam gets further, yet it too spends its steps on reaching the size of the target.',
    literature: 'Bishop 1995, section 8.2; van Hasselt et al. 2016',
    figures: {
      sgd: 'SGD: unexplained variance, raw ÷ standardized targets',
      adam: 'Adam: the same',
      sgdRaw: 'SGD, raw targets: unexplained variance',
      sgdScaled: 'SGD, standardized targets: the same',
      adamRaw: 'Adam, raw targets: the same',
      adamScaled: 'Adam, standardized targets: the same',
    },
    arms: {
      sgdRaw: 'SGD, raw',
      sgd: 'SGD, standardized',
      adamRaw: 'Adam, raw',
      adam: 'Adam, standardized',
    },
  },
} satisfies Record<string, ClaimTexts>;
