import type { ReactNode } from 'react';
import { useTexts } from '../useTexts';
import { FaultBoundary } from './FaultBoundary';
import { FaultNotice } from './FaultNotice';
import classes from './faults.module.css';

/** All that the page shows; a fault outside its panels leaves a notice and not a white page. */
export function WholePage({ children }: { children: ReactNode }) {
  const { faults: texts, page } = useTexts();
  return (
    <FaultBoundary
      instead={(message) => (
        <main className={classes.page}>
          <h1 className={classes.pageTitle}>{page.title}</h1>
          <FaultNotice
            title={texts.pageTitle}
            text={texts.pageText}
            message={message}
            retry={null}
          />
        </main>
      )}
    >
      {children}
    </FaultBoundary>
  );
}
