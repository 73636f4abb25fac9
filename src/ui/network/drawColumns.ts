import type { Pen } from '../canvas/useCanvas';
import type { Decades } from '../depth/decades';
import type { LayerValue } from '../depth/layerValues';
import { magnitudeColor, shareOfDecades } from './drawEdges';
import type { NetworkLayout } from './networkLayout';

export interface ColumnsDrawing {
  layout: NetworkLayout;
  /** One number a layer, which its column is coloured by. */
  values: readonly LayerValue[];
  decades: Decades;
  /** ‖∂L/∂W‖ of each layer, which the edges to it stand for. */
  gradients: readonly LayerValue[];
  gradientDecades: Decades;
  /** The layer that is pointed at; null while none is. */
  pointed: number | null;
}

const shareOfHeight = 0.74;

/** Draws a network that is too large for its units: a column a layer, all edges of a layer as one band. */
export function drawColumns(pen: Pen, drawing: ColumnsDrawing): void {
  const { layout, values, decades, gradients, gradientDecades, pointed } = drawing;
  const { context, color } = pen;
  const { xs, pitch, height, inputX } = layout;
  const width = Math.max(1.5, Math.min(0.55 * pitch, 18));
  const [top, tall] = [((1 - shareOfHeight) / 2) * height, shareOfHeight * height];
  for (const [layer, x] of xs.entries()) {
    const gradient = gradients[layer];
    const before = layer === 0 ? inputX : xs[layer - 1] + width / 2;
    if (gradient?.kind === 'number') {
      const share = shareOfDecades(gradient.log10, gradientDecades);
      const band = Math.max(0.6, share * 0.4 * tall);
      context.fillStyle = magnitudeColor(share);
      context.globalAlpha = 0.55;
      context.fillRect(before, (height - band) / 2, x - width / 2 - before, band);
      context.globalAlpha = 1;
    }
    const value = values[layer];
    const isNumber = value?.kind === 'number';
    context.fillStyle = isNumber
      ? magnitudeColor(shareOfDecades(value.log10, decades))
      : color('--soft');
    context.fillRect(x - width / 2, top, width, tall);
    if (!isNumber || layer === pointed) {
      context.strokeStyle = color(layer === pointed ? '--ink' : '--muted');
      context.lineWidth = layer === pointed ? 2 : 1;
      context.strokeRect(x - width / 2, top, width, tall);
    }
  }
}
