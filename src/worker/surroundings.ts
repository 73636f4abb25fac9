import type { Dataset } from '../data/dataset';
import type { Engines } from './engines';
import type { RunEvent } from './protocol';
import type { VariantHosts } from './variantHosts';

/** What the session needs of its surroundings; tests give their own. */
export interface Surroundings {
  emit(event: RunEvent): void;
  engines: Engines;
  hosts: VariantHosts;
  /** The data of `data=csv`; null where none was given. */
  table(): Dataset | null;
  /** Milliseconds. */
  now(): number;
  /** Lets waiting commands in, after `milliseconds` at the least. */
  turn(milliseconds: number): Promise<void>;
}
