import fc from 'fast-check';
import { AGENCIES, GOAL_STATUSES, PFA_AREAS } from '#libs/contracts';
import { changesBetween } from './content-changes.rules.js';
import { hashOf } from './content-hash.rules.js';
import {
  type ContentGoal,
  type ContentStep,
  type PlanContent,
  asWritten,
  contentOf,
  visibleContent,
} from './plan-content.rules.js';

const aGoal = (goal: Partial<ContentGoal> = {}): ContentGoal => ({
  id: 'g1',
  area: 'employment',
  relatedAreas: [],
  title: 'A job',
  ownWords: null,
  ownWordsBy: null,
  successCriterion: null,
  targetOn: null,
  status: 'active',
  endReason: null,
  ...goal,
});
const aStep = (step: Partial<ContentStep> = {}): ContentStep => ({
  id: 's1',
  goalId: 'g1',
  title: 'Visit a bakery',
  rule: null,
  dueOn: '2025-03-01',
  ownerAgency: 'education',
  ...step,
});
const content = (more: Partial<PlanContent> = {}): PlanContent => ({
  goals: [aGoal()],
  steps: [aStep()],
  areasNotNeeded: [],
  notes: null,
  ...more,
});
const sentences = (before: PlanContent, after: PlanContent) => changesBetween(before, after).map((c) => c.sentence);

describe('the difference between two contents', () => {
  it('is described in words, with dates in words', () => {
    const after = content({
      goals: [aGoal({ targetOn: '2026-01-01', ownWords: 'I want to bake.' }), aGoal({ id: 'g2', title: 'Swim' })],
      steps: [aStep({ dueOn: null, ownerAgency: 'adult-social-care' })],
      areasNotNeeded: [{ area: 'health', words: 'Well looked after.' }],
      notes: 'Meets on Fridays.',
    });
    expect(sentences(content(), after)).toEqual([
      'The goal “A job”: the own words changed from nothing to “I want to bake.”.',
      'The goal “A job”: the target date changed from nothing to 1 January 2026.',
      'The goal “Swim” is new.',
      'The step “Visit a bakery”: the last day changed from 1 March 2025 to nothing.',
      'The step “Visit a bakery”: the agency changed from “education” to “adult-social-care”.',
      'The area health needs no goal. The reason is now: “Well looked after.”.',
      'The notes are now: “Meets on Fridays.”.',
    ]);
    expect(sentences(after, content())).toContain('The goal “Swim” was removed.');
    expect(sentences(after, content())).toContain('The note that the area health needs no goal was removed.');
    expect(sentences(after, content())).toContain('The notes were removed.');
  });

  it('another goal is described without its id', () => {
    const [change] = changesBetween(content(), content({ steps: [aStep({ goalId: null })] }));
    expect(change).toMatchObject({ field: 'goalId', before: 'g1', after: null });
    expect(change!.sentence).toBe('The step “Visit a bakery”: the goal changed.');
  });
});

const words = fc.option(fc.string({ maxLength: 5 }), { nil: null });
const goals = fc.uniqueArray(
  fc.record<ContentGoal>({
    id: fc.constantFrom('g1', 'g2', 'g3'),
    area: fc.constantFrom(...PFA_AREAS),
    relatedAreas: fc.subarray([...PFA_AREAS]),
    title: fc.string({ maxLength: 5 }),
    ownWords: words,
    ownWordsBy: fc.constantFrom('young-person', null),
    successCriterion: words,
    targetOn: fc.constantFrom(null, '2025-01-01', '2026-01-01'),
    status: fc.constantFrom(...GOAL_STATUSES),
    endReason: fc.constantFrom(null, 'reached'),
  }),
  { selector: (g) => g.id },
);
const steps = fc.uniqueArray(
  fc.record<ContentStep>({
    id: fc.constantFrom('s1', 's2', 's3'),
    goalId: fc.constantFrom(null, 'g1'),
    title: fc.string({ maxLength: 5 }),
    rule: fc.constantFrom(null, 'SC-04', 'EDU-04'),
    dueOn: fc.constantFrom(null, '2025-01-01'),
    ownerAgency: fc.constantFrom(null, ...AGENCIES),
  }),
  { selector: (s) => s.id },
);
const contents = fc
  .record({
    goals,
    steps,
    areasNotNeeded: fc.uniqueArray(
      fc.record({ area: fc.constantFrom(...PFA_AREAS), words: fc.constantFrom('x', 'y') }),
      {
        selector: (n) => n.area,
      },
    ),
    notes: words,
  })
  .map((c): PlanContent => ({
    goals: [...c.goals].sort((a, b) => (a.id < b.id ? -1 : 1)),
    steps: [...c.steps].sort((a, b) => (a.id < b.id ? -1 : 1)),
    areasNotNeeded: [...c.areasNotNeeded].sort((a, b) => (a.area < b.area ? -1 : 1)),
    notes: c.notes,
  }));

describe('for any two contents', () => {
  it('contents differ exactly when their hashes differ, so no agreement stays fresh over changed content', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        expect(changesBetween(a, b).length === 0).toBe(hashOf(a) === hashOf(b));
        expect(changesBetween(a, a)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('the hash is the same when the database returns the parts in another order', () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : value === null || typeof value !== 'object'
          ? value
          : Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, shuffled(part)]),
            );
    fc.assert(
      fc.property(contents, (a) => {
        expect(hashOf(asWritten(shuffled(a) as PlanContent))).toBe(hashOf(asWritten(a)));
      }),
    );
    const written = content();
    expect(hashOf(asWritten(shuffled(written) as PlanContent))).toBe(hashOf(written));
  });

  it('changes of a withheld step are withheld, too', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const visible = changesBetween(visibleContent(a, ['SC-04']), visibleContent(b, ['SC-04']));
        const hidden = [...a.steps, ...b.steps].filter((s) => s.rule === 'SC-04').map((s) => s.id);
        const open = [...a.steps, ...b.steps].filter((s) => s.rule !== 'SC-04').map((s) => s.id);
        expect(visible.filter((c) => c.about === 'step' && hidden.includes(c.id!) && !open.includes(c.id!))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('agreed content', () => {
  const plan = { areas_not_needed: [], notes: null };
  const goal = {
    id: 'g1', outcome_area: 'health' as const, related_areas: [], title: 'Swim', own_words: null, own_words_by: null,
    success_criterion: null, target_on: null, status: 'active' as const, end_reason: null,
  }; // prettier-ignore
  const step = { id: 's1', goal_id: 'g1', title: 'x', rule: null, due_on: null, owner_agency: null };

  it('excludes dropped steps, and does not depend on the order of rows', () => {
    const dropped = { ...step, id: 's2', status: 'no-longer-needed' };
    const withdrawn = { ...step, id: 's3', status: 'withdrawn' };
    const rows = [{ ...step, status: 'done' }, dropped, withdrawn, { ...step, id: 's0', status: 'not-started' }];
    const one = contentOf(plan, [goal, { ...goal, id: 'g0' }], rows);
    expect(one.steps.map((s) => s.id)).toEqual(['s0', 's1']);
    expect(hashOf(contentOf(plan, [{ ...goal, id: 'g0' }, goal], [...rows].reverse()))).toBe(hashOf(one));
  });
});
