/** Kinds of file that a figure is saved as. */
export type PictureFormat = 'svg' | 'png';

/** A figure of the page that can be saved as a picture. */
export interface OfferedFigure {
  title: string;
  /** Returns false while it is not seen: in a part of a phone's page that another one covers. */
  isShown(): boolean;
  save(format: PictureFormat): void;
}

const figures = new Set<OfferedFigure>();

/** Offers a figure in the Export menu, too, until what is returned is called. */
export function offerFigure(figure: OfferedFigure): () => void {
  figures.add(figure);
  return () => figures.delete(figure);
}

/** Returns the figures that are seen at present, in the order in which they came to the page. */
export function offeredFigures(): OfferedFigure[] {
  return [...figures].filter((figure) => figure.isShown());
}
