import { memo, useRef, useState } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import type { PageState } from '../run/runTypes';
import { usePlaygroundStore } from '../usePlayground';
import { useTexts } from '../useTexts';
import { ChoicePopover } from './ChoicePopover';
import classes from './export.module.css';
import { type Drawing, figureSvg } from './figureSvg';
import { fileName } from './fileName';
import { pngOf } from './pngOf';
import { saveFile } from './saveFile';

interface Props {
  title: string;
  /** What the figure shows now: the page's own text follows once a second, and may be of an earlier step. */
  describe(state: PageState, texts: Texts): string;
  /** Lines beneath the picture. */
  notes?: readonly string[];
}

const noNotes: readonly string[] = [];

/** The kinds of file, and what each makes of a drawing. */
const formats = {
  svg: async ({ svg }: Drawing) => new Blob([svg], { type: 'image/svg+xml' }),
  png: pngOf,
};
type Format = keyof typeof formats;
const formatNames = Object.keys(formats) as Format[];

/** Saves the figure that it stands in as a picture; seen while the figure is pointed at or has the focus. */
export const FigureMenu = memo(function FigureMenu({ title, describe, notes = noNotes }: Props) {
  const allTexts = useTexts();
  const { exporting: texts } = allTexts;
  const { getState } = usePlaygroundStore();
  const target = useRef<HTMLSpanElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const save = async (format: Format): Promise<void> => {
    const figure = target.current?.closest('figure');
    if (!figure) return;
    const description = describe(getState(), allTexts);
    const drawing = figureSvg(figure, { title, description, notes });
    saveFile(fileName(getState(), title, format), await formats[format](drawing));
  };
  return (
    <span ref={target} className={classes.figureMenu}>
      <ChoicePopover
        label={texts.figure(title)}
        target={(toggle) => (
          <button
            type="button"
            className={classes.figureButton}
            aria-label={texts.figure(title)}
            title={texts.figure(title)}
            onClick={toggle}
          >
            {texts.sign}
          </button>
        )}
        choices={formatNames.map((format) => ({
          name: texts[format],
          choose: () => {
            setFailed(false);
            void save(format).catch(() => setFailed(true));
          },
        }))}
      />
      {hasFailed && <span role="status">{texts.failed}</span>}
    </span>
  );
});
