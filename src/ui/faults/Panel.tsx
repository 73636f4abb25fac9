import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import type { FirstTexts } from '../../i18n/dictionaries';
import { forgetFault, NotLoaded } from '../../i18n/loadedOnce';
import { useFirstTexts } from '../usePlayground';
import classes from './faults.module.css';

interface PanelProps {
  name: keyof FirstTexts['faults']['panels'];
  children: ReactNode;
}

/** A part of the page that can have a fault of its own: the rest goes on without it. */
export function Panel({ name, children }: PanelProps) {
  const { faults: texts } = useFirstTexts();
  return (
    <FaultBoundary
      instead={(fault, retry) => (
        <FaultNotice title={texts.panelTitle(texts.panels[name])} fault={fault} retry={retry} />
      )}
    >
      {children}
    </FaultBoundary>
  );
}

/** All that the page shows; a fault outside its panels leaves a notice and not a white page. */
export function WholePage({ children }: { children: ReactNode }) {
  const { faults: texts, page } = useFirstTexts();
  return (
    <FaultBoundary
      instead={(fault) => (
        <main className={classes.page}>
          <h1 className={classes.pageTitle}>{page.title}</h1>
          <FaultNotice title={texts.pageTitle} fault={fault} />
        </main>
      )}
    >
      {children}
    </FaultBoundary>
  );
}

interface NoticeProps {
  title: string;
  fault: unknown;
  /** Absent where there is nothing that could be shown again by itself: the whole page has the fault. */
  retry?: () => void;
  /** Absent where it stands in the place of what cannot be shown. */
  close?: () => void;
}

/** Says what cannot be shown and why, and offers what may help. */
export function FaultNotice({ title, fault, retry, close }: NoticeProps) {
  const { faults: texts } = useFirstTexts();
  const isLoaded = !(fault instanceof NotLoaded);
  const failed = retry === undefined ? texts.pageText : texts.panelText;
  // Without a network there may be no page to load.
  const isReloadable = isLoaded || navigator.onLine;
  return (
    <div role="alert" className={classes.fault}>
      <h2 className={classes.title}>{title}</h2>
      <p>{isLoaded ? failed : texts.notLoaded}</p>
      {isLoaded && <p className={classes.message}>{messageOf(fault)}</p>}
      {isReloadable && <p>{texts.kept}</p>}
      <div className={classes.buttons}>
        {retry !== undefined && (
          <Button size="xs" onClick={retry}>
            {texts.retry}
          </Button>
        )}
        {isReloadable && (
          <Button size="xs" onClick={() => window.location.reload()}>
            {texts.reload}
          </Button>
        )}
        {close !== undefined && (
          <Button size="xs" onClick={close}>
            {texts.close}
          </Button>
        )}
      </div>
    </div>
  );
}

/** An error without words still has its name. */
export function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message || fault.name : String(fault);
}

interface Props {
  children: ReactNode;
  /** Draws what stands in their place: `fault` is what was thrown, `retry` shows them anew. */
  instead(fault: unknown, retry: () => void): ReactNode;
}

interface State {
  /** Null while there is no fault: null, too, can be thrown. */
  caught: { fault: unknown } | null;
}

/** Keeps an error in its children from taking the whole page away. React has this for classes alone. */
export class FaultBoundary extends Component<Props, State> {
  static getDerivedStateFromError(fault: unknown): State {
    return { caught: { fault } };
  }

  override state: State = { caught: null };

  private readonly retry = (): void => {
    forgetFault(this.state.caught?.fault);
    this.setState({ caught: null });
  };

  override render(): ReactNode {
    const { caught } = this.state;
    const { children, instead } = this.props;
    return caught === null ? children : instead(caught.fault, this.retry);
  }
}
