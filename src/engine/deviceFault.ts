/**
 * Why a device gives no answer: the browser has taken its context away, or a reading has not come
 * within its time.
 */
export type FaultReason = 'contextLost' | 'timeout';

/** What every reading from a device that has failed rejects with. All that it held is lost. */
export class DeviceFault extends Error {
  constructor(readonly reason: FaultReason) {
    super(`The device has failed: ${reason}.`);
  }
}
