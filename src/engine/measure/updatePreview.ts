import type { Block, Kernels, Matrix, Updated, UpdateSettings } from '../kernels/kernels';

/** An update as it will be made. */
export interface PlannedUpdate<M> {
  settings: UpdateSettings;
  updated: Updated<M>;
  /** The factor on gradients (1 × 1): see `clipScale`. */
  scale: M;
}

/** The change that an update makes. */
export interface UpdatePreview<M> {
  /** ΔW, one matrix a slot. */
  changes: readonly M[];
  release(): void;
}

/**
 * Makes an update on copies, which leaves the training as it is. Where no penalty looks at the
 * parameters it starts from zeros: what it adds is then not rounded to their precision, which in
 * float32 would make 0 of each change smaller than 6 × 10⁻⁸ of its weight.
 */
export function previewUpdate<M extends Matrix>(
  kernels: Kernels<M>,
  { settings, updated, scale }: PlannedUpdate<M>,
): UpdatePreview<M> {
  const { slots } = updated.parameters;
  const created: Block<M>[] = [];
  const create = (source: Block<M> | null): Block<M> => {
    const block = kernels.createBlock(slots);
    if (source !== null) kernels.copyBlock(source, block);
    created.push(block);
    return block;
  };
  const isPenalized = settings.l1 > 0 || settings.l2 > 0;
  const parameters = create(isPenalized ? updated.parameters : null);
  const states = updated.states.map(create);
  kernels.update(settings, { parameters, gradients: updated.gradients, states }, scale);
  let changes = parameters.matrices;
  if (isPenalized) {
    const differences = create(null);
    parameters.matrices.forEach((matrix, slot) => {
      const present = updated.parameters.matrices[slot];
      kernels.addScaled(matrix, -1, present, differences.matrices[slot]);
    });
    changes = differences.matrices;
  }
  return { changes, release: () => created.forEach(kernels.disposeBlock) };
}
