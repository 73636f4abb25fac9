import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { urlTable } from './urlTable';

it('stands in the README as the page reads it (npm run url-table writes it)', () => {
  expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(urlTable());
});
