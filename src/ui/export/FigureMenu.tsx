import { memo, useCallback, useEffect, useRef, useState } from 'react';
import type { FigureTexts } from '../../i18n/dictionaries';
import { type PageState, useFigureTexts, usePlaygroundStore } from '../usePlayground';
import { ChoicePopover } from './ChoicePopover';
import classes from './export.module.css';
import { type Drawing, figureSvg } from './figureSvg';
import { offerFigure, type PictureFormat } from './offeredFigures';
import { fileName, saveFile } from './saveFile';

interface Props {
  title: string;
  /** Describes what the figure shows now: the page's own text follows once a second, and may be of an earlier step. */
  describe(state: PageState, texts: FigureTexts): string;
  /** Lines beneath the picture. */
  notes?: readonly string[];
}

/** Makes a file of a drawing, by the kind of file. */
const formats: Record<PictureFormat, (drawing: Drawing) => Promise<Blob>> = {
  svg: async ({ svg }) => new Blob([svg], { type: 'image/svg+xml' }),
  png: pngOf,
};
const formatNames: readonly PictureFormat[] = ['svg', 'png'];
const noNotes: readonly string[] = [];

/** Saves the figure that it stands in as a picture; seen while the figure is pointed at or has the focus. */
export const FigureMenu = memo(function FigureMenu({ title, describe, notes = noNotes }: Props) {
  const allTexts = useFigureTexts();
  const { exporting: texts } = allTexts;
  const { getState } = usePlaygroundStore();
  const target = useRef<HTMLSpanElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const save = useCallback(
    (format: PictureFormat): void => {
      const figure = target.current?.closest('figure');
      if (!figure) return;
      setFailed(false);
      const description = describe(getState(), allTexts);
      const drawing = figureSvg(figure, { title, description, notes });
      formats[format](drawing).then(
        (file) => saveFile(fileName(getState(), title, format), file),
        () => setFailed(true),
      );
    },
    [title, describe, notes, allTexts, getState],
  );
  useEffect(() => {
    const isShown = (): boolean => target.current?.closest('figure')?.checkVisibility() ?? false;
    return offerFigure({ title, isShown, save });
  }, [title, save]);
  return (
    <span ref={target} className={classes.figureMenu}>
      <ChoicePopover
        label={texts.figure(title)}
        button={(props) => (
          <button
            {...props}
            type="button"
            className={classes.figureButton}
            aria-label={texts.figure(title)}
            title={texts.figure(title)}
          >
            {texts.sign}
          </button>
        )}
        choices={formatNames.map((format) => ({
          name: texts[format],
          choose: () => save(format),
        }))}
      />
      {hasFailed && <span role="status">{texts.failed}</span>}
    </span>
  );
});

/** Pixels of the picture in a CSS pixel of the page. */
const scale = 2;

/** @throws Error where the browser cannot draw it */
export async function pngOf({ svg, width, height }: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(scale * width);
    canvas.height = Math.round(scale * height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (context === null || png === null) throw new Error('this browser gives no picture');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
