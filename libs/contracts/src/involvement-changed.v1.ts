import { Type } from '@sinclair/typebox';
import { type ProducingService, data, day, defineEvent, nullable, oneOf } from './event.js';

/** Why an account, an agency, a school or a team is involved with a young person. */
export const INVOLVEMENT_REASONS = [
  'named-worker',
  'accountable',
  'asked',
  'named',
  'step',
  'review',
  'hand-over',
  'assessment',
  'referral',
  'school-roll',
  'team-roll',
  'let-in',
  'break-glass',
  'untold-break-glass',
  'drill-down',
] as const;
export type InvolvementReason = (typeof INVOLVEMENT_REASONS)[number];

const changedIn = <Service extends ProducingService>(service: Service) =>
  defineEvent({
    service,
    name: 'involvement-changed',
    version: 1,
    summary:
      'An account, an agency, a school or a team became involved with a young person, or stopped being so. Practitioners read the records of people with whom they are involved.',
    schema: data({
      party: Type.String({
        pattern: '^(account|agency|school|team):.+$',
        description:
          '`account:` with its subject, `agency:` with its code, `school:` with its URN, `team:` with its name',
      }),
      why: Type.Array(oneOf(INVOLVEMENT_REASONS, 'reason'), { description: 'reasons that this service knows' }),
      sinceOn: day('first day'),
      readsUntilOn: nullable(day('last day of reading, with the days of grace; null until something ends it')),
    }),
    sample: { party: 'agency:health', why: ['step' as const], sinceOn: '2025-01-16', readsUntilOn: null },
  });

export const youngPeopleInvolvementChanged = changedIn('young-people');
export const transitionPlansInvolvementChanged = changedIn('transition-plans');
export const referralsInvolvementChanged = changedIn('referrals');

/** Each service tells the involvements that follow from its own records. */
export const involvementChanged = {
  'young-people': youngPeopleInvolvementChanged,
  'transition-plans': transitionPlansInvolvementChanged,
  referrals: referralsInvolvementChanged,
} as const;
