import { Button } from '@mantine/core';
import { formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { guessedLoss, measuredGuess, type TrainGuess } from '../../store/prepared/prepared';
import { variantSummaries } from '../controls/settingText';
import { Hands } from '../present/Hands';
import { useHands } from '../present/useHands';
import { latestStep } from '../run/shownRecords';
import { useActions, useClassroomTexts, useFirstTexts, usePlayground } from '../usePlayground';
import classes from './prepared.module.css';
import { useGuessKey } from './useGuessKey';

const ofOne: readonly TrainGuess[] = ['learns', 'stays'];

/** Asks what training will show before it begins, and says what was measured once it pauses. */
export function GuessQuestion() {
  const count = usePlayground(({ variants }) => variants.length);
  const preset = usePlayground(({ lab }) => lab.preset);
  if (count === 0) return null;
  const answers = count === 1 ? ofOne : variantNames.slice(0, count).map((_, variant) => variant);
  return <Question key={`${preset} ${count}`} answers={answers} />;
}

function Question({ answers }: { answers: readonly TrainGuess[] }) {
  const { guess: texts } = useClassroomTexts();
  const firstTexts = useFirstTexts();
  const lab = usePlayground((state) => state.lab);
  const guess = usePlayground(({ trainGuess }) => trainGuess);
  const asked = usePlayground(({ variants }) => guessedLoss(variants));
  const { guessTraining } = useActions();
  const isOpen = guess === null;
  const hands = useHands(answers.length, isOpen);
  const isWarned = useGuessKey(answers, hands);
  const summaries = variantSummaries(lab, firstTexts);
  return (
    <section className={classes.guess} aria-label={texts.title}>
      <p>
        <b>{texts.title}</b> {answers === ofOne ? texts.askOne : texts.askMany[asked]}
      </p>
      {answers.map((answer) => (
        <Button
          key={answer}
          size="compact-sm"
          aria-pressed={answer === guess}
          disabled={!isOpen && answer !== guess}
          onClick={() => guessTraining(answer)}
        >
          <b>{answerText(answer, texts)}</b>
          {typeof answer === 'number' && `\u00a0${summaries[answer]}`}
        </Button>
      ))}
      <Hands {...{ hands, isOpen, isWarned }} />
      {guess !== null && <Measured guess={guess} />}
    </section>
  );
}

type GuessTexts = ReturnType<typeof useClassroomTexts>['guess'];

/** Names an answer: a variant by its letter. */
function answerText(answer: TrainGuess, texts: GuessTexts): string {
  return typeof answer === 'number' ? variantNames[answer] : texts.ofOne[answer];
}

/** Says nothing while it trains: the answer is what the run shows. */
function Measured({ guess }: { guess: TrainGuess | 'none' }) {
  const { guess: texts } = useClassroomTexts();
  const isOver = usePlayground(
    ({ phase, variants }) => (phase === 'paused' || phase === 'ended') && latestStep(variants) > 0,
  );
  const variants = usePlayground((state) => (isOver ? state.variants : null));
  if (variants === null) return <p role="status">{texts.made}</p>;
  const measured = measuredGuess(variants);
  const loss = variants.length > 1 ? guessedLoss(variants) : 'trainLoss';
  const losses = variants.map(
    ({ history }, variant) => `${variantNames[variant]} ${formatNumber(history.latest[loss])}`,
  );
  return (
    <p role="status">
      {texts.measured(losses, answerText(measured, texts))}
      {guess !== 'none' && <b> {measured === guess ? texts.right : texts.wrong}</b>}
    </p>
  );
}
