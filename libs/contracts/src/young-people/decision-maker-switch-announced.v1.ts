import { DECISION_KINDS } from '#libs/timeline';
import { data, day, defineEvent, oneOf } from '../event.js';
import { DECISION_MAKER_KINDS } from './decision-codes.js';

export const decisionMakerSwitchAnnounced = defineEvent({
  service: 'young-people',
  name: 'decision-maker-switch-announced',
  version: 1,
  summary: 'Another person will decide from a day in the near future, or from another day than announced before.',
  schema: data({
    kind: oneOf(DECISION_KINDS, 'kind of decision'),
    on: day('first day on which the other person decides'),
    from: oneOf(DECISION_MAKER_KINDS, 'who decides until then'),
    to: oneOf(DECISION_MAKER_KINDS, 'who decides from then on'),
  }),
  sample: { kind: 'ehc', on: '2026-06-27', from: 'parent', to: 'young-person' },
});
