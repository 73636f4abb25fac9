import type { LessonTexts } from '../../lessonTexts';

export const normalization = {
  title: 'Normalize inside',
  goal: 'See what batch normalization forgives, and what it does to gradients in a deep network.',
  steps: {
    small: {
      text: 'Both networks draw weights that are ten times too small. {B} has [batch normalization] in each layer: every unit’s mixtures get mean nought and spread one over the rows of a step.',
      question: 'Which of them learn?',
      answers: { both: 'Both', onlyB: 'Only {B}', neither: 'Neither' },
      tryIt: 'Try it: train both',
      hint: 'What is left of the size of the weights after the division by the spread?',
      reveal:
        '{A} has a loss of {lossA}, {B} of {lossB}. Whoever divides by the spread divides the size of the weights away.',
      meanings: {
        both: '“Both” would mean that small weights do no harm.',
        onlyB: '“Only {B}” would mean that the size of the weights is divided away.',
        neither:
          '“Neither” would mean that what has faded is lost. It is small, but exact, and can be made large.',
      },
    },
    signals: {
      text: 'Look at the forward signal of every layer before any training. In which layer does it become small, in {A} and in {B}?',
      tryIt: 'Show the numbers',
      reveal:
        'In {A} the last layer has {ratioA} of the first one’s signal, in {B} {ratioB}. Each layer of {B} begins afresh with a spread of one.',
    },
    large: {
      text: 'Now both draw weights that are ten times too large.',
      question: 'Which of them learn?',
      answers: { both: 'Both', onlyB: 'Only {B}', neither: 'Neither' },
      tryIt: 'Try it: train both',
      hint: 'Does the division know whether weights are small or large?',
      reveal:
        '{A} broke down at step {stepA}. {B} has a loss of {lossB}: it is the same division, whether weights are too small or too large.',
      meanings: {
        both: '“Both” would mean that training can shrink the weights in time.',
        onlyB: '“Only {B}” would mean that the size is divided away in both directions.',
        neither: '“Neither” would mean that it only helps with small weights.',
      },
    },
    deep: {
      text: 'So does it cure deep networks? Here are fifty layers with weights of the right size. They will get batch normalization.',
      question: 'What will their gradient do on its way back, before training?',
      answers: {
        level: 'Stay level: all layers have the same spread',
        vanishes: 'Vanish',
        explodes: 'Explode',
      },
      tryIt: 'Try it: normalize',
      hint: 'The forward signal is level. Nothing has been said of the way back.',
      reveal:
        'Measured: {factor} a layer, and {ratio} from the last to the first. The ReLU halves what comes forward, the normalization makes up for it, and what makes up forward multiplies backward.',
      meanings: {
        level: '“Level” is true on the way forward. The way back has a factor of its own.',
        vanishes: '“Vanish” would need a factor below one.',
        explodes: '“Explode” would mean that making up for the ReLU costs on the way back.',
      },
    },
    way: {
      text: 'Fifty layers, normalized, and the loss does not fall. Keep the normalization, and give the gradient a way around the layers.',
      question: 'Make {A} learn with batch normalization in all fifty layers.',
      hint: 'Choose a plain [residual connection], and train.',
      reveal:
        'At step {step} the loss is {loss}. Each layer now multiplies by {factor} only. The next lesson is about that way around.',
      failures: {
        without: 'The normalization is gone. Put batch back.',
        broken: 'It broke down: take a smaller learning rate, press Reset and train again.',
      },
    },
    end: {
      text: 'What to keep: normalizing makes the size of weights harmless, forward. On the way back it multiplies by a little more than one a layer, which fifty layers make large. Layer normalization does the same over the units of a row, and works with single rows.',
    },
  },
} satisfies LessonTexts;
