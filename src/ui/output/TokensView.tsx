import { type ComponentProps, type ReactNode, useMemo } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { ColorBar, colorCount, colorImage } from '../canvas/magnitudeColors';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { variantColor } from '../colors';
import { Stepper } from '../plot/Stepper';
import { VariantLetter } from '../plot/VariantLetters';
import { type DataSummary, useActions, useFigureTexts } from '../usePlayground';
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

interface TableProps {
  answers: Answer[];
  data: DataSummary;
  /** Place of the marked token. */
  marked: number;
}

type Cell = ComponentProps<'td'> & { [attribute: `data-${string}`]: boolean | undefined };

/** A column for each place; the marked token's stands out. */
function TokenTable({ answers, data: { classNames }, marked }: TableProps) {
  const { tokens: texts, charts } = useFigureTexts();
  const { sample } = answers[0].output;
  const places = [...sample.truths.keys()];
  const isMarked = (place: number) => place === marked || undefined;
  const row = (name: ReactNode, cellOf: (place: number) => Cell, key?: string) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      {places.map((place) => (
        <td key={place} data-marked={isMarked(place)} {...cellOf(place)} />
      ))}
    </tr>
  );
  const rowOf = (name: string, variant: number, cellOf: (place: number) => Cell) =>
    row([<VariantLetter key="letter" variant={variant} />, ` ${name}`], cellOf, `${variant}`);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="row">{texts.position}</th>
          {places.map((place) => (
            <th key={place} scope="col" data-marked={isMarked(place)}>
              {place + 1}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map(({ variant, output: { accuracies } }) =>
          rowOf(texts.accuracy, variant, (place) => ({
            'data-marked': undefined,
            style: { background: tint(variant, accuracies[place]) },
            children: Math.round(100 * accuracies[place]),
          })),
        )}
        <tr className={classes.sampleHead}>
          <td colSpan={places.length + 1}>
            <SampleChooser row={sample.row} rowCount={sample.rowCount} />
          </td>
        </tr>
        {row(texts.value, (place) => ({ children: formatNumber(tokenValue(sample, place), 2) }))}
        {row(texts.marker, (place) => ({ children: place === marked ? '◆' : '' }))}
        {answers.map(({ variant, output: { sample: answered } }) =>
          rowOf(texts.says, variant, (place) => {
            const isWrong = answered.predictions[place] !== answered.truths[place];
            const name = classNames[answered.predictions[place]];
            const confidence = formatPercent(answered.confidences[place]);
            return {
              'data-wrong': isWrong || undefined,
              title: charts.list([charts.output.classLabel(name), confidence]),
              children: isWrong ? wrongAnswer(name, texts.wrong) : name,
            };
          }),
        )}
      </tbody>
    </table>
  );
}

function wrongAnswer(name: string, wrong: string): ReactNode {
  return (
    <>
      {name}
      <span className="visually-hidden"> {wrong}</span>
    </>
  );
}

function SampleChooser({ row, rowCount }: { row: number; rowCount: number }) {
  const texts = useFigureTexts().tokens;
  const { watchSample } = useActions();
  const go = (to: number): void => {
    // If the worker dies meanwhile, the restart tells so.
    watchSample(to).catch(() => undefined);
  };
  return (
    <div className={classes.chooser}>
      <Stepper index={row} count={rowCount} go={go} texts={texts} size="xs" isRing>
        <span>{texts.sample(formatCount(row + 1), formatCount(rowCount))}</span>
      </Stepper>
    </div>
  );
}

/** Returns a tint from none at chance to the strongest where every answer is right. */
function tint(variant: number, accuracy: number): string {
  const share = Math.round(strongestTint * Math.max(0, 2 * accuracy - 1));
  return `color-mix(in srgb, ${variantColor(variant)} ${share}%, var(--background))`;
}

/** Shows for each head of each attention layer who looks where; absent where nothing attends. */
function AttentionMaps({ answers, marked }: Omit<TableProps, 'data'>) {
  const texts = useFigureTexts().tokens;
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
        <span className={classes.scale}>
          {formatNumber(0)}
          <ColorBar className={classes.gradient} />
          {formatNumber(1)}
        </span>
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

type TokensOutput = Extract<VariantView['output'], { kind: 'tokens' }>;
type Sample = TokensOutput['sample'];
type AttentionMap = TokensOutput['attention'][number];

/** Features of a token: its value, then its marker. */
const featureCount = 2;

export function tokenValue({ features }: Sample, place: number): number {
  return features[featureCount * place];
}

/** Returns the place whose marker is the largest. */
export function markedPlace({ features, truths }: Sample): number {
  const marker = (place: number): number => features[featureCount * place + 1];
  return [...truths.keys()].reduce((best, place) => (marker(place) > marker(best) ? place : best));
}

/** Returns how much of the attention, over all places that look, goes to one place: 0 to 1. */
export function attentionTo({ weights }: AttentionMap, place: number): number {
  const length = Math.sqrt(weights.length);
  let sum = 0;
  for (let from = 0; from < length; from++) sum += weights[from * length + place];
  return sum / length;
}

/** Tells how often a variant is right, place by place, and what it does with the sample that is looked into. */
export function describeTokens(
  letter: string,
  accuracy: string,
  { accuracies, sample, attention }: TokensOutput,
  { charts, tokens: texts }: FigureTexts,
): string {
  const marked = markedPlace(sample);
  const right = sample.predictions.filter((predicted, place) => predicted === sample.truths[place]);
  const heads = attention.map(
    (map) =>
      `${texts.head(map.layer + 1, map.head + 1)} ${texts.toMarked(formatPercent(attentionTo(map, marked)))}`,
  );
  return charts.sentences([
    texts.now(letter, accuracy, charts.list([...accuracies].map(formatPercent))),
    texts.sampleNow(
      texts.sample(formatCount(sample.row + 1), formatCount(sample.rowCount)),
      marked + 1,
      formatNumber(tokenValue(sample, marked), 2),
    ),
    texts.saysNow(letter, right.length, sample.truths.length),
    heads.length > 0 ? texts.attentionNow(letter, charts.list(heads)) : null,
  ]);
}
