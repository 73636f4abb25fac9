import type { LessonTexts } from '../../lessonTexts';

export const activations = {
  title: 'ReLU, sigmoid and the rest',
  goal: 'See what the function between two layers is for, and what its slope does to learning.',
  steps: {
    four: {
      text: 'A unit mixes what comes in and sends the mixture through its activation function. Four networks differ in it: {A} sigmoid, {B} [tanh], {C} ReLU, {D} none at all, which is called [linear].\n\nCompare how much of the signal each layer lets back.',
    },
    line: {
      text: 'Are they needed at all? The points of one class surround those of the other. {A} has three layers without any function, {B} has the same with ReLUs.',
      question: 'Which border will {A} draw between the classes?',
      answers: {
        circle: 'A ring, as {B} does',
        later: 'A ring, but later',
        line: 'A straight line',
      },
      tryIt: 'Try it: train both',
      hint: 'What is a sum of sums?',
      reveal:
        '{A} answers {accuracyA} of the unseen points right, {B} {accuracyB}. Layers without a function between them only add up: three of them are one, and one draws a straight line.',
      meanings: {
        circle: '“A ring” would need something that bends. Sums of sums do not.',
        later: '“Later” would mean that time can bend a line.',
        line: '“A straight line” would mean that linear layers add up to one linear layer.',
      },
    },
    curves: {
      text: 'tanh and sigmoid have the same S-shaped curve, but tanh runs from minus one to one and is four times as steep in its middle. Both networks have ten layers.',
      question: 'Which of them learn within two hundred steps?',
      answers: { both: 'Both', onlyA: 'Only {A}, with tanh', neither: 'Neither' },
      tryIt: 'Try it: train both',
      hint: 'What comes back is multiplied by the slope, once a layer.',
      reveal:
        'The loss of {A} is {lossA}, that of {B} {lossB}. A layer of tanh lets {factorA} of the signal back, one of sigmoids {factorB}. The shape is the same; the slope makes the difference.',
      meanings: {
        both: '“Both” would mean that the shape matters, and not the slope.',
        onlyA: '“Only {A}” would mean that the slope decides.',
        neither: '“Neither” would mean that every S-shaped curve vanishes in ten layers.',
      },
    },
    ends: {
      text: 'At the ends of its curve tanh is flat: a unit there is [saturated]. Both networks use tanh. {B} has four times the gain of {A}, so that most of its units begin at the ends. The training points are few and noisy.',
      question: 'Which one will answer unseen points better?',
      answers: { a: '{A}', b: '{B}, with the larger weights', same: 'Both the same' },
      tryIt: 'Try it: train both',
      hint: 'Look at the pictures of the last layers of {B}.',
      reveal:
        'Of the training points {A} knows {knownA} and {B} {knownB}; of unseen ones {A} gets {accuracyA} right and {B} {accuracyB}. Saturated layers cut the plane into specks: {B} learns each point by heart and says nothing about its neighbours.',
      meanings: {
        a: '“{A}” would mean that smooth layers carry over to new points.',
        b: '“{B}” would mean that steep cuts find the true border. They follow the noise.',
        same: '“The same” holds for the training points alone.',
      },
    },
    dead: {
      text: 'Where what comes in is negative, a ReLU answers nought, and its slope is nought. A unit that does so at every point is [dead]: it gets no gradient. {A} has ReLUs, {B} has [leaky ReLUs|leaky ReLU], which let a hundredth of negative numbers through. Both make steps that are far too long.',
      question: 'Which of them learn in spite of that?',
      answers: { both: 'Both', onlyB: 'Only {B}, which leaks', neither: 'Neither' },
      tryIt: 'Try it: train both',
      hint: 'What brings a unit back that gets no gradient?',
      reveal:
        'The loss of {A} is {lossA}, that of {B} {lossB}. In its worst layer {deadA} of the units of {A} are dead, of those of {B} {deadB}. Too long a step throws a unit to where it answers nought, and nothing brings it back; a small slope does.',
      meanings: {
        both: '“Both” would mean that a unit comes back from wherever it is thrown.',
        onlyB: '“Only {B}” would mean that a slope, however small, is a way back.',
        neither: '“Neither” would mean that such steps ruin any network.',
      },
    },
    sigmoid: {
      text: 'A sigmoid is no hopeless case. This network has four layers of them, and stands still for thousands of steps. The activation has to stay.',
      question: 'Make {A} learn with its sigmoids, within five hundred steps.',
      hint: 'Choose the [optimizer] Adam with a learning rate of a hundredth, and give it some hundred steps.',
      reveal:
        'At step {step} the loss is {loss}. A layer lets {factor} of the signal back: over so few layers longer steps make up for that, or a method that scales them.',
      failures: {
        other: 'That is another activation. It has to be sigmoid.',
        late: 'Too late. Change something else, press Reset and train again.',
        broken: 'It broke down. Take a smaller learning rate, press Reset and train again.',
      },
    },
    end: {
      text: 'What to keep: without a function between them layers are one layer. Its slope decides how much comes back: a quarter at most for sigmoid, one for tanh and ReLU. Where a curve is flat, a unit hardly learns, and a ReLU may stay there for good.\n\nTry others.',
    },
  },
} satisfies LessonTexts;
