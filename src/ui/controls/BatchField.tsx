import { TextInput } from '@mantine/core';
import { clamp } from '@mantine/hooks';
import { parameters } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { useTexts } from '../useTexts';
import { Field, useField } from './Field';
import classes from './fields.module.css';
import { readNumber, useDraft } from './useDraft';

const offered: Spec['batch'][] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 'full'];
const listId = 'batch-sizes';

/** A number of rows, or the whole training split. */
export function BatchField() {
  const { value, set, ...row } = useField('batch');
  const texts = useTexts().controls;
  const draft = useDraft<Spec['batch']>({
    value,
    parse: (text) =>
      text.trim() === 'full' ? 'full' : readNumber(text, { ...parameters.batch, integer: true }),
    set,
    next(batch, direction) {
      const at = offered.findIndex(
        (other) => other === 'full' || (batch !== 'full' && other >= batch),
      );
      const isOffered = batch === 'full' || offered[at] === batch;
      const from = batch === 'full' ? offered.length - 1 : at;
      const to = direction === 1 && !isOffered ? from : from + direction;
      return offered[clamp(to, 0, offered.length - 1)];
    },
  });
  return (
    <Field {...row}>
      <TextInput
        id={row.id}
        className={classes.fieldWide}
        list={listId}
        error={draft.isInvalid && texts.invalidBatch(String(parameters.batch.maximum))}
        {...draft.input}
      />
      <datalist id={listId}>
        {offered.map((size) => (
          <option key={size} value={size} />
        ))}
      </datalist>
    </Field>
  );
}
