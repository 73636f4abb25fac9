import { type ReactNode, useId } from 'react';
import { FigureMenu } from '../export/FigureMenu';
import classes from './inspector.module.css';

interface Props {
  title: string;
  /** At the right of the title. */
  aside?: ReactNode;
  /** What it shows now, in sentences, for those who do not see it. */
  text: string;
  children: ReactNode;
}

/** A figure of the inspector, named by its title and described by its text. */
export function InspectorFigure({ title, aside, text, children }: Props) {
  const id = useId();
  return (
    <figure
      className={classes.figure}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-now`}
    >
      <div className={classes.figureHead}>
        <div className={classes.titleRow}>
          <h3 id={`${id}-title`} className={classes.title}>
            {title}
          </h3>
          <FigureMenu title={title} describe={() => text} />
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
