/**
 * Carries an action out whenever it is asked for, but not again before it has ended: what is asked for
 * meanwhile is done once, at the end.
 */
export function latest(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  async function run(): Promise<void> {
    do {
      isAskedAgain = false;
      await action();
    } while (isAskedAgain);
  }

  return () => {
    isAskedAgain = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
