import { changeExperiment } from '../../spec/change';
import type { Lab } from '../../spec/lab';
import type { LabClient } from '../../worker/client';
import { latest } from '../latest';
import type { PlaygroundActions, PlaygroundState } from '../playgroundState';
import type { OwnData } from './ownData';

type DataActions = Pick<
  PlaygroundActions,
  | 'draw'
  | 'watchSample'
  | 'feedPreview'
  | 'standardization'
  | 'readTable'
  | 'takeTable'
  | 'takeImages'
>;

interface DataContext {
  client: LabClient;
  ownData: OwnData;
  get(): Pick<PlaygroundState, 'lab' | 'watched'>;
  set(change: Pick<PlaygroundState, 'watched'>): void;
  setLab(lab: Lab): Promise<void>;
}

/** What concerns the data: a user's own, what the models are shown beside it, and looks into it. */
export function dataActions({ client, ownData, get, set, setLab }: DataContext): DataActions {
  const watch = latest(() => client.watch(get().watched));
  return {
    async draw(drawing) {
      set({ watched: { ...get().watched, drawing } });
      await watch();
    },
    async watchSample(sample) {
      set({ watched: { ...get().watched, sample } });
      await watch();
    },
    feedPreview: client.feedPreview,
    standardization: client.standardization,
    readTable: (text, header) => client.readTable(text, header),
    async takeTable(table) {
      const refusal = await ownData.takeTable(table);
      if (refusal === null) await setLab(changeExperiment(get().lab, 0, { data: 'csv' }));
      return refusal;
    },
    async takeImages(files) {
      const result = await ownData.takeImages(files);
      if (result.kind === 'used') await setLab(changeExperiment(get().lab, 0, { data: 'idx' }));
      return result;
    },
  };
}
