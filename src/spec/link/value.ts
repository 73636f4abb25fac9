import * as v from 'valibot';
import type { MapFault } from '../grids/phaseGrid';
import { formatList, readDecimal, readList } from '../numberList';
import { readSubset } from '../parameter';
import { type ParameterName, parameters } from '../parameters';

/** Returns the value that a text of a link gives a parameter, or the reason why it gives none. */
export function readValue(name: ParameterName, text: string): { value: unknown } | IgnoredReason {
  const parameter = parameters[name];
  if (parameter.kind === 'choice') {
    const { values: choices } = parameter;
    return v.is(parameter.schema, text) ? { value: text } : { reason: 'notAChoice', choices };
  }
  if (parameter.kind === 'subset') {
    const { values: choices } = parameter;
    const names = readSubset(text, choices);
    return names === null ? { reason: 'notSomeOf', choices } : { value: names.join(',') };
  }
  if (parameter.kind === 'list') {
    const { minimum, maximum, integer, longest } = parameter;
    const numbers = readList(text, parameter);
    if (numbers !== null) return { value: formatList(numbers) };
    return { reason: 'notAList', minimum, maximum, integer, longest };
  }
  if (parameter.kind === 'countOrFull' && text === 'full') return { value: 'full' };
  const value = readDecimal(text);
  if (value === null) return { reason: 'notANumber' };
  if (v.is(parameter.schema, value)) return { value };
  const { minimum, maximum, integer } = parameter;
  return { reason: 'outOfRange', minimum, maximum, integer };
}

/** The reason why a parameter of a link, or its value, cannot be used. */
export type IgnoredReason =
  | { reason: 'unknown' }
  | { reason: 'repeated' }
  | { reason: 'shared' }
  | { reason: 'version' }
  | { reason: 'notANumber' }
  | MapFault
  /** Neither a named pace nor steps a second within these bounds. */
  | { reason: 'notAPace'; choices: readonly string[]; minimum: number; maximum: number }
  | { reason: 'notAChoice'; choices: readonly string[] }
  /** A name in a list that the list does not know; the others stay. */
  | { reason: 'notOfList'; choices: readonly string[] }
  /** A list that names something else, or one of these twice. */
  | { reason: 'notSomeOf'; choices: readonly string[] }
  | { reason: 'outOfRange'; minimum: number; maximum: number; integer: boolean }
  /** Each number of a list has these bounds. */
  | { reason: 'notAList'; minimum: number; maximum: number; integer: boolean; longest: number };

/** A parameter of the link that was left out, and why. The page goes on with its default. */
export type Ignored = { name: string; value: string } & IgnoredReason;
