import type { Lesson } from '../lesson';
import { accuracy, count, hasLearned, number, percent, stepsTo } from '../measures';

const straight =
  'data=gauss&noise=1&unitSpread=30&depth=0&init=zeros&outInit=same&lr=0.01&batch=full' +
  '&b.standardize=inputs&b.lr=4';
const deep = 'noise=0.1&unitSpread=1000&depth=3&width=32&lr=0.1&batch=full';
const adam = 'noise=0.1&unitSpread=1000&depth=3&width=32&optimizer=adam&lr=0.01&batch=full';
const houses = 'data=houses&depth=2&width=32&standardize=inputs&lr=0.1&b.standardize=all';
const learned = 0.15;

export const scales: Lesson = {
  minutes: 6,
  picture: 'metres-and-millimetres',
  steps: {
    units: {
      query: straight,
      settings: ['standardize'],
      figures: ['output', 'loss'],
      points: 'output',
    },
    race: {
      query: straight,
      settings: ['standardize', 'lr'],
      figures: ['output', 'loss'],
      points: 'loss',
      guess: {
        answers: ['same', 'twice', 'hundreds'],
        locks: 'all',
        right({ variants: [a, b] }) {
          const nearlyDone = 1.05 * b.latest.trainLoss;
          const [stepsA, stepsB] = [stepsTo(a, nearlyDone), stepsTo(b, nearlyDone)];
          if (stepsA <= stepsB) return 'same';
          return stepsA < 5 * stepsB ? 'twice' : 'hundreds';
        },
      },
      trial: { steps: 200 },
      numbers: ({ variants: [a, b] }) => ({
        steps: count(200),
        start: number(a.initial.trainLoss),
        stepB: count(stepsTo(b, 1.05 * b.latest.trainLoss)),
        lossA: number(a.latest.trainLoss),
        lossB: number(b.latest.trainLoss),
      }),
    },
    deep: {
      query: deep,
      settings: ['standardize', 'lr'],
      figures: ['network', 'loss', 'output'],
      points: 'loss',
      check({ variants: [a] }) {
        if (a.isHalted) return 'broken';
        if (hasLearned(a, learned)) return 'met';
        return a.spec.lr < 0.1 && a.latest.step >= 200 ? 'slow' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        loss: number(a.latest.trainLoss),
        step: count(a.latest.step),
        gradient: number(a.initial.gradientNorms[0]),
      }),
    },
    adam: {
      query: `${adam}&b.standardize=inputs`,
      settings: ['standardize', 'optimizer'],
      figures: ['network', 'loss', 'output'],
      points: 'loss',
      guess: {
        answers: ['same', 'onlyB', 'onlyA'],
        locks: 'all',
        right({ variants: [a, b] }) {
          if (!hasLearned(b, learned)) return 'onlyA';
          return hasLearned(a, learned) ? 'same' : 'onlyB';
        },
      },
      trial: { steps: 200 },
      numbers: ({ variants: [a, b] }) => ({
        accuracyA: percent(accuracy(a)),
        accuracyB: percent(accuracy(b)),
      }),
    },
    targets: {
      query: houses,
      settings: ['standardize'],
      figures: ['network', 'loss', 'output'],
      points: 'output',
      guess: {
        answers: ['same', 'slower', 'breaks'],
        locks: 'all',
        right({ variants: [a, b] }) {
          if (a.isHalted) return 'breaks';
          return a.latest.trainLoss > 2 * b.latest.trainLoss ? 'slower' : 'same';
        },
      },
      trial: { steps: 200 },
      numbers: ({ variants: [a, b] }) => ({
        stepA: count(a.latest.step),
        gradientA: number(a.initial.gradientNorms[0]),
        gradientB: number(b.initial.gradientNorms[0]),
        error: count(Math.round(Math.sqrt(b.latest.validationLoss))),
      }),
    },
    end: {
      query: straight,
      settings: ['standardize', 'lr'],
      figures: ['output', 'loss'],
    },
  },
};
