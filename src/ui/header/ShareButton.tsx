import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { formatCount } from '../../i18n/number';
import { changeVariant, type Lab } from '../../spec/lab';
import { isLessonStep, type LessonStep } from '../../spec/lessonNames';
import { defaultPage, type PageSettings } from '../../spec/link/page';
import { formatQuery, parseQuery } from '../../spec/link/query';
import { parameters } from '../../spec/parameters';
import { presetLengthOf } from '../../spec/presets/presetLengths';
import { namesOf } from '../../spec/table';
import { numberProblem, readNumber } from '../controls/useDraft';
import { PopoverOf } from '../popover/PopoverOf';
import popover from '../popover.module.css';
import { latestStep } from '../run/shownRecords';
import { type PageState, useFirstTexts, usePlayground, usePlaygroundStore } from '../usePlayground';
import classes from './header.module.css';

/** Copies the lab's link, and offers what whoever opens it finds. */
export function ShareButton({ openTeach }: { openTeach(): void }) {
  const { page: texts, controls } = useFirstTexts();
  const lab = usePlayground(sharedLab);
  const lang = usePlayground(({ page }) => page.lang);
  const lesson = usePlayground(({ page }) => (isLessonStep(page.lesson) ? page.lesson : ''));
  const [isStarted, setIsStarted] = useState(false);
  /** As it is typed; null: as the lab has it. */
  const [typed, setTyped] = useState<string | null>(null);
  const stop = typed ?? (lab.base.steps === 0 ? '' : String(lab.base.steps));
  const length = useMemo(() => presetLengthOf(lab), [lab]);
  const isStep = stop.trim() === '' || readNumber(stop, parameters.steps) !== null;
  const problem = isStep ? null : numberProblem(stop, parameters.steps, controls);
  return (
    <CopyLinkButton
      label={texts.share}
      query={() => sharedQuery(lab, { lang, lesson, isStarted, stop })}
      options={(copy, close) => (
        <div className={classes.shareOptions}>
          <label>
            <input
              type="checkbox"
              checked={isStarted}
              onChange={({ currentTarget: { checked } }) => {
                setIsStarted(checked);
                copy(sharedQuery(lab, { lang, lesson, isStarted: checked, stop }));
              }}
            />
            {texts.shareStart}
          </label>
          <label>
            {texts.shareStop}
            <input
              type="text"
              inputMode="numeric"
              value={stop}
              placeholder={length === null ? texts.shareNoStop : formatCount(length)}
              aria-invalid={problem !== null}
              onChange={({ currentTarget: { value } }) => {
                setTyped(value);
                copy(sharedQuery(lab, { lang, lesson, isStarted, stop: value }));
              }}
            />
          </label>
          {problem !== null && <p role="alert">{problem}</p>}
          <LinkLacks />
          <Button
            size="xs"
            onClick={() => {
              close();
              openTeach();
            }}
          >
            {texts.teach}
          </Button>
        </div>
      )}
    />
  );
}

/** What a link cannot hold, by when it is there. */
const lacks = {
  training: ({ variants }) => latestStep(variants) > 0,
  weights: ({ variants }) => variants.some(({ start }) => start.weightsFile !== null),
  edits: ({ variants }) => variants.some(({ interventions }) => interventions.length > 0),
  pins: ({ pins }) => pins.length > 0,
  table: ({ lab }) => lab.base.data === 'csv',
  images: ({ lab }) => lab.base.data === 'idx',
} satisfies Record<string, (state: PageState) => boolean>;

/** Says what whoever opens the link does not get. */
function LinkLacks() {
  const { page: texts } = useFirstTexts();
  const { getState } = usePlaygroundStore();
  const missing = namesOf(lacks).filter((name) => lacks[name](getState()));
  if (missing.length === 0) return null;
  return <p>{texts.shareLacks(missing.map((name) => texts.lacking[name]))}</p>;
}

const { lab: named } = parseQuery('');

/** A lesson's step brings its own experiment, which its name says. */
function sharedLab({ lab, lessonLab, page }: PageState): Lab {
  return isLessonStep(page.lesson) && lab === lessonLab ? named : lab;
}

interface Shared {
  lang: PageSettings['lang'];
  /** The step that is open; empty in the free playground. */
  lesson: LessonStep | '';
  isStarted: boolean;
  /** The step to stop at, as it is typed. */
  stop: string;
}

/** Returns the lab's link; a step to stop at that cannot be read leaves the lab's own. */
export function sharedQuery(lab: Lab, { lang, lesson, isStarted, stop }: Shared): string {
  const steps = stop.trim() === '' ? 0 : readNumber(stop, parameters.steps);
  const shared = steps === null ? lab : changeVariant(lab, 0, { steps });
  const query = formatQuery(shared, { ...defaultPage, lang, lesson, run: isStarted ? '1' : '0' });
  // The page opens on a preset by itself, which need not be the same one for ever.
  const isNamed = lesson !== '' || shared.preset === null || query.startsWith('preset=');
  const preset = isNamed ? [] : [`preset=${shared.preset}`];
  return [...preset, ...(query === '' ? [] : [query])].join('&');
}

interface CopyProps {
  label: string;
  /** Returns what the link says after its question mark. */
  query(): string;
  /** Choices beneath the link, which copy another one. */
  options?(copy: (query: string) => void, close: () => void): ReactNode;
}

/** Copies a link and shows it, to be copied by hand where the browser forbids that. */
export function CopyLinkButton({ label, query, options }: CopyProps) {
  const texts = useFirstTexts().page;
  const { copy, error, reset } = useClipboard();
  const [link, setLink] = useState<string | null>(null);
  const close = (): void => {
    setLink(null);
    reset();
  };
  const share = (shared: string): void => {
    const { origin, pathname } = window.location;
    const next = `${origin}${pathname}${shared === '' ? '' : `?${shared}`}`;
    setLink(next);
    copy(next);
  };
  return (
    <PopoverOf
      opened={link !== null}
      close={close}
      position="bottom-end"
      width={340}
      withArrow
      label={label}
      button={(props) => (
        <Button {...props} size="xs" onClick={() => share(query())}>
          {label}
        </Button>
      )}
    >
      <p className={popover.title} role="status">
        {error === null ? texts.shareCopied : texts.shareByHand}
      </p>
      <TextInput
        readOnly
        aria-label={texts.shareByHand}
        value={link ?? ''}
        onFocus={(event) => event.currentTarget.select()}
      />
      {options?.(share, close)}
    </PopoverOf>
  );
}
