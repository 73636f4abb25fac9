import type { LessonTexts } from '../../lessonTexts';

const illnesses = {
  vanishing: 'Its gradient vanishes on the way back',
  exploding: 'Its gradient explodes',
  rateLow: 'Its learning rate is too small',
  rateHigh: 'Its learning rate is too large',
  overfitting: 'It learns by heart',
  symmetry: 'Its units are all the same',
  scales: 'Its features differ in scale',
  dropout: 'Too many units are dropped',
  linear: 'It can only draw straight lines',
};
const signs = {
  vanishing:
    'With a vanishing gradient far less comes back to the first layers than to the last ones.',
  exploding:
    'With an exploding gradient far more comes back to the first layers than to the last ones, and the numbers soon become too large.',
  rateLow:
    'With too small a learning rate all is well but slow: the loss falls evenly, and so little that one hardly sees it.',
  rateHigh:
    'With too large a learning rate the loss leaps about or breaks down, with gradients that are healthy at the start.',
  overfitting: 'Who learns by heart has a low training loss and a rising validation loss.',
  symmetry: 'Equal units show the same picture in the whole layer.',
  scales: 'Features of different scales are seen at the axes of the plane.',
  dropout:
    'With too many units dropped even the training points are answered badly, whatever the gradient.',
  linear: 'Whoever only draws straight lines has no activation function.',
};
const question = 'What is wrong with it? Then cure it.';
const revealOf = (illness: keyof typeof signs): string =>
  `${signs[illness]} At step {step} it is cured: {accuracy} of the unseen points are right, with a validation loss of {loss}.`;
const failures = {
  broken: 'It broke down. Change something, press Reset and train again.',
  ill: 'It is still ill after hundreds of steps. Try another cure.',
};

export const patients = {
  title: 'A patient for you',
  goal: 'Find out what is wrong with six networks, and cure each with what the other lessons taught.',
  steps: {
    first: {
      text: 'Six networks are ill. The page says nothing of them this time: look, train if you like, and say what is wrong. Then the settings are yours.\n\nThe first has ten layers, and its loss does not move.',
      question,
      answers: {
        vanishing: illnesses.vanishing,
        exploding: illnesses.exploding,
        rateLow: illnesses.rateLow,
        overfitting: illnesses.overfitting,
      },
      meanings: {
        vanishing: signs.vanishing,
        exploding: signs.exploding,
        rateLow: signs.rateLow,
        overfitting: signs.overfitting,
      },
      hint: 'ReLU, He’s weights, and a learning rate of a tenth.',
      reveal: revealOf('vanishing'),
      failures,
    },
    second: {
      text: 'The second one is not deep, and its [profile] looks healthy. Still it gets nowhere in hundreds of steps.',
      question,
      answers: {
        vanishing: illnesses.vanishing,
        rateLow: illnesses.rateLow,
        rateHigh: illnesses.rateHigh,
        symmetry: illnesses.symmetry,
      },
      meanings: {
        vanishing: signs.vanishing,
        rateLow: signs.rateLow,
        rateHigh: signs.rateHigh,
        symmetry: signs.symmetry,
      },
      hint: 'Multiply the learning rate by ten, again and again, until the loss falls fast.',
      reveal: revealOf('rateLow'),
      failures,
    },
    third: {
      text: 'The third one breaks down within a few steps, or never gets going. Look at everything that you can see of its data.',
      question,
      answers: {
        exploding: illnesses.exploding,
        rateHigh: illnesses.rateHigh,
        scales: illnesses.scales,
        overfitting: illnesses.overfitting,
      },
      meanings: {
        exploding: signs.exploding,
        rateHigh: signs.rateHigh,
        scales: signs.scales,
        overfitting: signs.overfitting,
      },
      hint: 'Standardize the inputs.',
      reveal: revealOf('scales'),
      failures,
    },
    fourth: {
      text: 'The fourth one has two layers of many units. It moves a little, and then no more.',
      question,
      answers: {
        symmetry: illnesses.symmetry,
        rateHigh: illnesses.rateHigh,
        rateLow: illnesses.rateLow,
        linear: illnesses.linear,
      },
      meanings: {
        symmetry: signs.symmetry,
        rateHigh: signs.rateHigh,
        rateLow: signs.rateLow,
        linear: signs.linear,
      },
      hint: 'Draw the weights by chance: choose another initializer.',
      reveal: revealOf('symmetry'),
      failures,
    },
    fifth: {
      text: 'The fifth one answers badly, even the points that it trains on.',
      question,
      answers: {
        overfitting: illnesses.overfitting,
        dropout: illnesses.dropout,
        vanishing: illnesses.vanishing,
        rateHigh: illnesses.rateHigh,
      },
      meanings: {
        overfitting: signs.overfitting,
        dropout: signs.dropout,
        vanishing: signs.vanishing,
        rateHigh: signs.rateHigh,
      },
      hint: 'Set the dropout to nought or little.',
      reveal: revealOf('dropout'),
      failures,
    },
    sixth: {
      text: 'The last one is as deep as the first, and does not even survive its first steps.',
      question,
      answers: {
        scales: illnesses.scales,
        overfitting: illnesses.overfitting,
        exploding: illnesses.exploding,
        vanishing: illnesses.vanishing,
      },
      meanings: {
        scales: signs.scales,
        overfitting: signs.overfitting,
        exploding: signs.exploding,
        vanishing: signs.vanishing,
      },
      hint: 'Put the gain back to one.',
      reveal: revealOf('exploding'),
      failures,
    },
    end: {
      text: 'What to keep: look at the axes of the data first. Then at what comes back to each layer: does it fall, grow, or stay level? Then at the loss: does it leap, crawl or break down? At the end compare training with validation.\n\nThis one is healthy. Make it ill in a way of your own.',
    },
  },
} satisfies LessonTexts;
