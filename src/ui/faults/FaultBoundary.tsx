import { Component, type ReactNode } from 'react';

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
