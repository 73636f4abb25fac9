import { test } from 'vitest';
import { testMutations } from './testing/mutations';

const runtime = {
  encode: (text: string) => new TextEncoder().encode(text),
  now: () => performance.now(),
};

test('10 000 mutated tables crash nothing', { timeout: 600_000 }, () =>
  testMutations(10_000, runtime),
);
