/** A device that can no longer be computed on: its numbers are gone, or do not come within the time limit. */
export class DeviceFault extends Error {
  readonly reason: 'contextLost' | 'timeout';

  constructor(reason: DeviceFault['reason']) {
    super(messages[reason]);
    this.reason = reason;
  }
}

const messages: Record<DeviceFault['reason'], string> = {
  contextLost: 'The WebGL context is lost.',
  timeout: 'The GPU did not answer in time.',
};
