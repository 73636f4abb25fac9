import { Button, TextInput } from '@mantine/core';
import { useClipboard, useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { formatCount } from '../../i18n/number';
import type { Lab } from '../../spec/lab';
import { isLessonStep } from '../../spec/lessonNames';
import { Dialog, type Opened } from '../dialogs/Dialog';
import { useClassroomTexts, usePlayground } from '../usePlayground';
import { largestVersion, QrCode, qrCode } from './QrCode';
import { TeachForm } from './TeachForm';
import classes from './teach.module.css';
import { frameText, nothingTicked, type TeachChoice, teachQuery } from './teachLink';

/** Milliseconds after which a link that is no longer changed is shown in the preview. */
const calm = 600;

/** Builds a link for a class by ticking, with the page that it opens, its QR code and its frame beside it. */
export function TeachDialog({ opened, close }: Opened) {
  const { teach: texts } = useClassroomTexts();
  const lab = usePlayground((state) => state.lab);
  const open = usePlayground(({ page }) => (isLessonStep(page.lesson) ? page.lesson : ''));
  const [choice, setChoice] = useState<TeachChoice>({ ...nothingTicked, lesson: open });
  const address = addressOf(lab, choice);
  return (
    <Dialog title={texts.title} opened={opened} close={close}>
      <div className={classes.teach}>
        <TeachForm choice={choice} change={(changes) => setChoice({ ...choice, ...changes })} />
        <div className={classes.outcome}>
          <Preview address={address} />
          <Link label={texts.link} text={address} />
          <div className={classes.share}>
            <Code
              address={addressOf(lab, { ...choice, isLarge: false })}
              isLarge={choice.isLarge}
            />
            <Link label={texts.frame} text={frameText(address)} />
          </div>
        </div>
      </div>
    </Dialog>
  );
}

function addressOf(lab: Lab, choice: TeachChoice): string {
  const { origin, pathname } = window.location;
  const query = teachQuery(lab, choice);
  return `${origin}${pathname}${query === '' ? '' : `?${query}`}`;
}

function Preview({ address }: { address: string }) {
  const { teach: texts } = useClassroomTexts();
  const [shown] = useDebouncedValue(address, calm);
  return (
    <div className={classes.preview}>
      <iframe key={shown} src={shown} title={texts.preview} />
    </div>
  );
}

/** A text to be copied. */
function Link({ label, text }: { label: string; text: string }) {
  const { teach: texts } = useClassroomTexts();
  const { copy, copied } = useClipboard();
  return (
    <div className={classes.link}>
      <TextInput
        readOnly
        label={label}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button size="xs" onClick={() => copy(text)}>
        {copied ? texts.copied : texts.copy}
      </Button>
    </div>
  );
}

interface CodeProps {
  /** What phones open: large type is for the projector. */
  address: string;
  /** The link beside it has large type. */
  isLarge: boolean;
}

function Code({ address, isLarge }: CodeProps) {
  const { teach: texts } = useClassroomTexts();
  const { version } = qrCode(address);
  const figure = useRef<HTMLElement>(null);
  return (
    <figure ref={figure} className={classes.code}>
      <QrCode text={address} label={texts.code} />
      {document.fullscreenEnabled && (
        <Button size="xs" onClick={() => void figure.current?.requestFullscreen()}>
          {texts.codeLarge}
        </Button>
      )}
      {isLarge && <figcaption>{texts.codeForPhones}</figcaption>}
      {version > largestVersion && (
        <figcaption>{texts.longCode(formatCount(address.length))}</figcaption>
      )}
    </figure>
  );
}
