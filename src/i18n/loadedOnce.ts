/** Something that is loaded when it is first asked for. */
export interface Loaded<T> {
  isLoaded: boolean;
  /**
   * Returns the same promise whenever it is asked, for React to wait for, even one that failed: see `NotLoaded`. Once
   * it is kept it says so as React's own promises do, by `status` and `value`: what is there is read at once.
   */
  load(): Promise<T>;
}

/** Something could not be loaded. It is tried again once this is forgotten. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';

  constructor(
    fault: unknown,
    private readonly clear: () => void,
  ) {
    super(fault instanceof Error ? fault.message : String(fault), { cause: fault });
  }

  forget(): void {
    this.clear();
    forgetFault(this.cause);
  }
}

/** Has what could not be loaded tried again when it is next asked for. */
export function forgetFault(fault: unknown): void {
  if (fault instanceof NotLoaded) fault.forget();
}

export function loadedOnce<T>(fetch: () => Promise<T>): Loaded<T> {
  let loading: Promise<T> | null = null;
  const once: Loaded<T> = {
    isLoaded: false,
    load() {
      if (loading !== null) return loading;
      const promise: Promise<T> = fetch().catch((fault) => {
        throw new NotLoaded(fault, () => {
          if (loading === promise) loading = null;
        });
      });
      loading = promise;
      promise.then(
        (value) => {
          once.isLoaded = true;
          Object.assign(promise, { status: 'fulfilled', value });
        },
        () => undefined,
      );
      return promise;
    },
  };
  return once;
}

/** Loads what nothing waits to draw: what fails is tried again when it is next asked for. */
export async function loadAhead<T>(once: Loaded<T>): Promise<T> {
  try {
    return await once.load();
  } catch (fault) {
    forgetFault(fault);
    throw fault;
  }
}
