import { useMemo } from 'react';
import { formatNumber, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { ColorBar, colorCount, colorImage } from '../canvas/magnitudeColors';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { VariantLetter } from '../plot/VariantLetters';
import { useTexts } from '../useTexts';
import { type AttentionMap, attentionTo, type TokensOutput } from './tokens';
import classes from './tokens.module.css';

interface Props {
  answers: { variant: number; output: TokensOutput }[];
  /** Place of the marked token. */
  marked: number;
}

/** For each head of each attention layer who looks where; absent where nothing attends. */
export function AttentionMaps({ answers, marked }: Props) {
  const texts = useTexts().tokens;
  const attending = answers.filter(({ output }) => output.attention.length > 0);
  if (attending.length === 0) return null;
  return (
    <>
      {attending.map(({ variant, output }) => (
        <ul
          key={variantNames[variant]}
          className={classes.maps}
          aria-label={texts.attentionOf(variantNames[variant])}
        >
          {output.attention.map((map) => (
            <li key={`${map.layer} ${map.head}`}>
              <AttentionCanvas map={map} marked={marked} />
              <span>
                <VariantLetter variant={variant} /> {texts.head(map.layer + 1, map.head + 1)}
              </span>
              <span className={classes.share}>
                {texts.toMarked(formatPercent(attentionTo(map, marked)))}
              </span>
            </li>
          ))}
        </ul>
      ))}
      <div className={classes.legend}>
        <span>{texts.rowsLook}</span>
        <span>{formatNumber(0)}</span>
        <ColorBar className={classes.gradient} />
        <span>{formatNumber(1)}</span>
      </div>
    </>
  );
}

function AttentionCanvas({ map, marked }: { map: AttentionMap; marked: number }) {
  const draw = useMemo(() => (pen: Pen) => drawMap(pen, map, marked), [map, marked]);
  return <canvas ref={useCanvas(draw)} />;
}

/** The place that looks downwards, the places that it looks at to the right. */
function drawMap(
  { context, pixels, width, height, color }: Pen,
  map: AttentionMap,
  marked: number,
): void {
  const length = Math.sqrt(map.weights.length);
  const image = colorImage(length, length, (cell) => {
    const color = Math.floor(map.weights[cell] * colorCount);
    return Math.min(colorCount - 1, Math.max(0, color)) || 0;
  });
  context.imageSmoothingEnabled = false;
  context.drawImage(pixels(image), 0, 0, width, height);
  for (const [variable, lineWidth] of [
    ['--background', 3],
    ['--ink', 1.5],
  ] as const) {
    context.strokeStyle = color(variable);
    context.lineWidth = lineWidth;
    context.strokeRect((marked * width) / length, 1, width / length, height - 2);
  }
}
