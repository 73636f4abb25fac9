import { Button } from '@mantine/core';
import { useActions, useFigureTexts, usePlayground } from '../usePlayground';

/** The explanation gives it the focus back. */
export const explainButtonId = 'explain-step';

/** Opens and closes the explanation of a step. */
export function ExplainButton() {
  const { network: texts } = useFigureTexts();
  const isExplaining = usePlayground((state) => state.isExplaining);
  const { showExplanation } = useActions();
  return (
    <Button
      id={explainButtonId}
      size="compact-sm"
      aria-label={texts.explain}
      title={texts.explain}
      aria-expanded={isExplaining}
      onClick={() => showExplanation(!isExplaining)}
    >
      {texts.explainShort}
    </Button>
  );
}
