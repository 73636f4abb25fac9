import { Button, CloseButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { sentenceOf } from '../../i18n/reason';
import { blankAfter, joined } from '../../i18n/sentence';
import type { Ignored } from '../../spec/link/value';
import { takeNewVersion } from '../../store/offline/offlineCopy';
import type { Notice } from '../../store/run/notices';
import classes from '../page.module.css';
import { useActions, usePlayground, useTexts } from '../usePlayground';
import { mendText, refusalText } from './refusalText';

/** The notices, the oldest first, each with a button that closes it. */
export function Notices() {
  const texts = useTexts();
  const notices = usePlayground((state) => state.notices);
  const dismiss = usePlayground((state) => state.dismiss);
  return notices.map((notice, index) => {
    const { title, body } = wordsOf(notice, texts);
    const titled = texts.notices.titled(title);
    return (
      // Notices of one kind can only be told apart by their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: notices have no identity of their own
      <div className={classes.notice} key={`${notice.kind} ${index}`} role="alert">
        <div>
          <strong>{titled}</strong>
          {blankAfter(titled)}
          {body} <MendButton notice={notice} />
          {notice.kind === 'newVersion' && <NewVersionButton />}
        </div>
        <CloseButton size="sm" aria-label={texts.notices.dismiss} onClick={() => dismiss(notice)} />
      </div>
    );
  });
}

/** Takes the page's new version, and never in the midst of a run, here or in another tab. */
function NewVersionButton() {
  const { newVersion: texts } = useTexts().notices;
  const isTraining = usePlayground(({ phase }) => phase === 'training');
  const [isRefused, setIsRefused] = useState(false);
  const take = async (): Promise<void> => setIsRefused(!(await takeNewVersion()));
  return (
    <>
      <Button size="compact-sm" disabled={isTraining} onClick={() => void take()}>
        {isTraining ? texts.later : texts.take}
      </Button>{' '}
      {isRefused && texts.otherTabs}
    </>
  );
}

/** One change with which the network can be built. */
function MendButton({ notice }: { notice: Notice }) {
  const { notices } = useTexts();
  const { change } = useActions();
  if (notice.kind !== 'refused' || !('mend' in notice.refusal)) return null;
  const { mend, variant } = notice.refusal;
  return (
    <Button size="compact-sm" onClick={() => void change(mend, variant)}>
      {mendText(mend, notices)}
    </Button>
  );
}

function wordsOf(notice: Notice, { notices, page }: Texts): { title: string; body: ReactNode } {
  switch (notice.kind) {
    case 'ignored':
      return { title: notices.ignored.title, body: <IgnoredList {...notice} texts={notices} /> };
    case 'languageMissing':
      return { title: notices.languageMissing.title, body: notices.languageMissing.text };
    case 'halted': {
      const { halt, layer: shape, variant } = notice;
      const layer = notices.halted.layer(shape.name);
      return {
        title: notices.halted.title(variant),
        body: notices.halted[halt.where](layer, halt.step),
      };
    }
    case 'stopped': {
      const { reason, step, bestStep, bestLoss } = notice.stop;
      const { title, [reason]: text } = notices.stopped;
      return { title: title[reason](notice.variant), body: text(step, bestStep, bestLoss) };
    }
    case 'recovered': {
      const { variant, recovery, engine } = notice;
      const { title, faults, text } = notices.recovered;
      const body = joined([faults[recovery.fault], text(recovery.step, page.engine.name[engine])]);
      return { title: title(variant), body };
    }
    case 'refused':
      return { title: notices.refused.title, body: refusalText(notice.refusal, notices) };
    case 'notOpened': {
      const { title, reasons } = notices.notOpened;
      const body = sentenceOf(reasons, 'reason', notice.refusal);
      return { title: title(notice.fileName), body };
    }
    case 'runDataNotKept': {
      const { title, text } = notices.runDataNotKept;
      return { title, body: text(notice.fileNames.join(' + ')) };
    }
    case 'drawnAnew': {
      const { title, text } = notices.drawnAnew;
      return { title, body: text(notice.fileName) };
    }
    case 'noRoomForPins': {
      const { title, text } = notices.noRoomForPins;
      return { title, body: text(notice.count) };
    }
    case 'fixed':
    case 'newVersion':
    case 'notSaved':
    case 'tableMissing':
    case 'imagesMissing':
    case 'restarted': {
      const { title, text } = notices[notice.kind];
      return { title, body: text };
    }
    case 'dead':
      return { title: notices.dead.title, body: notices.dead.text(notice.message) };
    default:
      return notice satisfies never;
  }
}

/** A notice has a few lines, whatever a link holds; the others are seen when asked for. */
const mostLines = 3;
const longestText = 40;
const mostChoices = 8;

function IgnoredList({ ignored, texts }: { ignored: Ignored[]; texts: Texts['notices'] }) {
  const items = ignored.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a name can be given more than once
    <li key={index}>
      {texts.ignored.item(shortened(item.name), shortened(item.value), reasonOf(item, texts))}
    </li>
  ));
  const others = items.slice(mostLines);
  return (
    <>
      <ul>{items.slice(0, mostLines)}</ul>
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{texts.ignored.more(formatCount(others.length))}</summary>
          <ul>{others}</ul>
        </details>
      )}
    </>
  );
}

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

function listed(choices: readonly string[], { more }: Texts['notices']['ignored']): string {
  const others = choices.length - mostChoices;
  if (others <= 1) return choices.join(', ');
  return `${choices.slice(0, mostChoices).join(', ')} ${more(formatCount(others))}`;
}

function reasonOf(item: Ignored, { ignored }: Texts['notices']): string {
  switch (item.reason) {
    case 'notAChoice':
      return ignored.notAChoice(listed(item.choices, ignored));
    case 'notOfList':
      return ignored.notOfList(listed(item.choices, ignored));
    case 'notSomeOf':
      return ignored.notSomeOf(item.choices.join(', '));
    case 'notAPace':
      return ignored.notAPace(item.choices.join(', '), item.minimum, item.maximum);
    case 'outOfRange':
      return ignored.outOfRange(item.minimum, item.maximum, item.integer);
    case 'notAList':
      return ignored.notAList(item.minimum, item.maximum, item.integer, item.longest);
    case 'mapRange': {
      const [minimum, maximum] = [formatNumber(item.minimum), formatNumber(item.maximum)];
      return ignored.mapRange(item.parameter, shortened(item.range), minimum, maximum);
    }
    case 'mapRepeats':
      return ignored.mapRepeats(item.parameter);
    case 'mapTooLarge':
      return ignored.mapTooLarge(formatCount(item.cells), formatCount(item.most));
    case 'mapSteps':
      return ignored.mapSteps(formatCount(item.minimum), formatCount(item.maximum));
    default:
      return ignored[item.reason];
  }
}
