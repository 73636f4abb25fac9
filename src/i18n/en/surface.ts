/** The loss surface and the sharpness. Numbers come in as text, already written as people write them. */
export const surface = {
  title: 'Loss surface',
  tabs: { lossSurface: 'Surface', sharpness: 'Sharpness' },
  tabsName: 'Shown of the training loss',
  variants: 'Variants',
  ofVariant: (letter: string, text: string) => `${letter}: ${text}`,
  intro:
    'The training loss around the present point, computed on copies of the network. Your run is not touched.',
  remark: (weights: string) =>
    `A plane shows two directions of many: the networks here have up to ${weights} weights, and what looks like a wall may have a way around it.`,
  plane: 'Plane',
  planes: {
    random: 'two random directions',
    weights: 'two weights',
    path: 'main directions of the run',
  },
  planeNotes: {
    random:
      'Each direction is scaled unit by unit to the size of the unit’s weights (Li et al. 2018); biases stay. 1 on an axis is a step as long as the weights themselves.',
    weights:
      'All other parameters stay as they are. The line is the run, as far as these two weights go; it is dashed straight over steps that were not kept.',
    path: 'The two directions that hold most of the way from step 0 to now, found by principal components (Li et al. 2018). The line is the run, its dots are kept steps; it is dashed straight over those that were not.',
  },
  lossNote:
    'Loss as in the Loss chart: without dropout and penalties. Batch normalization takes the statistics of all training rows.',
  reach: 'Distance',
  reaches: (times: string) => `× ${times}`,
  draws: 'Draw of directions',
  pick: (number: string) => `Weight ${number}`,
  pickLayer: (number: string) => `Layer of weight ${number}`,
  pickFrom: (number: string) => `From unit, weight ${number}`,
  pickTo: (number: string) => `To unit, weight ${number}`,
  from: 'from',
  to: 'to',
  invalidUnit: (most: string) => `1 to ${most}`,
  draw: 'Draw',
  cancel: 'Cancel',
  progress: 'Points computed',
  done: (points: string, total: string) => `${points} of ${total} points`,
  moved: 'The run has moved on since: draw again to see it where it is now.',
  rebuilt: 'This is of the network before it was rebuilt. Draw again to see the present one.',
  figure: 'Loss surface',
  axes: {
    random: { x: 'direction 1', y: 'direction 2' },
    path: { x: 'main direction 1', y: 'main direction 2' },
  },
  weightName: (layer: string | null, from: string, to: string) =>
    `${layer === null ? 'weight' : `weight of ${layer}`}, ${from} → ${to}`,
  atStep: (step: string) => `step ${step}`,
  points: (letter: string) => `Surface of ${letter}: arrow keys move the point`,
  hint: 'Point at a surface, or move with the arrow keys.',
  reading: (letter: string, x: string, y: string, loss: string) =>
    `${letter} at (${x}, ${y}): loss ${loss}`,
  notYet: 'not computed yet',
  notFinite: 'not finite',
  atMost: (value: string) => `≤ ${value}`,
  atLeast: (value: string) => `≥ ${value}`,
  logarithmic: '(logarithmic)',
  ownScales: 'Each on its own scale',
  refusals: {
    notFinite: 'No surface: the network’s weights are not finite any more.',
    noWeight: 'No surface: this network has no such weight, or not any more. Pick another one.',
    sameWeight: 'No surface: pick two different weights.',
    noDirection:
      'No surface: all weights are 0, and directions scaled to them too. Train some steps first.',
    noPath: 'No surface: the run has no two directions yet. Train some steps first.',
  },
  allNotFinite: 'The loss is finite at none of these points.',
  shape: (convex: string, minima: string, highest: string) =>
    `${convex} of the plane curves upwards both ways; ${minima}; highest loss ${highest}.`,
  minima: (count: string, isOne: boolean) => `${count} separate ${isOne ? 'minimum' : 'minima'}`,
  shapeNote:
    'Counted on the grid: points that curve downwards in no direction of the plane (a bowl has 100 %), and basins, from whose lowest point every way out leads up, and into another one by 2 % of the loss or more. Where the lowest point is at the rim there may be none.',
  share: (share: string) => `The plane holds ${share} of the way.`,
  saveAs: 'Save as',
  csv: 'CSV',
  now: (letter: string, step: string, loss: string, lowest: string, highest: string) =>
    `${letter} at step ${step}: loss ${loss} at the present point; in the plane from ${lowest} to ${highest}.`,
  none: 'No surface yet.',
  sharpness: {
    intro:
      'How strongly the training loss curves where it curves most: the largest eigenvalue of its Hessian, measured at the present step and at kept ones. Times the learning rate it tells how near the steps are to being too long.',
    start: 'Measure',
    progress: 'Steps measured',
    done: (done: string, total: string) => `${done} of ${total} steps`,
    figure: 'Learning rate × sharpness',
    xAxis: 'step',
    yAxis: 'learning rate × largest eigenvalue of the loss’s Hessian',
    limitName: (limit: string) => `limit ${limit}`,
    now: (letter: string, product: string, sharpness: string, step: string) =>
      `${letter}: ${product} at step ${step} (sharpness ${sharpness}).`,
    hovers: (letter: string, limit: string) =>
      `${letter} hovers at its limit of ${limit}: gradient descent trains at the edge of stability (Cohen et al. 2021).`,
    below: (letter: string, limit: string) =>
      `${letter}’s limit is ${limit}: above it, steps along the steepest curve grow.`,
    partial: (letter: string) =>
      `${letter}’s updates see a batch, penalties, dropout or clipping as well: the limit is only a comparison.`,
    noLimit: (letter: string) =>
      `${letter} has no limit here: its optimizer divides each step by the gradient’s own size, and the loss’s own curvature does not decide.`,
    refusals: {
      notFinite: (letter: string) => `${letter}: the network’s weights are not finite any more.`,
      tooLarge: (letter: string) =>
        `${letter}: this network is too large: one gradient in float64 would take seconds.`,
    },
    none: 'Nothing measured yet.',
    method:
      'Lanczos’ iteration in float64 on all training rows, to a thousandth; without dropout and penalties.',
  },
};
