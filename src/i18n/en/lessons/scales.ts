import type { LessonTexts } from '../../lessonTexts';

export const scales = {
  title: 'Features in millimetres',
  goal: 'See why features of different sizes hold training up, and what standardizing does.',
  steps: {
    units: {
      text: 'Each point has two [features|feature]. One is measured in numbers near one, the other in a unit that makes it many times larger; look at the axes. {A} takes the numbers as they are. {B} has [standardized] them: each feature with mean nought and spread one.',
    },
    race: {
      text: 'Both draw a straight line between two classes, and both have the largest learning rate that still works for them. That of {A} has to be tiny: the large feature makes its gradient large.',
      question: 'How does {A} do beside {B}?',
      answers: {
        same: 'As fast: the task is the same',
        twice: 'A little slower',
        hundreds: 'Far slower: hundreds of steps behind',
      },
      tryIt: 'Try it: train both',
      hint: 'The small feature gets the same tiny learning rate.',
      reveal:
        'Both began at {start}. {B} was nearly done at step {stepB}, with a loss of {lossB} in the end; after {steps} steps {A} is at {lossA}. One learning rate has to serve both features: what is just right for the large one is far too little for the small one.',
      meanings: {
        same: '“As fast” would be true if the gradient knew of units. It does not.',
        twice: '“A little slower” would need features of nearly the same size.',
        hundreds: '“Far slower” would mean that one learning rate cannot serve both.',
      },
    },
    deep: {
      text: 'A network of three layers, with one feature a thousand times as large as the other. Its learning rate is the one that suits standardized data.',
      question: 'Make {A} learn the two moons well.',
      hint: 'Set Standardize to the inputs, and leave the learning rate as it was.',
      reveal:
        'At step {step} the loss is {loss}. The first gradient was {gradient}: of a size that the learning rate fits.',
      failures: {
        broken:
          'It broke down: the steps are too long for the large feature. Change something and press Reset.',
        slow: 'With so small a learning rate it is safe, and does not see the small feature. Is there another setting?',
      },
    },
    adam: {
      text: 'Adam gives each weight a step of its own size. Does that make standardizing needless? {A} takes the features as they are, {B} standardizes; both train with Adam.',
      question: 'Which of them learn within two hundred steps?',
      answers: { same: 'Both', onlyB: 'Only {B}', onlyA: 'Only {A}' },
      tryIt: 'Try it: train both',
      hint: 'What do the first weights make of a number like a thousand?',
      reveal:
        '{A} answers {accuracyA} of the unseen points right, {B} {accuracyB}. Adam scales steps, but not what comes in: the large feature drowns the small one in every unit.',
      meanings: {
        same: '“Both” would mean that steps alone were the trouble.',
        onlyB: '“Only {B}” would mean that the numbers that come in matter, too.',
        onlyA:
          '“Only {A}” would mean that standardizing takes something away. It can be undone, so it takes nothing.',
      },
    },
    targets: {
      text: '[Targets|target] have units, too. Here a network estimates what a house costs, in single euros: its targets are hundreds of thousands. Both standardize the inputs. {B} standardizes the targets as well, {A} does not.',
      question: 'What will {A} do?',
      answers: {
        same: 'Learn as well as {B}: only inputs go through the network',
        slower: 'Learn, but more slowly',
        breaks: 'Break down',
      },
      tryIt: 'Try it: train both',
      hint: 'The gradient begins with the error. How large is that before training?',
      reveal:
        'At step {stepA} the numbers of {A} were too large for the computer. Its first gradient was {gradientA}, that of {B} {gradientB}: whoever is wrong by hundreds of thousands gets a gradient as large. {B} ends with a typical error of {error} euros.',
      meanings: {
        same: '“As well” would mean that targets do not matter. They come back in every error.',
        slower: '“More slowly” would need steps that are too short. Here they are far too long.',
        breaks: '“Break down” would mean that the unit of the targets makes the gradient large.',
      },
    },
    end: {
      text: 'What to keep: standardize the inputs, and targets that are not near one, with the mean and the spread of the training rows. It costs nothing, loses nothing, and lets one learning rate serve all features.\n\nTry the learning rates of {A}: is there one that catches up?',
    },
  },
} satisfies LessonTexts;
