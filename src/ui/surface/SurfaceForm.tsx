import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { surfaceSize } from '../../spec/grids/surfaceGrid';
import { readDecimal } from '../../spec/numberList';
import { namesOf } from '../../spec/table';
import type { PlaneChoice, SurfaceTask } from '../../store/jobs/jobs';
import { layerName } from '../depth/layerColumns';
import { useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './surface.module.css';
import { VariantChecks } from './VariantChecks';

const reaches = [0.1, 0.25, 0.5, 1, 2, 4];
const draws = [1, 2, 3, 4, 5];

/** A weight as it is typed: units count from 1. */
interface TypedPick {
  layer: number;
  from: string;
  to: string;
}
type Pick = Extract<PlaneChoice, { kind: 'weights' }>['picks'][number];

const firstPicks: TypedPick[] = [
  { layer: 0, from: '1', to: '1' },
  { layer: 0, from: '2', to: '1' },
];

interface Props {
  /** What was drawn last. */
  last: SurfaceTask | null;
}

/** Chooses the variants and the plane, and draws. */
export function SurfaceForm({ last }: Props) {
  const { surface: texts } = useTexts();
  const { startLossSurface } = useActions();
  const isReady = usePlayground(({ phase }) => phase !== 'building' && phase !== 'dead');
  const count = usePlayground(({ variants }) => variants.length);
  const [wanted, setWanted] = useState(
    () => last?.variants ?? Array.from({ length: count }, (_, variant) => variant),
  );
  const [kind, setKind] = useState<PlaneChoice['kind']>(last?.plane.kind ?? 'random');
  const [seed, setSeed] = useState(last?.plane.kind === 'random' ? last.plane.seed : draws[0]);
  const [reach, setReach] = useState(last?.reach ?? 1);
  const [typed, setTyped] = useState(() =>
    last?.plane.kind === 'weights' ? last.plane.picks.map(typedPick) : firstPicks,
  );
  const picks = typed.map(readPick);
  const chosen = wanted.filter((variant) => variant < count);
  const plane = planeOf(kind, seed, picks);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (plane === null) return;
    void startLossSurface({ variants: chosen, plane, reach, size: surfaceSize });
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      <VariantChecks chosen={chosen} choose={setWanted} />
      <NativeSelect
        label={texts.plane}
        value={kind}
        data={namesOf(texts.planes).map((value) => ({ value, label: texts.planes[value] }))}
        onChange={({ currentTarget }) => setKind(currentTarget.value as typeof kind)}
      />
      {kind === 'random' && (
        <NativeSelect
          label={texts.draws}
          value={String(seed)}
          data={draws.map(String)}
          onChange={({ currentTarget }) => setSeed(Number(currentTarget.value))}
        />
      )}
      {kind === 'weights' &&
        typed.map((pick, index) => (
          <PickFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second weight
            key={index}
            number={String(index + 1)}
            pick={pick}
            set={(next) => setTyped(typed.with(index, next))}
          />
        ))}
      <NativeSelect
        label={texts.reach}
        value={String(reach)}
        data={reaches.map((value) => ({
          value: String(value),
          label: texts.reaches(formatNumber(value)),
        }))}
        onChange={({ currentTarget }) => setReach(Number(currentTarget.value))}
      />
      <Button
        type="submit"
        variant="filled"
        size="xs"
        className={classes.submit}
        disabled={!isReady || plane === null || chosen.length === 0}
      >
        {texts.draw}
      </Button>
    </form>
  );
}

function planeOf(
  kind: PlaneChoice['kind'],
  seed: number,
  [first, second]: (Pick | null)[],
): PlaneChoice | null {
  if (kind === 'random') return { kind, seed };
  if (kind === 'path') return { kind };
  return first === null || second === null ? null : { kind, picks: [first, second] };
}

function typedPick({ layer, from, to }: Pick): TypedPick {
  return { layer, from: String(from + 1), to: String(to + 1) };
}

/** Returns null where a unit is no whole number from 1 on. */
function readPick({ layer, from, to }: TypedPick): Pick | null {
  const [source, target] = [from, to].map((text) => readDecimal(text.trim()) ?? Number.NaN);
  const isUnit = (unit: number): boolean => Number.isInteger(unit) && unit >= 1;
  return isUnit(source) && isUnit(target) ? { layer, from: source - 1, to: target - 1 } : null;
}

interface PickProps {
  number: string;
  pick: TypedPick;
  set(pick: TypedPick): void;
}

/** One weight: its layer among those of the active variant, the unit that it comes from and the one it goes to. */
function PickFields({ number, pick, set }: PickProps) {
  const { surface: texts, charts } = useTexts();
  const layers = usePlayground(({ variants, activeVariant }) => variants[activeVariant]?.layers);
  const shape = layers?.[pick.layer];
  const unit = (end: 'from' | 'to', label: string, most: number | undefined) => {
    const value = Number(pick[end]);
    const isThere = most === undefined || (Number.isInteger(value) && value >= 1 && value <= most);
    return (
      <TextInput
        label={texts[end]}
        aria-label={label}
        inputMode="numeric"
        value={pick[end]}
        error={!isThere && texts.invalidUnit(formatCount(most))}
        onChange={({ currentTarget }) => set({ ...pick, [end]: currentTarget.value })}
      />
    );
  };
  return (
    <fieldset className={classes.pick}>
      <NativeSelect
        label={texts.pick(number)}
        aria-label={texts.pickLayer(number)}
        value={String(pick.layer)}
        data={(layers ?? []).map((_, index) => ({
          value: String(index),
          label: layerName(layers ?? [], index, charts),
        }))}
        onChange={({ currentTarget }) => set({ ...pick, layer: Number(currentTarget.value) })}
      />
      {unit('from', texts.pickFrom(number), shape?.fanIn)}
      {unit('to', texts.pickTo(number), shape?.fanOut)}
    </fieldset>
  );
}
