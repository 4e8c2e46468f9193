import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Beside the score of a text: by which formula, and what it was counted from. */
interface ReadingScore {
  /** name of the formula */
  readonly formula: string;
  /** school grade of the United States, as the formula gives it; one decimal, rounded up */
  readonly grade: number;
  /** years: pupils are five years older than the number of their grade, and nobody is younger than five */
  readonly age: number;
  readonly sentences: number;
  readonly words: number;
}

const FORMULA = 'Flesch-Kincaid grade level (Kincaid and others, 1975)';
const YEARS_BEFORE_GRADE_ONE = 5;

/** Letters that are said one by one: EHC, NHS, GP. */
const LETTERS = /^[A-Z]{2,4}$/;

function syllablesOf(word: string): number {
  return LETTERS.test(word) ? word.length : Math.max(1, syllable(word));
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * How easy the sentences are to read.
 * @param sentences one sentence each, at least one word in all
 */
export function readingScore(sentences: readonly string[]): ReadingScore {
  const words = sentences.flatMap(wordsOf);
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  });
  const up = Math.ceil(grade * 10) / 10;
  const age = YEARS_BEFORE_GRADE_ONE + Math.max(0, up);
  return { formula: FORMULA, grade: up, age, sentences: sentences.length, words: words.length };
}
