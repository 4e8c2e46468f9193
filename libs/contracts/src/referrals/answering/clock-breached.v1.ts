import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, oneOf } from '../../event.js';
import { referralSample } from '../codes.js';

export const clockBreached = defineEvent({
  service: 'referrals',
  name: 'clock-breached',
  version: 1,
  summary:
    'Something that was due on a referral was not done in time. Published again, one level higher, while it is still not done.',
  schema: data({
    referralId: id('referral'),
    organisationId: id('organisation that has to do it'),
    kind: oneOf(['acknowledge', 'decide', 'offer', 'start'] as const, 'what was due'),
    level: Type.Integer({ minimum: 1, maximum: 3, description: 'level of the escalation' }),
    workingDays: Type.Integer({ minimum: 1, description: 'local target' }),
    dueAt: Type.String({ description: 'instant at which it was due, ISO 8601 in UTC' }),
  }),
  sample: {
    referralId: referralSample.referralId,
    organisationId: referralSample.organisationId,
    kind: 'decide',
    level: 1,
    workingDays: 10,
    dueAt: '2025-01-30T17:00:00.000Z',
  },
});
