/** A rectangle of texels, four numbers each. */
export interface Texture {
  readonly handle: WebGLTexture;
  readonly width: number;
  readonly height: number;
  /** The framebuffers through which it is drawn to. */
  readonly targets: Target[];
}

/** Textures of one size that are drawn to at once, one an output of the program. */
interface Target {
  framebuffer: WebGLFramebuffer;
  textures: readonly Texture[];
}

/** The textures of a context: each is made once and kept until it is freed, and so is what draws to it. */
export interface Textures {
  /** All zeros. */
  create(width: number, height: number): Texture;
  free(texture: Texture): void;
  /** Drawing, reading and copying from now on means these, the first of them where it is only one. */
  bindTarget(textures: readonly Texture[]): void;
  count(): number;
}

export function createTextures(
  gl: WebGL2RenderingContext,
  format: 'RGBA32F' | 'RGBA16F',
): Textures {
  let count = 0;

  function createTarget(textures: readonly Texture[]): Target {
    const target = { framebuffer: gl.createFramebuffer(), textures };
    gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
    const attachments = textures.map((_, index) => gl.COLOR_ATTACHMENT0 + index);
    textures.forEach(({ handle, targets }, index) => {
      const attachment = attachments[index];
      gl.framebufferTexture2D(gl.FRAMEBUFFER, attachment, gl.TEXTURE_2D, handle, 0);
      targets.push(target);
    });
    gl.drawBuffers(attachments);
    return target;
  }

  return {
    create(width, height) {
      const handle = gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, handle);
      gl.texStorage2D(gl.TEXTURE_2D, 1, gl[format], width, height);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      count++;
      return { handle, width, height, targets: [] };
    },
    free(texture) {
      for (const target of [...texture.targets]) {
        gl.deleteFramebuffer(target.framebuffer);
        for (const { targets } of target.textures) targets.splice(targets.indexOf(target), 1);
      }
      gl.deleteTexture(texture.handle);
      count--;
    },
    bindTarget(textures) {
      const isOfThese = (target: Target): boolean =>
        target.textures.length === textures.length &&
        target.textures.every((texture, index) => texture === textures[index]);
      const { framebuffer } = textures[0].targets.find(isOfThese) ?? createTarget(textures);
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    },
    count: () => count,
  };
}
