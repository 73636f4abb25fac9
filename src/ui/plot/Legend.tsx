import type { ReactNode } from 'react';
import { classColor, classMark } from '../canvas/classMarks';
import { useFigureTexts } from '../usePlayground';
import classes from './figure.module.css';

/** Explains the signs of a figure; its items are list items. */
export function Legend({ children }: { children: ReactNode }) {
  return <ul className={classes.legend}>{children}</ul>;
}

interface LineProps {
  /** Classes of the line and of the band behind it, as the figure draws them. */
  line?: string;
  band?: string;
  title?: string;
  children: ReactNode;
}

export function LegendLine({ line, band, title, children }: LineProps) {
  return (
    <li title={title}>
      <LineSwatch line={line} band={band} />
      {children}
    </li>
  );
}

/** A line and the band behind it, as the figure draws them. */
export function LineSwatch({ line, band }: Pick<LineProps, 'line' | 'band'>) {
  return (
    <svg className={classes.swatch} viewBox="0 0 24 10" aria-hidden="true">
      {band !== undefined && <path d="M1,1h22v8h-22Z" className={band} />}
      {line !== undefined && <path d="M1,5h22" className={line} />}
    </svg>
  );
}

/** Classes that a legend has room for. */
const mostNames = 8;

/** Shape and colour of each class, where there are some; filled is training, hollow is validation. */
export function ClassLegend({
  classNames = [],
  children,
}: {
  classNames?: string[];
  children?: ReactNode;
}) {
  const { output: texts } = useFigureTexts().charts;
  return (
    <Legend>
      {children}
      {classNames.slice(0, mostNames).map((name, index) => (
        <li key={name} title={texts.classLabel(name)}>
          <Mark index={index} color={classColor(index)} />
          <span className={classes.className}>{name}</span>
        </li>
      ))}
      <li>
        <Mark />
        {texts.training}
      </li>
      <li>
        <Mark paint={hollow} />
        {texts.validation}
      </li>
    </Legend>
  );
}

const solid = { fill: 'currentColor' };
const hollow = { fill: 'none', stroke: 'currentColor', strokeWidth: '1.6' };

function Mark({
  index = 0,
  paint = solid,
  color,
}: {
  index?: number;
  paint?: object;
  color?: string;
}) {
  return (
    <svg className={classes.markSwatch} style={{ color }} viewBox="0 0 12 12" aria-hidden="true">
      <path d={classMark(index, 6, 6, 4)} {...paint} />
    </svg>
  );
}
