import { Popover } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { dictionaries, type Texts } from '../../i18n/dictionaries';
import type { ParameterName } from '../../spec/parameters';
import { activeSpec } from '../activeSpec';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';

export type ExplainedName = keyof Texts['about'] & ParameterName;

const infoSign = 'i';

/** True for a parameter that has an (i). */
export function isExplained(name: ParameterName): name is ExplainedName {
  return Object.hasOwn(dictionaries.en.about, name);
}

/** The (i) of a parameter: what it does, and its formula. */
export function AboutButton({ name }: { name: ExplainedName }) {
  const texts = useTexts().controls;
  const [opened, setOpened] = useState(false);
  // The popover itself hears Escape only once the focus has come to it.
  const closeByKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') setOpened(false);
  };
  return (
    <Popover
      width={360}
      position="bottom-start"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <button
          type="button"
          className="about"
          onClick={() => setOpened(!opened)}
          onKeyDown={closeByKey}
        >
          {/* Text rather than a label: nothing but the control itself is labelled by its name. */}
          <span className="visually-hidden">{texts.about(texts.names[name])}</span>
          <span aria-hidden="true">{infoSign}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className="about-text">
        <AboutText name={name} />
      </Popover.Dropdown>
    </Popover>
  );
}

function AboutText({ name }: { name: ExplainedName }) {
  const texts = useTexts();
  const value = usePlayground((state) => String(activeSpec(state)[name]));
  const { sentences, formula } = texts.about[name];
  return (
    <>
      <p className="popover-title">{texts.controls.names[name]}</p>
      <p className="popover-text">{sentences.join(' ')}</p>
      {typeof formula === 'string' ? (
        <p className="formula">
          <Formula text={formula} />
        </p>
      ) : (
        <Formulas name={name} formulas={formula} present={value} />
      )}
    </>
  );
}

interface FormulasProps {
  name: ParameterName;
  formulas: Readonly<Record<string, string>>;
  present: string;
}

/** A formula for each value of a choice; that of the present one stands out. */
function Formulas({ name, formulas, present }: FormulasProps) {
  const labels: Partial<Record<string, Record<string, string>>> = useTexts().controls.values;
  return (
    <dl className="formulas">
      {Object.entries(formulas).map(([value, formula]) => (
        <div key={value} data-present={value === present}>
          <dt>{labels[name]?.[value]}</dt>
          <dd>
            <Formula text={formula} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Broken into lines after commas that are in no parentheses, and elsewhere where it must. */
function Formula({ text }: { text: string }) {
  return text.split(/(?<=[,;] )(?![^(]*\))/).map((part) => <span key={part}>{part}</span>);
}
