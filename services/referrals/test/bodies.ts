import { START } from './fixture.js';

/** A refusal in the form that a local authority owes. */
export const NO = {
  reason: 'outside-eligibility',
  rationale: 'You can do all but one of the things in the list.',
  refusal: {
    ...{ criterion: 'national-eligibility', limb: 'two-outcomes', evidence: [{ what: 'Needs assessment' }] },
    ...{ decidedBy: { name: 'Dana Manager', role: 'Team manager' }, advice: 'Ask the college.' },
    ...{ routes: ['complaint'], toldHow: 'letter', toldOn: '2025-01-16', reviewOn: '2025-07-16' },
  },
};

/**
 * A valid body of each action on a referral.
 * @param elsewhere the id of another service
 */
export const bodies = (elsewhere: string): Record<string, object> => ({
  change: { need: 'changed' },
  sending: {},
  'sending-again': {},
  opening: {},
  'information-request': { question: 'Which days?' },
  information: { answer: 'Mondays.' },
  acceptance: {},
  decline: { reason: 'no-capacity', rationale: 'Full.' },
  assessment: {},
  'waiting-list': { position: 2 },
  'start-booking': { startBookedOn: '2025-02-03', words: 'The bus.' },
  start: START,
  'start-confirmation': { started: 'yes' },
  'dispute-resolution': { outcome: 'started', words: 'They met.' },
  'did-not-start': { reason: 'place-lost', rationale: 'The post is gone.' },
  ending: { reason: 'goals-reached' },
  're-routing': { serviceId: elsewhere, reason: 'wait-too-long' },
  withdrawal: { reason: 'needs-changed' },
  ownership: { subject: 'somebody', name: 'Somebody' },
  reconsideration: { grounds: 'They did not read the report.' },
  'reconsideration/decision': {
    outcome: 'upheld',
    reasons: 'We came to the same.',
    decidedBy: { name: 'Una', role: 'Head of service' },
  },
  'disclosure/return': { outcome: 'deleted' },
});
