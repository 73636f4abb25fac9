import { useEffect, useState } from 'react';
import type { LayerAddress, LayerInspection } from '../../store/run/timeTravel';
import { Dialog } from '../dialogs/Dialog';
import { useActions, usePlayground, usePlaygroundStore } from '../usePlayground';
import { useTexts } from '../useTexts';
import { followInspection } from './followInspection';
import { InspectedLayer } from './InspectedLayer';
import { InspectorHead } from './InspectorHead';
import classes from './inspector.module.css';

/** A dialog with one layer of one variant at the shown step. */
export function Inspector() {
  const { inspector: texts } = useTexts();
  const place = usePlayground((state) => state.inspected);
  const { closeInspector } = useActions();
  return (
    <Dialog title={texts.title} size={1060} opened={place !== null} close={closeInspector}>
      {place !== null && <Body place={place} />}
    </Dialog>
  );
}

function Body({ place }: { place: LayerAddress }) {
  const { inspector: texts } = useTexts();
  const variants = usePlayground((state) => state.variants);
  // A build with fewer variants or layers may come while it is open.
  const variant = Math.min(place.variant, variants.length - 1);
  const view = variants[variant];
  const layer = Math.min(place.layer, (view?.layers.length ?? 1) - 1);
  const inspection = useInspection(variant, layer);
  if (view === undefined) return null;
  const isOfLayer = inspection?.states.length === view.layers[layer].fanOut;
  return (
    <div className={classes.inspector}>
      <InspectorHead variant={variant} layer={layer} />
      {inspection !== null && isOfLayer ? (
        <InspectedLayer variant={variant} shape={view.layers[layer]} inspection={inspection} />
      ) : (
        <p className={classes.muted}>{texts.loading}</p>
      )}
    </div>
  );
}

/** Returns the layer's inspection once it has been measured; null until then, and never another layer's. */
function useInspection(variant: number, layer: number): LayerInspection | null {
  const playground = usePlaygroundStore();
  const [taken, setTaken] = useState<{ key: string; inspection: LayerInspection } | null>(null);
  const key = `${variant} ${layer}`;
  useEffect(
    () =>
      followInspection(playground, { variant, layer }, (inspection) =>
        setTaken({ key, inspection }),
      ),
    [playground, variant, layer, key],
  );
  return taken?.key === key ? taken.inspection : null;
}
