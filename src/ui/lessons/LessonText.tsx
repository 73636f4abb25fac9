import { useState } from 'react';
import { type Piece, piecesOf } from '../../i18n/lessonTexts';
import type { Quantity } from '../../lessons/lesson';
import { type VariantName, variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import { PopoverOf } from '../popover/PopoverOf';
import { useLessonsTexts } from '../usePlayground';
import { lessonNumber } from './lessonNumber';
import classes from './lessons.module.css';

interface Props {
  text: string;
  numbers?: Record<string, Quantity>;
}

/** Words of a lesson with measured numbers, letters in the colours of their variants, and terms to be explained. */
export function LessonText({ text, numbers = {} }: Props) {
  return piecesOf(text).map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
    <TextPiece key={place} piece={piece} numbers={numbers} />
  ));
}

function TextPiece({ piece, numbers }: { piece: Piece; numbers: Record<string, Quantity> }) {
  switch (piece.kind) {
    case 'words':
      return glued(piece.text);
    case 'number': {
      const variant = variantNames.indexOf(piece.name as VariantName);
      if (variant >= 0) return <b style={{ color: variantColor(variant) }}>{piece.name}</b>;
      return <b className={classes.number}>{lessonNumber(numbers[piece.name])}</b>;
    }
    case 'term':
      return <Term words={piece.text} term={piece.term} />;
  }
}

/** A mark stays in the line of the term that it stands beside: a button could be parted from it. */
const glued = (words: string): string =>
  words
    .replace(/^(?=[，。；：！？、）”,.;:!?)])/u, wordJoiner)
    .replace(/(?<=[（“(])$/u, wordJoiner);

const wordJoiner = '\u2060';

/** A word that the glossary explains, to be pressed. */
function Term({ words, term }: { words: string; term: string }) {
  const { glossary } = useLessonsTexts();
  const [opened, setOpened] = useState(false);
  const terms: Record<string, { term: string; meaning: string }> = glossary;
  return (
    <PopoverOf
      width={280}
      position="bottom"
      withArrow
      opened={opened}
      close={() => setOpened(false)}
      button={(props) => (
        <button
          {...props}
          type="button"
          className={classes.term}
          onClick={() => setOpened(!opened)}
        >
          {words}
        </button>
      )}
    >
      <p className={classes.meaning}>
        <b>{terms[term].term}</b>
        {terms[term].meaning}
      </p>
    </PopoverOf>
  );
}
