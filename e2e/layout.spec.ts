import { expect, type Page, test } from '@playwright/test';
import { dictionaries } from '../src/i18n/dictionaries';
import { type Language, languages } from '../src/spec/link/page';
import { parseQuery } from '../src/spec/link/query';
import { button, open } from './playground';
import { findTextFaults } from './textFaults';

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 768, height: 900 },
  { width: 390, height: 844 },
];

/** The longest of what a person can choose, and what fills the page most. */
const cases = {
  'the opening page': '',
  'four variants':
    'standardize=inputs&activation=sigmoid&init=glorotNormal&optimizer=momentum' +
    '&b.activation=leakyRelu&b.init=heUniform&b.norm=batch&c.activation=softplus&c.optimizer=nesterov' +
    '&d.depth=50&d.optimizer=adam&d.lr=0.0005',
  '100 layers': 'depth=100&width=16&b.residual=plain&b.norm=layer',
  digits: 'data=digits&samples=600&widths=64,32,32&optimizer=adam&b.widths=32,2,32',
  tokens: 'data=tokens&mixing=attention&depth=2&b.mixing=average',
  regression: 'data=houses&depth=2&width=16&activation=tanh&b.standardize=all',
  'the longest names':
    'data=plane&depth=3&standardize=all&activation=leakyRelu&init=glorotUniform&schedule=exponential' +
    '&steps=200&warmup=50&optimizer=rmsprop&loss=mse&b.norm=layer&b.lr=0.00012345',
};

test('every case is one that the page takes as it is', () => {
  const ignored = Object.values(cases).flatMap((query) => parseQuery(query).ignored);
  expect(ignored).toEqual([]);
});

const ownTable = `kind;length in centimetres;weight in grammes;place of the find\n${Array.from(
  { length: 90 },
  (_, row) =>
    `${['lily of the valley', 'rose', 'oak'][row % 3]};${10 * (row % 3) + (row % 7)};${row};${row % 2}`,
).join('\n')}`;

async function openOwnTable(page: Page): Promise<void> {
  await open(page, 'depth=2&standardize=inputs');
  const transfer = await page.evaluateHandle((text) => {
    const dropped = new DataTransfer();
    dropped.items.add(
      new File([text], 'the-flowers-of-last-summer-in-the-valley.csv', { type: 'text/csv' }),
    );
    return dropped;
  }, ownTable);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.getByRole('combobox', { name: 'Target' }).selectOption('kind');
  await button(page, 'Use this table').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate(() => window.playground.ready());
}

/** Returns the faults that last: what is drawn anew for another size takes a moment. */
async function lastingFaults(page: Page): Promise<string[]> {
  let faults: string[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await page.waitForTimeout(attempt === 0 ? 60 : 200);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    faults = await page.evaluate(findTextFaults);
    if (faults.length === 0) break;
  }
  return faults;
}

const phoneTabs = ['network', 'curves', 'guide', 'settings'] as const;

/** Shows every part of the page, which on a phone is seen one at a time, and looks at its texts. */
async function faultsOfAllParts(page: Page, language: Language): Promise<string[]> {
  const { phone } = dictionaries[language].page;
  const tabs = page.getByRole('navigation', { name: phone.parts });
  if (!(await tabs.isVisible())) return lastingFaults(page);
  const found: string[] = [];
  for (const tab of phoneTabs) {
    await tabs.getByRole('button', { name: phone[tab] }).click();
    found.push(...(await lastingFaults(page)));
  }
  await tabs.getByRole('button', { name: phone.network }).click();
  return found;
}

/** Collects at which widths, in which themes and when a fault is there. */
async function collectFaults(
  page: Page,
  language: Language,
  moment: string,
  places: Map<string, string[]>,
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const fault of new Set(await faultsOfAllParts(page, language))) {
        const known = places.get(fault) ?? [];
        places.set(fault, [...known, `${size.width} ${colorScheme} ${moment}`]);
      }
    }
  }
}

test('a text that is cut, wider than its box or over another one is found', async ({ page }) => {
  await page.setContent(`
    <style>p { width: 60px; margin: 0; white-space: nowrap } span { position: absolute; top: 300px }</style>
    <p style="overflow: hidden">cut by its paragraph</p>
    <p style="overflow: hidden; text-overflow: ellipsis">ends in an ellipsis</p>
    <p>wider than its paragraph</p>
    <select style="width: 60px"><option>a choice that is too long</option></select>
    <input value="a value that is too long" style="width: 60px">
    <svg width="60" height="20"><text x="20" y="15">cut by its picture</text></svg>
    <span style="left: 20px">below another one</span><span style="left: 40px">above it</span>
    <p style="overflow: auto">is scrolled to</p><p style="width: auto">has room</p>
    <p style="position: absolute; clip-path: inset(50%); overflow: hidden">is read aloud</p>`);
  const faults = (await page.evaluate(findTextFaults)).map((fault) => fault.split(', in ')[0]);
  expect(faults.sort()).toEqual([
    'cut: "a choice that is too long"',
    'cut: "a value that is too long"',
    'cut: "cut by its paragraph"',
    'cut: "cut by its picture"',
    'cut: "ends in an ellipsis"',
    'over "above it": "below another one"',
    'wider than its box: "wider than its paragraph"',
  ]);
});

/** Looks at all sizes in both themes, before the run and in it. */
async function expectNoFaults(page: Page, language: Language): Promise<void> {
  const places = new Map<string, string[]>();
  await collectFaults(page, language, 'before training', places);
  await page.evaluate(() => window.playground.step(30));
  await collectFaults(page, language, 'after 30 steps', places);
  expect([...places].map(([fault, where]) => `${fault}, at ${where.join(', ')}`)).toEqual([]);
}

for (const [name, query] of [...Object.entries(cases), ['an own table', null] as const]) {
  test(`nothing is cut with ${name}, at any size, in both themes`, async ({ page }) => {
    await page.setViewportSize(sizes[0]);
    await (query === null ? openOwnTable(page) : open(page, query));
    await expectNoFaults(page, 'en');
  });
}

for (const [name, query] of Object.entries(cases)) {
  const tag = name === 'four variants' ? '' : ' @deep';
  test(`nothing is cut in Chinese with ${name}${tag}`, async ({ page }) => {
    await page.setViewportSize(sizes[0]);
    await open(page, `lang=zh&${query}`);
    await expectNoFaults(page, 'zh');
  });
}

const walked = sizes.filter(({ width }) => [1440, 1024, 390].includes(width));
for (const { size, language } of walked.flatMap((size) =>
  languages.map((language) => ({ size, language })),
)) {
  test(`nothing is cut at ${size.width} in the other tabs, groups, menus and dialogs, ${language} @deep`, async ({
    page,
  }) => {
    const { page: texts, controls, exporting, layers, network, explain } = dictionaries[language];
    await page.setViewportSize(size);
    await open(page, `lang=${language}&${cases['four variants']}`);
    await page.evaluate(() => window.playground.step(30));
    const faults: string[] = [];
    const look = async (moment: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        faults.push(
          ...(await lastingFaults(page)).map((fault) => `${moment}, ${colorScheme}: ${fault}`),
        );
      }
    };
    const tabs = page.getByRole('radiogroup', { name: layers.seriesSwitch });
    const { gradientNorms, ...others } = layers.depthTabs;
    for (const tab of Object.values(others)) {
      await tabs.getByText(tab, { exact: true }).click();
      await look(tab);
    }
    await tabs.getByText(gradientNorms, { exact: true }).click();
    await button(page, network.explain).click();
    await button(page, explain.next).press('End');
    await look('explained');
    await page.keyboard.press('Escape');
    const settings = page
      .getByRole('navigation', { name: texts.phone.parts })
      .getByRole('button', { name: texts.phone.settings });
    const isPhone = await settings.isVisible();
    if (isPhone) await settings.click();
    for (const group of Object.values(controls.settings)) {
      await page.getByRole('button', { name: new RegExp(`\\d+ ${group}`) }).click();
    }
    await look('all settings');
    for (const name of [
      controls.openStandardization,
      controls.openRangeTest,
      controls.openCrossValidation,
      controls.openSurface,
      texts.openMap,
      texts.openClaims,
      texts.openLessons,
      exporting.open,
      texts.share,
      texts.help,
    ]) {
      const opener = button(page, name);
      if (isPhone && !(await opener.isVisible())) continue;
      await opener.click();
      await expect(page.locator('[role="dialog"]').first()).toBeVisible();
      await look(name);
      await page.keyboard.press('Escape');
      await expect(page.locator('[role="dialog"]')).toHaveCount(0);
    }
    expect(faults).toEqual([]);
  });
}

/** Returns the controls that reach beyond the right end of what they stand in. */
const controlsBeyond = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, label')]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => {
        const around = control.parentElement?.getBoundingClientRect();
        // What is there for the ear alone is a point.
        if (around === undefined || around.width < 2) return false;
        return control.getBoundingClientRect().right > around.right + 1;
      })
      .map(({ textContent }) => textContent),
  );

test('controls stay in their place at widths between the usual ones, while a step is held', async ({
  page,
}) => {
  await open(page, 'depth=3&b.depth=4');
  await page.evaluate(() => window.playground.step(1234));
  await page.getByRole('slider', { name: 'Shown step' }).fill('12');
  await expect(button(page, 'Back to live')).toBeVisible();
  for (const width of [910, 960, 1366, 1440, 1600]) {
    await page.setViewportSize({ width, height: 768 });
    await expect.poll(() => controlsBeyond(page), `at ${width} px`).toEqual([]);
  }
});
