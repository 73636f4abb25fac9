import { Button } from '@mantine/core';
import { variantNames } from '../../spec/lab';
import { useActions, usePlayground, useTexts } from '../usePlayground';

/** Takes back the last change by hand; there as long as the network stands at the step at which it was made. */
export function UndoChange({ variant }: { variant: number }) {
  const { byHand: texts } = useTexts().inspector;
  const { undoIntervention } = useActions();
  const canUndo = usePlayground(({ variants }) => {
    const view = variants[variant];
    return view !== undefined && view.halt === null && view.undoStep === view.history.latest.step;
  });
  if (!canUndo) return null;
  return (
    <Button
      size="compact-sm"
      aria-label={texts.undoOf(variantNames[variant])}
      onClick={() => void undoIntervention(variant)}
    >
      {texts.undo}
    </Button>
  );
}
