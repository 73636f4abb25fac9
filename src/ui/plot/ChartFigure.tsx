import { type ReactNode, useCallback, useId } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { FigureMenu } from '../export/FigureMenu';
import type { PageState } from '../run/runTypes';
import { useSlowly } from '../run/useLater';
import type { View } from '../run/view';
import { useTexts } from '../useTexts';
import classes from './figure.module.css';

interface Props {
  title: string;
  /** At the right of the title. */
  aside?: ReactNode;
  /** What the figure shows now, in sentences, for those who do not see it. */
  describe(state: PageState, texts: Texts): string;
  /** Lines beneath the figure where it is saved as a picture. */
  notes?: readonly string[];
  /** Where it is told whether the figure is seen. */
  view?: View;
  children: ReactNode;
}

export function ChartFigure({ title, aside, describe, notes, view, children }: Props) {
  const id = useId();
  const texts = useTexts();
  const text = useSlowly(
    useCallback((state: PageState) => describe(state, texts), [describe, texts]),
  );
  return (
    <figure
      ref={view?.ref}
      className={classes.figure}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-now`}
    >
      <div className={classes.head}>
        <div className={classes.titleRow}>
          <h2 id={`${id}-title`} className={classes.title}>
            {title}
          </h2>
          <FigureMenu title={title} describe={describe} notes={notes} />
        </div>
        {aside}
      </div>
      {children}
      <p id={`${id}-now`} className="visually-hidden">
        {text}
      </p>
    </figure>
  );
}
