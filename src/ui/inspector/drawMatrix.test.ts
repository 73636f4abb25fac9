import { expect, test, vi } from 'vitest';
import { formatNumber } from '../../i18n/number';
import type { Pen } from '../canvas/useCanvas';
import { createMatrixPainter, type MatrixView, zoomSides } from './drawMatrix';
import { gutterOf, type MatrixNames, nameStride } from './matrixNames';
import { parameterMatrix } from './parameterMatrix';

vi.stubGlobal(
  'ImageData',
  class {
    data: Uint8ClampedArray;
    constructor(
      readonly width: number,
      readonly height: number,
    ) {
      this.data = new Uint8ClampedArray(4 * width * height);
    }
  },
);

/** A pen that writes down what it is asked for. */
function recordingPen() {
  const calls: { name: string; given: unknown[] }[] = [];
  const images: unknown[] = [];
  const context = new Proxy(
    {},
    {
      get: (_, name: string) => {
        if (name === 'getImageData') return () => ({ data: Uint8ClampedArray.of(1, 2, 3, 255) });
        return (...given: unknown[]) => calls.push({ name, given });
      },
      set: () => true,
    },
  );
  const pen = {
    context,
    width: 1000,
    height: 420,
    ratio: 1,
    color: (variable: string) => variable,
    pixels: (image: unknown) => {
      images.push(image);
      return image;
    },
  } as unknown as Pen;
  return { pen, calls, images };
}

function square(side: number) {
  const values = Float64Array.from({ length: side * side }, (_, index) => Math.sin(index));
  const matrix = parameterMatrix([{ role: 'weights', values }], side, 'none');
  const numbers = Array.from({ length: side }, (_, index) => String(index + 1));
  const names: MatrixNames = {
    rows: numbers,
    inputCount: side,
    columns: numbers,
    corner: 'unit →',
  };
  return { paint: createMatrixPainter(matrix, names), names };
}

test.each([...zoomSides])(
  'at cells of %i pixels a redraw of 256 × 256 weights writes no more than one of 128 × 128 does',
  (side) => {
    const countOf = (units: number): number => {
      const { paint, names } = square(units);
      const { pen, calls, images } = recordingPen();
      const size = { width: side, height: Math.min(side, 26) };
      const view: MatrixView = {
        size,
        left: 0,
        top: 0,
        gutter: gutterOf(names, 1000),
        picked: null,
      };
      paint(pen, view);
      const first = calls.length;
      paint(pen, { ...view, left: 3 * side, top: 40 });
      // The colours are put together once.
      expect(images).toHaveLength(2);
      expect(images[0]).toBe(images[1]);
      expect(calls.length - first).toBeLessThanOrEqual(1.2 * first);
      return first;
    };
    const large = countOf(256);
    expect(large).toBeGreaterThan(10);
    // A matrix of 128 × 128 fills the window too.
    expect(large).toBeLessThanOrEqual(1.1 * countOf(128));
  },
);

test('the row after the weights has its name, however low the rows are', () => {
  const values = Float64Array.from({ length: 100 * 4 }, (_, index) => index);
  const parameters = [
    { role: 'weights' as const, values },
    { role: 'bias' as const, values: values.subarray(0, 4) },
  ];
  const matrix = parameterMatrix(parameters, 4, 'none');
  const rows = [...Array.from({ length: 100 }, (_, index) => String(index + 1)), 'bias'];
  const names = { rows, inputCount: 100, columns: ['1', '2', '3', '4'], corner: 'unit →' };
  const { pen, calls } = recordingPen();
  const view = { size: { width: 40, height: 4 }, left: 0, top: 0, picked: null };
  createMatrixPainter(matrix, names)(pen, { ...view, gutter: gutterOf(names, 1000) });
  const texts = calls.filter(({ name }) => name === 'fillText').map(({ given }) => given[0]);
  expect(texts).toContain('bias');
  expect(texts).toContain('91');
  expect(texts).not.toContain('100');
});

test.each([2, 14, 58])('at cells of %i pixels the first column has its name', (side) => {
  const { paint, names } = square(8);
  const { pen, calls } = recordingPen();
  const gutter = gutterOf(names, 1000);
  const size = { width: side, height: side };
  paint(pen, { size, left: 0, top: 0, gutter, picked: null });
  const above = calls.filter(
    ({ name, given }) => name === 'fillText' && given[2] === gutter.top / 2,
  );
  const [, first] = above.map(({ given }) => given);
  expect(first[0]).toBe('1');
  expect(first[1]).toBeGreaterThan(gutter.left + 3);
});

test('numbers are written in the cells that are seen, and names beside them', () => {
  const { paint, names } = square(256);
  const { pen, calls } = recordingPen();
  const gutter = gutterOf(names, 1000);
  const size = { width: 58, height: 26 };
  paint(pen, { size, left: 58 * 100, top: 26 * 50, gutter, picked: null });
  const texts = calls.filter(({ name }) => name === 'fillText').map(({ given }) => given[0]);
  expect(texts).toContain('101');
  expect(texts).toContain('51');
  expect(texts).not.toContain('2');
  expect(texts).toContain(formatNumber(Math.sin(50 * 256 + 100), 2));
  expect(texts.length).toBeLessThan((1000 / 58 + 2) * (420 / 26 + 2) + 40);
});

test.each([
  [58, 34, 1],
  [28, 34, 2],
  [16, 34, 5],
  [4, 34, 10],
  [2, 34, 20],
])('beside cells of %i pixels names that need %i stand at every %i', (side, needed, stride) => {
  expect(nameStride(side, needed)).toBe(stride);
});
