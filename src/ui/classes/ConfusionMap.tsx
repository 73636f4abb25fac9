import { useMemo } from 'react';
import { formatCount } from '../../i18n/number';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { variantColors } from '../colors';
import classes from '../output/output.module.css';
import { useTexts } from '../useTexts';
import type { ConfusionProps } from './ConfusionTable';
import { frequentMistakes, rowShares } from './confusion';

const namedMistakes = 3;

/** A matrix of many classes: cells of colour, and the most frequent mistakes in words. */
export function ConfusionMap({ name, variant, counts, classNames }: ConfusionProps) {
  const { output: texts } = useTexts().charts;
  const classCount = classNames.length;
  const draw = useMemo(
    () => (pen: Pen) => drawShares(pen, rowShares(counts, classCount), variantColors[variant]),
    [counts, classCount, variant],
  );
  const canvas = useCanvas(draw);
  return (
    <>
      <canvas ref={canvas} className={classes.confusionMap} />
      <p className={classes.mapAxes}>{texts.mapAxes}</p>
      <ul className={classes.mistakes} aria-label={name}>
        {frequentMistakes(counts, classCount, namedMistakes).map(({ actual, predicted, count }) => (
          <Mistake
            key={`${actual} ${predicted}`}
            text={texts.cell(classNames[actual], classNames[predicted], formatCount(count))}
          />
        ))}
      </ul>
    </>
  );
}

function Mistake({ text }: { text: string }) {
  return <li title={text}>{text}</li>;
}

/** True classes downwards, predicted ones to the right; the diagonal is right. */
function drawShares(
  { context, width, height, color }: Pen,
  shares: number[],
  variable: string,
): void {
  const classCount = Math.sqrt(shares.length);
  const [cellWidth, cellHeight] = [width / classCount, height / classCount];
  context.fillStyle = color('--soft');
  context.fillRect(0, 0, width, height);
  context.fillStyle = color(variable);
  shares.forEach((share, cell) => {
    if (share === 0) return;
    context.globalAlpha = 0.15 + 0.85 * share;
    const [row, column] = [Math.floor(cell / classCount), cell % classCount];
    context.fillRect(column * cellWidth, row * cellHeight, cellWidth, cellHeight);
  });
  context.globalAlpha = 1;
}
