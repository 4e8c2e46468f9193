import { syllable } from 'syllable';
import { fleschKincaid } from 'flesch-kincaid';
import fc from 'fast-check';
import { EXAMPLES } from './examples/index.js';
import { FACTS } from './fact-dictionary.js';
import { STATUSES } from './engine/status.js';
import { FORCES } from './engine/rule.js';
import { type Milestone, timeline } from './index.js';
import { lives, someDay } from './cases/lives.js';
import { ALL_RULES } from './rules/index.js';

/** Both texts of every rule, over generated people: how long their sentences are, and how hard to read. */
const WORDS_FOR_FAMILIES = 20;
const GRADE = { mean: 4, most: 7 };
const WORDS_FOR_LAWYERS = 60;

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+(?=[A-Z“])/).filter((s) => s.trim() !== '');
const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((w) => /\w/.test(w));
const gradeOf = (sentence: string) => {
  const words = wordsOf(sentence);
  return fleschKincaid({ sentence: 1, word: words.length, syllable: words.reduce((n, w) => n + syllable(w), 0) });
};

/** Words of the machine: none of them may reach a family. */
const MACHINE = [...Object.keys(FACTS), ...STATUSES, ...Object.keys(FORCES)].filter((word) => /[A-Z-]/.test(word));
const CODE = /\b[A-Z]{2,4}-\d\d\b|\b[a-z]+[A-Z]\w*\b|\b\d{4}-\d\d-\d\d\b/;

const forFamilies = ({ why }: Milestone) => [why.family, ...(why.youCan ? [why.youCan] : [])];

/** `npm run test:long` sets it. */
const TIMES = process.env['TEST_LONG'] ? 20 : 1;

const milestones = milestonesOfManyPeople();

function milestonesOfManyPeople(): Milestone[] {
  const people = fc.sample(fc.tuple(lives, someDay('2021-01-01', '2036-12-31')), { numRuns: 250 * TIMES, seed: 2026 });
  return [
    ...people.flatMap(([facts, asOf]) => timeline(facts, { asOf }).milestones),
    ...EXAMPLES.flatMap(({ facts, asOf }) => timeline(facts, { asOf }).milestones),
  ];
}

describe('the text for the family', () => {
  const sentences = [...new Set(milestones.flatMap(forFamilies).flatMap(sentencesOf))];

  it('is there for every rule, and says what the family can do', () => {
    const without = ALL_RULES.filter(
      ({ family, force }) => !family?.text || (!family.missed && force !== 'derived-date'),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it(`has sentences of ${WORDS_FOR_FAMILIES} words at most, of grade ${GRADE.most} at most and ${GRADE.mean} on average`, () => {
    expect(sentences.filter((s) => wordsOf(s).length > WORDS_FOR_FAMILIES)).toEqual([]);
    expect(sentences.filter((s) => gradeOf(s) > GRADE.most)).toEqual([]);
    const mean = sentences.reduce((sum, s) => sum + gradeOf(s), 0) / sentences.length;
    expect(mean).toBeLessThanOrEqual(GRADE.mean);
  });

  it('has no code, no name of a fact or a status, and no date of the machine', () => {
    const wrong = sentences.filter((s) => CODE.test(s) || MACHINE.some((word) => s.includes(word)));
    expect(wrong).toEqual([]);
  });

  it('never tells a family that it must appeal, comment or ask', () => {
    const rights = milestones.filter(({ force }) => force === 'right');
    expect(rights.length).toBeGreaterThan(0);
    for (const { why } of rights) expect(why.family).not.toMatch(/\bmust\b|\bhave to\b/i);
  });
});

describe('the text for the lawyer', () => {
  it(`names the authority, and has sentences of ${WORDS_FOR_LAWYERS} words at most`, () => {
    for (const { why, authority } of milestones) {
      expect(why.sentence).toContain(`Authority: ${authority.citation}.`);
      const long = sentencesOf(why.sentence.split('Authority:')[0]!).filter(
        (s) => wordsOf(s).length > WORDS_FOR_LAWYERS,
      );
      expect(long).toEqual([]);
    }
  });
});
