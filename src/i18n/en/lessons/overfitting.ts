import type { LessonTexts } from '../../lessonTexts';

export const overfitting = {
  title: 'When it learns by heart',
  goal: 'Tell learning from memorising, and try four ways to keep a network from it.',
  steps: {
    heart: {
      text: 'Eighty points to train on, noisy, some with a wrong [label]; eighty others, the [validation] points, are never trained on: they only test it. The network is large enough to remember every single one.',
      question:
        'Training loss will fall. What will the loss of the validation points do in the end?',
      answers: {
        falls: 'Fall with it',
        stays: 'Fall, and then stay where it is',
        rises: 'Fall, and then rise',
      },
      tryIt: 'Try it: train',
      hint: 'What does it have to draw to get the wrong labels right?',
      reveal:
        'The training loss is {train}, the validation loss {validation}; at step {bestStep} it was {best}. Since then the network only memorises: it draws islands around wrong labels, and is sure of them. That is called [overfitting].',
      meanings: {
        falls: '“Fall with it” would mean that all of what is learned holds for new points.',
        stays:
          '“Stay” would mean that memorising does no harm. But the network is sure where it is wrong.',
        rises: '“Rise” would mean that what is learned late is noise.',
      },
    },
    dropout: {
      text: '[Dropout] switches off half of the units by chance at every training step, other ones each time. No unit can rely on another. {B} uses it, {A} does not.',
      question: 'Compared with {A}, which losses of {B} will be lower in the end?',
      answers: {
        both: 'Both',
        validation: 'That of validation; training will be higher',
        neither: 'Neither',
      },
      tryIt: 'Try it: train both',
      hint: 'It makes learning by heart harder.',
      reveal:
        'Training: {A} {trainA}, {B} {trainB}. Validation: {A} {validationA}, {B} {validationB}. Dropout is a hindrance on purpose: it costs training loss and pays in new points.',
      meanings: {
        both: '“Both” would mean that it learns the training points better. It learns them worse.',
        validation: '“Validation” would mean that hindering helps new points.',
        neither: '“Neither” would be a hindrance and nothing else.',
      },
    },
    penalty: {
      text: 'Steep islands need large weights. [L2] makes them costly: it adds a penalty on the square of each weight to what training makes small. {A} has none, {B} has some, {C} more than thirty times as much.',
      question: 'Which one ends with the lowest validation loss?',
      answers: {
        a: '{A}: nothing holds it back',
        b: '{B}, with some penalty',
        c: '{C}: the smaller the weights, the better',
      },
      tryIt: 'Try it: train all',
      hint: 'Even the border between the classes needs weights that are not nought.',
      reveal:
        'Training: {A} {trainA}, {B} {trainB}, {C} {trainC}. Validation: {A} {validationA}, {B} {validationB}, {C} {validationC}. {B} can afford a border and no islands. In {C} the weights shrink until it answers nearly the same everywhere.',
      meanings: {
        a: '“{A}” would mean that large weights do no harm to new points.',
        b: '“{B}” would mean that a moderate penalty costs the islands and spares the border.',
        c: '“{C}” would mean that no border needs large weights. Then a network without any would be the best.',
      },
    },
    stop: {
      text: 'The simplest remedy: stop in time. [Patience|patience] is the number of [epochs|epoch] without a new lowest validation loss after which training ends and the best network comes back.',
      question: 'Make {A} stop by itself before it memorises.',
      hint: 'Set Patience to fifty, and train.',
      reveal:
        'It waited {patience} epochs for better and went back to step {bestStep}, where the validation loss was lowest: {best}.',
      failures: {
        impatient:
          'It took the first bump for the end: the validation loss would have fallen further. Set more patience, press Reset and train again.',
        late: 'It has gone on for long. Set Patience, press Reset and train again.',
      },
    },
    more: {
      text: 'The same network, as noisy labels, no remedy at all, but twenty-five times as many points.',
      question: 'Will training and validation loss go apart as before?',
      answers: { apart: 'Yes, as before', together: 'No, they stay together' },
      tryIt: 'Try it: train',
      hint: 'Can it draw an island around every wrong label now?',
      reveal:
        'Training {train}, validation {validation}, {accuracy} of new points right. With so many points there is no room to remember each one: what fits them all holds for others, too.',
      meanings: {
        apart: '“Apart” would mean that the network is large enough for so many more islands.',
        together: '“Together” would mean that there are too many points to remember.',
      },
    },
    end: {
      text: 'What to keep: judge by points that were not trained on. When their loss rises, the network memorises. Stop in time, hinder it by dropout, keep weights small by L2, or get more data.\n\nTrain the three side by side.',
    },
  },
} satisfies LessonTexts;
