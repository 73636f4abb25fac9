import { expect, test } from 'vitest';
import { FaultBoundary, messageOf } from './Panel';

const boundary = () =>
  new FaultBoundary({ children: 'a chart', instead: (fault) => `instead: ${messageOf(fault)}` });

test('without a fault the children are shown', () => {
  expect(boundary().render()).toBe('a chart');
});

test.each([
  ['an error by its message', new RangeError('too many layers'), 'too many layers'],
  ['an error without one by its name', new RangeError(), 'RangeError'],
  ['what is no error as it is', 'out of memory', 'out of memory'],
  ['nothing at all, too', null, 'null'],
])('a fault is told instead: %s', (_, thrown, message) => {
  const faulty = boundary();
  faulty.state = FaultBoundary.getDerivedStateFromError(thrown);
  expect(faulty.render()).toBe(`instead: ${message}`);
});
