import { type ComponentType, type ReactNode, Suspense, use, useState } from 'react';
import { loadedOnce } from '../i18n/loadedOnce';
import { DialogFault } from './faults/DialogFault';
import { fetchFailedStyles } from './faults/failedStyles';
import { FaultBoundary, Panel } from './faults/Panel';

/** Returns a component that is loaded when it is first drawn. */
export function loadedLater<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  const loaded = loadedOnce(async () => {
    await fetchFailedStyles();
    return load();
  });
  return function LoadedLater(props: P) {
    const Component = use(loaded.load());
    return <Component {...props} />;
  };
}

/** A part of what stands there, drawn once it is loaded; what cannot be loaded says so in its place. */
export function LaterPart({ children }: { children: ReactNode }) {
  return (
    <Panel name="part">
      <Suspense fallback={null}>{children}</Suspense>
    </Panel>
  );
}

/** As a part, of what may be missing without a word. */
export function LaterExtra({ children }: { children: ReactNode }) {
  return (
    <FaultBoundary instead={() => null}>
      <Suspense fallback={null}>{children}</Suspense>
    </FaultBoundary>
  );
}

interface Props {
  opened: boolean;
  /** Closes the dialog, which is tried again when it is opened again. */
  close(): void;
  children: ReactNode;
}

/** Draws a dialog that is loaded later from the first time that it is opened: closed, it gives back the focus. */
export function Later({ opened, close, children }: Props) {
  const [isWanted, setIsWanted] = useState(opened);
  if (opened && !isWanted) setIsWanted(true);
  const giveUp = (): void => {
    setIsWanted(false);
    close();
  };
  return (
    isWanted && (
      <FaultBoundary
        instead={(fault, retry) => <DialogFault fault={fault} retry={retry} close={giveUp} />}
      >
        <Suspense fallback={null}>{children}</Suspense>
      </FaultBoundary>
    )
  );
}
