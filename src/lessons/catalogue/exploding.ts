import type { Lesson } from '../lesson';
import { backwardFactor, backwardRatio, count, hasLearned, number } from '../measures';

const shared = 'standardize=inputs&width=32&outInit=same';
const few = `samples=200&noise=0.2&${shared}&batch=full&lr=0.05`;
const shallow = `depth=5&gain=2&lr=0.08&${shared}`;
const learned = 0.35;

export const exploding: Lesson = {
  minutes: 5,
  picture: 'twice-he',
  steps: {
    twice: {
      query: `${few}&b.gain=2`,
      settings: ['gain', 'lr'],
      figures: ['network', 'profile', 'loss'],
      leavesOut: ['profileTable'],
      points: 'profile',
    },
    train: {
      query: `${few}&b.gain=2`,
      settings: ['gain', 'lr'],
      figures: ['network', 'profile', 'loss'],
      leavesOut: ['profileTable'],
      points: 'loss',
      guess: {
        answers: ['faster', 'slower', 'breaks'],
        locks: 'all',
        right({ variants: [a, b] }) {
          if (b.isHalted) return 'breaks';
          return b.latest.trainLoss < a.latest.trainLoss ? 'faster' : 'slower';
        },
      },
      trial: { steps: 100 },
      numbers: ({ variants: [a, b] }) => ({
        step: count(b.latest.step),
        gradientA: number(a.initial.gradientNorms[0]),
        gradientB: number(b.initial.gradientNorms[0]),
        lossA: number(a.latest.trainLoss),
      }),
    },
    factor: {
      query: `${few}&gain=2`,
      settings: ['gain'],
      figures: ['network'],
      points: 'network',
      guess: {
        slider: { minimum: 0.5, maximum: 4, step: 0.1, as: 'number' },
        truth: ({ variants: [a] }) => backwardFactor(a.initial),
        tolerance: 0.5,
        locks: 'all',
      },
      trial: { steps: 0 },
      numbers: ({ variants: [a] }) => ({
        factor: number(backwardFactor(a.initial)),
        ratio: number(backwardRatio(a.initial)),
      }),
    },
    clip: {
      query: `${shallow}&b.clip=1`,
      settings: ['clip', 'lr'],
      figures: ['network', 'profile', 'loss', 'output'],
      points: 'clip',
      guess: {
        answers: ['bothBreak', 'falls', 'stands'],
        locks: 'all',
        right({ variants: [, b] }) {
          if (b.isHalted) return 'bothBreak';
          return b.latest.trainLoss < 0.25 * b.initial.trainLoss ? 'falls' : 'stands';
        },
      },
      trial: { steps: 200 },
      numbers: ({ variants: [a, b] }) => ({
        stepA: count(a.latest.step),
        stepB: count(b.latest.step),
        startB: number(b.initial.trainLoss),
        lossB: number(b.latest.trainLoss),
      }),
    },
    tame: {
      query: `${few}&gain=2`,
      settings: ['init', 'gain', 'clip', 'optimizer', 'lr'],
      figures: ['network', 'profile', 'loss'],
      points: 'loss',
      check({ variants: [a], opened: [before] }) {
        if (a.spec.gain !== before.gain || a.spec.init !== before.init) return 'weights';
        if (a.isHalted) return 'broken';
        return hasLearned(a, learned) ? 'met' : 'waiting';
      },
      numbers: ({ variants: [a] }) => ({
        loss: number(a.latest.trainLoss),
        step: count(a.latest.step),
        rate: number(a.spec.lr),
        gradient: number(a.initial.gradientNorms[0]),
      }),
    },
    end: {
      query: `${few}&b.gain=2`,
      settings: ['gain', 'clip', 'lr'],
      figures: ['network', 'profile', 'loss'],
    },
  },
};
