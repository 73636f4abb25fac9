/** How often the body of the loop stands in it: counting and branching are then next to nothing. */
export const unrolling = 8;
const lanes = 4;

/** Of each accumulator in each turn of the loop: factor times it, plus the summand. */
export const factor = 0.5;
export const summand = 1;

/**
 * A WebAssembly module, byte by byte, whose `run(turns)` keeps the SIMD units busy and reads no memory:
 * so many independent accumulators a, in each turn `unrolling` times a ← factor · a + summand, in four
 * lanes each, starting from 0. No relaxed SIMD: a multiplication and an addition. Returns the sum of the
 * accumulators' first lanes, so that no compiler can leave the loop out.
 */
export function multiplyAddModule(accumulators: number): Uint8Array<ArrayBuffer> {
  const accumulator = Array.from({ length: accumulators }, (_, index) => 1 + index);
  const [factorLocal, summandLocal] = [accumulators + 1, accumulators + 2];
  const turn = accumulator.flatMap((local) => [
    ...[get, local, get, factorLocal, ...multiply],
    ...[get, summandLocal, ...add],
    ...[set, local],
  ]);
  const code = [
    ...[1, accumulators + 2, v128],
    ...[...float(factor), ...splat, set, factorLocal],
    ...[...float(summand), ...splat, set, summandLocal],
    ...[loop, noResult],
    ...Array.from({ length: unrolling }, () => turn).flat(),
    ...[get, 0, constantInteger, 1, subtractInteger, tee, 0, branchIf, 0, end],
    ...accumulator.flatMap((local, index) => [get, local, ...(index === 0 ? [] : add)]),
    ...[...firstLane, end],
  ];
  const name = [...new TextEncoder().encode('run')];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, i32, 1, f32]),
    ...section(3, [1, 0]),
    ...section(7, [1, name.length, ...name, 0, 0]),
    ...section(10, [1, ...sized(code)]),
  ]);
}

/** Floating-point operations of one turn. */
export function flopsPerTurn(accumulators: number): number {
  return 2 * lanes * unrolling * accumulators;
}

// Opcodes and types of the WebAssembly core specification, version 2.
const [i32, f32, v128] = [0x7f, 0x7d, 0x7b];
const [loop, end, branchIf, noResult] = [0x03, 0x0b, 0x0d, 0x40];
const [get, set, tee] = [0x20, 0x21, 0x22];
const [constantInteger, constantFloat, subtractInteger] = [0x41, 0x43, 0x6b];
const splat = [0xfd, 0x13];
const firstLane = [0xfd, 0x1f, 0];
const add = [0xfd, 0xe4, 0x01];
const multiply = [0xfd, 0xe6, 0x01];

function float(value: number): number[] {
  return [constantFloat, ...new Uint8Array(Float32Array.of(value).buffer)];
}

function section(id: number, content: number[]): number[] {
  return [id, ...sized(content)];
}

function sized(content: number[]): number[] {
  return [...leb128(content.length), ...content];
}

/** Seven bits a byte, lowest first. */
function leb128(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb128(value >> 7)];
}
