import fc from 'fast-check';
import { REFERRAL_STATUSES, type ReferralStatus } from '#libs/contracts';
import { type CalendarDate, type DomainError, addDays } from '#libs/kernel';
import { PERMISSIONS, ROLES, grantOf } from '#libs/platform';
import { act, at, codeOf, day, drafted, ends, enough, sent } from '../../test/samples.js';
import { URGENCIES, isOverdue } from './answer-clock.rules.js';
import { type Change, changeDraft, changeReferral, sendReferral } from './referral.rules.js';
import {
  ACTIONS,
  type Action,
  type Details,
  TRANSITIONS,
  allowedActions,
  permissionFor,
  permissionsIn,
  stateTable,
  transitionFor,
} from './referral-states.rules.js';

/** What each action needs, so that only the status can stand in its way. */
const detailsFor = (action: Action): Details => ({
  ...enough,
  reason: action === 'decline' ? 'no-capacity' : 'needs-changed',
});

describe('the table of states', () => {
  it('reaches every status from the beginning, and names an event for every change of status', () => {
    const reached = new Set<ReferralStatus>(['draft']);
    for (let i = 0; i < REFERRAL_STATUSES.length; i++) {
      for (const { from, to } of TRANSITIONS) if (from.some((s) => reached.has(s))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...REFERRAL_STATUSES].sort());
    for (const { from, to, event } of TRANSITIONS) {
      if (from.some((status) => status !== to)) expect(event).not.toBeNull();
    }
  });

  it('names one permission per action, each in the table of permissions', () => {
    for (const action of ACTIONS) {
      const permissions = TRANSITIONS.filter((t) => t.action === action).map((t) => t.permission);
      expect(new Set(permissions).size).toBe(1);
      expect(permissionFor(action) in PERMISSIONS).toBe(true);
    }
  });

  it('tells each role what it may do exactly where doing it is not refused, in every status', () => {
    for (const status of REFERRAL_STATUSES) {
      for (const role of ROLES) {
        const held = permissionsIn(status).filter((permission) => grantOf(role, permission) !== undefined);
        const done = ACTIONS.filter(
          (action) =>
            grantOf(role, permissionFor(action)) !== undefined &&
            codeOf(() => transitionFor(status, action, detailsFor(action))) === 'none',
        );
        expect({ status, role, allowed: allowedActions(status, held) }).toEqual({ status, role, allowed: done });
      }
    }
  });

  it('has these edges and no others', () => {
    const edges = TRANSITIONS.flatMap((t) => t.from.map((from) => `${from} → ${t.to}`));
    expect([...new Set(edges)].sort()).toEqual(
      [
        'draft → draft',
        'draft → sent',
        'sent → opened',
        'opened → information-requested',
        'information-requested → opened',
        'opened → accepted',
        'opened → declined',
        'accepted → started',
        'started → confirmed',
        'started → disputed',
        'started → started',
        'disputed → started',
        ...['draft', 'sent', 'opened', 'information-requested', 'accepted', 'disputed'].map((s) => `${s} → withdrawn`),
      ].sort(),
    );
  });

  it('is written out for the documentation', () => {
    const lines = stateTable().split('\n');
    expect(lines).toHaveLength(TRANSITIONS.length + 2);
    expect(lines.find((l) => l.includes('| acceptance |'))).toContain(
      '| opened | acceptance | accepted | `referral:accept` |',
    );
  });

  it('refuses what lacks its details, an unknown reason, and "other" without words', () => {
    expect(codeOf(() => transitionFor('opened', 'information-request', {}))).toBe('DETAIL_MISSING');
    expect(codeOf(() => transitionFor('opened', 'information-request', { question: '  ' }))).toBe('DETAIL_MISSING');
    expect(codeOf(() => transitionFor('opened', 'decline', { reason: 'no-capacity' }))).toBe('DETAIL_MISSING');
    expect(codeOf(() => transitionFor('opened', 'decline', { reason: 'moved-away', rationale: 'x' }))).toBe(
      'REASON_UNKNOWN',
    );
    expect(codeOf(() => transitionFor('sent', 'withdrawal', { reason: 'other' }))).toBe('WORDS_NEEDED');
    expect(codeOf(() => transitionFor('started', 'start-confirmation', { started: 'perhaps' }))).toBe('DETAIL_MISSING');
    expect(codeOf(() => transitionFor('sent', 'acceptance', {}))).toBe('WRONG_STATUS');
  });
});

describe('a referral on its way', () => {
  it('keeps its rules whatever is tried, in whatever order', () => {
    const step = fc.record({
      action: fc.constantFrom(...ACTIONS),
      started: fc.constantFrom('yes', 'no', 'not-yet'),
      later: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom(...URGENCIES), (steps, urgency) => {
        let today: CalendarDate = day('2025-01-16');
        let referral = drafted({ urgency });
        for (const { action, started, later } of steps) {
          today = addDays(today, later);
          const possible = TRANSITIONS.some((t) => t.action === action && t.from.includes(referral.status));
          const details = { ...detailsFor(action), started, startedOn: today };
          let change: Change | undefined;
          try {
            if (action === 'change') change = changeDraft(referral, { need: 'other' }, at(today));
            else if (action === 'sending') change = sendReferral(referral, ends(), at(today));
            else if (action !== 'draft') change = changeReferral(referral, action, details, at(today));
          } catch (error) {
            expect((error as DomainError).code).toBe('WRONG_STATUS');
          }
          expect(change !== undefined).toBe(possible && action !== 'draft');
          if (!change) continue;
          const after = change.referral;
          expect(after.version).toBe(referral.version + 1);
          expect(change.entry.version).toBe(after.version);
          expect(after.addressedTo === null).toBe(after.sentAt === null);
          expect(after.disclosure === null).toBe(after.sentAt === null);
          if (referral.disclosure) expect(after.disclosure).toEqual(referral.disclosure);
          if (referral.answerDueOn && after.answerDueOn) {
            expect(after.answerDueOn >= referral.answerDueOn).toBe(true);
          }
          // Whoever was late stays late: no question moves a day that has passed.
          if (isOverdue(referral, today)) expect(isOverdue(after, today)).toBe(true);
          referral = after;
        }
      }),
    );
  });

  it('refuses a start in the future, before the sending, and an expectation in the past', () => {
    const accepted = act(act(sent(), 'opening', {}, '2025-01-17'), 'acceptance', {}, '2025-01-20');
    const start = (startedOn: string) => codeOf(() => act(accepted, 'start', { startedOn }, '2025-01-21'));
    expect([start('2025-01-22'), start('2025-01-15'), start('2025-01-16')]).toEqual([
      'START_IN_FUTURE',
      'START_BEFORE_SENDING',
      'none',
    ]);
    const opened = act(sent(), 'opening', {}, '2025-01-17');
    expect(codeOf(() => act(opened, 'acceptance', { startExpectedOn: '2025-01-19' }, '2025-01-20'))).toBe(
      'START_EXPECTED_IN_PAST',
    );
    expect(act(opened, 'acceptance', { startExpectedOn: '2025-02-03' }, '2025-01-20').startExpectedOn).toBe(
      '2025-02-03',
    );
  });

  it('refuses a step without its plan', () => {
    expect(codeOf(() => drafted({ stepId: 'step' }))).toBe('STEP_WITHOUT_PLAN');
    expect(
      codeOf(() => changeDraft(drafted({ planId: 'plan', stepId: 'step' }), { planId: null }, at('2025-01-16'))),
    ).toBe('STEP_WITHOUT_PLAN');
  });
});
