import { Button, Popover, ScrollArea } from '@mantine/core';
import { useState } from 'react';
import { type PresetName, presetNames } from '../spec/presets';
import { usePlayground } from './usePlayground';
import { useTexts } from './useTexts';

/** The presets with a picture of their training loss and a line of what they show. */
export function PresetMenu() {
  const texts = useTexts();
  const current = usePlayground(({ lab }) => lab.preset);
  const openPreset = usePlayground((state) => state.openPreset);
  const [opened, setOpened] = useState(false);
  const open = (name: PresetName): void => {
    setOpened(false);
    void openPreset(name);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width="min(760px, 96vw)"
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          className="preset-button"
          aria-label={`${texts.page.preset}: ${
            current === null ? texts.page.ownExperiment : texts.presets[current].title
          }`}
          aria-haspopup="dialog"
          rightSection="▾"
          onClick={() => setOpened(!opened)}
        >
          {current === null ? texts.page.ownExperiment : texts.presets[current].title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.page.presetMenu}>
        <ScrollArea.Autosize mah="70vh" type="auto">
          <ul className="preset-list">
            {presetNames.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className="preset"
                  aria-current={name === current}
                  onClick={() => open(name)}
                >
                  <img src={`./presets/${name}.svg`} alt="" width={96} height={58} />
                  <span>
                    <strong>{texts.presets[name].title}</strong>
                    <span>{texts.presets[name].promise}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
