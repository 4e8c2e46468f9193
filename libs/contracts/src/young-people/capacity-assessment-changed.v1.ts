import { DECISION_KINDS } from '#libs/timeline';
import { data, day, defineEvent, id, nullable, oneOf } from '../event.js';
import { ASSESSMENT_END_REASONS, CAPACITY_OUTCOMES } from './decision-codes.js';

export const capacityAssessmentChanged = defineEvent({
  service: 'young-people',
  name: 'capacity-assessment-changed',
  version: 1,
  summary: 'A capacity assessment for one kind of decision was recorded, corrected or ended.',
  meantFor: 'A case management system that keeps its own record of capacity assessments.',
  schema: data({
    assessmentId: id('capacity assessment'),
    kind: oneOf(DECISION_KINDS, 'kind of decision'),
    outcome: oneOf(CAPACITY_OUTCOMES, 'finding'),
    assessedOn: day('day of the assessment'),
    reviewBy: nullable(day('last day on which it counts; null: until the next assessment')),
    endedOn: nullable(day('first day on which it no longer counts')),
    endReason: nullable(oneOf(ASSESSMENT_END_REASONS, 'why it was ended')),
  }),
  sample: {
    assessmentId: '0190a3c4-0000-7000-8000-000000000020',
    kind: 'ehc',
    outcome: 'lacks-capacity',
    assessedOn: '2026-05-12',
    reviewBy: '2027-05-11',
    endedOn: null,
    endReason: null,
  },
});
