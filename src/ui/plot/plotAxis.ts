/** An axis of a plot. */
export interface Axis {
  domain: [number, number];
  ticks: number[];
  label(tick: number): string;
  /** Ticks are left out where their labels would meet. */
  isFitted?: boolean;
}
