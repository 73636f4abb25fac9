export type AxisKind = 'linear' | 'log';

export interface Axes {
  /** Of losses; null follows what the losses need. */
  loss: AxisKind | null;
  /** Of steps, in every chart that has them. */
  steps: AxisKind;
}

export interface AxesState {
  axes: Axes;
}

export interface AxesActions {
  chooseAxes(changes: Partial<Axes>): void;
}

/** The axes that the reader has chosen: they are of the page, and of no link. */
export function axesSlice(
  set: (state: AxesState) => void,
  get: () => AxesState,
): AxesState & AxesActions {
  return {
    axes: { loss: null, steps: 'linear' },
    chooseAxes: (changes) => set({ axes: { ...get().axes, ...changes } }),
  };
}
