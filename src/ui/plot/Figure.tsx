import { type ReactNode, useCallback, useId } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { FigureMenu } from '../export/FigureMenu';
import { useThrottled, type Visibility } from '../run/useThrottled';
import { type PageState, useFigureTexts } from '../usePlayground';
import classes from './figure.module.css';

interface Props {
  title: string;
  /** Level of its heading: 2 on the page, 3 in a dialog. */
  level?: 2 | 3;
  /** Stands at the right of the title. */
  aside?: ReactNode;
  /** Tells in sentences what the figure shows now, for those who do not see it. */
  describe: string | ((state: PageState, texts: FigureTexts) => string);
  /** Lines beneath the figure where it is saved as a picture. */
  notes?: readonly string[];
  /** Is told whether the figure is seen. */
  visibility?: Visibility;
  /** Its share of the room that a column has left; 0 keeps it as high as what it holds. */
  grow?: number;
  children: ReactNode;
}

/** A figure that is named by its title, described by a text, and can be saved as a picture. */
export function Figure({
  title,
  level = 2,
  aside,
  describe,
  notes,
  visibility,
  grow = 0,
  children,
}: Props) {
  const id = useId();
  const texts = useFigureTexts();
  const text = useThrottled(
    useCallback(
      (state: PageState) => (typeof describe === 'string' ? null : describe(state, texts)),
      [describe, texts],
    ),
    'oncePerSecond',
  );
  const Heading: 'h2' | 'h3' = `h${level}`;
  return (
    <figure
      ref={visibility?.ref}
      className={classes.figure}
      data-level={level}
      data-grows={grow > 0 || undefined}
      style={grow > 0 ? { flexGrow: grow } : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-now`}
    >
      <div className={classes.head}>
        <div className={classes.titleRow}>
          <Heading id={`${id}-title`} className={classes.title}>
            {title}
          </Heading>
          <FigureMenu
            title={title}
            describe={typeof describe === 'string' ? () => describe : describe}
            notes={notes}
          />
        </div>
        {aside}
      </div>
      {children}
      <p id={`${id}-now`} className="visually-hidden">
        {typeof describe === 'string' ? describe : text}
      </p>
    </figure>
  );
}
