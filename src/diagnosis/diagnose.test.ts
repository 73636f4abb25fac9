import { expect, it } from 'vitest';
import { rules } from './diagnose';

it('has each finding once', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

it('explains in one direction: of two findings one is left', () => {
  const explains = (id: string, other: string): boolean =>
    rules.some((rule) => rule.id === id && rule.explains.some((name) => name === other));
  const mutual = rules.flatMap(({ id, explains: others }) =>
    others.filter((other) => explains(other, id)).map((other) => `${id} and ${other}`),
  );
  expect(mutual).toEqual([]);
});
