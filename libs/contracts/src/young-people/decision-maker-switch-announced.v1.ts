import { DECISION_KINDS } from '#libs/timeline';
import { data, day, defineEvent, oneOf } from '../event.js';
import { DECIDERS } from './decision-codes.js';

export const decisionMakerSwitchAnnounced = defineEvent({
  service: 'young-people',
  name: 'decision-maker-switch-announced',
  version: 1,
  summary: 'Somebody else will decide from a day that is near, or from another day than was announced before.',
  schema: data({
    kind: oneOf(DECISION_KINDS, 'kind of decision'),
    on: day('first day on which the other decides'),
    from: oneOf(DECIDERS, 'who decides until then'),
    to: oneOf(DECIDERS, 'who decides from then on'),
  }),
  sample: { kind: 'ehc', on: '2026-06-27', from: 'parent', to: 'young-person' },
});
