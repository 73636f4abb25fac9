import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import { InfoButton } from '../controls/AboutButton';
import { type Plot, usePlot } from '../plot/ChartFrame';
import { LegendLine } from '../plot/Legend';
import classes from '../plot/plot.module.css';
import { bandPath, linePath, type Point } from '../plot/svgPath';
import popover from '../popover.module.css';
import { useFigureTexts } from '../usePlayground';
import type { TheoryLine } from './theoryLine';
import type { TheoryGaps } from './theoryText';

/** Draws each variant's prediction behind what is measured: a thin line with the band of its tolerance. */
export function TheoryBands({ lines }: { lines: TheoryLine[] }) {
  const plot = usePlot();
  if (plot === null) return null;
  return lines.map((line) => (
    <g
      key={variantNames[line.variant]}
      data-theory={variantNames[line.variant]}
      style={{ color: variantColor(line.variant) }}
    >
      <path d={bandPath(edge(line, 1, plot), edge(line, -1, plot))} className={classes.band} />
      <path d={linePath(edge(line, 0, plot))} className={classes.theoryLine} />
    </g>
  ));
}

/** Returns the line `share` tolerances above the prediction, within the plot. */
function edge({ log10, tolerances }: TheoryLine, share: number, plot: Plot): Point[] {
  return log10.flatMap((value, layer) => {
    if (!Number.isFinite(value)) return [];
    const y = plot.y(value + share * tolerances[layer]);
    return [{ x: plot.x(layer + 1), y: Math.min(plot.bottom, Math.max(plot.top, y)) }];
  });
}

/** Tells what the band is, or why some variants have none; null where that is said elsewhere. */
export function TheoryLegend({ hasLines, gaps }: { hasLines: boolean; gaps: TheoryGaps | null }) {
  const { theory: texts } = useFigureTexts();
  return (
    <>
      {hasLines && (
        <LegendLine band={classes.band} line={classes.theoryLine}>
          {texts.legend}
          <InfoButton name={texts.legendWhat}>
            <p className={popover.text}>{texts.legendHelp}</p>
          </InfoButton>
        </LegendLine>
      )}
      {gaps !== null && (
        <li>
          {texts.noLine(gaps.letters)}
          <InfoButton name={texts.noLineWhy}>
            <p className={popover.text}>{gaps.reasons}</p>
            <p className={popover.text}>{texts.noLineHelp}</p>
          </InfoButton>
        </li>
      )}
    </>
  );
}
