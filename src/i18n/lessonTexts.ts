import type { LessonName } from '../spec/lessonNames';

/**
 * The words of a step. In all of them `{name}` stands for a measured number, `{A}` for the letter of a variant, and
 * `[words]` or `[words|term]` for words that the glossary explains.
 */
export interface StepTexts {
  /** At most 60 words; an empty line parts paragraphs. */
  text: string;
  /** What is asked, or is to be done. */
  question?: string;
  answers?: Record<string, string>;
  /** What each answer would have meant, were it right; of a number, one that is too `low` or too `high`. */
  meanings?: Record<string, string>;
  /** Of the button that begins the trial. */
  tryIt?: string;
  hint?: string;
  /** What was measured, and why. */
  reveal?: string;
  /** What is wrong while something is to be done. */
  failures?: Record<string, string>;
}

export interface LessonTexts {
  title: string;
  /** One sentence. */
  goal: string;
  /** By the names that the steps have in the catalogue. */
  steps: Record<string, StepTexts>;
}

export type AllLessonTexts = Record<LessonName, LessonTexts>;

/** A word, and what it means in a sentence or two. */
export interface Term {
  term: string;
  meaning: string;
}

/** A piece of a text: words, a number's placeholder, or words that the glossary explains. */
export type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'number'; name: string }
  | { kind: 'term'; text: string; term: string };

/** Parts a text into its pieces. */
export function piecesOf(text: string): Piece[] {
  return text.split(/(\{\w+\}|\[[^\]]+\])/).flatMap((part): Piece[] => {
    if (part === '') return [];
    if (part.startsWith('{')) return [{ kind: 'number', name: part.slice(1, -1) }];
    if (!part.startsWith('[')) return [{ kind: 'words', text: part }];
    const [words, term = words] = part.slice(1, -1).split('|');
    return [{ kind: 'term', text: words, term }];
  });
}
