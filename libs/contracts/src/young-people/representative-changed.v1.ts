import { Type } from '@sinclair/typebox';
import { DECISION_KINDS } from '#libs/timeline';
import { data, day, defineEvent, id, nullable, oneOf } from '../event.js';
import { AUTHORITIES, REPRESENTATIVE_END_REASONS } from './decision-codes.js';

export const representativeChanged = defineEvent({
  service: 'young-people',
  name: 'representative-changed',
  version: 1,
  summary: 'A person who may decide for the young person was recorded, corrected or ended.',
  meantFor: 'A case management system that keeps its own record of representatives.',
  schema: data({
    representativeId: id('representative'),
    authority: oneOf(AUTHORITIES, 'their authority'),
    kinds: Type.Array(oneOf(DECISION_KINDS, 'kind of decision that it covers')),
    subject: nullable(Type.String({ description: 'account' })),
    fromOn: day('first day'),
    untilOn: nullable(day('last day; null: until it is ended')),
    endReason: nullable(oneOf(REPRESENTATIVE_END_REASONS, 'why it was ended')),
  }),
  sample: {
    representativeId: '0190a3c4-0000-7000-8000-000000000021',
    authority: 'deputy',
    kinds: ['money'],
    subject: null,
    fromOn: '2026-09-01',
    untilOn: null,
    endReason: null,
  },
});
