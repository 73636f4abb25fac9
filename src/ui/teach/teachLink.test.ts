import jsQr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { isPanelHidden, onlySettings, panelNames } from '../../spec/link/parts';
import { parseQuery } from '../../spec/link/query';
import { presetNames } from '../../spec/presets/presets';
import { largestVersion, qrCode } from './QrCode';
import { nothingTicked, type TeachChoice, teachQuery, tickedPanels } from './teachLink';

const { lab } = parseQuery('depth=3');
const site = 'https://some-university.github.io/gradient-playground/';

/** What the page shows that a link for a class opens. */
function shownBy(changes: Partial<TeachChoice>) {
  const { page, ignored } = parseQuery(teachQuery(lab, { ...nothingTicked, ...changes }));
  expect(ignored).toEqual([]);
  const hidden = panelNames.filter((name) => isPanelHidden(page, name));
  return { hidden, settings: onlySettings(page), page };
}

describe('a link for a class', () => {
  test('hides the panels that are not ticked, few or many', () => {
    expect(shownBy({ hidden: ['heatmap'] }).hidden).toEqual(['heatmap']);
    const many = tickedPanels.filter((name) => name !== 'loss' && name !== 'network');
    const { hidden, settings, page } = shownBy({ hidden: many });
    expect(tickedPanels.filter((name) => !hidden.includes(name))).toEqual(['network', 'loss']);
    expect(settings).toBeNull();
    expect(page.show.length).toBeLessThan(page.hide.length + 30);
  });

  test('shows the settings that are ticked', () => {
    expect(shownBy({ settings: 'none' }).hidden).toEqual(['settings']);
    const { hidden, settings } = shownBy({ settings: 'some', shown: ['depth', 'lr'] });
    expect(settings).toEqual(['depth', 'lr']);
    expect(hidden).toEqual([]);
    const few = shownBy({
      settings: 'some',
      shown: ['depth'],
      hidden: tickedPanels.filter((name) => name !== 'loss'),
    });
    expect(few.settings).toEqual(['depth']);
    expect(tickedPanels.filter((name) => !few.hidden.includes(name))).toEqual(['loss']);
  });

  test('locks what is fixed, and opens a step without its experiment', () => {
    expect(shownBy({ fixed: ['lr'], isGuessed: true, staysHidden: true }).page.lock).toBe(
      'lr,train,hidden',
    );
    expect(teachQuery(lab, { ...nothingTicked, lesson: 'vanishing:2', areAllFixed: true })).toBe(
      'lesson=vanishing:2&lock=settings',
    );
  });
});

/** Reads a code as a phone does, from its pixels. */
function scanned(text: string): string | undefined {
  const { size, data } = qrCode(text);
  const scale = 4;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(4 * width * width).fill(255);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const isDark = data[Math.floor(y / scale)][Math.floor(x / scale)];
      if (isDark) pixels.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
    }
  }
  return jsQr(pixels, width, width)?.data;
}

test.each(presetNames)('the code of %s, with a class’s ticks, is small and can be read', (name) => {
  const preset = parseQuery(`preset=${name}`).lab;
  const query = teachQuery(preset, {
    ...nothingTicked,
    hidden: ['heatmap', 'learningRate'],
    areAllFixed: true,
    isGuessed: true,
    lang: 'zh',
  });
  const address = `${site}?${query}`;
  expect(qrCode(address).version).toBeLessThanOrEqual(largestVersion);
  expect(scanned(address)).toBe(address);
});
