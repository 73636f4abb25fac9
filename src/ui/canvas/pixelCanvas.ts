/**
 * Where exact pixels are put together before they are scaled onto a chart. It stays from one drawing
 * to the next, and in ordinary memory: pixels come and go with every frame.
 */
export function createPixelCanvas(): (image: ImageData) => OffscreenCanvas {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (image) => {
    if (canvas.width !== image.width) canvas.width = image.width;
    if (canvas.height !== image.height) canvas.height = image.height;
    context?.putImageData(image, 0, 0);
    return canvas;
  };
}
