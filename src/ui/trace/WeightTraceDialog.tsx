import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { TracedWeight, WeightPlace, WeightTrace } from '../../store/run/timeTravel';
import { useDataNames } from '../dataNames';
import { layerName } from '../depth/layerColumns';
import { Dialog } from '../dialogs/Dialog';
import { type Followed, useFollowed } from '../run/useFollowed';
import { usePlayground, useTexts } from '../usePlayground';
import { foldedBack } from './foldedBack';
import { inputNames } from './inputNames';
import classes from './trace.module.css';

interface Props {
  variant: number;
  /** Null while none is looked at. */
  place: WeightPlace | null;
  choose(place: WeightPlace): void;
  close(): void;
}

/** The gradient of one weight as the chain rule puts it together: by rows of the batch, and back through the layers. */
export function WeightTraceDialog({ variant, place, choose, close }: Props) {
  const { trace: texts } = useTexts();
  const [shown, setShown] = useState(place);
  if (place !== null && place !== shown) setShown(place);
  const traced = useTrace(variant, place);
  return (
    <Dialog
      title={texts.title(variantNames[variant])}
      size="lg"
      opened={place !== null}
      close={close}
    >
      <p>{texts.intro}</p>
      {shown !== null && <PlaceFields variant={variant} place={shown} choose={choose} />}
      <div role="status">
        {traced === null && <p>{texts.working}</p>}
        {traced !== null && traced.kind !== 'traced' && <p>{texts[traced.kind]}</p>}
      </div>
      {traced?.kind === 'traced' && <Trace variant={variant} trace={traced.trace} />}
    </Dialog>
  );
}

type TraceSubject = { variant: number; place: WeightPlace };

const followedWeight: Followed<TraceSubject, TracedWeight> = {
  interval: 500,
  shownOf: ({ variants, phase, heldStep }, { variant }) =>
    phase === 'building' ? null : [variants[variant]?.history, heldStep],
  ask: ({ trace }, { variant, place }) => trace(variant, place),
};

/** Returns the trace of the held or the present step, again where the run has gone on; null until it is there. */
function useTrace(variant: number, place: WeightPlace | null): TracedWeight | null {
  const subject = useMemo(() => (place === null ? null : { variant, place }), [variant, place]);
  const taken = useFollowed(subject, followedWeight);
  return taken !== null && taken.subject === subject ? taken.answer : null;
}

interface PlaceProps {
  variant: number;
  place: WeightPlace;
  choose(place: WeightPlace): void;
}

function PlaceFields({ variant, place, choose }: PlaceProps) {
  const { trace: texts, charts } = useTexts();
  const nameOf = useDataNames();
  const view = usePlayground(({ variants }) => variants[variant]);
  if (view === undefined) return null;
  const { layers } = view;
  const layer = Math.min(place.layer, layers.length - 1);
  const shape = layers[layer];
  const fromNames = inputNames(view, layer, nameOf, texts);
  const unitNames = Array.from({ length: shape.fanOut }, (_, index) =>
    texts.unitNamed(formatCount(index + 1)),
  );
  const options = (names: string[]) =>
    names.map((label, value) => ({ value: String(value), label }));
  return (
    <div className={classes.place}>
      <NativeSelect
        label={texts.layer}
        value={String(place.layer)}
        data={options(layers.map((_, layer) => layerName(layers, layer, charts)))}
        onChange={({ currentTarget: { value } }) =>
          choose({ layer: Number(value), from: 0, unit: 0 })
        }
      />
      <NativeSelect
        label={texts.from}
        value={String(place.from)}
        data={options(fromNames)}
        onChange={({ currentTarget: { value } }) => choose({ ...place, from: Number(value) })}
      />
      <NativeSelect
        label={texts.unit}
        value={String(place.unit)}
        data={options(unitNames)}
        onChange={({ currentTarget: { value } }) => choose({ ...place, unit: Number(value) })}
      />
    </div>
  );
}

/** Smaller numbers have fewer digits in float32, or none. */
const leastOrdinary = 2 ** -126;

function Trace({ variant, trace }: { variant: number; trace: WeightTrace }) {
  const { trace: texts, charts } = useTexts();
  const { step, weight, sum, rows, reasons, droppedRows, gradient, difference } = trace;
  const isLost = gradient === 0 && sum !== 0 && Math.abs(sum) < leastOrdinary;
  return (
    <>
      <p className={classes.formula}>
        <span>{texts.formula}</span> <b>{texts.numbers(formatNumber(sum), rows)}</b>
      </p>
      <p>{texts.step(formatCount(step), formatNumber(weight))}</p>
      {reasons.map((reason) => (
        <p key={reason} className={classes.reason}>
          {texts.reasons[reason]}
        </p>
      ))}
      {droppedRows > 0 && <p className={classes.reason}>{texts.dropped(droppedRows, rows)}</p>}
      <div className={classes.tables}>
        <TermTable trace={trace} />
        <BackTable variant={variant} trace={trace} />
      </div>
      <dl className={classes.checks}>
        <Check
          name={texts.checks.engine}
          value={isLost ? charts.special.underflowed : formatNumber(gradient)}
        />
        <Check name={texts.checks.difference} value={differenceText(difference, texts.checks)} />
        <Check name={texts.checks.update} value={updateText(trace, texts.checks)} />
      </dl>
    </>
  );
}

function Check({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function updateText({ update, isFrozen }: WeightTrace, texts: Texts['trace']['checks']): string {
  if (isFrozen) return texts.frozen;
  return update === null ? texts.notKept : formatNumber(update);
}

function differenceText(
  difference: WeightTrace['difference'],
  texts: Texts['trace']['checks'],
): string {
  return difference.kind === 'slope' ? formatNumber(difference.value) : texts[difference.kind];
}

/** The terms of the sum that are largest, all others together, and the sum. */
function TermTable({ trace: { largest, others, rows, sum } }: { trace: WeightTrace }) {
  const { rows: texts } = useTexts().trace;
  return (
    <table className={classes.table}>
      <caption>{texts.caption}</caption>
      <thead>
        <tr>
          {[texts.row, texts.input, texts.back, texts.term].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {largest.map(({ row, input, back }) => (
          <tr key={row}>
            <th scope="row">{formatCount(row + 1)}</th>
            <td>{formatNumber(input)}</td>
            <td>{formatNumber(back)}</td>
            <td>{formatNumber(input * back)}</td>
          </tr>
        ))}
        {rows > largest.length && (
          <tr>
            <th scope="row" colSpan={3}>
              {texts.others(rows - largest.length)}
            </th>
            <td>{formatNumber(others)}</td>
          </tr>
        )}
        <tr className={classes.sum}>
          <th scope="row" colSpan={3}>
            {texts.sum}
          </th>
          <td>{formatNumber(sum)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Shows what comes back from the output to this layer: each layer's factor, like ones together. */
function BackTable({ variant, trace: { back } }: { variant: number; trace: WeightTrace }) {
  const { trace, charts } = useTexts();
  const { back: texts } = trace;
  const layers = usePlayground(({ variants }) => variants[variant]?.layers) ?? [];
  if (layers.length === 0) return null;
  return (
    <table className={classes.table}>
      <caption title={texts.note}>{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.layer}</th>
          <th scope="col">{texts.factor}</th>
          <th scope="col">{texts.size}</th>
        </tr>
      </thead>
      <tbody>
        {foldedBack(back).map(({ first, last, factor, size }) => (
          <tr key={first}>
            <th scope="row">
              {first === last
                ? layerName(layers, first, charts)
                : texts.folded(last + 1, first + 1)}
            </th>
            <td>{factor === null ? '' : `× ${formatNumber(factor)}`}</td>
            <td>{formatNumber(size)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
