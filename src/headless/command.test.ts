import { describe, expect, test } from 'vitest';
import { defaultSpec } from '../spec/spec';
import { type Command, readCommand } from './command';
import { isComplaint } from './complaint';

function commandOf(...texts: string[]): Command {
  const command = readCommand(texts);
  if (command === null) throw new Error('the usage was asked for');
  return command;
}

function complaintOf(...texts: string[]): string {
  try {
    readCommand(texts);
  } catch (error) {
    if (isComplaint(error)) return error.message;
    throw error;
  }
  throw new Error('no complaint');
}

describe('a command', () => {
  test('is a query with options', () => {
    const command = commandOf('depth=3&b.lr=1', '--steps', '40', '--every', '5', '--weights', 'w');
    expect(command).toMatchObject({ steps: 40, every: 5, table: null, weightsFile: 'w' });
    expect(command.lab).toEqual({
      preset: null,
      base: { ...defaultSpec, depth: 3 },
      differences: [{ lr: 1 }],
    });
  });

  test.each<[string[], number, number]>([
    [['v=1'], 100, 5],
    [['steps=30'], 30, 2],
    [['steps=30', '--steps=7'], 7, 1],
    [['v=1', '--steps', '0'], 0, 1],
    [['v=1', '--every', '25'], 100, 25],
  ])('%j has its steps and looks', (texts, steps, every) => {
    expect(commandOf(...texts)).toMatchObject({ steps, every });
  });

  test('may choose the engine for every variant', () => {
    const { lab } = commandOf('depth=3&b.engine=webgl', '--engine', 'reference');
    expect(lab.base.engine).toBe('reference');
    expect(lab.differences).toEqual([{}]);
  });

  test('may bring a table', () => {
    const command = commandOf('depth=3', '--csv', 'a.csv', '--target', 'b');
    expect(command).toMatchObject({ table: { file: 'a.csv', target: 'b' } });
    expect(command.lab.base.data).toBe('csv');
    expect(commandOf('data=csv', '--csv=a', '--target=b').lab.base.data).toBe('csv');
  });

  test('may ask for a learning rate', () => {
    expect(commandOf('depth=3').task).toEqual({ kind: 'train' });
    const sweep = { lowest: 1e-5, highest: 10, steps: 150 };
    expect(commandOf('depth=3', '--find-lr').task).toEqual({ kind: 'findRate', sweep });
    const { task } = commandOf('depth=3', '--find-lr', '--steps=300');
    expect(task).toEqual({ kind: 'findRate', sweep: { ...sweep, steps: 300 } });
  });

  test('may compare values by cross-validation', () => {
    const taskOf = (...texts: string[]) => commandOf('steps=70', ...texts).task;
    const search = { parameter: 'lr', values: [0.001, 0.003], folds: 5, steps: 70 };
    expect(taskOf('--cross-validate', 'lr=0.001,0.003')).toEqual({
      kind: 'crossValidate',
      search,
    });
    expect(taskOf('--cross-validate', 'l2=0', '--folds', '10', '--steps', '9')).toEqual({
      kind: 'crossValidate',
      search: { parameter: 'l2', values: [0], folds: 10, steps: 9 },
    });
    const { task } = commandOf('--cross-validate=lr=1');
    expect(task).toMatchObject({ search: { folds: 5, steps: 300 } });
  });

  test('may ask for the usage', () => {
    expect(readCommand(['--help'])).toBeNull();
  });
});

describe('a complaint', () => {
  test.each<[string[], RegExp]>([
    [['depth=abc'], /^depth=abc: it is not a number$/],
    [['depth=3.5'], /^depth=3.5: it is not a whole number from 0 to 100$/],
    [['lr=1000'], /^lr=1000: it is not a number from 0.000001 to 100$/],
    [['foo=1'], /^foo=1: there is no such parameter$/],
    [['activation=step'], /^activation=step: it is none of relu, tanh/],
    [['preset=none'], /^preset=none: it is none of sigmoid-against-relu/],
    [['v=7'], /^v=7: this version/],
    [['depth=1&depth=2'], /^depth=2: it is given more than once$/],
    [['b.seed=2'], /^b.seed=2: it is the same for all variants/],
    [['depth=x&lr=y'], /^depth=x: .+; lr=y: /],
    [['depth=3', 'lr=1'], /one query/],
    [['--foo'], /Unknown option '--foo'/],
    [['--steps'], /'--steps <value>' argument missing/],
    [['--steps', '-3'], /--steps/],
    [['--steps=-3'], /^--steps -3: it is not a whole number from 0 on$/],
    [['--steps=ten'], /^--steps ten: /],
    [['--every=0'], /^--every 0: it is not a whole number from 1 on$/],
    [['--every=1.5'], /^--every 1.5: /],
    [['--engine=webgl'], /^engine webgl is not available in Node, only auto, wasm, reference are$/],
    [['engine=webgl'], /^engine webgl is not available in Node/],
    [['b.engine=webgl'], /^engine webgl is not available in Node/],
    [['--folds=3'], /^--folds needs --cross-validate NAME=LIST$/],
    [['--cross-validate=lr=1', '--find-lr'], /^--find-lr and --cross-validate exclude each other$/],
    [['--find-lr', '--every=3'], /^--every and --find-lr exclude each other$/],
    [['--cross-validate=lr=1', '--weights=w'], /^--weights and --cross-validate exclude/],
    [['--find-lr', '--steps=1'], /^--steps 1: it is not a whole number from 2 on$/],
    [['--cross-validate=lr=1', '--folds=1'], /^--folds 1: it is not a whole number from 2 on$/],
    [
      ['--cross-validate=lr=1', '--folds=11'],
      /^--folds 11: it is not a whole number from 2 to 10$/,
    ],
    [['--cross-validate=lr=1', '--folds=few'], /^--folds few: /],
    [['--cross-validate=depth=1,2'], /^--cross-validate depth=1,2: .+ none of lr, l2$/],
    [['--cross-validate=lr'], /^--cross-validate lr: it is no list, with commas/],
    [['--cross-validate=lr=1,x'], /^--cross-validate lr=1,x: it is no list/],
    [['--cross-validate=lr=1,1.0'], /of different numbers from 0.000001 to 100$/],
    [['--cross-validate=l2=0,2'], /of different numbers from 0 to 1$/],
    [['--csv=a.csv'], /^--csv needs --target COLUMN$/],
    [['--target=b'], /^--target needs --csv FILE$/],
    [['data=spiral', '--csv=a', '--target=b'], /^data=spiral and --csv exclude each other$/],
  ])('%j', (texts, message) => {
    const complaint = complaintOf(...texts);
    expect(complaint).toMatch(message);
    expect(complaint).not.toContain('\n');
  });
});
