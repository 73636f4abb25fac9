import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { hasMeaning } from '../../spec/applicability';
import { type AxisName, axisNames, axisRanges, readAxis } from '../../spec/grids/axis';
import {
  defaultMap,
  formatMap,
  gridOf,
  type MapText,
  mapSteps,
  mostCells,
  readMap,
} from '../../spec/grids/phaseGrid';
import { parameters } from '../../spec/parameters';
import { CountInput, useCount } from '../tuning/SearchForm';
import { activeSpec, useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './map.module.css';

/** Which two parameters are mapped, over which values, in cells of how many steps. */
export function MapForm({ map }: { map: string }) {
  const texts = useTexts().map;
  const { chooseMap, startPhaseMap } = useActions();
  const isAtWork = usePlayground(({ jobs }) => jobs.phaseMap?.ending === null);
  const shown = readMap(map) ?? defaultMap;
  const [x, setX] = useState(shown.x);
  const [y, setY] = useState(shown.y);
  const steps = useCount(shown.steps, mapSteps);
  const wanted: MapText = { x, y, steps: steps.value ?? Number.NaN };
  const grid = gridOf(wanted);
  const isUnchanged = formatMap(wanted) === map;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (grid === null) return;
    if (isUnchanged) void startPhaseMap(grid);
    else chooseMap(formatMap(wanted));
  }

  const problem = grid === null ? problemOf(wanted, texts) : null;
  return (
    <form className={classes.form} onSubmit={submit}>
      <AxisFields axis={x} set={setX} name={texts.x} rangeName={texts.xRange} />
      <AxisFields axis={y} set={setY} name={texts.y} rangeName={texts.yRange} />
      <CountInput label={texts.steps} count={steps} invalid={texts.invalidSteps} />
      <div className={classes.submit}>
        <Button
          type="submit"
          variant="filled"
          size="xs"
          disabled={grid === null || (isUnchanged && isAtWork)}
        >
          {isUnchanged ? texts.again : texts.start}
        </Button>
        {problem !== null && <p role="alert">{problem}</p>}
      </div>
    </form>
  );
}

interface AxisProps {
  axis: MapText['x'];
  set(axis: MapText['x']): void;
  name: string;
  rangeName: string;
}

function AxisFields({ axis, set, name, rangeName }: AxisProps) {
  const { controls, map: texts } = useTexts();
  const spec = usePlayground(activeSpec);
  const names = axisNames.filter((one) => hasMeaning(one, spec) || one === axis.parameter);
  const values = readAxis(axis.parameter, axis.range)?.values ?? null;
  const { integer, minimum, maximum } = parameters[axis.parameter];
  const invalid = texts.invalidRange(integer, formatNumber(minimum), formatNumber(maximum));
  return (
    <>
      <NativeSelect
        label={name}
        value={axis.parameter}
        data={names.map((value) => ({ value, label: controls.names[value] }))}
        onChange={(event) => {
          const parameter = event.currentTarget.value as AxisName;
          set({ parameter, range: axisRanges[parameter] });
        }}
      />
      <TextInput
        label={rangeName}
        spellCheck={false}
        title={texts.rangeHint}
        value={axis.range}
        error={values === null && invalid}
        description={values === null ? undefined : describeValues(values, texts)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => set({ ...axis, range: event.currentTarget.value })}
      />
    </>
  );
}

type MapTexts = ReturnType<typeof useTexts>['map'];

function describeValues(values: number[], texts: MapTexts): string {
  const [first, last] = [values[0], values[values.length - 1]].map((value) => formatNumber(value));
  if (values.length === 1) return texts.oneValue(first);
  return texts.values(formatCount(values.length), first, last);
}

/** Says what is wrong with the two axes together; null where nothing is. */
function problemOf({ x, y }: MapText, texts: MapTexts): string | null {
  if (x.parameter === y.parameter) return texts.sameParameter;
  const counts = [x, y].map(
    ({ parameter, range }) => readAxis(parameter, range)?.values.length ?? 0,
  );
  return counts[0] * counts[1] > mostCells ? texts.tooManyCells(formatCount(mostCells)) : null;
}
