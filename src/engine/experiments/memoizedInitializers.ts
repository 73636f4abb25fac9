import { type Initializer, initializersOf } from '../../network/initializers';
import type { InitializerName } from '../../spec/spec';

/** Numbers kept, 8 bytes each: twenty networks of 20 layers of 64, or a few variants of smaller ones. */
const mostNumbers = 6_000_000;

/**
 * Initializers that remember what they have drawn: weights at gain 1 are the same whatever the gain, the
 * activation and the depth.
 */
export function memoizedInitializers(
  draw: Parameters<typeof initializersOf>[0],
): Record<InitializerName, Initializer> {
  const drawn = new Map<string, Float64Array>();
  let numbers = 0;
  const remember = (name: string, initializer: Initializer): Initializer => {
    return (source, shape) => {
      const key = `${name} ${source.seed} ${source.id} ${shape.fanIn} ${shape.fanOut}`;
      const known = drawn.get(key);
      if (known !== undefined) return known;
      const values = initializer(source, shape);
      numbers += values.length;
      if (numbers > mostNumbers) {
        drawn.clear();
        numbers = values.length;
      }
      drawn.set(key, values);
      return values;
    };
  };
  const entries = Object.entries(initializersOf(draw)).map(([name, initializer]) => [
    name,
    remember(name, initializer),
  ]);
  return Object.fromEntries(entries) as Record<InitializerName, Initializer>;
}
