import type { OwnData } from '../data/namedDataset';
import type { Engines } from '../engines/engines';
import type { RunEvent } from '../protocol';
import type { VariantHosts } from '../variant/variantHosts';

/** What the session needs of its surroundings; tests give their own. */
export interface Surroundings {
  emit(event: RunEvent): void;
  engines: Engines;
  hosts: VariantHosts;
  /** The data that the user has given; null where there are none. */
  ownData: OwnData;
  /** Milliseconds. */
  now(): number;
  /** Lets in the commands that wait, and whatever is to be seen before a build. */
  beforeBuild(): Promise<void>;
  /** Lets waiting commands in, after `milliseconds` at the least. */
  turn(milliseconds: number): Promise<void>;
}
