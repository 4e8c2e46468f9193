import { Type } from '@sinclair/typebox';
import { data, defineEvent, id, oneOf } from '../../event.js';

export const planVersionPublished = defineEvent({
  service: 'transition-plans',
  name: 'plan-version-published',
  version: 1,
  summary: 'The content of a plan was published as a version that people can agree to.',
  meantFor: 'A notification service: it asks the young person, carers and agencies to answer.',
  schema: data({
    planId: id('plan'),
    number: Type.Integer({ minimum: 1, description: 'number of the version in its plan' }),
    contentHash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the content' }),
    madeBy: oneOf(
      ['publication', 'answer'] as const,
      'somebody published it, or it was stored because somebody answered unpublished content',
    ),
  }),
  sample: {
    planId: '0190a3c4-0000-7000-8000-000000000010',
    number: 2,
    contentHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    madeBy: 'publication',
  },
});
