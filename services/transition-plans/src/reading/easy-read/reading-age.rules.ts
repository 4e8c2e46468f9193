import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** The score of a text, its formula, and the counts behind it. */
interface ReadingScore {
  /** name of the formula */
  readonly formula: string;
  /** school grade in the United States by the formula; one decimal, rounded up */
  readonly grade: number;
  /** years: the grade plus five, and at least five */
  readonly age: number;
  readonly sentences: number;
  readonly words: number;
}

const FORMULA = 'Flesch-Kincaid grade level (Kincaid and others, 1975)';
const YEARS_BEFORE_GRADE_ONE = 5;

/** Initialisms spoken letter by letter: EHC, NHS, GP. */
const LETTERS = /^[A-Z]{2,4}$/;

function syllablesOf(word: string): number {
  return LETTERS.test(word) ? word.length : Math.max(1, syllable(word));
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * Measures the reading ease of sentences.
 * @param sentences one sentence each, with at least one word in all
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
