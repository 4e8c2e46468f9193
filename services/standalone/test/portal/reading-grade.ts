import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** A sentence that is above this grade is hard for a reader of nine. */
const HARD = 7;
/** For shorter sentences the formula measures one long word, and no sentence: `Nobody has to do anything.` is grade 7.6. */
const SHORT = 6;

/** What people wrote themselves is theirs. */
const OWN_WORDS = /<blockquote class="app-words">[\s\S]*?<\/blockquote>/g;
const BLOCKS = /<(p|h1|h2|h3|li|dt|dd|label|legend|summary|a|button)\b[^>]*>([\s\S]*?)<\/\1>/g;
/** Jobs stand in brackets after names. */
const JOBS = /\([^)]*\)/g;
/** Names are no harder than others. */
const NAMES = /(?<=\S )\p{Lu}[\p{L}’-]+/gu;

/** The Flesch–Kincaid grade of a page, and its hard sentences. */
export function gradesOf(html: string): { readonly mean: number; readonly hard: readonly string[] } {
  const main = (/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(OWN_WORDS, '');
  const sentences = [...main.matchAll(BLOCKS)]
    .map(([, , text = '']) => text.replace(/<[^>]+>/g, ' ').replace(/&[a-z#0-9]+;/g, ' '))
    .map((text) => text.replace(JOBS, '').replace(/\s+/g, ' ').trim().replace(NAMES, 'Sam'))
    .flatMap((text) => text.split(/(?<=[.?!:])\s+/))
    .filter((text) => text !== '');
  const mean = fleschKincaid({
    sentence: sentences.length,
    word: sum(sentences.map((sentence) => sentence.split(' ').length)),
    syllable: sum(sentences.map(syllable)),
  });
  const hard = sentences
    .filter((sentence) => sentence.split(' ').length >= SHORT)
    .map((sentence) => ({ sentence, grade: gradeOf(sentence) }))
    .filter(({ grade }) => grade > HARD);
  return { mean, hard: hard.map(({ sentence, grade }) => `${grade.toFixed(1)} ${sentence}`) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function gradeOf(sentence: string): number {
  return fleschKincaid({ sentence: 1, word: sentence.split(' ').length, syllable: syllable(sentence) });
}
