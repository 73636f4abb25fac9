import { expect, test } from 'vitest';
import { planNetwork } from '../../network/plan';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { prepareExperiment } from '../testing/experiment';
import { createTrainer } from './trainer';

test('slots that are held stay as they are, and all others are trained', async () => {
  const { data, spec } = prepareExperiment({ samples: 60, depth: 2, width: 4, norm: 'batch' });
  const plan = planNetwork(spec, data);
  const isHeld = plan.slots.map(({ role }) => role === 'scale' || role === 'shift');
  const heldSlots = [...isHeld.keys()].filter((slot) => isHeld[slot]);
  const trainer = createTrainer(createReferenceKernels(), { ...plan, heldSlots }, data, spec);
  const before = await trainer.parameters();
  for (let step = 0; step < 3; step++) trainer.advance();
  const after = await trainer.parameters();
  trainer.dispose();
  const isSame = after.map((values, slot) => values.every((v, i) => v === before[slot][i]));
  expect(heldSlots).toHaveLength(4);
  expect(isSame).toEqual(isHeld);
});
