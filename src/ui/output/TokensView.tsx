import { ActionIcon } from '@mantine/core';
import { useMemo } from 'react';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { ColorBar, colorCount, colorImage } from '../canvas/magnitudeColors';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { variantColor } from '../colors';
import { VariantLetter } from '../plot/VariantLetters';
import type { DataSummary } from '../run/runTypes';
import { useActions } from '../usePlayground';
import { useTexts } from '../useTexts';
import {
  type AttentionMap,
  attentionTo,
  markedPlace,
  type TokensOutput,
  tokenValue,
} from './tokens';
import classes from './tokens.module.css';

/** The strongest tint leaves the numbers on it readable. */
const strongestTint = 45;

interface Props {
  variants: VariantView[];
  data: DataSummary;
}

/** Shows how often each place of a sequence is right, and one sequence in detail: its answers and attention. */
export function TokensView({ variants, data }: Props) {
  const answers = variants.flatMap(({ output }, variant) =>
    output.kind === 'tokens' ? [{ variant, output }] : [],
  );
  if (answers.length === 0) return null;
  const { sample } = answers[0].output;
  const marked = markedPlace(sample);
  return (
    <div className={classes.tokens}>
      <TokenTable answers={answers} data={data} marked={marked} />
      <AttentionMaps answers={answers} marked={marked} />
    </div>
  );
}

interface Answer {
  variant: number;
  output: TokensOutput;
}

/** A column for each place; the marked token's stands out. */
function TokenTable({
  answers,
  data,
  marked,
}: {
  answers: Answer[];
  data: DataSummary;
  marked: number;
}) {
  const { tokens: texts, charts } = useTexts();
  const { sample } = answers[0].output;
  const places = [...sample.truths.keys()];
  const cell = (place: number) => ({ 'data-marked': place === marked || undefined });
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="row">{texts.position}</th>
          {places.map((place) => (
            <th key={place} scope="col" {...cell(place)}>
              {place + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map(({ variant, output }) => (
          <tr key={variantNames[variant]}>
            <th scope="row">
              <VariantLetter variant={variant} /> {texts.accuracy}
            </th>
            {places.map((place) => (
              <td key={place} style={{ background: tint(variant, output.accuracies[place]) }}>
                {Math.round(100 * output.accuracies[place])}
              </td>
            ))}
          </tr>
        ))}
        <tr className={classes.sampleHead}>
          <td colSpan={places.length + 1}>
            <SampleChooser row={sample.row} rowCount={sample.rowCount} />
          </td>
        </tr>
        <tr>
          <th scope="row">{texts.value}</th>
          {places.map((place) => (
            <td key={place} {...cell(place)}>
              {formatNumber(tokenValue(sample, place), 2)}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{texts.marker}</th>
          {places.map((place) => (
            <td key={place} {...cell(place)}>
              {place === marked ? '◆' : ''}
            </td>
          ))}
        </tr>
        {answers.map(({ variant, output }) => (
          <tr key={variantNames[variant]}>
            <th scope="row">
              <VariantLetter variant={variant} /> {texts.says}
            </th>
            {places.map((place) => {
              const { predictions, confidences, truths } = output.sample;
              const isWrong = predictions[place] !== truths[place];
              return (
                <td
                  key={place}
                  data-wrong={isWrong || undefined}
                  title={`${charts.output.classLabel(data.classNames[predictions[place]])}, ${formatPercent(confidences[place])}`}
                  {...cell(place)}
                >
                  {data.classNames[predictions[place]]}
                  {isWrong && <span className="visually-hidden"> {texts.wrong}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SampleChooser({ row, rowCount }: { row: number; rowCount: number }) {
  const texts = useTexts().tokens;
  const { watchSample } = useActions();
  const go = (to: number): void => {
    // If the worker dies meanwhile, the restart tells so.
    watchSample((to + rowCount) % rowCount).catch(() => undefined);
  };
  return (
    <div className={classes.chooser}>
      <ActionIcon
        size="xs"
        variant="default"
        aria-label={texts.previous}
        onClick={() => go(row - 1)}
      >
        {'‹'}
      </ActionIcon>
      <span>{texts.sample(formatCount(row + 1), formatCount(rowCount))}</span>
      <ActionIcon size="xs" variant="default" aria-label={texts.next} onClick={() => go(row + 1)}>
        {'›'}
      </ActionIcon>
    </div>
  );
}

/** Returns a tint from none at chance to the strongest where every answer is right. */
function tint(variant: number, accuracy: number): string {
  const share = Math.round(strongestTint * Math.max(0, 2 * accuracy - 1));
  return `color-mix(in srgb, ${variantColor(variant)} ${share}%, var(--background))`;
}

interface MapsProps {
  answers: { variant: number; output: TokensOutput }[];
  /** Place of the marked token. */
  marked: number;
}

/** Shows for each head of each attention layer who looks where; absent where nothing attends. */
function AttentionMaps({ answers, marked }: MapsProps) {
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
