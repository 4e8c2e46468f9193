import { Type } from '@sinclair/typebox';
import { PFA_AREAS } from '../../transition-plans/codes.js';
import { data, defineEvent, id, nullable, oneOf } from '../../event.js';
import { referralSample } from '../codes.js';

const UNMET_NEED_CAUSES = ['declined', 'expired', 'did-not-start', 'service-closed', 'flagged', 'no-match'] as const;
export type UnmetNeedCause = (typeof UNMET_NEED_CAUSES)[number];

export const AGE_BANDS = ['under-14', '14-15', '16-17', '18-20', '21-24', '25-and-over', 'not-known'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const unmetNeedRecorded = defineEvent({
  service: 'referrals',
  name: 'unmet-need-recorded',
  version: 1,
  summary:
    'A need was not met: declined, not answered, agreed and never started, without a service, or never referred.',
  meantFor: 'Reports for commissioners, which count needs that the area did not meet.',
  schema: data({
    unmetNeedId: id('unmet need'),
    outcomeArea: oneOf(PFA_AREAS, 'outcome area'),
    need: Type.String({ description: 'SEN2 code of the primary need, or not-known' }),
    cause: oneOf(UNMET_NEED_CAUSES, 'why it was not met'),
    reason: Type.String({ description: 'code' }),
    ageBand: oneOf(AGE_BANDS, 'age at the time'),
    place: nullable(Type.String({ description: 'postcode district' })),
    referralId: nullable(id('referral that left it unmet')),
  }),
  sample: {
    unmetNeedId: '0190a3c4-0000-7000-8000-000000000061',
    outcomeArea: 'employment',
    need: 'ASD',
    cause: 'declined',
    reason: 'no-capacity',
    ageBand: '18-20',
    place: null,
    referralId: referralSample.referralId,
  },
});
