import fc from 'fast-check';
import { GOAL_END_REASONS, GOAL_STATUSES, PFA_AREAS } from '#libs/contracts';
import { AGENCIES, findRule, ruleCatalogue } from '#libs/timeline';
import { SAID_BY } from '../../record/plan/goal.rules.js';
import type { ContentGoal, ContentStep, PlanContent } from '../../voices/versions/plan-content.rules.js';
import { EASY_RULES } from './easy-law.rules.js';
import { type AboutPlan, type EasySection, type StepProgress, easyPlan } from './easy-plan.rules.js';
import { easyReadResponse } from './easy-read.responses.js';
import { ALL_WORDS, easy, moreGoals, moreThings } from './easy-words.rules.js';
import { readingScore, wordsOf } from './reading-age.rules.js';
import { SYMBOLS } from '#libs/symbols';

const OLDEST = 9;
const LONGEST = 12;

const tooHard = (sentences: readonly string[]) =>
  sentences.filter((s) => readingScore([s]).age > OLDEST || wordsOf(s).length > LONGEST);

describe('reading age', () => {
  it('follows the formula', () => {
    // 0.39 × 6 words + 11.8 × 8 / 6 syllables − 15.59 = 2.48
    expect(readingScore(['Your new college plan is ready.'])).toEqual({
      formula: 'Flesch-Kincaid grade level (Kincaid and others, 1975)',
      grade: 2.5,
      age: 7.5,
      sentences: 1,
      words: 6,
    });
    expect(readingScore(['You can say no.']).age).toBe(5);
    expect(readingScore(['The statutory reassessment is imminent.']).age).toBeGreaterThan(15);
  });

  it('counts initialisms letter by letter', () => {
    expect(readingScore(['The EHC plan is new.']).grade).toBeGreaterThan(readingScore(['The good plan is new.']).grade);
  });
});

describe('the product’s sentences', () => {
  it('exist for each rule of the timeline, and for no other', () => {
    const rules = [...new Set(ruleCatalogue().map(({ id }) => id))];
    expect(rules.length).toBeGreaterThan(100);
    expect(Object.keys(EASY_RULES).sort()).toEqual([...rules].sort());
  });

  it('are readable at nine', () => {
    const filled = [moreGoals(1), moreGoals(12), moreThings(1), moreThings(12)].map((s) => s.measured);
    const all = [
      ...Object.values(EASY_RULES).map(([, words]) => words),
      ...ALL_WORDS.map((s) => s.measured),
      ...filled,
    ];
    expect(tooHard(all)).toEqual([]);
    expect(tooHard(['The assessment for adult care and support, before the 18th birthday'])).toHaveLength(1);
  });

  it('have only names, days and numbers filled in', () => {
    expect(easy`${'Wolverhampton-upon-Thames'} is your worker.`).toEqual({
      words: 'Wolverhampton-upon-Thames is your worker.',
      measured: 'Sam is your worker.',
    });
  });
});

const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
const said = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
const goal: fc.Arbitrary<ContentGoal> = fc.record({
  id: fc.uuid(),
  area: fc.constantFrom(...PFA_AREAS),
  relatedAreas: fc.constant([]),
  title: said,
  ownWords: fc.option(said),
  ownWordsBy: fc.option(fc.constantFrom(...SAID_BY)),
  successCriterion: fc.option(said),
  targetOn: fc.option(day),
  status: fc.constantFrom(...GOAL_STATUSES),
  endReason: fc.option(fc.constantFrom(...GOAL_END_REASONS)),
});
const step: fc.Arbitrary<ContentStep> = fc.record({
  id: fc.uuid(),
  goalId: fc.constant(null),
  title: said,
  rule: fc.option(fc.constantFrom(...Object.keys(EASY_RULES))),
  dueOn: fc.option(day),
  ownerAgency: fc.option(fc.constantFrom(...AGENCIES)),
});
const standing = fc.constantFrom('dated', 'open-now', 'active-since', 'deferred');
const progress: fc.Arbitrary<StepProgress> = fc.record({ done: fc.boolean(), standing, begins: fc.boolean() });
const anyPlan = fc
  .tuple(
    fc.array(goal, { maxLength: 8 }),
    fc.array(fc.tuple(step, fc.option(progress)), { maxLength: 12 }),
    fc.array(fc.record({ area: fc.constantFrom(...PFA_AREAS), words: said }), { maxLength: 2 }),
    fc.option(said),
    fc.tuple(said, day),
  )
  .map(([goals, steps, areasNotNeeded, worker, [name, today]]) => {
    const content: PlanContent = { goals, steps: steps.map(([s]) => s), areasNotNeeded, notes: null };
    const known = steps.flatMap(([s, p]) => (p === null ? [] : [[s.id, p] as const]));
    const about: AboutPlan = {
      name,
      worker,
      goalOrder: goals.map((g) => g.id).reverse(),
      progress: new Map(known),
      today,
    };
    return { content, about };
  });

const linesOf = (sections: readonly EasySection[]) => sections.flatMap((s) => s.items.flatMap((i) => i.lines));

describe('any plan in easy read', () => {
  it('is readable at nine, sentence by sentence and as a whole', () => {
    fc.assert(
      fc.property(anyPlan, ({ content, about }) => {
        const sections = easyPlan(content, about);
        const ours = [...sections.map((s) => s.heading.measured), ...linesOf(sections).map((l) => l.measured)];
        expect(tooHard(ours)).toEqual([]);
        const { reading } = easyReadResponse(sections, {
          planId: 'x',
          checksum: 'x',
          number: null,
          madeOn: about.today,
        });
        expect(reading.age).toBeLessThanOrEqual(OLDEST);
        expect(reading.sentences).toBe(ours.length);
      }),
    );
  });

  it('contains each goal and step, a symbol for each sentence, and people’s unchanged words', () => {
    fc.assert(
      fc.property(anyPlan, ({ content, about }) => {
        const sections = easyPlan(content, about);
        const items = sections.flatMap((s) => s.items);
        for (const { id } of content.steps) expect(items.filter((i) => i.stepId === id)).toHaveLength(1);
        const quotes = linesOf(sections).flatMap(({ quote }) => (quote === null ? [] : [quote.words]));
        for (const { id, status, title, ownWords } of content.goals.filter((g) => g.status !== 'ended')) {
          expect([status, items.some((i) => i.goalId === id && i.stepId === null)]).toEqual([status, true]);
          expect(quotes).toContain(title);
          if (ownWords !== null) expect(quotes).toContain(ownWords);
        }
        for (const { symbol } of linesOf(sections)) expect(SYMBOLS).toContain(symbol);
      }),
    );
  });
});

describe('a plan in easy read', () => {
  const about: AboutPlan = { name: 'Ada', worker: 'Maya', goalOrder: [], progress: new Map(), today: '2025-01-16' };
  const aStep = (more: Partial<ContentStep>): ContentStep => ({
    id: 's',
    goalId: null,
    title: 'Find a flat',
    rule: null,
    dueOn: null,
    ownerAgency: null,
    ...(more.rule ? { title: findRule(more.rule)!.title } : {}),
    ...more,
  });
  const wordsOfSteps = (steps: ContentStep[], known: Record<string, Partial<StepProgress>> = {}) => {
    const progress = new Map(
      Object.entries(known).map(([id, p]) => [id, { done: false, standing: 'dated', begins: false, ...p }]),
    );
    const sections = easyPlan({ goals: [], steps, areasNotNeeded: [], notes: null }, { ...about, progress });
    const next = sections.filter((s) => s.key === 'next' || s.key === 'done');
    return next.flatMap((s) =>
      s.items.map((i) => i.lines.map((l) => [l.words, l.quote?.words].filter(Boolean).join(' '))),
    );
  };

  it('states the person, the work and the date', () => {
    expect(wordsOfSteps([aStep({ dueOn: '2025-05-01', ownerAgency: 'adult-social-care' })])).toEqual([
      ['This is to be done: Find a flat', 'The adult care team does this.', 'The last day for this is 1 May 2025.'],
    ]);
    expect(wordsOfSteps([aStep({ rule: 'BEN-02', dueOn: '2025-02-01' })])).toEqual([
      [
        'Ask for PIP by the day that the letter says.',
        'You or your family do this.',
        'The last day for this is 1 February 2025.',
      ],
    ]);
    expect(wordsOfSteps([aStep({ rule: 'EDU-01', dueOn: '2025-06-27' })])).toEqual([
      ['You are old enough to leave school.', 'The day is 27 June 2025.'],
    ]);
  });

  it('asks about facts that are still unknown', () => {
    const title = 'Find out whether a parent or another adult cares for the young person: they can be assessed too';
    expect(wordsOfSteps([aStep({ rule: 'SC-05', title, ownerAgency: 'adult-social-care' })])[0]!.slice(0, 2)).toEqual([
      'We find out if this is for you:',
      'We ask what help the adults who care for you need.',
    ]);
  });

  it('says what is late, what is done at once, what starts, what waits, and what is done', () => {
    const steps = ['late', 'now', 'starts', 'waits', 'done'].map((id) =>
      aStep({ id, rule: 'SC-02', dueOn: '2025-01-01' }),
    );
    const told = wordsOfSteps(steps, {
      now: { standing: 'open-now' },
      starts: { standing: 'active-since' },
      waits: { standing: 'deferred' },
      done: { done: true },
    }).map((lines) =>
      lines
        .slice(1)
        .filter((l) => l !== 'We do not know yet who does this.')
        .join(' '),
    );
    expect(told).toEqual([
      'The last day was 1 January 2025. It is late. You can ask why.',
      'We do this as soon as we can.',
      'This starts on 1 January 2025.',
      'This has to wait for now.',
      'This is done.',
    ]);
  });
});
