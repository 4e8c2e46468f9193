import { check } from '../../cases/check.js';
import { type TimelineFacts } from '../../index.js';

describe('moves', () => {
  const move: TimelineFacts = { hasEhcPlan: true, movedOutOfAreaOn: '2026-05-11' };
  const transfer: TimelineFacts = { hasEhcPlan: true, ehcPlanTransferredOn: '2026-04-21' };
  check([
    ['exactly fifteen working days of notice', 'EDU-33', '2026-05-01', { ...move, oldAuthorityAwareOn: '2026-04-17' }, { due: '2026-05-11' }],
    ['fourteen', 'EDU-33', '2026-05-01', { ...move, oldAuthorityAwareOn: '2026-04-20' }, { due: '2026-05-11' }],
    ['ten', 'EDU-33', '2026-05-01', { ...move, oldAuthorityAwareOn: '2026-04-24' }, { due: '2026-05-15' }],
    ['notice not known', 'EDU-33', '2026-05-01', move, { due: '2026-05-11' }],
    ['plenty of notice, past the table of bank holidays', 'EDU-33', '2035-12-10', { hasEhcPlan: true, movedOutOfAreaOn: '2036-06-02', oldAuthorityAwareOn: '2035-12-01' }, { due: '2036-06-02' }],
    ['learnt on the day', 'EDU-33', '2026-05-11', { ...move, oldAuthorityAwareOn: '2026-05-11' }, { due: '2026-06-01' }],
    ['transferred', 'EDU-33', '2026-05-13', { ...move, ehcPlanTransferredOn: '2026-05-12' }, { status: 'met-late' }],
    ['the twelve months end first', 'EDU-35', '2026-04-21', { ...transfer, lastReviewCompletedOn: '2025-06-01' }, { due: '2026-07-20' }],
    ['nothing known but the transfer', 'EDU-35', '2026-04-21', transfer, { due: '2026-07-20' }],
    ['reviewed since', 'EDU-35', '2026-07-01', { ...transfer, lastReviewCompletedOn: '2026-06-20' }, { due: '2026-07-20', status: 'met' }],
    ['the annual review waits for the new authority', 'EDU-04', '2026-04-21', { ...transfer, lastReviewCompletedOn: '2025-06-01' }, { due: '2026-07-20', boundBy: 'EDU-35' }],
    ['and runs from its review again', 'EDU-04', '2026-07-01', { ...transfer, lastReviewCompletedOn: '2026-06-20' }, { due: '2027-06-19' }],
  ]); // prettier-ignore
});
