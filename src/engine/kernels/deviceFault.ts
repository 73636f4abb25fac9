const messages = {
  contextLost: 'The WebGL context is lost.',
  timeout: 'The GPU did not answer in time.',
  shaderRefused: 'The driver refuses a shader.',
};

/**
 * The browser has taken the context away, an answer has not come within its time, or the driver does
 * not compile what is to be computed.
 */
export type FaultReason = keyof typeof messages;

/** A device that can no longer be computed on. All that it held is given up. */
export class DeviceFault extends Error {
  constructor(readonly reason: FaultReason) {
    super(messages[reason]);
  }
}
