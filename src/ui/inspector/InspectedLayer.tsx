import { useState } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount } from '../../i18n/number';
import type { VariantView } from '../../store/run/run';
import type { LayerInspection } from '../../store/run/timeTravel';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { ComparisonFigure } from './ComparisonFigure';
import { EnlargedUnit } from './EnlargedUnit';
import classes from './inspector.module.css';
import { countsText } from './inspectorText';
import { UnitGrid } from './UnitGrid';

interface Props {
  variant: number;
  shape: VariantView['layers'][number];
  inspection: LayerInspection;
}

/** The numbers of one layer against step 0, and its units. */
export function InspectedLayer({ variant, shape, inspection }: Props) {
  const { inspector: texts } = useTexts();
  const data = usePlayground((state) => state.data);
  const pointedStep = usePlayground((state) => state.pointedStep);
  const [chosen, setChosen] = useState<number | null>(null);
  const { step, sampleRows, pictures, states } = inspection;
  const enlarged = chosen === null ? null : Math.min(chosen, states.length - 1);
  if (data === null) return null;
  const reason = data.length > 1 ? 'tokens' : data.image !== null ? 'images' : 'other';
  return (
    <>
      <p className={classes.muted}>
        {[
          numbersText(step, pointedStep, texts),
          texts.shape(formatCount(shape.fanIn), formatCount(shape.fanOut)),
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
