import { describe, expect, test } from 'vitest';
import { isPanelHidden, isSettingLocked, onlySettings, panelNames } from './parts';
import { parseQuery } from './query';

describe('the lists of a page', () => {
  test('keep what they know, and tell what they leave out', () => {
    const { page, ignored } = parseQuery(
      'depth=3&show=network,frobnicate,loss,network&lock=lr,guess',
    );
    expect(page).toMatchObject({ show: 'network,loss', lock: 'lr' });
    expect(ignored).toMatchObject([
      { name: 'show', value: 'frobnicate', reason: 'notOfList' },
      { name: 'show', value: 'network', reason: 'repeated' },
      { name: 'lock', value: 'guess', reason: 'notOfList' },
    ]);
  });

  test('of presets hold presets alone', () => {
    const { page, ignored } = parseQuery('demo=plateau,nothing,mixup');
    expect(page.demo).toBe('plateau,mixup');
    expect(ignored).toMatchObject([{ name: 'demo', value: 'nothing', reason: 'notOfList' }]);
  });
});

const shown = (show: string, hide = '') =>
  panelNames.filter((panel) => !isPanelHidden({ show, hide }, panel));

describe('panels', () => {
  test('are all shown by a page that says nothing', () => {
    expect(shown('')).toEqual(panelNames);
  });

  test('are those that are named, header and guide beside them', () => {
    expect(shown('loss,network')).toEqual(['network', 'loss', 'header', 'guide']);
    expect(shown('loss,depth')).toEqual(['loss', 'header', 'settings', 'guide']);
    expect(shown('loss', 'guide,header')).toEqual(['loss']);
  });

  test('stay where only settings are named', () => {
    expect(shown('depth')).toEqual(panelNames);
    expect(shown('', 'heatmap')).not.toContain('heatmap');
  });
});

describe('settings', () => {
  test('are those that are named', () => {
    expect(onlySettings({ show: '' })).toBeNull();
    expect(onlySettings({ show: 'loss,settings' })).toBeNull();
    expect(onlySettings({ show: 'depth,loss' })).toEqual(['depth']);
  });

  test('are locked by name, or all at once', () => {
    expect(isSettingLocked({ lock: 'lr' }, 'lr')).toBe(true);
    expect(isSettingLocked({ lock: 'lr,hidden' }, 'depth')).toBe(false);
    expect(isSettingLocked({ lock: 'settings' }, 'depth')).toBe(true);
    expect(isSettingLocked({ lock: 'settings' }, 'depth', ['depth'])).toBe(false);
    expect(isSettingLocked({ lock: 'settings,depth' }, 'depth', ['depth'])).toBe(true);
  });
});
