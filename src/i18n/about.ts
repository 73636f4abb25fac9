import type { ChoiceName, ParameterName } from '../spec/parameters';
import type { PlanarFeature } from '../spec/planarFeatures';
import type { Spec } from '../spec/spec';

/** The values of each choice, as a person reads them. */
export type ChoiceTexts = { [K in ChoiceName]: Readonly<Record<Spec[K], string>> } & {
  features: Readonly<Record<PlanarFeature, string>>;
  batch: Readonly<Record<'full', string>>;
};

/**
 * The texts of a parameter's (i): two plain sentences, its formula or one for each value that does
 * something, and details.
 */
export type Abouts = {
  [K in ParameterName]?: {
    sentences: readonly [string, string];
    formula: K extends ChoiceName
      ? Readonly<
          Record<Exclude<Spec[K], 'none' | 'auto'>, string> & Partial<Record<Spec[K], string>>
        >
      : string;
    /** Exceptions and measured figures, for those who open "Details". */
    details: string;
  };
};
