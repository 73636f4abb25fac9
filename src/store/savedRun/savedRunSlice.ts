import type { SavedRunActions, SavedRunOptions } from './savedRun';

/** Returns the actions on files of runs, which are loaded when the first of them is asked for. */
export function savedRunSlice(options: SavedRunOptions): SavedRunActions {
  const actions = async (): Promise<SavedRunActions> => {
    const { savedRunActions } = await import('./savedRun');
    return savedRunActions(options);
  };
  return {
    savedRun: async () => (await actions()).savedRun(),
    savedNetwork: async (variant) => (await actions()).savedNetwork(variant),
    savedPins: async () => (await actions()).savedPins(),
    removeVariant: async (variant) => (await actions()).removeVariant(variant),
    openRun: async (files) => (await actions()).openRun(files),
  };
}
