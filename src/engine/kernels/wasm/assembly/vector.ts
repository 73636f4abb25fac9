/** Bytes of one vector of four numbers. Rows of matrices start at multiples of it. */
export const vectorBytes: usize = 16;

/** Bytes from one row to the next of a matrix with so many columns. */
@inline
export function rowBytes(columns: usize): usize {
  return ((columns + 3) & ~3) << 2;
}

/** Magnitudes below this one become 0 wherever a long computation may run into subnormal numbers. */
export const smallest = memory.data<f32>([9.4039548065783e-38]);

/** Zero in place of magnitudes below 2⁻¹²³: processors take up to 100 times as long for subnormals. */
@inline
export function flush(x: v128): v128 {
  return flushWith(x, broadcast(magnitude), broadcast(smallest));
}

/** The same with its constants, `magnitude` and `smallest`, in registers: a loop with stores loads them anew. */
@inline
export function flushWith(x: v128, signless: v128, limits: v128): v128 {
  return v128.andnot(x, f32x4.lt(v128.and(x, signless), limits));
}

/** Four rows of eight numbers, flushed, that are `stride` bytes apart. */
@inline
export function storeTile(
  c: usize,
  stride: usize,
  left0: v128,
  right0: v128,
  left1: v128,
  right1: v128,
  left2: v128,
  right2: v128,
  left3: v128,
  right3: v128,
): void {
  const signless = broadcast(magnitude);
  const limits = broadcast(smallest);
  storePair(c, left0, right0, signless, limits);
  storePair(c + stride, left1, right1, signless, limits);
  storePair(c + 2 * stride, left2, right2, signless, limits);
  storePair(c + 3 * stride, left3, right3, signless, limits);
}

@inline
function storePair(c: usize, left: v128, right: v128, signless: v128, limits: v128): void {
  v128.store(c, flushWith(left, signless, limits));
  v128.store(c, flushWith(right, signless, limits), 16);
}

/** Zero in place of magnitudes below `limits`. */
@inline
export function flushBelow(x: v128, limits: v128): v128 {
  return v128.andnot(x, f32x4.lt(absolute(x), limits));
}

const lost = memory.data<f32>([6.9e-18]);

/** x²; 0 where it would be below 5·10⁻³⁵, and might be subnormal: nothing where it is added to an epsilon. */
@inline
export function squareOf(x: v128): v128 {
  const isLost = f32x4.lt(absolute(x), broadcast(lost));
  return f32x4.mul(v128.andnot(x, isLost), x);
}

/**
 * A constant in all four places, from memory: one instruction. A literal takes three to five, again
 * each time round a loop that needs more constants than the processor has registers.
 */
@inline
export function broadcast(address: usize): v128 {
  return v128.load_splat<f32>(address);
}

export const one = memory.data<f32>([1]);
export const magnitude = memory.data<i32>([0x7fffffff]);
const sign = memory.data<u32>([0x80000000]);

/** −|x| */
@inline
export function negativeMagnitude(x: v128): v128 {
  return v128.or(x, broadcast(sign));
}

@inline
export function absolute(x: v128): v128 {
  return v128.and(x, broadcast(magnitude));
}

@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** `a` where the mask's bits are set, `b` elsewhere. */
@inline
export function choose(mask: v128, a: v128, b: v128): v128 {
  return v128.bitselect(a, b, mask);
}

/** The sign of `signed` on the magnitude of `x`. */
@inline
export function withSign(x: v128, signed: v128): v128 {
  return v128.bitselect(x, signed, broadcast(magnitude));
}

/** Which of the four columns from `first` on a row of so many columns has. */
@inline
export function columnMask(first: usize, columns: usize): v128 {
  return i32x4.lt_s(i32x4.add(i32x4.splat(<i32>first), i32x4(0, 1, 2, 3)), i32x4.splat(<i32>columns));
}

@inline
export function laneSum(x: v128): f32 {
  const pairs = f32x4.add(x, i32x4.shuffle(x, x, 2, 3, 0, 1));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** The sum of each of the four, in their order. */
@inline
export function laneSums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(i32x4.shuffle(a, b, 0, 4, 1, 5), i32x4.shuffle(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(i32x4.shuffle(c, d, 0, 4, 1, 5), i32x4.shuffle(c, d, 2, 6, 3, 7));
  return f32x4.add(i32x4.shuffle(ab, cd, 0, 1, 4, 5), i32x4.shuffle(ab, cd, 2, 3, 6, 7));
}
