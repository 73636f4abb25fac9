import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { deadUnits } from '../../../record/layerStatistics';
import { activations } from '../../../spec/activations';
import type { ActivationName } from '../../../spec/spec';
import { instantiate, wasmAddress } from './load';

const wasm = await instantiate(await readFile(wasmAddress));
const names = Object.keys(activations) as ActivationName[];

/** What is smaller may be 0. */
const smallest = 2 ** -123;

/** About 90 000 of all positive float32 numbers, evenly over their bit patterns, and their negatives. */
function* wholeRange(): Generator<number> {
  const infinity = 0x7f800000;
  const bits = new Uint32Array(1);
  const number = new Float32Array(bits.buffer);
  for (let pattern = 0; pattern < infinity; pattern += 23_593) {
    bits[0] = pattern;
    yield number[0];
    yield -number[0];
  }
}

/** Evenly over where activations change, and close by every place at which a formula takes over. */
function* finely(): Generator<number> {
  for (let i = 0; i <= 200_000; i++) yield (i - 100_000) / 1_000;
  const places = [Math.log(Math.SQRT2 - 1), 0, 1, 13.3];
  for (let n = 0; n <= 140; n++) places.push(((n + 0.5) * Math.LN2) / 2, (n + 0.5) * Math.LN2);
  for (const place of places) {
    for (let i = -8; i <= 8; i++) {
      yield place * (1 + i * 2 ** -22);
      yield -place * (1 + i * 2 ** -22);
    }
  }
}

const inputs = Float32Array.from([...wholeRange(), ...finely(), Infinity, -Infinity, Number.NaN]);

/** Values and slopes of all inputs. */
function compute(name: ActivationName): { values: Float32Array; slopes: Float32Array } {
  const start = Math.ceil(wasm.firstFreeByte() / 16) * 16;
  const bytes = Math.ceil(inputs.length / 4) * 16;
  const missing = start + 3 * bytes - wasm.memory.buffer.byteLength;
  if (missing > 0) wasm.memory.grow(Math.ceil(missing / 65_536));
  const place = (index: number): Float32Array =>
    new Float32Array(wasm.memory.buffer, start + index * bytes, inputs.length);
  place(0).set(inputs);
  wasm[name](start, start + bytes, start + 2 * bytes, bytes);
  return { values: place(2), slopes: place(1) };
}

/** The unit in the last place of float32 numbers as large as `size`. */
function unitAt(size: number): number {
  return 2 ** (Math.max(Math.floor(Math.log2(size)), -126) - 23);
}

/** The largest error in units of the last place of `size`, and where. */
function largestError(
  actual: Float32Array,
  exact: (z: number) => number,
  size: (z: number) => number,
): { units: number; z: number } {
  const largest = { units: 0, z: 0 };
  inputs.forEach((z, index) => {
    const expected = exact(z);
    if (!Number.isFinite(Math.fround(expected))) return;
    const error = Math.abs(actual[index] - expected);
    const isTiny = Math.abs(expected) < smallest && error < smallest;
    const units = isTiny ? 0 : error / unitAt(size(z));
    if (!(units <= largest.units)) Object.assign(largest, { units, z });
  });
  return largest;
}

/**
 * How large the terms of a slope are together: left of 0 the slopes of gelu and swish, φ(z)/z and
 * what is left, are differences, and as exact as what they are the difference of.
 */
function slopeSize(name: ActivationName, z: number): number {
  const slope = activations[name].derivative(z);
  const isDifference = (name === 'gelu' || name === 'swish') && z < 0;
  const term = isDifference ? activations[name].value(z) / z : 0;
  return Math.abs(term) + Math.abs(slope - term);
}

describe('over the whole range of float32', () => {
  for (const name of names) {
    const { value, derivative } = activations[name];
    it(`${name} is within 4 units in the last place`, () => {
      const { units, z } = largestError(compute(name).values, value, (x) => Math.abs(value(x)));
      expect(units, `at ${z}`).toBeLessThanOrEqual(4);
    });

    // 1 − tanh² takes two divisions that are rounded.
    const slopeBound = name === 'tanh' ? 5 : 4;
    it(`the slope of ${name} is within ${slopeBound}`, () => {
      const size = (z: number): number => slopeSize(name, z);
      const { units, z } = largestError(compute(name).slopes, derivative, size);
      expect(units, `at ${z}`).toBeLessThanOrEqual(slopeBound);
    });

    it(`no unit of ${name} is said to be dead where it has a slope`, () => {
      const { values, slopes } = compute(name);
      // A sample of one row, in which each number is a unit of its own.
      const isDead = deadUnits(name, Float64Array.from(values), values.length);
      expect(inputs.filter((_, index) => isDead[index] && slopes[index] !== 0)).toHaveLength(0);
    });

    it(`${name} is not a number, or infinite, where it should be`, () => {
      const { values } = compute(name);
      inputs.forEach((z, index) => {
        const expected = Math.fround(value(z));
        if (!Number.isFinite(expected)) expect(values[index], `at ${z}`).toBe(expected);
      });
    });
  }
});
