/** Room around a plot, in CSS pixels, for ticks and labels. */
export interface PlotMargins {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Profile and heatmap have the same sides, so that a layer is one column through both. */
export const depthMargins: PlotMargins = { left: 78, right: 26, top: 10, bottom: 24 };

export const curveMargins: PlotMargins = { left: 54, right: 24, top: 8, bottom: 24 };
