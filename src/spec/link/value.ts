import * as v from 'valibot';
import { readDecimal } from '../decimalNumber';
import { formatList, readList } from '../numberList';
import { type ParameterName, parameters } from '../parameters';
import type { IgnoredReason } from './ignored';

/** The value that a text of a link gives a parameter, or why it gives none. */
export function readValue(name: ParameterName, text: string): { value: unknown } | IgnoredReason {
  const parameter = parameters[name];
  if (parameter.kind === 'choice') {
    const { values: choices } = parameter;
    return v.is(parameter.schema, text) ? { value: text } : { reason: 'notAChoice', choices };
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
  const { minimum, maximum } = parameter;
  const integer = parameter.kind === 'countOrFull' || parameter.integer;
  return { reason: 'outOfRange', minimum, maximum, integer };
}
