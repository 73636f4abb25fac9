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
  get(): Pick<PlaygroundState, 'lab' | 'probe'>;
  set(change: Pick<PlaygroundState, 'probe'>): void;
  setLab(lab: Lab): Promise<void>;
}

/** What concerns the data: a user's own, what the models are shown beside it, and looks into it. */
export function dataActions({ client, ownData, get, set, setLab }: DataContext): DataActions {
  const tellProbe = latest(() => client.session.setProbe(get().probe));
  return {
    async draw(drawing) {
      set({ probe: { ...get().probe, drawing } });
      await tellProbe();
    },
    async watchSample(sample) {
      set({ probe: { ...get().probe, sample } });
      await tellProbe();
    },
    feedPreview: (variant, step, count) => client.run.ask(variant, 'feedPreview', step, count),
    standardization: (variant) => client.run.ask(variant, 'standardization'),
    readTable: (text, header) => client.tables.read(text, header),
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
