import { REFERRAL_STATUSES, STEP_STATUSES } from '#libs/contracts';
import { statusAfter } from './referral-effects.rules.js';

describe('what a referral does to its step', () => {
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
  ] as const)('%s, then %s: %s', (step, referral, expected) => {
    expect(statusAfter(step, referral)).toBe(expected);
  });

  it('leaves alone what people set aside, and what the law withdrew', () => {
    for (const referral of REFERRAL_STATUSES)
      for (const step of ['no-longer-needed', 'withdrawn'] as const) expect(statusAfter(step, referral)).toBeNull();
  });

  it('does not move a step while the referral is only on its way', () => {
    for (const referral of ['draft', 'sent', 'opened', 'information-requested'] as const)
      for (const step of STEP_STATUSES) expect(statusAfter(step, referral)).toBeNull();
  });

  it('does not open again what is done, except when the young person disputes it', () => {
    for (const referral of REFERRAL_STATUSES)
      expect(statusAfter('done', referral)).toBe(referral === 'disputed' ? 'blocked' : null);
  });
});
