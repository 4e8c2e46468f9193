/** Typing errors hardly occur in shorter words without making another name of them. */
const SHORTEST_MISSPELLING = 4;

/** The groups of three letters in a word, with two spaces before it and one after, as in PostgreSQL's `pg_trgm`. */
export function trigrams(word: string): string[] {
  const padded = [...`  ${word} `];
  return [...new Set(padded.slice(2).map((_, at) => padded.slice(at, at + 3).join('')))];
}

/** One word of a search by name, and what a stored name must have in common with it. */
export interface SearchWord {
  readonly word: string;
  /** trigrams to look up */
  readonly grams: readonly string[];
  /** the least number of them that a found name has */
  readonly enough: number;
  /** whether a misspelt name also matches; a number is never misspelt */
  readonly misspelt: boolean;
}

/**
 * What to look up for a word. A word of one or two letters finds only the names that begin with it. One wrong, missing or
 * additional letter changes at most three trigrams, and two exchanged letters change at most four.
 */
export function searchWord(word: string): SearchWord {
  const letters = [...word];
  const all = trigrams(word);
  if (letters.length < 3) return { word, grams: [all[letters.length - 1]!], enough: 1, misspelt: false };
  const inner = [...new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join('')))];
  const misspelt = letters.length >= SHORTEST_MISSPELLING && !/\p{Number}/u.test(word);
  if (!misspelt) return { word, grams: inner, enough: inner.length, misspelt };
  return { word, grams: all, enough: Math.min(inner.length, fewestShared(word)), misspelt };
}

/** The number of trigrams that a word shares with itself at least, after one typing error. */
function fewestShared(word: string): number {
  return Math.max(2, trigrams(word).length - ([...word].length > SHORTEST_MISSPELLING ? 4 : 3));
}

/** Whether one typing error turns one normal form into the other. Forms with different digits are different. */
export function isMisspelling(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < SHORTEST_MISSPELLING) return false;
  if (/\p{Number}/u.test(a + b)) return false;
  const [x, y] = [[...a], [...b]];
  let start = 0;
  while (start < x.length && x[start] === y[start]) start++;
  let end = 0;
  while (end < Math.min(x.length, y.length) - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end++;
  const [restX, restY] = [x.slice(start, x.length - end), y.slice(start, y.length - end)];
  const exchanged = restX.length === 2 && restY.length === 2 && restX[0] === restY[1] && restX[1] === restY[0];
  return exchanged || Math.max(restX.length, restY.length) <= 1;
}
