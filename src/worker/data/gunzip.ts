import type { Gunzip } from '../../data/idx/idxFile';

/** By the browser's own decompression, piece by piece: a small file may unpack to a huge one. */
export const gunzip: Gunzip = async (packed, maximum) => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const stream = new Blob([packed.slice()]).stream();
    const reader = stream.pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value);
      length += read.value.length;
      if (length > maximum) {
        await reader.cancel();
        return { reason: 'tooLarge', maximum };
      }
    }
  } catch {
    return { reason: 'damagedGzip' };
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
};
