import fc from 'fast-check';
import { type CalendarDate, calendarDate } from '#libs/kernel';
import { type TimelineFacts, timeline } from '#libs/timeline';
import { type MilestoneStep, changesTo, isNothing } from './milestone-changes.rules.js';
import { type DutyMilestone, applies, lawOf, ownershipOf } from '../../record/law/milestone-step.rules.js';
import { describeChanges } from './milestone.words.js';

const today = calendarDate('2025-01-16');
const EHC: TimelineFacts = { dateOfBirth: '2009-03-05', hasEhcPlan: true, lastReviewCompletedOn: '2024-04-10' };

const dutiesOn = (facts: TimelineFacts, day: string = today) => timeline(facts, { asOf: day }).milestones;
const stored = (milestones: readonly DutyMilestone[]): MilestoneStep[] =>
  milestones.filter(applies).map((m) => ({
    ...lawOf(m),
    id: m.occurrence,
    status: 'not-started',
    why: m.why.sentence,
    settled_by_facts: false,
  }));
const after = (facts: TimelineFacts, changed: string[] = [], day: CalendarDate = today) => ({
  facts,
  changed,
  today: day,
});
const onlyOf = (changes: ReturnType<typeof changesTo>) =>
  Object.fromEntries(Object.entries(changes).filter(([, list]) => (list as unknown[]).length > 0));

const aDuty = (more: Partial<DutyMilestone> = {}): DutyMilestone => ({
  rule: 'EDU-04',
  occurrence: 'EDU-04:2025-04',
  title: 'The annual review of the plan',
  due: calendarDate('2025-04-09'),
  status: 'upcoming',
  force: 'legal-duty',
  leadAgency: 'education',
  leads: 'the local authority',
  authority: { citation: 'CFA 2014 s.44', confidence: 'high' },
  why: {
    family: 'The council looks at your plan again by 9 April 2025.',
    sentence: 'Because.',
    calculation: [],
    facts: { lastReviewCompletedOn: '2024-04-10' },
    conventions: [],
    because: { words: 'a plan is in force', holds: true },
  },
  ...more,
});
const aStep = (more: Partial<MilestoneStep> = {}): MilestoneStep => ({ ...stored([aDuty()])[0]!, ...more });

describe('milestones follow the facts', () => {
  it('changes nothing for the same facts', () => {
    expect(isNothing(changesTo(stored(dutiesOn(EHC)), dutiesOn(EHC), after(EHC)))).toBe(true);
  });

  it('updates the explanation of a day when only the reasons changed', () => {
    const to = aDuty({ why: { ...aDuty().why, sentence: 'Because of something else.' } });
    const step = aStep();
    const changes = changesTo([step], [to], after(EHC, ['hasEhcPlan']));
    expect(onlyOf(changes)).toEqual({ restated: [{ step, to }] });
    expect(describeChanges(changes, ['hasEhcPlan'])).toEqual([]);
  });

  it('moves an open question to the next review, and does not mark it as answered', () => {
    const asked = { ...EHC, disabled: true };
    const reviewed = { ...asked, lastReviewCompletedOn: '2025-01-14' };
    const { moved, settled } = changesTo(
      stored(dutiesOn(asked)),
      dutiesOn(reviewed),
      after(reviewed, ['lastReviewCompletedOn']),
    );
    expect(settled.map(({ step, on }) => [step.occurrence, on])).toEqual([['EDU-04:2025-04', '2025-01-14']]);
    expect(moved.map(({ step, to }) => [step.occurrence, to.occurrence])).toContainEqual([
      'SC-01:2025-04',
      'SC-01:2026-01',
    ]);
    const answered = { ...reviewed, likelyAdultCareNeeds: true };
    const known = changesTo(stored(dutiesOn(reviewed)), dutiesOn(answered), after(answered, ['likelyAdultCareNeeds']));
    expect(known.settled.map(({ step }) => step.occurrence)).toContain('SC-01:2026-01');
  });

  it('changes nothing for the same facts, for any person and any facts', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => String(d).padStart(2, '0'));
    const date = (from: number, to: number) =>
      fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 10, max: 12 }), day).map((p) => p.join('-'));
    const facts = fc.record(
      {
        dateOfBirth: date(1999, 2014),
        hasEhcPlan: fc.boolean(),
        disabled: fc.boolean(),
        likelyAdultCareNeeds: fc.boolean(),
        receivesChildrensSocialCare: fc.boolean(),
        lookedAfter: fc.boolean(),
        onLearningDisabilityRegister: fc.boolean(),
        lastReviewCompletedOn: date(2022, 2024),
        reviewMeetingOn: date(2023, 2025),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(facts, (known) => {
        expect(onlyOf(changesTo(stored(dutiesOn(known)), dutiesOn(known), after(known)))).toEqual({});
      }),
      { numRuns: 200 },
    );
  });

  it('adds milestones for a new fact, and withdraws milestones that no longer apply', () => {
    const before = stored(dutiesOn(EHC));
    const careNow = { ...EHC, receivesChildrensSocialCare: true };
    const more = changesTo(before, dutiesOn(careNow), after(careNow, ['receivesChildrensSocialCare']));
    expect(more.added.map(({ to }) => to.rule)).toContain('SC-08');
    const without = { ...EHC, hasEhcPlan: false };
    const fewer = changesTo(before, dutiesOn(without), after(without, ['hasEhcPlan']));
    expect(fewer.withdrawn.map(({ step }) => step.rule)).toContain('EDU-25');
    expect(fewer.withdrawn.map(({ step }) => step.rule)).toContain('EDU-11');
  });

  it('moves the day of a step after a corrected fact, and keeps the step', () => {
    const corrected = { ...EHC, lastReviewCompletedOn: '2024-05-20' };
    const changes = changesTo(stored(dutiesOn(EHC)), dutiesOn(corrected), after(corrected, ['lastReviewCompletedOn']));
    const moved = changes.moved.find(({ step }) => step.rule === 'EDU-04')!;
    expect(moved.step.due_on).toBe('2025-04-09');
    expect(moved.to).toMatchObject({ due: '2025-05-19', occurrence: 'EDU-04:2025-05' });
    expect(changes.added.some(({ to }) => to.rule === 'EDU-04')).toBe(false);
    expect(changes.withdrawn.some(({ step }) => step.rule === 'EDU-04')).toBe(false);
  });

  it('settles this year’s review by the decision that starts next year’s', () => {
    const reviewed = { ...EHC, lastReviewCompletedOn: '2025-01-14' };
    const changes = changesTo(stored(dutiesOn(EHC)), dutiesOn(reviewed), after(reviewed, ['lastReviewCompletedOn']));
    expect(changes.settled.find(({ step }) => step.rule === 'EDU-04')).toMatchObject({
      on: '2025-01-14',
      fact: 'lastReviewCompletedOn',
      step: { due_on: '2025-04-09' },
    });
    expect(changes.added.find(({ to }) => to.rule === 'EDU-04')?.to).toMatchObject({ due: '2026-01-13' });
  });

  it('does not settle a review because of a recorded day in the future', () => {
    const odd = { ...EHC, lastReviewCompletedOn: '2026-01-14' };
    const changes = changesTo(stored(dutiesOn(EHC)), dutiesOn(odd), after(odd, ['lastReviewCompletedOn']));
    expect(changes.settled.some(({ step }) => step.rule === 'EDU-04')).toBe(false);
  });

  it('does not settle a duty because time passed', () => {
    const later = aDuty({ occurrence: 'EDU-04:2026-04', due: calendarDate('2026-04-09') });
    const changes = changesTo([aStep()], [later], after(EHC, []));
    expect(onlyOf(changes)).toEqual({
      withdrawn: [{ step: aStep(), ended: undefined }],
      added: [{ to: later, from: [] }],
    });
  });

  it('withdraws what the law ended, with its reason, and names the successor’s predecessor', () => {
    const step = aStep({ rule: 'SC-02', occurrence: 'SC-02', title: 'The assessment before 18' });
    const because = 'The duty to a child ended on the 18th birthday (Care Act 2014 s.58(1)).';
    const ended = { on: calendarDate('2025-01-15'), because, was: 'overdue' as const, continuesAs: 'SC-15' };
    const gone = aDuty({ rule: 'SC-02', occurrence: 'SC-02', status: 'ended', ended });
    const successor = aDuty({ rule: 'SC-15', occurrence: 'SC-15', due: null, status: 'open-now', follows: ['SC-02'] });
    const changes = changesTo([step], [gone, successor], after(EHC));
    expect(onlyOf(changes)).toEqual({
      withdrawn: [{ step, ended }],
      added: [{ to: successor, from: [step] }],
    });
    expect(describeChanges(changes, []).map(({ sentence }) => sentence)).toEqual([
      'SC-15 “The annual review of the plan” was added and goes on from SC-02, because time has passed.',
      `SC-02 “The assessment before 18” ended on 15 January 2025. ${because} It goes on as SC-15.`,
    ]);
    expect(describeChanges(changes, [], '2.0.0')[0]?.sentence).toContain(
      'because the rules of the law are now version 2.0.0',
    );
  });

  it('never makes late what is not on record', () => {
    const unknown = aDuty({ due: null, status: 'not-recorded', findOut: ['lastReviewCompletedOn'] });
    expect(lawOf(unknown)).toMatchObject({ standing: 'not-recorded', due_on: null });
    expect(changesTo([aStep()], [unknown], after(EHC)).moved).toEqual([{ step: aStep(), to: unknown }]);
  });

  it('keeps services apart: a duty for one is never moved to another', () => {
    const one = aStep({ rule: 'HLT-12', occurrence: 'HLT-12:neurology' });
    const other = aDuty({ rule: 'HLT-12', occurrence: 'HLT-12:cardiology' });
    expect(onlyOf(changesTo([one], [other], after(EHC, ['healthHandovers'])))).toEqual({
      withdrawn: [{ step: one, ended: undefined }],
      added: [{ to: other, from: [] }],
    });
  });
});

describe('people’s decisions stand', () => {
  it.each(['done', 'no-longer-needed'] as const)('a step that somebody marked %s does not change', (status) => {
    const moved = aDuty({ due: calendarDate('2025-04-20') });
    expect(isNothing(changesTo([aStep({ status })], [moved], after(EHC, ['lastReviewCompletedOn'])))).toBe(true);
    expect(isNothing(changesTo([aStep({ status })], [], after(EHC, ['hasEhcPlan'])))).toBe(true);
    expect(isNothing(changesTo([aStep({ status })], [aDuty({ status: 'met' })], after(EHC)))).toBe(true);
  });

  it('a step in progress is moved and withdrawn like any other', () => {
    for (const status of ['in-progress', 'blocked'] as const) {
      const step = aStep({ status });
      expect(onlyOf(changesTo([step], [], after(EHC, ['hasEhcPlan'])))).toEqual({
        withdrawn: [{ step, ended: undefined }],
      });
    }
  });
});

describe('the facts', () => {
  it('settle a step that they show as done, on their day', () => {
    for (const status of ['met', 'met-late', 'late-by-statute'] as const) {
      const changes = changesTo([aStep()], [aDuty({ status, metOn: calendarDate('2025-01-10') })], after(EHC));
      expect(changes.settled).toMatchObject([{ on: '2025-01-10', step: { id: 'EDU-04:2025-04' } }]);
    }
  });

  it('reopen a step that they no longer show as done', () => {
    const settled = aStep({ status: 'done', settled_by_facts: true });
    expect(changesTo([settled], [aDuty()], after(EHC)).returned).toHaveLength(1);
    expect(isNothing(changesTo([settled], [aDuty({ status: 'met' })], after(EHC)))).toBe(true);
  });

  it('restore a withdrawn step', () => {
    const gone = aStep({ status: 'withdrawn' });
    expect(changesTo([gone], [aDuty()], after(EHC, ['hasEhcPlan'])).returned).toHaveLength(1);
    expect(isNothing(changesTo([gone], [], after(EHC)))).toBe(true);
  });

  it('never add a step that is met or moot from the start', () => {
    expect(isNothing(changesTo([], [aDuty({ status: 'met' }), aDuty({ status: 'moot' })], after(EHC)))).toBe(true);
    expect(changesTo([aStep()], [aDuty({ status: 'moot' })], after(EHC)).withdrawn).toHaveLength(1);
  });

  it('change the title once a question has its answer', () => {
    const changes = changesTo([aStep({ title: 'Find out when the review is' })], [aDuty()], after(EHC));
    expect(onlyOf(changes)).toMatchObject({ reworded: [{ to: { title: 'The annual review of the plan' } }] });
  });

  it('restate a step without a history entry if only its calculation changed', () => {
    const changes = changesTo([aStep()], [aDuty({ status: 'open-now' })], after(EHC));
    expect(Object.keys(onlyOf(changes))).toEqual(['restated']);
    expect(describeChanges(changes, [])).toEqual([]);
  });
});

describe('the history gives the reason', () => {
  it('names the facts that moved the day, in words', () => {
    const corrected = { ...EHC, lastReviewCompletedOn: '2024-05-20', disabled: true };
    const changed = ['lastReviewCompletedOn', 'disabled'];
    const changes = changesTo(stored(dutiesOn(EHC)), dutiesOn(corrected), after(corrected, changed));
    const line = describeChanges(changes, changed).find(
      (l) => l.kind === 'milestone-moved' && l.occurrence.startsWith('EDU-04'),
    );
    expect(line).toMatchObject({ from: '2025-04-09', to: '2025-05-19', causes: ['lastReviewCompletedOn'] });
    expect(line!.sentence).toContain('moved from 9 April 2025 to 19 May 2025');
    expect(line!.sentence).toContain('authority notified its decision after the last review');
  });

  it('states that time has passed if nothing else happened', () => {
    expect(describeChanges(changesTo([aStep()], [], after(EHC)), [])[0]!.sentence).toBe(
      'EDU-04 “The annual review of the plan” no longer applies, because time has passed.',
    );
  });
});

describe('whose step it is', () => {
  it.each([
    ['education', 'legal-duty', { duty_of: 'agency', owner_agency: 'education', response: 'offered' }],
    ['adult-social-care', 'guard', { duty_of: 'agency', owner_agency: 'adult-social-care', response: 'offered' }],
    ['all', 'legal-duty', { duty_of: 'every-agency', owner_agency: null, response: 'unowned' }],
    ['family', 'legal-duty', { duty_of: 'family', owner_agency: null, response: 'unowned' }],
    ['young-person', 'legal-duty', { duty_of: 'family', owner_agency: null, response: 'unowned' }],
    ['system', 'derived-date', { duty_of: 'nobody', owner_agency: null, response: 'unowned' }],
    ['education', 'derived-date', { duty_of: 'nobody', owner_agency: null, response: 'unowned' }],
  ] as const)('led by %s with force %s', (leadAgency, force, expected) => {
    expect(ownershipOf({ leadAgency, force })).toEqual(expected);
  });
});
