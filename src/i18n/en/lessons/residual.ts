import type { LessonTexts } from '../../lessonTexts';

export const residual = {
  title: 'A way around',
  goal: 'Let a hundred layers learn by giving signals a way around each of them.',
  steps: {
    deeper: {
      text: 'Both networks are ReLU networks with He’s weights. {A} has five layers, {B} has fifty: whatever {A} can draw, {B} can draw, too.',
      question: 'Which has the lower training loss after a hundred and fifty steps?',
      answers: {
        deep: '{B}: it can draw more',
        shallow: '{A}, the shallow one',
        same: 'Both about the same',
      },
      tryIt: 'Try it: train both',
      hint: 'To be able to draw something and to find it are two things.',
      reveal:
        '{A} is at {lossA}, {B} at {lossB}. The loss is that of training: this is not learning by heart, {B} simply does not find what it could draw.',
      meanings: {
        deep: '“{B}” would mean that what can be drawn is also found.',
        shallow: '“{A}” would mean that depth makes training hard.',
        same: '“The same” would mean that the further layers do no harm.',
      },
    },
    add: {
      text: 'The idea: each layer only adds something to what comes in. What comes in also goes around it. This is a [residual connection]. On the way back the gradient goes around, too. {B} has it in all its fifty layers, {A} has not.',
      question: 'What will {B} do?',
      answers: { learns: 'Learn', stands: 'Stand still', breaks: 'Break down' },
      tryIt: 'Try it: train both',
      hint: 'Each layer adds about as much as comes in. What becomes of it in fifty layers?',
      reveal:
        'It broke down at step {step}. The signal of its last layer was {ratio} times that of the first: each layer adds, and nothing takes away.',
      meanings: {
        learns: '“Learn” would need layers that add only a little each.',
        stands: '“Stand still” is what vanishing does. Here signals grow.',
        breaks: '“Break down” would mean that adding in fifty layers is too much.',
      },
    },
    scaled: {
      text: 'A remedy: let each layer add less. In {B} what a layer adds is divided by the number of layers. Compare the forward signals.',
      tryIt: 'Show the numbers',
      reveal:
        'From the first layer to the last the signal grows to {ratioA} in {A}, and to {ratioB} in {B}. Many small additions keep it in bounds; normalizing what is added does, too.',
    },
    hundred: {
      text: 'Here are a hundred plain layers. They stand still.',
      question: 'Make a hundred layers learn.',
      hint: 'Choose the scaled residual connection, or the plain one with batch normalization.',
      reveal: 'A hundred layers, and at step {step} a loss of {loss}.',
      failures: {
        shallower: 'These are fewer than a hundred layers.',
        broken:
          'It broke down: what the layers add is too much. Change it, press Reset and train again.',
      },
    },
    end: {
      text: 'What to keep: with a way around, a layer begins as nearly nothing, and gradients reach the first layer whatever the others do. The sum has to stay in bounds: scale what is added, or normalize it. Networks with hundreds of layers are built so.',
    },
  },
} satisfies LessonTexts;
