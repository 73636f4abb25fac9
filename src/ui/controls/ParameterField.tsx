import { NativeSelect, TextInput } from '@mantine/core';
import { clamp } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import type { FirstTexts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import { missingTraits } from '../../spec/applicability';
import { dropoutRates, hiddenDepth, hiddenWidths } from '../../spec/hiddenLayers';
import {
  type ChoiceName,
  type NameOfKind,
  type ParameterName,
  parameters,
} from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { activeSpec, useActions, useFirstTexts, usePlayground } from '../usePlayground';
import { AboutButton, isExplained } from './AboutButton';
import { Differences } from './Differences';
import { FeaturePictures } from './FeaturePictures';
import classes from './fields.module.css';
import { Unlocked } from './Unlocked';
import { type DraftOptions, nextOnScale, numberProblem, readNumber, useDraft } from './useDraft';

/** Parameters with a control among the others; lists of single layers have theirs in the depth view. */
export type FieldName = Exclude<ParameterName, 'data' | NameOfKind<'list'>>;

export function isField(name: ParameterName): name is FieldName {
  return name !== 'data' && parameters[name].kind !== 'list';
}

/** The steps of numbers that are set on a track; all others are typed. */
const sliderSteps: Partial<Record<ParameterName, number>> = {
  noise: 0.01,
  labelNoise: 0.01,
  trainFraction: 0.05,
  depth: 1,
  width: 1,
  gain: 0.05,
  biasStd: 0.01,
  mixingLayers: 1,
  heads: 1,
  dropout: 0.05,
};

/** The control that fits the kind of a parameter. */
export function ParameterField({ name }: { name: FieldName }) {
  if (name === 'batch') return <BatchField />;
  if (name === 'features') {
    return (
      <Unlocked name={name}>
        <FeaturePictures />
      </Unlocked>
    );
  }
  if (isChoice(name)) return <ChoiceField name={name} />;
  return sliderSteps[name] === undefined ? (
    <NumberField name={name} />
  ) : (
    <SliderField name={name} />
  );
}

function isChoice(name: ParameterName): name is ChoiceName {
  return parameters[name].kind === 'choice';
}

type TypedName = NameOfKind<'number'> | 'batch';

interface TypedProps<K extends TypedName>
  extends Pick<DraftOptions<Spec[K]>, 'shown' | 'parse' | 'next'> {
  name: K;
  /** Says what may be typed where a text is refused. */
  problem(text: string): string;
  list?: string;
  inputMode?: 'decimal';
}

function TypedField<K extends TypedName>(typed: TypedProps<K>) {
  const { name, problem, shown, parse, next, ...props } = typed;
  const { value, set, ...row } = useField(name);
  const draft = useDraft<Spec[K]>({ value, shown, parse, set, next });
  return (
    <Field {...row} problem={draft.isRefused ? problem(draft.text) : null}>
      <TextInput
        id={row.id}
        className={classes.fieldWide}
        error={draft.isInvalid}
        // As a property it would give way to that of the input's own wrapper.
        attributes={{
          input: { 'aria-describedby': draft.isRefused ? problemId(row.id) : undefined },
        }}
        {...props}
        {...draft.input}
      />
    </Field>
  );
}

/** The smallest number above 0 that the arrow keys come to, where 10⁻⁴ would be none of its kind. */
const smallest: Partial<Record<NameOfKind<'number'>, number>> = {
  warmup: 1,
  mixup: 0.1,
  patience: 1,
  steps: 1,
};

/** A number that is typed; the arrow keys go along 1, 2, 5, 10, or whole numbers for a seed. */
function NumberField({ name }: { name: NameOfKind<'number'> }) {
  const texts = useFirstTexts().controls;
  const { minimum, maximum } = parameters[name];
  return (
    <TypedField
      name={name}
      inputMode="decimal"
      problem={(text) => numberProblem(text, parameters[name], texts)}
      parse={(text) => readNumber(text, parameters[name])}
      next={(number, direction) => {
        const next =
          name === 'seed'
            ? Math.round(number) + direction
            : nextOnScale(number, direction, smallest[name]);
        return clamp(next, minimum, maximum);
      }}
    />
  );
}

const offered: Spec['batch'][] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 'full'];
const listId = 'batch-sizes';

/** A number of rows, or the whole training split. */
function BatchField() {
  const texts = useFirstTexts().controls;
  const isFull = usePlayground((state) => activeSpec(state).batch === 'full');
  const { full } = texts.values.batch;
  return (
    <>
      <TypedField
        name="batch"
        list={listId}
        shown={isFull ? full : undefined}
        problem={() => texts.invalidBatch(String(parameters.batch.maximum))}
        parse={(text) =>
          [full, 'full'].includes(text.trim())
            ? 'full'
            : readNumber(text, { ...parameters.batch, integer: true })
        }
        next={(batch, direction) =>
          direction === 1
            ? (offered.find((other) => rowsOf(other) > rowsOf(batch)) ?? 'full')
            : (offered.findLast((other) => rowsOf(other) < rowsOf(batch)) ?? offered[0])
        }
      />
      <datalist id={listId}>
        {offered.map((size) => (
          <option key={size} value={size === 'full' ? full : size} />
        ))}
      </datalist>
    </>
  );
}

const rowsOf = (batch: Spec['batch']): number => (batch === 'full' ? Infinity : batch);

/** Returns what a slider shows, where that is more than its parameter: the number of each layer. */
const layerReadings: Partial<Record<ParameterName, (spec: Spec) => number[]>> = {
  depth: (spec) => [hiddenDepth(spec)],
  width: hiddenWidths,
  dropout: dropoutRates,
};

/** A number on a track, the browser's own slider with its keys and its touch; and beside it, to be typed. */
function SliderField({ name }: { name: NameOfKind<'number'> }) {
  const { value, set, ...row } = useField(name);
  const { minimum, maximum } = parameters[name];
  const texts = useFirstTexts().controls;
  const spec = usePlayground(activeSpec);
  const step = sliderSteps[name] ?? 1;
  const ofLayers = layerReadings[name]?.(spec) ?? [];
  const numbers = ofLayers.length === 0 ? [value] : ofLayers;
  const draft = useDraft<number>({
    value: numbers[0],
    shown: rangeText(numbers, texts.summaries),
    parse: (text) => readNumber(text, parameters[name]),
    set,
    // Steps of 0.05 would add up to 0.15000000000000002.
    next: (number, direction) =>
      clamp(Number((number + direction * step).toFixed(6)), minimum, maximum),
  });
  const problem = numberProblem(draft.text, parameters[name], texts);
  return (
    <Field {...row} problem={draft.isRefused ? problem : null}>
      <input
        id={row.id}
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={numbers[0]}
        onChange={(event) => set(Number(event.currentTarget.value))}
      />
      <input
        className={classes.number}
        style={{ width: `${Math.max(shortestNumber, draft.input.value.length) + 2}ch` }}
        aria-label={texts.numberOf(texts.names[name])}
        aria-invalid={draft.isInvalid}
        aria-describedby={draft.isRefused ? problemId(row.id) : undefined}
        inputMode="decimal"
        {...draft.input}
      />
    </Field>
  );
}

/** Characters that a number's field has room for at the least. */
const shortestNumber = 4;

/** Returns the number of all layers, or from which to which they go. */
export function rangeText(
  numbers: number[],
  { range }: FirstTexts['controls']['summaries'],
): string {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? formatNumber(low) : range(formatNumber(low), formatNumber(high));
}

interface ChoiceFieldProps<K extends ChoiceName> {
  name: K;
  /** Values that are not set at once but ask for something first. */
  intercepts?: Partial<Record<Spec[K], () => void>>;
}

/** One of a parameter's named values. */
export function ChoiceField<K extends ChoiceName>({ name, intercepts = {} }: ChoiceFieldProps<K>) {
  const { value, set, ...row } = useField(name);
  const texts = useFirstTexts().controls;
  const data = usePlayground(({ lab }) => lab.base.data);
  const choose = (chosen: Spec[K]): void => {
    const intercept = intercepts[chosen];
    if (intercept === undefined) set(chosen);
    else intercept();
  };
  return (
    <Field {...row}>
      <NativeSelect
        id={row.id}
        className={classes.fieldWide}
        value={value}
        data={optionsOf(name, data, texts)}
        onChange={(event) => choose(event.currentTarget.value as Spec[K])}
      />
    </Field>
  );
}

/** Disables augmentations that the data cannot take, and says which data they are for. */
function optionsOf(
  name: ChoiceName,
  data: Spec['data'],
  { values, onlyFor, dataTraits }: FirstTexts['controls'],
) {
  const labels: Record<string, string> = values[name];
  return parameters[name].values.map((value) => {
    const missing = name === 'augment' ? missingTraits(value as Spec['augment'], data) : null;
    if (missing === null) return { value, label: labels[value] };
    const kinds = missing.map((trait) => dataTraits[trait]);
    return { value, label: onlyFor(labels[value], kinds), disabled: true };
  });
}

interface FieldProps extends Omit<ReturnType<typeof useField>, 'value' | 'set'> {
  /** Says what may be typed, after something else was; null while nothing was. */
  problem?: string | null;
  children: ReactNode;
}

const problemId = (id: string): string => `${id}-problem`;

/** A parameter's name with its (i) and its control, marked where variants differ in it. */
function Field({ id, name, problem = null, children }: FieldProps) {
  const texts = useFirstTexts().controls;
  const hints: Partial<Record<ParameterName, string>> = texts.hints;
  return (
    <div className={classes.field} title={hints[name]} data-setting={name}>
      <label htmlFor={id}>{texts.names[name]}</label>
      {isExplained(name) && <AboutButton name={name} />}
      <Unlocked name={name}>{children}</Unlocked>
      {problem !== null && (
        <p id={problemId(id)} className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Differences id={id} name={name} />
    </div>
  );
}

/** Returns one parameter of the active variant, as a control shows and changes it. */
function useField<K extends ParameterName>(name: K) {
  const id = useId();
  const { change } = useActions();
  const value = usePlayground((state) => activeSpec(state)[name]);
  return { id, name, value, set: (next: Spec[K]) => void change({ [name]: next }) };
}
