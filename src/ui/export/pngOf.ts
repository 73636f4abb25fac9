import type { Drawing } from './figureSvg';

/** Pixels of the picture in a CSS pixel of the page. */
const scale = 2;

/** @throws Error where the browser cannot draw it */
export async function pngOf({ svg, width, height }: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(scale * width);
    canvas.height = Math.round(scale * height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (context === null || png === null) throw new Error('this browser gives no picture');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
