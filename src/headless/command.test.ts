import { describe, expect, test } from 'vitest';
import { defaultSpec } from '../spec/spec';
import { type Command, readCommand } from './command';
import { isComplaint } from './messages';

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

  test.each<[string[], number, number | null]>([
    [['v=1'], 100, null],
    [['steps=30'], 30, null],
    [['steps=30', '--steps=7'], 7, null],
    [['v=1', '--steps', '0'], 0, null],
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
    expect(command).toMatchObject({ table: { files: ['a.csv'], target: 'b' } });
    expect(command.lab.base.data).toBe('csv');
    expect(commandOf('data=csv', '--csv=a', '--target=b').lab.base.data).toBe('csv');
    const { table } = commandOf('--csv=a', '--target=b', '--missing', '-9999', '--missing', 'x');
    expect(table?.reading.missing).toEqual(['-9999', 'x']);
  });

  test('may keep the best network, of a variant that has patience', () => {
    expect(commandOf('depth=3').output.restoresBest).toBe(false);
    expect(commandOf('depth=3&b.patience=9', '--restore-best').output.restoresBest).toBe(true);
    expect(complaintOf('depth=3', '--restore-best')).toBe(
      '--restore-best needs patience=EPOCHS in the query',
    );
    expect(complaintOf('patience=9', '--restore-best', '--find-lr')).toBe(
      '--restore-best and --find-lr exclude each other',
    );
  });

  test('may ask for a program, and for the files that it reads', () => {
    const command = commandOf('depth=3', '--code=keras', '--notebook', '--weights=w', '--data=d');
    expect(command).toMatchObject({
      task: { kind: 'code', framework: 'keras', form: 'notebook', steps: null },
      weightsFile: 'w',
      dataFile: 'd',
    });
    expect(commandOf('depth=3', '--code=pytorch', '--steps=70').task).toMatchObject({ steps: 70 });
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

  test('may ask for a phase map', () => {
    const sweeps = ['--sweep', 'depth=2:60:2', '--sweep=gain=0.5:2:0.1'];
    const { task } = commandOf('steps=70', ...sweeps, '--steps', '50');
    expect(task).toMatchObject({ kind: 'sweep', grid: { steps: 50 } });
    const { x, y } = (task as Extract<Command['task'], { kind: 'sweep' }>).grid;
    expect([x.values.length, y.values.length]).toEqual([30, 16]);
    expect(commandOf('v=1', ...sweeps).task).toMatchObject({ grid: { steps: 300 } });
    expect(commandOf('--sweep=lr=0.01:1:x10', '--sweep=batch=32,8').task).toMatchObject({
      grid: { x: { values: [0.01, 0.1, 1] }, y: { parameter: 'batch', values: [8, 32] } },
    });
  });

  test('may ask for claims', () => {
    const names = ['early-stopping', 'zero-weights'];
    const { task } = commandOf(...names.map((name) => `--claim=${name}`));
    expect(task).toEqual({ kind: 'claims', names });
    expect(commandOf('--claims').task).toMatchObject({ kind: 'claims' });
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
    [['--code=theano'], /^--code theano: it is none of keras, pytorch, tensorflowjs$/],
    [['--code=tensorflowjs', '--notebook'], /^--notebook is for keras and pytorch, not for/],
    [['--notebook'], /^--notebook needs --code NAME$/],
    [['--code=keras', '--predict=f'], /^--predict and --code exclude each other$/],
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
    [['--sweep=depth=1:9:1'], /^--sweep is needed twice, .* not 1 times$/],
    [['--sweep=lr=1', '--sweep=l2=0', '--sweep=l1=0'], /not 3 times$/],
    [['--sweep=depth=1:9:1', '--sweep=depth=1'], /^--sweep depth: it is given twice$/],
    [
      ['--sweep=act=1', '--sweep=lr=1'],
      /^--sweep act=1: the parameter is none of samples, .*seed$/,
    ],
    [['--sweep=steps=1', '--sweep=lr=1'], /^--sweep steps=1: the parameter is none of/],
    [['--sweep=depth', '--sweep=lr=1'], /^--sweep depth: it is no FROM:TO:STEP, /],
    [['--sweep=depth=1:9:x', '--sweep=lr=1'], /whole numbers from 0 to 100$/],
    [['--sweep=lr=1', '--sweep=gain=0:11:1'], /^--sweep gain=0:11:1: .* numbers from 0 to 10$/],
    [['--sweep=depth=1:99:1', '--sweep=seed=1:99:1'], /^--sweep: these are 9801 cells, more/],
    [['--sweep=depth=1', '--sweep=lr=1', '--steps=0'], /^--steps 0: it is not a whole number from/],
    [['--sweep=depth=1', '--sweep=lr=1', '--steps=20000'], /^--steps 20000: .* from 1 to 10000$/],
    [['--sweep=depth=1', '--sweep=lr=1', '--find-lr'], /^--find-lr and --sweep exclude/],
    [['--sweep=depth=1', '--sweep=lr=1', '--weights=w'], /^--weights and --sweep exclude/],
    [['--claim=all'], /^--claim all: it is none of small-and-large-weights, /],
    [['depth=3', '--claims'], /^a claim takes no query: depth=3$/],
    [['--claims', '--steps=3'], /^a claim takes no --steps$/],
    [['--claim=early-stopping', '--find-lr'], /^--find-lr and --claim exclude each other$/],
    [['--csv=a.csv'], /^--csv needs --target COLUMN$/],
    [['--target=b'], /^--target needs --csv FILE$/],
    [['data=spiral', '--csv=a', '--target=b'], /^data=spiral and --csv exclude each other$/],
  ])('%j', (texts, message) => {
    const complaint = complaintOf(...texts);
    expect(complaint).toMatch(message);
    expect(complaint).not.toContain('\n');
  });
});
