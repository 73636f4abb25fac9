import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { useTexts } from '../useTexts';
import { FaultBoundary } from './FaultBoundary';
import classes from './faults.module.css';

interface PanelProps {
  name: keyof Texts['faults']['panels'];
  children: ReactNode;
}

/** A part of the page that can have a fault of its own: the rest goes on without it. */
export function Panel({ name, children }: PanelProps) {
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

/** All that the page shows; a fault outside its panels leaves a notice and not a white page. */
export function WholePage({ children }: { children: ReactNode }) {
  const { faults: texts, page } = useTexts();
  return (
    <FaultBoundary
      instead={(message) => (
        <main className={classes.page}>
          <h1 className={classes.pageTitle}>{page.title}</h1>
          <FaultNotice title={texts.pageTitle} text={texts.pageText} message={message} />
        </main>
      )}
    >
      {children}
    </FaultBoundary>
  );
}

interface NoticeProps {
  title: string;
  text: string;
  message: string;
  /** Absent where there is nothing that could be shown again by itself. */
  retry?(): void;
}

/** Says what cannot be shown and why, and offers what may help. */
function FaultNotice({ title, text, message, retry }: NoticeProps) {
  const { faults: texts } = useTexts();
  return (
    <div role="alert" className={classes.fault}>
      <h2 className={classes.title}>{title}</h2>
      <p>{text}</p>
      <p className={classes.message}>{message}</p>
      <p>{texts.kept}</p>
      <div className={classes.buttons}>
        {retry !== undefined && (
          <Button size="xs" onClick={retry}>
            {texts.retry}
          </Button>
        )}
        <Button size="xs" onClick={() => window.location.reload()}>
          {texts.reload}
        </Button>
      </div>
    </div>
  );
}
