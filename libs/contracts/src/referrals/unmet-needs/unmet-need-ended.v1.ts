import { data, defineEvent, id, nullable, oneOf } from '../../event.js';
import { referralSample } from '../codes.js';

const UNMET_NEED_ENDS = ['met', 'overturned'] as const;
export type UnmetNeedEnd = (typeof UNMET_NEED_ENDS)[number];

export const unmetNeedEnded = defineEvent({
  service: 'referrals',
  name: 'unmet-need-ended',
  version: 1,
  summary: 'An unmet need is met by a later confirmed start, or its refusal was overturned.',
  meantFor: 'Reports for commissioners, which count needs that the area did not meet.',
  schema: data({
    unmetNeedId: id('unmet need'),
    because: oneOf(UNMET_NEED_ENDS, 'why it no longer counts as unmet'),
    referralId: nullable(id('referral whose start was confirmed, or that is assessed again')),
  }),
  sample: {
    unmetNeedId: '0190a3c4-0000-7000-8000-000000000061',
    because: 'met',
    referralId: referralSample.referralId,
  },
});
