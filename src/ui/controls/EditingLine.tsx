import { ActionIcon } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { variantCount, variantNames } from '../../spec/lab';
import { latestStep } from '../run/shownRecords';
import { useActions, useFirstTexts, usePlayground } from '../usePlayground';
import classes from './groups.module.css';

const undoSign = '↶';
const redoSign = '↷';

/** Says who changes with the variant that is edited, takes changes back, and says when one restarts the run; `children` stand before its buttons. */
export function EditingLine({ children }: { children: ReactNode }) {
  const texts = useFirstTexts().controls;
  const count = usePlayground(({ lab }) => variantCount(lab));
  const active = usePlayground(({ activeVariant }) => activeVariant);
  const canUndo = usePlayground(({ past }) => past.length > 0);
  const canRedo = usePlayground(({ future }) => future.length > 0);
  const { undo, redo } = useActions();
  useUndoKeys();
  return (
    <div className={classes.editing}>
      <div className={classes.undoButtons}>
        {children}
        {/* Not `disabled`, which would take the focus away with the last change. */}
        <ActionIcon
          className={classes.undoButton}
          size={30}
          aria-label={texts.undo}
          title={texts.undoHelp}
          aria-disabled={!canUndo}
          data-disabled={!canUndo || undefined}
          onClick={() => void undo()}
        >
          {undoSign}
        </ActionIcon>
        <ActionIcon
          className={classes.undoButton}
          size={30}
          aria-label={texts.redo}
          title={texts.redoHelp}
          aria-disabled={!canRedo}
          data-disabled={!canRedo || undefined}
          onClick={() => void redo()}
        >
          {redoSign}
        </ActionIcon>
      </div>
      <Restarted />
      {count > 1 && (
        <p className={classes.edited}>
          {texts.editing(variantNames[active], variantNames.slice(1, count))}
        </p>
      )}
    </div>
  );
}

/** Says what has sent a run that had begun back to step 0, until it trains again. */
function Restarted() {
  const texts = useFirstTexts().controls;
  const names = usePlayground(({ restartedBy, phase, variants }) =>
    phase === 'building' || latestStep(variants) === 0 ? restartedBy : null,
  );
  return (
    <p role="status">{names !== null && texts.restarted(names.map((name) => texts.names[name]))}</p>
  );
}

/** Where Ctrl+Z belongs to a text that is being typed, or to an open dialog. */
const hasOwnUndo =
  'input:not([type="range"], [type="radio"], [type="checkbox"], [data-draft="false"]), textarea, [contenteditable="true"], [role="dialog"]';

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y make it again; ⌘ in place of Ctrl on a Mac. */
function useUndoKeys(): void {
  const { undo, redo } = useActions();
  useWindowEvent('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(hasOwnUndo)) return;
    event.preventDefault();
    void (key === 'y' || event.shiftKey ? redo() : undo());
  });
}
