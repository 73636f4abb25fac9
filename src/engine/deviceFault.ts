/** The browser has taken the context away, or an answer has not come within its time. */
export type FaultReason = 'contextLost' | 'timeout';

/** A device that can no longer be computed on. All that it held is lost. */
export class DeviceFault extends Error {
  readonly reason: FaultReason;

  constructor(reason: FaultReason) {
    super(messages[reason]);
    this.reason = reason;
  }
}

const messages: Record<FaultReason, string> = {
  contextLost: 'The WebGL context is lost.',
  timeout: 'The GPU did not answer in time.',
};
