import { test } from 'vitest';
import { testMutations } from './testing/mutations';

const runtime = {
  encode: (text: string) => new TextEncoder().encode(text),
  now: () => performance.now(),
};

test('mutated tables crash nothing', () => testMutations(300, runtime));
