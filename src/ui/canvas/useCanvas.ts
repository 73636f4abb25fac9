import { useComputedColorScheme } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** A drawing gets a cleared canvas in CSS pixels, and the style sheet's colours. */
export interface Pen {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  /** Device pixels in a CSS pixel. */
  ratio: number;
  /** The present value of a CSS variable, such as `--ink`. */
  color(variable: string): string;
  /** Pixels as something to draw from; valid until they are asked for again. */
  pixels(image: ImageData): OffscreenCanvas;
}

/**
 * Draws in the next frame whenever `draw`, the canvas's size or the colour scheme is another.
 * An observer reports once to begin with, after layout and before paint: the right moment to draw.
 */
export function useCanvas(draw: (pen: Pen) => void): RefObject<HTMLCanvasElement | null> {
  const ref = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme();
  const [pixels] = useState(() => createPixelCanvas());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes what the variables say
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return;
    const observer = new ResizeObserver(() => paint(canvas, pixels, draw));
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [draw, scheme, pixels]);
  return ref;
}

function paint(canvas: HTMLCanvasElement, pixels: Pen['pixels'], draw: (pen: Pen) => void): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (context === null || width === 0 || height === 0) return;
  const ratio = window.devicePixelRatio;
  const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const style = getComputedStyle(canvas);
  draw({
    context,
    width,
    height,
    ratio,
    color: (variable) => style.getPropertyValue(variable).trim(),
    pixels,
  });
}

/**
 * Returns what puts exact pixels together before they are scaled onto a chart. It stays from one drawing
 * to the next, and in ordinary memory: pixels come and go with every frame.
 */
function createPixelCanvas(): (image: ImageData) => OffscreenCanvas {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (image) => {
    if (canvas.width !== image.width) canvas.width = image.width;
    if (canvas.height !== image.height) canvas.height = image.height;
    context?.putImageData(image, 0, 0);
    return canvas;
  };
}
