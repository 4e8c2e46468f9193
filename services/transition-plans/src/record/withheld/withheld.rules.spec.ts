import { type CalendarDate, calendarDate } from '#libs/kernel';
import { type TimelineFacts, timeline } from '#libs/timeline';
import { titleFor, withheldFrom } from './withheld.rules.js';

const FACT = 'atRiskOfAbuseOrNeglect';
const day = (d: string): CalendarDate => calendarDate(d);

it('a risk is withheld from carers and leaders, and visible to other readers of a plan', () => {
  for (const role of ['carer', 'leader'] as const)
    expect(withheldFrom({ role })).toMatchObject({ rules: ['SC-04', 'SC-16'], facts: [FACT] });
  for (const role of ['young-person', 'coordinator', 'practitioner', 'system'] as const)
    expect(withheldFrom({ role })).toMatchObject({ rules: [], facts: [] });
  for (const role of ['coordinator', 'practitioner', 'system'] as const)
    expect(withheldFrom({ role }).phrases).toEqual([]);
});

it('the course of a carer’s assessment is withheld from the rest of the family', () => {
  for (const role of ['carer', 'young-person'] as const)
    expect(withheldFrom({ role }).kinds).toContain('carers-assessment');
  for (const role of ['coordinator', 'practitioner', 'leader', 'system'] as const)
    expect(withheldFrom({ role }).kinds).not.toContain('carers-assessment');
});

it('a young person’s request for help is visible to them and to helpers only', () => {
  for (const role of ['carer', 'leader'] as const) expect(withheldFrom({ role }).kinds).toContain('help-requested');
  for (const role of ['young-person', 'coordinator', 'practitioner', 'system'] as const)
    expect(withheldFrom({ role }).kinds).not.toContain('help-requested');
});

it('no other step of the law depends on the fact or mentions it', () => {
  const { rules, phrases } = withheldFrom({ role: 'carer' });
  const base: TimelineFacts = {
    dateOfBirth: '2009-03-05',
    hasEhcPlan: true,
    likelyAdultCareNeeds: true,
    receivesChildrensSocialCare: true,
    consentsToTransitionAssessment: false,
  };
  const without = (facts: TimelineFacts, on: string) =>
    timeline(facts, { asOf: day(on) })
      .milestones.filter((m) => !rules.includes(m.rule))
      .map(({ rule, title, due, status, why }) => ({
        rule,
        title,
        due,
        status,
        words: `${why.sentence} ${why.family}`,
      }));
  for (const on of ['2023-01-16', '2025-01-16', '2027-03-04', '2027-03-05', '2029-01-16']) {
    const risk = without({ ...base, [FACT]: true }, on);
    expect(risk).toEqual(without(base, on));
    for (const m of risk) expect(phrases.filter((p) => `${m.title} ${m.words}`.includes(p))).toEqual([]);
  }
  const rulesOn = (on: string) => timeline({ ...base, [FACT]: true }, { asOf: day(on) }).milestones.map((m) => m.rule);
  expect(rulesOn('2025-01-16')).toContain('SC-04');
  expect(rulesOn('2027-03-05')).toContain('SC-16');
});

it('leaders read titles from the law, and none that people wrote', () => {
  const ours = { rule: null, title: 'Talk to Ada about her father' };
  expect(titleFor({ role: 'leader' }, ours)).toBe('A step of this plan');
  expect(titleFor({ role: 'coordinator' }, ours)).toBe(ours.title);
  expect(titleFor({ role: 'leader' }, { rule: 'EDU-04', title: 'Review' })).toBe('Review');
});
