import * as v from 'valibot';
import { numbersOf, readDecimal } from '../numberList';
import { isParameterName, type NameOfKind, parameterNames, parameters } from '../parameters';

/** The parameters that an axis can vary: every number but `steps`, since a map has steps of its own. */
export type AxisName = Exclude<NameOfKind<'number' | 'countOrFull'>, 'steps'>;

/** Values of one parameter, all different, from the smallest to the largest. */
export interface Axis {
  parameter: AxisName;
  values: number[];
}

/** The most values that an axis may have. */
export const longestAxis = 100;

export const axisNames = parameterNames.filter(isAxisName);

export function isAxisName(name: string): name is AxisName {
  if (!isParameterName(name) || name === 'steps') return false;
  return ['number', 'countOrFull'].includes(parameters[name].kind);
}

/**
 * The values that a text gives a parameter: `2:60:2` from, to and step; `0.001:1:x10` from, to and factor; or
 * a list, `0.1,0.2`. Null where it is none of them, has more than `longestAxis` values, or one that is out of
 * the parameter's bounds. Whole numbers are rounded to where a factor does not give them.
 */
export function readAxis(parameter: AxisName, text: string): Axis | null {
  const { schema, integer } = parameters[parameter];
  const [from, to, step, ...more] = text.split(':').map((part) => part.trim());
  const isList = to === undefined;
  const values = isList ? listed(from) : more.length > 0 ? [] : ranged([from, to, step], integer);
  const isGood = values.length > 0 && values.length <= longestAxis;
  return isGood && values.every((value) => v.is(schema, value)) ? { parameter, values } : null;
}

/** None where one is there twice, or is no number. */
function listed(text: string): number[] {
  const values = numbersOf(text);
  const isGood = new Set(values).size === values.length && values.every(Number.isFinite);
  return isGood ? values.toSorted((a, b) => a - b) : [];
}

function ranged([from, to, step = '']: (string | undefined)[], integer: boolean): number[] {
  const [first, last] = [readDecimal(from ?? ''), readDecimal(to ?? '')];
  if (first === null || last === null || first > last) return [];
  const isFactor = step.startsWith('x');
  const size = readDecimal(isFactor ? step.slice(1) : step);
  if (size === null) return [];
  if (!isFactor) return size > 0 ? stepped(first, last, size) : [];
  const values = size > 1 && first > 0 ? multiplied(first, last, size) : [];
  return integer ? [...new Set(values.map(Math.round))] : values;
}

/** A sum that misses the last value by rounding alone reaches it. */
const tolerance = 1e-9;

function stepped(first: number, last: number, step: number): number[] {
  const count = Math.min(longestAxis, Math.floor((last - first) / step + tolerance)) + 1;
  return Array.from({ length: count }, (_, index) => plain(first + index * step));
}

function multiplied(first: number, last: number, factor: number): number[] {
  const values: number[] = [];
  for (let value = first; value <= last * (1 + tolerance); value *= factor) {
    values.push(plain(value));
    if (values.length > longestAxis) break;
  }
  return values;
}

/** Without what binary fractions add: 0.6 and not 0.6000000000000001. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}

/** The range that an axis of each parameter has where no other is asked for. */
export const axisRanges: Record<AxisName, string> = {
  samples: '40:4000:x1.6',
  noise: '0:0.57:0.03',
  labelNoise: '0:0.38:0.02',
  trainFraction: '0.1:0.85:0.05',
  unitSpread: '1:10000:x1.6',
  depth: '2:59:3',
  width: '4:80:4',
  gain: '0.5:2.4:0.1',
  biasStd: '0:0.95:0.05',
  mixingLayers: '1:4:1',
  heads: '1:4:1',
  dropout: '0:0.95:0.05',
  lr: '0.001:10:x1.6',
  warmup: '0:190:10',
  batch: '1:200:x1.4',
  l1: '0.00001:0.1:x1.6',
  l2: '0.00001:0.1:x1.6',
  clip: '0.01:100:x1.6',
  mixup: '0:1.9:0.1',
  patience: '0:38:2',
  seed: '1:20:1',
};
