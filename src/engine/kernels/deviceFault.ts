/**
 * The browser has taken the context away, an answer has not come within its time, or the driver does
 * not compile what is to be computed.
 */
export type FaultReason = 'contextLost' | 'timeout' | 'shaderRefused';

/** A device that can no longer be computed on. All that it held is given up. */
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
  shaderRefused: 'The driver refuses a shader.',
};
