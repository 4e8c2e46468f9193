import { findings } from './rules.js';
import { sentences } from './sentences.js';
import type { PassageKind } from './passages.js';

/** Sentences that a reader could not follow, each beside the sentence that took its place. */
const SAMPLES: readonly (readonly [unclear: string, plain: string, kind?: PassageKind])[] = [
  [
    'The row says what cannot be known yet.',
    "This handover records something that has not happened yet. Use today's date or earlier.",
  ],
  [
    'Somebody else has to decide than whoever decided before.',
    'A refusal must be reconsidered by someone other than the person who made it.',
  ],
  ['Evidence is of a day that has come.', 'The evidence date cannot be in the future.'],
  ['A decision is about a day to come.', 'The end date must be in the future.'],
  [
    'A meeting is planned for a day to come; one that took place is held.',
    'The meeting date must be today or later. To record a meeting that has taken place, record it as held.',
  ],
  [
    'A review rests until a day to come, a year away at most.',
    'The exemption must end after today and within one year.',
  ],
  ['A step that is unowned cannot have an hand-back.', 'This step has no owner, so it cannot be handed back.'],
  [
    'It follows from the capacity assessments: remove the wrong one of those.',
    'This fact comes from a capacity assessment. Correct or remove that assessment instead.',
  ],
  [
    'Say who is invited: everybody on the list is.',
    'Everyone on the list has already been invited. Name someone else to invite.',
  ],
  [
    'What belongs to this step is missing, or cannot be.',
    'Some details are missing or not allowed at this stage; see `errors`.',
  ],
  ['its turns of meanwhile do not come after', 'events from the suspended period are not replayed', 'paragraph'],
  ['so consumers of before read them as before', 'consumers written against version 1 are unaffected', 'paragraph'],
  [
    'An account that the kept record knows, and be it as ended, is not carried over',
    'If the kept record already has a relationship with the account, even an ended one, that relationship stands',
    'paragraph',
  ],
  [
    'Nobody feels it, and where much is sent at once, many are given in one transaction',
    '25 ms is imperceptible and lets a burst of grants share one transaction',
    'paragraph',
  ],
  [
    'Of a table that was empty a moment ago nothing is known that helps',
    'The planner has no statistics for a table that was just filled',
    'paragraph',
  ],
];

const rulesOf = (text: string, kind: PassageKind = 'problem') =>
  sentences({ file: 'page.md', line: 1, text, kind })
    .flatMap(findings)
    .map(({ rule }) => rule);

describe('the prose check', () => {
  for (const [unclear, plain, kind] of SAMPLES) {
    it(`finds “${unclear}”`, () => {
      expect(rulesOf(unclear, kind)).not.toEqual([]);
    });

    it(`accepts “${plain}”`, () => {
      expect(rulesOf(plain, kind)).toEqual([]);
    });
  }

  it.each([
    ['headless', 'The bundle freezes what the referral has at that moment.'],
    ['headless', 'Who signed the letter has left the council.'],
    ['fronted', 'Of the nine files two are optional.'],
    ['fronted', 'Only then does the relay publish the event.'],
    ['is-to', 'The letter is to be sent within five days.'],
    ['say-tell', 'The service tells the broker that the event is stored.'],
    ['double-negative', 'The plan cannot be closed without no reason.'],
    ['no-verb', 'It stays as long as the others are.'],
    ['is-of', 'The record is of another area.'],
    ['bare-quantifier', 'Where much is written, few are read.'],
    ['dangling-pronoun', 'It was undone already.'],
    ['length', `The relay ${'publishes and '.repeat(12)}deletes events.`],
  ])('finds %s in a sentence that no list names', (rule, text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it.each([
    'The young person says that support has started.',
    'The relay publishes events in commit order and deletes each event after its acknowledgement.',
    'Ask the coordinator what the council decided.',
    'Who can read this record?',
    'Asks for help to speak, to understand, or with a meeting.',
    'purpose of the help: to speak, to understand, or something else',
    'Your coordinator found that the support has started. Please tell us again if it has.',
    'did-not-start → did-not-start, by the referrer.',
    'The worker told the family about the meeting.',
    'The rule quotes the Act: “what is to be done shall be done”.',
  ])('accepts “%s”', (text) => {
    expect(rulesOf(text, 'paragraph')).toEqual([]);
  });
});
