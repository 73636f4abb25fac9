import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import type { FirstTexts } from '../../i18n/dictionaries';
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
  const { faults: texts, page } = useFirstTexts();
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
  const { faults: texts } = useFirstTexts();
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

interface Props {
  children: ReactNode;
  /** Draws what stands in their place: `message` is that of the error, `retry` shows them anew. */
  instead(message: string, retry: () => void): ReactNode;
}

interface State {
  /** Null while there is no fault. */
  message: string | null;
}

/** Keeps an error in its children from taking the whole page away. React has this for classes alone. */
export class FaultBoundary extends Component<Props, State> {
  static getDerivedStateFromError(thrown: unknown): State {
    // An error without words still has its name.
    return { message: thrown instanceof Error ? thrown.message || thrown.name : String(thrown) };
  }

  override state: State = { message: null };

  private readonly retry = (): void => this.setState({ message: null });

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : this.props.instead(message, this.retry);
  }
}
