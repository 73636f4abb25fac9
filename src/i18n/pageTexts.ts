import type { ClaimsTexts, FigureTexts, FirstTexts, Texts } from './dictionaries';
import { firstTexts } from './en/firstTexts';

type Language = 'en';

/** What the controls say is there from the start. */
export const firstTextsOf: Record<Language, FirstTexts> = { en: firstTexts };

const loadFigures = once(async (): Promise<FigureTexts> => {
  const { figureTexts } = await import('./en/figureTexts');
  return { ...firstTexts, ...figureTexts };
});

const loadAll = once(async (): Promise<Texts> => {
  const [figures, { otherTexts }] = await Promise.all([loadFigures(), import('./en/otherTexts')]);
  return { ...figures, ...otherTexts };
});

const loadClaims = once(async (): Promise<ClaimsTexts> => {
  const [{ claims }, { claimsPage }] = await Promise.all([
    import('./en/claims/claims'),
    import('./en/claims/claimsPage'),
  ]);
  return { claims, page: claimsPage };
});

/** Each returns the same promise whenever it is asked: React waits for it once. */
export const figureTextsOf: Record<Language, () => Promise<FigureTexts>> = { en: loadFigures };
export const allTextsOf: Record<Language, () => Promise<Texts>> = { en: loadAll };
export const claimsTextsOf: Record<Language, () => Promise<ClaimsTexts>> = { en: loadClaims };

/** Loads when it is first asked; what failed, as where the network is gone, is tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((fault: unknown) => {
      loading = null;
      throw fault;
    });
    return loading;
  };
}
