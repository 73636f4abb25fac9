import { TextInput } from '@mantine/core';
import * as v from 'valibot';
import { parameters } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { useTexts } from '../useTexts';
import { useDraft } from './draft';
import { FieldRow } from './FieldRow';
import classes from './fields.module.css';
import { useField } from './useField';

const offered: Spec['batch'][] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 'full'];
const listId = 'batch-sizes';

/** A number of rows, or the whole training split. */
export function BatchField() {
  const { value, set, ...row } = useField('batch');
  const texts = useTexts().controls;
  const { schema, maximum } = parameters.batch;
  const draft = useDraft<Spec['batch']>({
    value,
    format: String,
    parse(text) {
      const batch = text.trim() === 'full' ? 'full' : Number(text.trim() === '' ? NaN : text);
      return v.is(schema, batch) ? batch : null;
    },
    set,
    next(batch, direction) {
      const at = offered.findIndex(
        (other) => other === 'full' || (batch !== 'full' && other >= batch),
      );
      const isOffered = batch === 'full' || offered[at] === batch;
      const from = batch === 'full' ? offered.length - 1 : at;
      const to = direction === 1 && !isOffered ? from : from + direction;
      return offered[Math.min(offered.length - 1, Math.max(0, to))];
    },
  });
  return (
    <FieldRow {...row}>
      <TextInput
        id={row.id}
        className={classes.fieldWide}
        size="xs"
        list={listId}
        autoComplete="off"
        value={draft.text}
        error={draft.isInvalid ? texts.invalidBatch(String(maximum)) : undefined}
        onChange={(event) => draft.edit(event.currentTarget.value)}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
      />
      <datalist id={listId}>
        {offered.map((size) => (
          <option key={size} value={size} />
        ))}
      </datalist>
    </FieldRow>
  );
}
