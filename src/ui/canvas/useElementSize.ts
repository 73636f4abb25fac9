import { type RefCallback, useCallback, useState } from 'react';

interface ElementSize {
  ref: RefCallback<HTMLElement>;
  width: number;
  height: number;
}

/**
 * Follows an element's size in CSS pixels; 0 until it is known. It waits for no frame of its own, unlike
 * Mantine's hook: where frames are slow, a chart would stay empty for that long.
 */
export function useElementSize(): ElementSize {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(([{ borderBoxSize }]) => {
      const [{ inlineSize: width, blockSize: height }] = borderBoxSize;
      setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...size };
}
