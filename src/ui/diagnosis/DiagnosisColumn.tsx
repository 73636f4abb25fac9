import { variantNames } from '../../spec/lab';
import { diagnosesAt, type Finding } from '../../store/diagnosis/diagnoses';
import { StepLabel } from '../plot/StepLabel';
import type { PageState } from '../run/runTypes';
import { recordedStep } from '../run/shownRecords';
import { useThrottled } from '../run/useThrottled';
import { useTexts } from '../useTexts';
import classes from './diagnosis.module.css';
import { EndedVariants } from './EndedVariants';
import { findingTitle } from './findingText';
import { UndoRemedy } from './UndoRemedy';
import { VariantDiagnosis } from './VariantDiagnosis';

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

/** What is wrong with each variant, its evidence in numbers, and what helps by one click. */
export function DiagnosisColumn() {
  const texts = useTexts();
  const { variants, data, lab, diagnoses, pointedStep, isNotBuilt } = useThrottled(
    select,
    'fourPerSecond',
  );
  const shown =
    pointedStep === null
      ? diagnoses.map(({ findings }) => findings)
      : diagnosesAt({ variants, data, lab }, pointedStep);
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.heading}>{texts.diagnosis.region}</h2>
        <StepLabel pointedStep={pointedStep} latest={recordedStep(variants)} />
      </div>
      <UndoRemedy />
      <EndedVariants />
      {shown.length === 0 && (
        <p className={classes.text}>
          {isNotBuilt ? texts.diagnosis.notBuilt : texts.diagnosis.building}
        </p>
      )}
      {shown.map((findings, variant) => (
        <VariantDiagnosis key={variantNames[variant]} variant={variant} findings={findings} />
      ))}
      <Announcement />
    </>
  );
}

/** Reads the titles aloud, once a second at the most and only when one is another. */
function Announcement() {
  const texts = useTexts();
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
