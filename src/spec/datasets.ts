/**
 * A trait of a data set's samples that a parameter may ask for. A `row` is a sample without
 * positions. Files can be `planar`: whether they are is known only when they are read.
 */
export type DataTrait = 'generated' | 'row' | 'planar' | 'picture' | 'sequence' | 'regression';

const rows = {
  moons: ['generated', 'row', 'planar'],
  spiral: ['generated', 'row', 'planar'],
  circle: ['generated', 'row', 'planar'],
  xor: ['generated', 'row', 'planar'],
  gauss: ['generated', 'row', 'planar'],
  checkerboard: ['generated', 'row', 'planar'],
  plane: ['generated', 'row', 'planar', 'regression'],
  bumps: ['generated', 'row', 'planar', 'regression'],
  houses: ['generated', 'row', 'regression'],
  digits: ['generated', 'row', 'picture'],
  tokens: ['generated', 'sequence'],
  csv: ['row', 'planar'],
  idx: ['row', 'picture'],
} as const satisfies Record<string, readonly DataTrait[]>;

type Name = keyof typeof rows;

/** Every data set, in the order of the menu. */
export const dataTraits: Readonly<Record<Name, readonly DataTrait[]>> = rows;

/** Names of the data sets that are drawn and not read from files. */
export type GeneratedName = {
  [K in Name]: 'generated' extends (typeof rows)[K][number] ? K : never;
}[Name];
/** Names of those that the user gives as files. */
export type OwnDataName = Exclude<Name, GeneratedName>;
