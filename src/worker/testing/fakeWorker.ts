import { expose } from 'comlink';
import type { Call, WorkerEvent } from '../protocol';

/** A worker in this thread, of which a test says how it answers calls and what it tells. */
export class FakeWorker extends EventTarget {
  /** All calls, in order. */
  received: Call[] = [];
  isTerminated = false;
  private readonly inside = new EventTarget();

  /** @param answer by default no call is ever answered */
  constructor(answer: (call: Call) => unknown = () => new Promise(() => undefined)) {
    super();
    const endpoint = {
      addEventListener: this.inside.addEventListener.bind(this.inside),
      removeEventListener: this.inside.removeEventListener.bind(this.inside),
      postMessage: (data: unknown) => this.tell(data),
    };
    expose((call: Call) => {
      this.received.push(call);
      return answer(call);
    }, endpoint);
  }

  postMessage(data: unknown): void {
    this.inside.dispatchEvent(new MessageEvent('message', { data }));
  }

  say(event: WorkerEvent): void {
    this.tell(event);
  }

  die(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  terminate(): void {
    this.isTerminated = true;
  }

  private tell(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
