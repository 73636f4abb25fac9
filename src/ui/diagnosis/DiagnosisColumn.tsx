import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Finding } from '../../diagnosis/diagnose';
import { formatCount, formatNumber } from '../../i18n/number';
import { joined } from '../../i18n/sentence';
import { variantCount, variantNames, variantSpecs } from '../../spec/lab';
import { diagnosesAt } from '../../store/diagnosis/diagnoses';
import { fitsVariant, type Remedy, undoable } from '../../store/diagnosis/remedies';
import { keepsFixed } from '../../store/prepared/prepared';
import { variantColor } from '../colors';
import { LaterPart, loadedLater } from '../Later';
import { readingOfFinding } from '../lessons/furtherReading';
import { pinName } from '../pins/PinButton';
import { StepLabel } from '../plot/StepLabel';
import { useAwaitsGuess } from '../prepared/useAwaitsGuess';
import { recordedStep } from '../run/shownRecords';
import { useThrottled } from '../run/useThrottled';
import {
  type PageState,
  useActions,
  useFigureTexts,
  usePlayground,
  usePlaygroundStore,
} from '../usePlayground';
import classes from './diagnosis.module.css';
import { findingReason, findingText, findingTitle, remedyText } from './findingText';
import { Welcome } from './Welcome';

const WordsUsed = loadedLater(() =>
  import('../lessons/WordsUsed').then((module) => module.WordsUsed),
);
const FurtherReading = loadedLater(() =>
  import('../lessons/FurtherReading').then((module) => module.FurtherReading),
);

const select = ({ variants, data, lab, diagnoses, pointedStep, phase }: PageState) => ({
  variants,
  data,
  lab,
  diagnoses,
  pointedStep,
  isNotBuilt: phase === 'refused' || phase === 'dead',
});

/** The most important finding of each variant, by its name: what is read aloud when it changes. */
const selectMain = ({ diagnoses }: PageState): string =>
  diagnoses.map(({ findings: [{ id }] }) => id).join(' ');

/** Shows what is wrong with each variant, the evidence in numbers, and what helps by one click. */
export function DiagnosisColumn() {
  const texts = useFigureTexts();
  const { variants, data, lab, diagnoses, pointedStep, isNotBuilt } = useThrottled(
    select,
    'fourPerSecond',
  );
  const awaitsGuess = useAwaitsGuess();
  const shown =
    isNotBuilt || awaitsGuess
      ? []
      : pointedStep === null
        ? diagnoses.map(({ findings }) => findings)
        : diagnosesAt({ variants, data, lab }, pointedStep);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <div className={classes.head}>
        <h2 ref={heading} tabIndex={-1} className={classes.heading}>
          {texts.page.insights}
        </h2>
        <StepLabel pointedStep={pointedStep} latest={recordedStep(variants)} />
      </div>
      <UndoRemedy />
      <EndedVariants />
      {awaitsGuess && <p className={classes.text}>{texts.diagnosis.awaitsGuess}</p>}
      {shown.length === 0 && !awaitsGuess && (
        <p className={classes.text}>
          {isNotBuilt ? texts.diagnosis.notBuilt : texts.diagnosis.building}
        </p>
      )}
      {shown.map((findings, variant) => (
        <VariantDiagnosis key={variantNames[variant]} variant={variant} findings={findings} />
      ))}
      <Welcome leave={() => heading.current?.focus()} />
      <Announcement />
    </>
  );
}

/** Reads the titles aloud, once a second at the most and only when one is another. */
function Announcement() {
  const texts = useFigureTexts();
  const ids = useThrottled(selectMain, 'oncePerSecond');
  const titles = (ids === '' ? [] : ids.split(' ')).map((id, variant) =>
    texts.diagnosis.variant(variantNames[variant], findingTitle(id as Finding['id'], texts)),
  );
  return (
    <p className="visually-hidden" aria-live="polite">
      {texts.charts.list(titles)}
    </p>
  );
}

/** Says what the last remedy has changed, and takes it back or makes it in a variant of its own. */
function UndoRemedy() {
  const allTexts = useFigureTexts();
  const texts = allTexts.diagnosis;
  const applied = usePlayground(undoable);
  const { undoRemedy, remedyAsVariant } = useActions();
  const place = useRef<HTMLDivElement>(null);
  // The button of the remedy goes with its finding: the way back is where the focus goes.
  useEffect(() => {
    if (applied === null) return;
    const column = place.current?.closest('section');
    if (column?.contains(document.activeElement)) place.current?.querySelector('button')?.focus();
  }, [applied]);
  if (applied === null) return null;
  const letter = variantNames[applied.variant];
  const remedy = remedyText(applied.remedy, allTexts);
  const text = texts.applied(letter, remedy);
  const slot = applied.ghost;
  const ghost = slot === null ? '' : ` ${texts.ghost(allTexts.pins.letter(slot + 1))}`;
  return (
    <div ref={place}>
      <Offer
        text={`${text}${ghost}`}
        button={texts.undo}
        context={texts.undoOf(letter, remedy)}
        accept={() => {
          focusTitle(applied.variant);
          void undoRemedy();
        }}
      >
        {fitsVariant(applied) && (
          <button
            type="button"
            className={classes.undo}
            onClick={() => {
              focusTitle(applied.variant);
              void remedyAsVariant();
            }}
          >
            {texts.asVariant(variantNames[variantCount(applied.before)])}
          </button>
        )}
      </Offer>
    </div>
  );
}

const titleId = (variant: number): string => `finding-of-${variantNames[variant]}`;

/** What is said of a variant is read on, after a button that goes. */
function focusTitle(variant: number): void {
  document.getElementById(titleId(variant))?.focus();
}

/** Says of each variant whose steps ended before its patience that it keeps its last network, and offers the best. */
function EndedVariants() {
  const { diagnosis } = useFigureTexts();
  const texts = diagnosis.ended;
  const isEnded = usePlayground(({ phase }) => phase === 'ended');
  const variants = usePlayground((state) => state.variants);
  const { restoreBest } = useActions();
  if (!isEnded) return null;
  return variants.map(({ best, history }, variant) => {
    if (best === undefined) return null;
    const letter = variantNames[variant];
    const bestStep = formatCount(best.bestStep);
    const kept = texts.kept(letter, formatCount(history.latest.step));
    return (
      <Offer
        key={letter}
        text={`${kept} ${texts.best(bestStep, formatNumber(best.bestLoss))}`}
        button={texts.restore(bestStep)}
        context={diagnosis.forVariant(letter)}
        accept={() => void restoreBest(variant)}
      />
    );
  });
}

interface OfferProps {
  text: string;
  button: string;
  /** Is read after the button's text by those who do not see what it belongs to. */
  context: string;
  accept(): void;
  /** A further button. */
  children?: ReactNode;
}

function Offer({ text, button, context, accept, children }: OfferProps) {
  return (
    <p className={classes.applied}>
      <span>{text}</span>
      <span className={classes.choices}>
        <button type="button" className={classes.undo} onClick={accept}>
          {button}
          <span className="visually-hidden">{context}</span>
        </button>
        {children}
      </span>
    </p>
  );
}

interface Props {
  variant: number;
  /** The most important one first. */
  findings: Finding[];
}

/** The most important finding in full with its remedies, further ones by name; click one to read it. */
function VariantDiagnosis({ variant, findings }: Props) {
  const texts = useFigureTexts();
  const [main, ...others] = findings;
  const letter = variantNames[variant];
  return (
    <article className={classes.variant} data-finding={main.id}>
      <h3
        id={titleId(variant)}
        tabIndex={-1}
        className={classes.title}
        style={{ color: variantColor(variant) }}
      >
        {texts.diagnosis.variant(letter, findingTitle(main.id, texts))}
      </h3>
      <FindingBody key={main.id} variant={variant} finding={main} />
      {others.map((finding) => (
        <details key={finding.id} className={classes.other} data-finding={finding.id}>
          <summary>
            {joined([texts.diagnosis.also, findingTitle(finding.id, texts)])}
            <span className="visually-hidden">{texts.diagnosis.forVariant(letter)}</span>
          </summary>
          <FindingBody variant={variant} finding={finding} />
        </details>
      ))}
    </article>
  );
}

/** A finding with one button each for its remedies; which variant it is for is text and not a label, as with an (i). */
function FindingBody({ variant, finding }: { variant: number; finding: Finding }) {
  const texts = useFigureTexts();
  const { applyRemedy } = useActions();
  const { getState } = usePlaygroundStore();
  const fixing = usePlayground(useShallow(({ page, lessonView }) => ({ page, lessonView })));
  const remedies = finding.remedies.filter(({ changes }) => keepsFixed(fixing, changes));
  const apply = (remedy: Remedy): void => {
    const { lab, pins } = getState();
    const specs = variantSpecs(lab);
    const others = [...specs, ...pins.map(({ spec }) => spec)];
    void applyRemedy(variant, remedy, pinName(specs[variant], others, texts));
  };
  return (
    <>
      <p className={classes.text}>{findingText(finding, texts)}</p>
      <Reason variant={variant} finding={finding} />
      {remedies.length > 0 && (
        <ul className={classes.remedies}>
          {remedies.map((remedy) => {
            const text = remedyText(remedy, texts);
            return (
              <li key={text}>
                <button type="button" className={classes.remedy} onClick={() => apply(remedy)}>
                  {text}
                  <span className="visually-hidden">
                    {texts.diagnosis.forVariant(variantNames[variant])}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** Says what the finding comes from, and where more is taught of it, for whoever asks. */
function Reason({ variant, finding }: { variant: number; finding: Finding }) {
  const texts = useFigureTexts();
  const [opened, setOpened] = useState(false);
  const reason = findingReason(finding, texts);
  const reading = readingOfFinding[finding.id];
  if (reason === null && reading === undefined) return null;
  return (
    <details
      className={classes.why}
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary>
        {texts.diagnosis.why}
        <span className="visually-hidden">{texts.diagnosis.forVariant(variantNames[variant])}</span>
      </summary>
      {reason !== null && <p className={classes.text}>{reason}</p>}
      {opened && (
        <LaterPart>
          <WordsUsed in={`${findingText(finding, texts)} ${reason ?? ''}`} />
          {reading !== undefined && <FurtherReading of={reading} />}
        </LaterPart>
      )}
    </details>
  );
}
