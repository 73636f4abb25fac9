import { DeviceFault } from '../../deviceFault';

/**
 * Resolves when the GPU has done all that is queued, without blocking. Rejects with a `DeviceFault` where
 * the context is lost, and where it takes longer than `limit` milliseconds.
 */
export function passFence(gl: WebGL2RenderingContext, limit: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fence = gl.isContextLost() ? null : gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (fence === null) {
      reject(new DeviceFault('contextLost'));
      return;
    }
    gl.flush();
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
    }, limit);
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      gl.deleteSync(fence);
      end();
    };
    const poll = (): void => {
      if (gl.isContextLost()) {
        settle(() => reject(new DeviceFault('contextLost')));
        return;
      }
      const status = gl.clientWaitSync(fence, 0, 0);
      const isPassed = status === gl.ALREADY_SIGNALED || status === gl.CONDITION_SATISFIED;
      if (isPassed) settle(resolve);
      else if (isLate) settle(() => reject(new DeviceFault('timeout')));
      else setTimeout(poll);
    };
    poll();
  });
}
