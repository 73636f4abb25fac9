import { expect, test } from '@playwright/test';
import { button, choose, figure, open, snapshot } from './playground';

test('a step of 50 layers is walked by keyboard, and ends at the norm and the weight of the run', async ({
  page,
}) => {
  await open(page, 'depth=50&width=16&activation=tanh&clip=0.5&optimizer=momentum');
  await page.evaluate(() => window.playground.step(20));
  const [{ records }] = await snapshot(page);
  const norms = records.at(-1)?.gradientNorms ?? [];

  await button(page, 'Explain this step').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Step 20 of A, explained' });
  await expect(panel.getByRole('button', { name: 'Next stop' })).toBeFocused();
  const title = panel.getByRole('heading', { level: 3 });
  const seen: string[] = [];
  for (;;) {
    const [name, place] = [await title.innerText(), await panel.getByText(/^Stop/).innerText()];
    seen.push(name);
    const [number, count] = place.match(/\d+/g)?.map(Number) ?? [];
    if (name.startsWith('Layers 3 to 49')) {
      await expect(figure(page, 'Network').locator('[data-lit]')).toBeVisible();
    }
    if (name.includes('the gradient of a weight')) {
      // The profile's number, to the digits that are written.
      const norm = (await panel.locator('p b').last().innerText()).replace(' × 10', 'e');
      const digits = norm.replace(
        /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g,
        (sign) => '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)],
      );
      expect(Number(digits) / norms[0]).toBeCloseTo(1, 2);
    }
    if (number === count) break;
    await page.keyboard.press('ArrowRight');
    await expect(panel.getByText(`Stop ${number + 1} of`)).toBeVisible();
  }
  const order = [/^What comes in$/, /: each × [^a-z]*$/, /^The loss$/, / on the way back$/];
  const places = order.map((name) => seen.findIndex((one) => name.test(one)));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(seen.slice(-3)).toEqual([
    'Layer 1: the gradient of a weight of unit 1',
    'Clipping',
    'Layer 1: the update of that weight of unit 1',
  ]);

  await page.keyboard.press('Home');
  await expect(title).toHaveText('What comes in');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(button(page, 'Explain this step')).toBeFocused();
});

test('a pick that a rebuild has made void is said to be void', async ({ page }) => {
  await open(page, 'depth=6');
  await button(page, 'Explain this step').click();
  await choose(page, 'Weight of', 'Weight of layer 6');
  await expect(page.getByRole('heading', { name: 'What comes in' })).toBeVisible();
  await page.evaluate(() => window.playground.setSpec({ depth: 2 }));
  await expect(page.getByText('The network was built anew and has no such')).toBeVisible();
});

test('stops light the edges that they speak of: into a unit, back to it, and the weight', async ({
  page,
}) => {
  await open(page, 'depth=3&width=4');
  await button(page, 'Explain this step').click();
  const edges = figure(page, 'Network').locator('[data-lit-edge]');
  const title = page.getByRole('region', { name: /explained$/ }).getByRole('heading', { level: 3 });
  const litAt = async (key: string, name: RegExp): Promise<number> => {
    while (!name.test(await title.innerText())) await page.keyboard.press(key);
    return edges.count();
  };
  await expect(title).toHaveText('What comes in');
  await expect(edges).toHaveCount(0);
  expect(await litAt('ArrowRight', /^Layer 1: .* sums up/)).toBe(2);
  expect(await litAt('ArrowRight', /^Layer 2: .* sums up/)).toBe(4);
  expect(await litAt('ArrowRight', /^Layer 3: what comes back/)).toBe(2);
  expect(await litAt('ArrowRight', /^Layer 2: what comes back/)).toBe(4);
  expect(await litAt('ArrowRight', /the gradient of a weight/)).toBe(1);
  // Played it goes on by itself.
  await page.keyboard.press('Home');
  const panel = page.getByRole('region', { name: /explained$/ });
  await panel.getByRole('button', { name: 'Play' }).click();
  await expect(panel.getByText('Stop 2 of')).toBeVisible();
  await panel.getByRole('button', { name: 'Pause' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  // Arrows walk on from anywhere, and train no step.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('ArrowRight');
  await expect(title).toContainText('the update of that weight');
  expect((await snapshot(page))[0].step).toBe(0);
});
