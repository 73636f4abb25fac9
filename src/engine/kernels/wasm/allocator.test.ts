import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAllocator } from './allocator';

const start = 1_000;

it('ranges are aligned, apart from one another, and behind the start', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.boolean())), (requests) => {
      const allocator = createAllocator(start);
      const held: { address: number; bytes: number }[] = [];
      for (const [bytes, releases] of requests) {
        if (releases && held.length > 0) {
          const [{ address }] = held.splice(bytes % held.length, 1);
          allocator.release(address);
        }
        const address = allocator.allocate(bytes);
        expect(address % 16).toBe(0);
        expect(address).toBeGreaterThanOrEqual(start);
        expect(address + bytes).toBeLessThanOrEqual(allocator.end());
        for (const other of held) {
          const isApart =
            address + bytes <= other.address || other.address + other.bytes <= address;
          expect(isApart).toBe(true);
        }
        held.push({ address, bytes });
      }
    }),
  );
});

it('what is released, in any order, is one range again', () => {
  const allocator = createAllocator(start);
  const addresses = [100, 20, 300, 64, 1].map((bytes) => allocator.allocate(bytes));
  const end = allocator.end();
  for (const index of [3, 0, 4, 1, 2]) allocator.release(addresses[index]);
  expect(allocator.allocate(end - addresses[0])).toBe(addresses[0]);
  expect(allocator.end()).toBe(end);
});

it('refuses to release what it has not handed out', () => {
  const allocator = createAllocator(start);
  const address = allocator.allocate(16);
  allocator.release(address);
  expect(() => allocator.release(address)).toThrow('Nothing is allocated');
});
