import { Button } from '@mantine/core';
import { formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { formatQuery } from '../../spec/link/query';
import { measuredGuess, type TrainGuess } from '../../store/prepared/prepared';
import { ClassCount } from '../present/ClassCount';
import { latestStep } from '../run/shownRecords';
import { useActions, useClassroomTexts, usePlayground } from '../usePlayground';
import classes from './prepared.module.css';

const ofOne: readonly TrainGuess[] = ['learns', 'stays'];

/** Asks what training will show before it begins, and says what was measured once it pauses. */
export function GuessQuestion() {
  const { guess: texts } = useClassroomTexts();
  const lab = usePlayground((state) => state.lab);
  const count = usePlayground(({ variants }) => variants.length);
  const guess = usePlayground(({ trainGuess }) => trainGuess);
  const { guessTraining } = useActions();
  if (count === 0) return null;
  const answers = count === 1 ? ofOne : variantNames.slice(0, count).map((_, variant) => variant);
  return (
    <section className={classes.guess} aria-label={texts.title}>
      <p>
        <b>{texts.title}</b> {count === 1 ? texts.askOne : texts.askMany}
      </p>
      {answers.map((answer) => (
        <Button
          key={answer}
          size="compact-sm"
          aria-pressed={answer === guess}
          disabled={guess !== null && answer !== guess}
          onClick={() => guessTraining(answer)}
        >
          {answerText(answer, texts)}
        </Button>
      ))}
      {guess === null && (
        // Of another experiment, or once its networks are there, hands are counted anew.
        <ClassCount key={`${formatQuery(lab)} ${count}`} answers={answers} reveal={guessTraining} />
      )}
      {guess !== null && <Measured guess={guess} />}
    </section>
  );
}

type GuessTexts = ReturnType<typeof useClassroomTexts>['guess'];

/** Names an answer: a variant by its letter. */
export function answerText(answer: TrainGuess, texts: GuessTexts): string {
  return typeof answer === 'number' ? variantNames[answer] : texts.ofOne[answer];
}

/** Says nothing while it trains: the answer is what the run shows. */
function Measured({ guess }: { guess: TrainGuess }) {
  const { guess: texts } = useClassroomTexts();
  const isOver = usePlayground(
    ({ phase, variants }) => (phase === 'paused' || phase === 'ended') && latestStep(variants) > 0,
  );
  const variants = usePlayground((state) => (isOver ? state.variants : null));
  if (variants === null) return <p role="status">{texts.made}</p>;
  const measured = measuredGuess(variants);
  const losses = variants.map(
    ({ history }, variant) => `${variantNames[variant]} ${formatNumber(history.latest.trainLoss)}`,
  );
  return (
    <p role="status">
      {texts.measured(losses, answerText(measured, texts))}{' '}
      <b>{measured === guess ? texts.right : texts.wrong}</b>
    </p>
  );
}
