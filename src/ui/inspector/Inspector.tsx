import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { earlierStep, type LayerAddress, type LayerInspection } from '../../store/run/timeTravel';
import { feedingLayer, layerName } from '../depth/layerColumns';
import { Dialog } from '../dialogs/Dialog';
import { Stepper } from '../plot/Stepper';
import { ShownStep } from '../run/ShownStep';
import { latestStep, shownRecord } from '../run/shownRecords';
import { type Followed, useFollowed } from '../run/useFollowed';
import { useActions, usePlayground, useTexts } from '../usePlayground';
import { ComparisonFigure } from './ComparisonFigure';
import { InterventionControls } from './InterventionControls';
import classes from './inspector.module.css';
import { countsText } from './inspectorText';
import { EnlargedUnit, UnitGrid } from './UnitGrid';
import { WeightMatrix } from './WeightMatrix';

/** A dialog with one layer of one variant at the shown step. */
export function Inspector() {
  const { inspector: texts } = useTexts();
  const place = usePlayground((state) => state.inspected);
  const { closeInspector } = useActions();
  return (
    <Dialog title={texts.title} size={1060} opened={place !== null} close={closeInspector}>
      {place !== null && <Body place={place} />}
    </Dialog>
  );
}

function Body({ place }: { place: LayerAddress }) {
  const { inspector: texts } = useTexts();
  const variants = usePlayground((state) => state.variants);
  // A build with fewer variants or layers may come while it is open.
  const variant = Math.min(place.variant, variants.length - 1);
  const view = variants[variant];
  const layer = Math.min(place.layer, (view?.layers.length ?? 1) - 1);
  const inspection = useInspection(variant, layer);
  if (view === undefined) return null;
  const isOfLayer = inspection?.states.length === view.layers[layer].fanOut;
  return (
    <div className={classes.inspector}>
      <InspectorHead variant={variant} layer={layer} />
      {inspection !== null && isOfLayer ? (
        <InspectedLayer view={view} variant={variant} layer={layer} inspection={inspection} />
      ) : (
        <p className={classes.muted}>{texts.loading}</p>
      )}
    </div>
  );
}

/** Which layer of which variant is inspected, and at which step. */
function InspectorHead({ variant, layer }: { variant: number; layer: number }) {
  const { inspector: texts, charts } = useTexts();
  const variants = usePlayground((state) => state.variants);
  const { openInspector } = useActions();
  const { layers } = variants[variant];
  const open = (next: number): void => openInspector({ variant, layer: next });
  return (
    <div className={classes.head}>
      {variants.length > 1 && (
        <NativeSelect
          aria-label={texts.variant}
          value={variant}
          data={variants.map((_, index) => ({
            value: String(index),
            label: charts.variant(variantNames[index]),
          }))}
          onChange={({ currentTarget }) => {
            const next = Number(currentTarget.value);
            const last = variants[next].layers.length - 1;
            openInspector({ variant: next, layer: Math.min(layer, last) });
          }}
        />
      )}
      <div className={classes.layerChoice}>
        <Stepper index={layer} count={layers.length} go={open} texts={texts} size={30}>
          <NativeSelect
            aria-label={texts.layer}
            value={layer}
            data={layers.map((_, index) => ({
              value: String(index),
              label: layerName(layers, index, charts),
            }))}
            onChange={({ currentTarget }) => open(Number(currentTarget.value))}
          />
        </Stepper>
      </div>
      <ShownStep name={texts.shownStep} />
    </div>
  );
}

const followedLayer: Followed<LayerAddress, LayerInspection> = {
  interval: 250,
  // Of another run, another step or other settings there are other numbers to be seen.
  shownOf({ variants, phase, pointedStep }, { variant }) {
    const view = variants[variant];
    const step = earlierStep({ variants, pointedStep }) ?? latestStep(variants);
    return [step, view?.initial, view?.interventions, phase === 'building'];
  },
  ask: ({ inspect }, place) => inspect(place),
};

/** Returns the layer's inspection once it has been measured; null until then, and never another layer's. */
function useInspection(variant: number, layer: number): LayerInspection | null {
  const place = useMemo(() => ({ variant, layer }), [variant, layer]);
  const taken = useFollowed(place, followedLayer);
  return taken?.subject === place ? taken.answer : null;
}

const noNames: readonly string[] = [];

interface Props {
  view: VariantView;
  variant: number;
  layer: number;
  inspection: LayerInspection;
}

/** The numbers of one layer against step 0, each of its weights, and its units. */
function InspectedLayer({ view, variant, layer, inspection }: Props) {
  const { inspector: texts } = useTexts();
  const data = usePlayground((state) => state.data);
  const pointedStep = usePlayground((state) => state.pointedStep);
  const [chosen, setChosen] = useState<number | null>(null);
  const { step, sampleRows, pictures, states } = inspection;
  const shape = view.layers[layer];
  // The profile's number, where that step has one.
  const record = shownRecord(view.history, step);
  const norm = record.step === step ? record.gradientNorms[layer] : undefined;
  const enlarged = chosen === null ? null : Math.min(chosen, states.length - 1);
  if (data === null) return null;
  const reason = data.length > 1 ? 'tokens' : data.image !== null ? 'images' : 'other';
  return (
    <>
      <p className={classes.muted}>
        {[
          numbersText(step, pointedStep, texts),
          texts.shape(formatCount(shape.fanIn), formatCount(shape.fanOut)),
          ...(norm === undefined ? [] : [texts.gradientNorm(formatNumber(norm))]),
        ].join(' · ')}
      </p>
      <div className={classes.comparisons}>
        {(['weights', 'gradients', 'activations'] as const).map((series) => (
          <ComparisonFigure
            key={series}
            title={texts.series[series]}
            hint={series === 'activations' ? texts.activationsHint(formatCount(sampleRows)) : ''}
            comparison={inspection[series]}
            step={step}
            variant={variant}
          />
        ))}
      </div>
      <WeightMatrix
        parameters={inspection.parameters}
        unitCount={shape.fanOut}
        inputNames={feedingLayer(view.layers, layer) < 0 ? view.start.inputNames : noNames}
        origin={{ variant: variantNames[variant], layer: inspection.layer + 1, step }}
        controls={(picked) => (
          <InterventionControls
            {...picked}
            variant={variant}
            layer={inspection.layer}
            canSwitchOff={inspection.canSwitchOff}
          />
        )}
      />
      {pictures === null ? (
        <section>
          <h3 className={classes.unitsTitle}>{texts.units.none}</h3>
          <p>{texts.noPlane[reason]}</p>
          <p>{countsText(states, texts)}</p>
        </section>
      ) : (
        <div className={classes.units} data-enlarged={enlarged !== null}>
          <UnitGrid
            pictures={pictures}
            states={states}
            chosen={enlarged}
            choose={(unit) => setChosen(unit === enlarged ? null : unit)}
          />
          {enlarged !== null && (
            <EnlargedUnit
              pictures={pictures}
              unit={enlarged}
              state={states[enlarged]}
              data={data}
            />
          )}
        </div>
      )}
    </>
  );
}

/** Says which step the numbers are of: parameters are not kept of every one. */
function numbersText(step: number, pointedStep: number | null, texts: Texts['inspector']): string {
  const text = formatCount(step);
  if (pointedStep === null) return texts.numbersNow(text);
  if (pointedStep === step) return texts.numbersOf(text);
  return texts.numbersBefore(text, formatCount(pointedStep));
}
