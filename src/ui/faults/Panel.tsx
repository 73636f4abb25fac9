import type { ReactNode } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { useTexts } from '../useTexts';
import { FaultBoundary } from './FaultBoundary';
import { FaultNotice } from './FaultNotice';

interface Props {
  name: keyof Texts['faults']['panels'];
  children: ReactNode;
}

/** A part of the page that can have a fault of its own: the rest goes on without it. */
export function Panel({ name, children }: Props) {
  const { faults: texts } = useTexts();
  return (
    <FaultBoundary
      instead={(message, retry) => (
        <FaultNotice
          title={texts.panelTitle(texts.panels[name])}
          text={texts.panelText}
          message={message}
          retry={retry}
        />
      )}
    >
      {children}
    </FaultBoundary>
  );
}
