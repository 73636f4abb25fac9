import { useMemo } from 'react';
import type { NetworkPicture, VariantView } from '../../store/run/run';
import type { LitSample } from '../../store/run/timeTravel';
import { usePlayground } from '../usePlayground';

/** Returns a variant as it is drawn: while a sample is explained, the units that are crossed out are that sample's. */
export function useDrawnVariant(view: VariantView): VariantView {
  const sample = usePlayground((state) => state.litSample);
  const network = useMemo(() => pictureOf(view.network, sample), [view.network, sample]);
  return network === view.network ? view : { ...view, network };
}

/** Returns the picture with what dropout leaves out for a sample in place of what it leaves out for the first one. */
export function pictureOf(
  picture: NetworkPicture | null,
  sample: LitSample | null,
): NetworkPicture | null {
  // The network may have been built anew since.
  if (picture === null || sample?.dropped.length !== picture.layers.length) return picture;
  const layers = picture.layers.map((layer, index) => ({
    ...layer,
    dropped: sample.dropped[index].slice(0, layer.units),
  }));
  return { ...picture, layers, sample: sample.place };
}
