import { REFERRAL_STATUSES, type ReferralStatus, STEP_STATUSES, type StepStatus } from '#libs/contracts';
import { type ServedStep, stepAfter, statusAfter, wordsOf } from './referral-effects.rules.js';

const by = (referralId: string) => ({
  kind: 'start-confirmed' as const,
  words: 'start confirmed by the young person',
  on: '2025-01-20',
  by: 'the young person',
  referralId,
});
const aStep = (status: StepStatus, more: Partial<ServedStep> = {}): ServedStep => ({
  status,
  blocked_by_referral: status === 'blocked' ? 'mine' : null,
  evidence: status === 'done' ? [by('mine')] : [],
  ...more,
});
const update = (status: ReferralStatus) => ({ referralId: 'mine', status });
const TIME = '2025-01-16T12:00:00.000Z';

describe('the effect of a referral on its step', () => {
  it.each([
    ['not-started', 'accepted', 'in-progress'],
    ['blocked', 'accepted', 'in-progress'],
    ['not-started', 'started', 'in-progress'],
    ['in-progress', 'confirmed', 'done'],
    ['not-started', 'confirmed', 'done'],
    ['in-progress', 'disputed', 'blocked'],
    ['done', 'disputed', 'blocked'],
    ['blocked', 'confirmed', 'done'],
    ['not-started', 'declined', 'in-progress'],
    ['blocked', 'withdrawn', 'in-progress'],
    ['not-started', 'start-booked', 'in-progress'],
    ['blocked', 'did-not-start', 'in-progress'],
    ['not-started', 're-routed', 'in-progress'],
    ['not-started', 'expired', 'in-progress'],
  ] as const)('%s, then %s: %s', (step, referral, expected) => {
    expect(statusAfter(aStep(step), update(referral))).toBe(expected);
  });

  it('leaves steps that people set aside or the law withdrew', () => {
    for (const referral of REFERRAL_STATUSES)
      for (const step of ['no-longer-needed', 'withdrawn'] as const)
        expect(statusAfter(aStep(step), update(referral))).toBeNull();
  });

  it('does not move a step before the service responds', () => {
    for (const referral of [
      'draft',
      'sent',
      'opened',
      'information-requested',
      'assessing',
      'waiting-list',
      'ended',
    ] as const)
      for (const step of STEP_STATUSES) expect(statusAfter(aStep(step), update(referral))).toBeNull();
  });

  it('reopens a completed step only when its own start is disputed', () => {
    for (const referral of REFERRAL_STATUSES)
      expect(statusAfter(aStep('done'), update(referral))).toBe(referral === 'disputed' ? 'blocked' : null);
  });

  it('changes nothing that another referral or a person did', () => {
    for (const referral of REFERRAL_STATUSES) {
      for (const blocked_by_referral of [null, 'another'])
        expect(statusAfter(aStep('blocked', { blocked_by_referral }), update(referral))).toBeNull();
      const { referralId: _, ...ofPerson } = by('');
      for (const evidence of [[by('another')], [ofPerson], []])
        expect(statusAfter(aStep('done', { evidence }), update(referral))).toBeNull();
    }
  });

  it('withdraws only its own evidence', () => {
    const step = aStep('done', { evidence: [by('another'), by('mine')] });
    const after = stepAfter(step, { ...update('disputed'), startedOn: null, answeredBy: 'young-person' }, TIME);
    expect(after).toMatchObject({ status: 'blocked', blocked_by_referral: 'mine', evidence: [by('another')] });
  });

  it.each([
    ['young-person', 'the young person'],
    ['carer', 'a parent carer'],
    [null, 'the young person or a parent carer'],
  ] as const)('names the person who answered: %s', (answeredBy, person) => {
    const said = { startedOn: null, answeredBy };
    expect(stepAfter(aStep('in-progress'), { ...update('confirmed'), ...said }, TIME)!.evidence).toEqual([
      { ...by('mine'), words: `start confirmed by ${person}`, by: person, on: '2025-01-16' },
    ]);
    expect(stepAfter(aStep('in-progress'), { ...update('disputed'), ...said }, TIME)!.status_reason).toBe(
      `${person} says it has not started`,
    );
    expect(wordsOf({ status: 'confirmed', answeredBy })).toBe(`has started, as ${person} confirmed`);
    expect(wordsOf({ status: 'disputed', answeredBy })).toBe(`has not started, according to ${person}`);
  });
});
