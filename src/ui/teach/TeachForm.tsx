import { NativeSelect } from '@mantine/core';
import { lessonLengths, lessonNames, lessonStep } from '../../spec/lessonNames';
import { languages } from '../../spec/link/page';
import type { Group } from '../../spec/parameter';
import { type ParameterName, parameterNames, parameters } from '../../spec/parameters';
import { useClassroomTexts, useFirstTexts, useLessonsTexts } from '../usePlayground';
import classes from './teach.module.css';
import { type TeachChoice, tickedPanels } from './teachLink';

interface Props {
  choice: TeachChoice;
  change(changes: Partial<TeachChoice>): void;
}

const groups: readonly Group[] = ['data', 'network', 'regularization', 'training'];
const modes = ['usual', 'some', 'none'] as const;

/** What a class shall see, what it can change, and how the page begins. */
export function TeachForm(props: Props) {
  const { teach: texts } = useClassroomTexts();
  return (
    <form className={classes.form} onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{texts.begin}</legend>
        <LessonChoice {...props} />
        <LanguageChoice {...props} />
        <Ticks names={['isLarge', 'isStarted', 'isGuessed']} {...props} />
      </fieldset>
      <fieldset>
        <legend>{texts.shown}</legend>
        <PanelTicks {...props} />
        <Ticks names={['staysHidden']} {...props} />
      </fieldset>
      <fieldset>
        <legend>{texts.settings}</legend>
        <SettingTicks {...props} />
      </fieldset>
    </form>
  );
}

function LessonChoice({ choice, change }: Props) {
  const { teach: texts } = useClassroomTexts();
  const { lessons } = useLessonsTexts();
  const options = lessonNames.map((lesson) => ({
    group: lessons[lesson].title,
    items: Array.from({ length: lessonLengths[lesson] }, (_, place) => ({
      value: lessonStep(lesson, place + 1),
      label: texts.step(lessons[lesson].title, place + 1),
    })),
  }));
  return (
    <NativeSelect
      label={texts.lesson}
      value={choice.lesson}
      data={[{ value: '', label: texts.noLesson }, ...options]}
      onChange={({ currentTarget: { value } }) =>
        change({ lesson: value as TeachChoice['lesson'] })
      }
    />
  );
}

function LanguageChoice({ choice, change }: Props) {
  const { teach: texts } = useClassroomTexts();
  const names = ['auto', ...languages] as const;
  return (
    <NativeSelect
      label={texts.language}
      value={choice.lang}
      data={names.map((value) => ({ value, label: texts.languages[value] }))}
      onChange={({ currentTarget: { value } }) => change({ lang: value as TeachChoice['lang'] })}
    />
  );
}

type TickName = 'isLarge' | 'isStarted' | 'isGuessed' | 'staysHidden' | 'areAllFixed';

function Ticks({ names, choice, change }: Props & { names: readonly TickName[] }) {
  const { teach: texts } = useClassroomTexts();
  return names.map((name) => (
    <Tick
      key={name}
      label={texts.ticks[name]}
      isTicked={choice[name]}
      tick={(isTicked) => change({ [name]: isTicked })}
    />
  ));
}

interface TickProps {
  label: string;
  /** What is read aloud, where the label alone would not be understood. */
  name?: string;
  isTicked: boolean;
  tick(isTicked: boolean): void;
}

function Tick({ label, name, isTicked, tick }: TickProps) {
  return (
    <label className={classes.tick}>
      <input
        type="checkbox"
        aria-label={name}
        checked={isTicked}
        onChange={({ currentTarget: { checked } }) => tick(checked)}
      />
      {label}
    </label>
  );
}

/** Returns a list with a name in it, or without. */
function ticked<T>(list: readonly T[], name: T, isTicked: boolean): T[] {
  const others = list.filter((one) => one !== name);
  return isTicked ? [...others, name] : others;
}

function PanelTicks({ choice: { hidden }, change }: Props) {
  const { teach: texts } = useClassroomTexts();
  return tickedPanels.map((name) => (
    <Tick
      key={name}
      label={texts.panels[name]}
      isTicked={!hidden.includes(name)}
      tick={(isTicked) => change({ hidden: ticked(hidden, name, !isTicked) })}
    />
  ));
}

function SettingTicks({ choice, change }: Props) {
  const { teach: texts } = useClassroomTexts();
  const { groups: groupNames } = useFirstTexts().controls;
  return (
    <>
      {modes.map((mode) => (
        <label key={mode} className={classes.tick}>
          <input
            type="radio"
            name="teach-settings"
            checked={choice.settings === mode}
            onChange={() => change({ settings: mode })}
          />
          {texts.modes[mode]}
        </label>
      ))}
      <Ticks names={['areAllFixed']} choice={choice} change={change} />
      {groups.map((group) => (
        <details key={group} open={choice.settings === 'some'}>
          <summary>{groupNames[group]}</summary>
          <ul className={classes.settings}>
            {parameterNames
              // The figure of that name would be meant.
              .filter((name) => parameters[name].group === group && name !== 'loss')
              .map((name) => (
                <SettingRow key={name} name={name} choice={choice} change={change} />
              ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function SettingRow({ name, choice, change }: Props & { name: ParameterName }) {
  const { teach: texts } = useClassroomTexts();
  const { names } = useFirstTexts().controls;
  const { shown, fixed, settings, areAllFixed } = choice;
  return (
    <li>
      <span>{names[name]}</span>
      {settings === 'some' && (
        <Tick
          label={texts.tickShown}
          name={texts.isShown(names[name])}
          isTicked={shown.includes(name)}
          tick={(isTicked) => change({ shown: ticked(shown, name, isTicked) })}
        />
      )}
      {!areAllFixed && settings !== 'none' && (
        <Tick
          label={texts.tickFixed}
          name={texts.isFixed(names[name])}
          isTicked={fixed.includes(name)}
          tick={(isTicked) => change({ fixed: ticked(fixed, name, isTicked) })}
        />
      )}
    </li>
  );
}
