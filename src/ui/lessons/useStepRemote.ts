import { useState } from 'react';
import type { Step } from '../../lessons/lesson';
import { type Answer, noAnswer, type StepProgress } from '../../lessons/stepProgress';
import { majorityOf, useHands } from '../present/useHands';

interface Walk {
  step: Step;
  at: StepProgress['at'] | null;
  answer: Answer | null;
  choose(answer: Answer): void;
  attempt(): void;
  /** Opens the next step where that is free. */
  goOn(): void;
  /** Opens the next step. */
  leave(): void;
}

/**
 * Walks a step by Page Down alone, a key of a remote control: it makes the guess of the class, tries it, and goes on, one
 * after the other; what waits for somebody is told first and passed when the key comes once more. A number's guess is
 * made where its track is.
 */
export function useStepRemote({ step, at, answer, choose, attempt, goOn, leave }: Walk) {
  const { guess, trial } = step;
  const answers = guess !== undefined && 'answers' in guess ? guess.answers : [];
  const isAsked = guess !== undefined && answer === null;
  const hands = useHands(answers.length, isAsked);
  const [isWarned, setIsWarned] = useState(false);

  function revealUnguessed(): void {
    choose(noAnswer);
    if (trial !== undefined) attempt();
  }

  function pageDown(): void {
    if (isAsked && answers.length === 0) return;
    const most = isAsked ? majorityOf(hands) : null;
    const waits = isAsked ? most === null : at === 'task';
    setIsWarned(waits && !isWarned);
    if (most !== null) choose(answers[most]);
    else if (!waits) goOn();
    else if (isWarned) (isAsked ? revealUnguessed : leave)();
  }

  return { answers, isAsked, hands, isWarned, pageDown };
}
