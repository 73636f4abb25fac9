import { type ReactNode, Suspense, useState } from 'react';
import type { ParameterName } from '../../spec/parameters';
import { loadedLater } from '../Later';
import { readingOfParameter } from '../lessons/furtherReading';
import { PopoverOf } from '../popover/PopoverOf';
import popover from '../popover.module.css';
import { activeSpec, useFirstTexts, usePlayground, useTexts } from '../usePlayground';
import classes from './fields.module.css';

const FurtherReading = loadedLater(() =>
  import('../lessons/FurtherReading').then((module) => module.FurtherReading),
);
const WordsUsed = loadedLater(() =>
  import('../lessons/WordsUsed').then((module) => module.WordsUsed),
);

/** Parameters that need no (i): their names say it. */
const plain = [
  'data',
  'samples',
  'noise',
  'trainFraction',
  'depth',
  'width',
  'mixingLayers',
  'seed',
  'steps',
] as const satisfies ParameterName[];
export type ExplainedName = Exclude<ParameterName, (typeof plain)[number]>;

/** True for a parameter that has an (i). */
export function isExplained(name: ParameterName): name is ExplainedName {
  return !plain.some((other) => other === name);
}

/** The (i) of a parameter: what it does, its formula, and details for those who open them. */
export function AboutButton({ name }: { name: ExplainedName }) {
  const { controls: texts } = useFirstTexts();
  return (
    <InfoButton name={texts.about(texts.names[name])}>
      <AboutText name={name} />
    </InfoButton>
  );
}

function AboutText({ name }: { name: ExplainedName }) {
  const texts = useTexts();
  const value = usePlayground((state) => String(activeSpec(state)[name]));
  const { sentences, formula, details } = texts.about[name];
  const reading = readingOfParameter[name];
  return (
    <>
      <p className={popover.title}>{texts.controls.names[name]}</p>
      <p className={popover.text}>{texts.charts.sentences([...sentences])}</p>
      {typeof formula === 'string' ? (
        <p className={classes.formula}>
          <Formula text={formula} />
        </p>
      ) : (
        <Formulas name={name} formulas={formula} present={value} />
      )}
      <details className={classes.aboutDetails}>
        <summary>{texts.controls.details}</summary>
        <p className={popover.text}>{details}</p>
      </details>
      <Suspense fallback={null}>
        <WordsUsed in={`${sentences.join(' ')} ${details}`} />
        {reading !== undefined && <FurtherReading of={reading} />}
      </Suspense>
    </>
  );
}

type FormulasProps = { name: ParameterName; formulas: Record<string, string>; present: string };

/** A formula for each value of a choice; that of the present one stands out. */
function Formulas({ name, formulas, present }: FormulasProps) {
  const labels: Partial<Record<string, Record<string, string>>> = useFirstTexts().controls.values;
  return (
    <dl className={classes.formulas}>
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

const infoSign = 'i';

/** An (i) that opens a text. It is named by text, not by a label: only a control itself is labelled by its name. */
export function InfoButton({ name, children }: { name: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <PopoverOf
      width={360}
      position="bottom-start"
      withArrow
      trapFocus
      returnFocus
      opened={opened}
      close={() => setOpened(false)}
      className={classes.aboutText}
      button={(props) => (
        <button
          {...props}
          type="button"
          className={classes.about}
          onClick={() => setOpened(!opened)}
        >
          <span className="visually-hidden">{name}</span>
          <span aria-hidden="true">{infoSign}</span>
        </button>
      )}
    >
      <div className={classes.aboutBody}>{children}</div>
    </PopoverOf>
  );
}
