import { expect, test } from '@playwright/test';
import { ready } from './playground';

/** A server that sends no header of the kind: the page holds itself to its policy. */
test('a script that was injected does not run, and no text becomes one', async ({ page }) => {
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const reached: string[] = [];
  await page.route('https://example.org/**', (route) => {
    reached.push(route.request().url());
    return route.abort();
  });
  await page.goto('/');
  await ready(page);
  const blocked = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violations.push(effectiveDirective);
    });
    const inline = document.createElement('script');
    inline.textContent = 'window.injected = true';
    const foreign = document.createElement('script');
    foreign.src = 'https://example.org/script.js';
    const handler = document.createElement('div');
    handler.innerHTML = '<img src="missing.png" onerror="window.injected = true">';
    document.body.append(inline, foreign, handler);
    // A string, as only what is injected would do it.
    setTimeout('window.injected = true' as unknown as () => void);
    await fetch('https://example.org/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [...new Set(violations)].sort();
  });
  expect(blocked).toEqual(['connect-src', 'script-src', 'script-src-attr', 'script-src-elem']);
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  expect(reached).toEqual([]);
});
