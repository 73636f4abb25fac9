import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { hasMeaning } from '../../spec/applicability';
import { type AxisName, axisNames, axisRanges, readAxis } from '../../spec/grids/axis';
import {
  defaultMap,
  formatMap,
  gridOf,
  type MapFault,
  type MapText,
  mapSteps,
  readMap,
} from '../../spec/grids/phaseGrid';
import { variantNames, variantSpecs } from '../../spec/lab';
import { parameters } from '../../spec/parameters';
import { mapAroundEdge } from '../../store/jobs/edgeMap';
import { isMapOf, type MapRefusal } from '../../store/jobs/phaseMap';
import { CountInput, useCount } from '../tuning/SearchForm';
import { activeSpec, useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './map.module.css';

/** Chooses the variant, which two of its parameters are mapped over which values, and the steps of each cell. */
export function MapForm({ map }: { map: string }) {
  const texts = useTexts().map;
  const { chooseMap, startPhaseMap } = useActions();
  // Data of the user's own are there only when the run is.
  const isReady = usePlayground(({ phase }) => phase !== 'building' && phase !== 'dead');
  const job = usePlayground(({ jobs }) => jobs.phaseMap);
  const spec = usePlayground(activeSpec);
  const read = readMap(map);
  const shown = 'reason' in read ? defaultMap : read;
  const [x, setX] = useState(shown.x);
  const [y, setY] = useState(shown.y);
  const steps = useCount(shown.steps, mapSteps);
  const wanted: MapText = { x, y, steps: steps.value ?? Number.NaN };
  const show = (text: MapText): void => {
    setX(text.x);
    setY(text.y);
    steps.setText(String(text.steps));
  };
  // Back and Forward lead to other maps.
  const [former, setFormer] = useState(map);
  if (map !== former) {
    setFormer(map);
    if (map !== '' && map !== formatMap(wanted)) show(shown);
  }
  const gridOrFault = gridOf(wanted);
  const [grid, fault] = 'reason' in gridOrFault ? [null, gridOrFault] : [gridOrFault, null];
  const isMade = grid !== null && isMapOf(job, grid, spec);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (grid === null) return;
    if (formatMap(wanted) !== map) chooseMap(formatMap(wanted));
    void startPhaseMap(grid);
  }

  const problem = problemOf(fault, texts);
  return (
    <form className={classes.form} onSubmit={submit}>
      <VariantField wanted={wanted} show={show} />
      <AxisFields axis={x} set={setX} name={texts.x} rangeName={texts.xRange} />
      <AxisFields axis={y} set={setY} name={texts.y} rangeName={texts.yRange} />
      <CountInput label={texts.steps} count={steps} invalid={texts.invalidSteps} />
      <div className={classes.submit}>
        <Button
          type="submit"
          variant="filled"
          size="xs"
          disabled={grid === null || !isReady || (isMade && job?.ending === null)}
        >
          {isMade ? texts.again : texts.start}
        </Button>
        <OpenMap />
        {problem !== null && <p role="alert">{problem}</p>}
      </div>
    </form>
  );
}

/** Opens a map that was made elsewhere. */
function OpenMap() {
  const texts = useTexts().map;
  const { openMapFile } = useActions();
  const [refusal, setRefusal] = useState<MapRefusal | null>(null);
  const open = async (file: File | null): Promise<void> => {
    if (file !== null) setRefusal(await openMapFile(await file.text()));
  };
  return (
    <>
      <FileButton accept=".json,application/json" onChange={(file) => void open(file)}>
        {(props) => (
          <Button size="xs" {...props}>
            {texts.openFile}
          </Button>
        )}
      </FileButton>
      {refusal !== null && <p role="alert">{texts.refusals[refusal]}</p>}
    </>
  );
}

interface VariantProps {
  wanted: MapText;
  show(map: MapText): void;
}

/** Chooses whose map it is. A map that is around the one variant's edge moves to the other's. */
function VariantField({ wanted, show }: VariantProps) {
  const texts = useTexts().map;
  const lab = usePlayground((state) => state.lab);
  const active = usePlayground(({ activeVariant }) => activeVariant);
  const { selectVariant } = useActions();
  const specs = variantSpecs(lab);
  const letters = variantNames.slice(0, specs.length);
  const choose = (variant: number): void => {
    const isAroundEdge = formatMap(wanted) === formatMap(mapAroundEdge(specs[active]));
    if (isAroundEdge) show(mapAroundEdge(specs[variant]));
    selectVariant(variant);
  };
  return (
    <NativeSelect
      label={texts.variant}
      value={String(active)}
      data={letters.map((letter, variant) => ({ value: String(variant), label: letter }))}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    />
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
function problemOf(fault: MapFault | null, texts: MapTexts): string | null {
  if (fault?.reason === 'mapRepeats') return texts.sameParameter;
  return fault?.reason === 'mapTooLarge' ? texts.tooManyCells(formatCount(fault.most)) : null;
}
