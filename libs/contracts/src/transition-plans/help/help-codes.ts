import { Type } from '@sinclair/typebox';
import { data, id, nullable, oneOf } from '../../event.js';

/** What a young person wants help with. */
export const HELP_ABOUT = ['say-this', 'understand', 'meeting', 'other'] as const;
export type HelpAbout = (typeof HELP_ABOUT)[number];

export const HELP_STATUSES = ['asked', 'taken', 'helped', 'not-possible', 'taken-back'] as const;
export type HelpStatus = (typeof HELP_STATUSES)[number];

/** Who helps. */
export const HELPER_KINDS = ['worker', 'advocate', 'family', 'friend', 'other'] as const;
export type HelperKind = (typeof HELPER_KINDS)[number];

export const helpState = data({
  planId: id('plan'),
  helpRequestId: id('request for help'),
  goalId: nullable(id('goal')),
  about: oneOf(HELP_ABOUT, 'what the young person wants help with'),
  status: oneOf(HELP_STATUSES, 'status'),
  helperKind: nullable(oneOf(HELPER_KINDS, 'who helps')),
  times: Type.Integer({ minimum: 0, description: 'number of reminders so far' }),
});

export const helpSample = {
  planId: '0190a3c4-0000-7000-8000-000000000010',
  helpRequestId: '0190a3c4-0000-7000-8000-000000000014',
  goalId: null,
  about: 'say-this' as const,
  status: 'asked' as const,
  helperKind: null,
  times: 0,
};
