import { Button } from '@mantine/core';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { InspectorDialog } from './InspectorDialog';

/** Opens the inspector of single layers, and holds its dialog. */
export function Inspector() {
  const { inspector: texts } = useTexts();
  const place = usePlayground((state) => state.inspected);
  const variants = usePlayground((state) => state.variants.length);
  const isDead = usePlayground(({ phase }) => phase === 'dead');
  const variant = usePlayground((state) => state.activeVariant);
  const { openInspector, closeInspector } = useActions();
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        fw={500}
        disabled={variants === 0 || isDead}
        onClick={() => openInspector({ variant: Math.min(variant, variants - 1), layer: 0 })}
      >
        {texts.open}
      </Button>
      <InspectorDialog place={place} close={closeInspector} />
    </>
  );
}
