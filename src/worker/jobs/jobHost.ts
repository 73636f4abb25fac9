import { expose } from 'comlink';
import type { EngineName } from '../../spec/spec';
import { createProcessorEngines } from '../engines/processorEngines';
import { engineOfPart, type JobPart, jobWork, type PartProgress } from './jobWork';

/** Carries out one part of a job at a time, in slices, wherever it is. */
export interface JobHost {
  /** Takes the place of the part before. Resolves with the engine that computes. */
  begin(part: JobPart): Promise<EngineName>;
  /** Works for about so many milliseconds. */
  proceed(milliseconds: number): Promise<Slice>;
  /** Leaves the part as it is. */
  end(): Promise<void>;
}

export interface Slice {
  /** Null where the slice was too short for any. */
  progress: PartProgress | null;
  isDone: boolean;
}

/** @param now milliseconds */
export function createJobHost(now: () => number): JobHost {
  const engines = createProcessorEngines();
  let work: AsyncGenerator<PartProgress, void> | null = null;

  async function end(): Promise<void> {
    await work?.return();
    work = null;
  }

  return {
    async begin(part) {
      await end();
      const isReference = engineOfPart(part) === 'reference';
      const engine = await (isReference
        ? engines.reference()
        : engines.wasm().catch(() => engines.reference()));
      work = jobWork(part, engine);
      return engine.name;
    },
    async proceed(milliseconds) {
      const start = now();
      let progress: PartProgress | null = null;
      do {
        const turn = await work?.next();
        if (turn === undefined || turn.done) return { progress, isDone: true };
        progress = turn.value;
      } while (now() - start < milliseconds);
      return { progress, isDone: false };
    },
    end,
  };
}

/** Answers over the channel of this worker. */
export function exposeJobHost(): void {
  expose(createJobHost(() => performance.now()));
}
