import fc from 'fast-check';
import { REFERRAL_STATUSES, type ReferralStatus } from '#libs/contracts';
import { type CalendarDate, DomainError, addDays, calendarDate } from '#libs/kernel';
import { PERMISSIONS, ROLES, grantOf } from '#libs/platform';
import { URGENCIES, explainClock, isOverdue } from './answer-clock.rules.js';
import {
  type Change,
  type Referral,
  changeDraft,
  changeReferral,
  draftReferral,
  sendReferral,
} from './referral.rules.js';
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
import { type Ends, requireSendable } from './sending.rules.js';

const day = calendarDate;
const at = (today: string) => ({ today: day(today), now: new Date(`${today}T09:00:00Z`) });
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'none';
};

const ends = (
  more: { capacity?: Partial<Ends['service']['capacity']> } & Partial<Omit<Ends['service'], 'capacity'>> = {},
): Ends => ({
  person: {
    version: 4,
    givenName: 'Ada',
    familyName: 'Example',
    preferredName: null,
    dateOfBirth: day('2007-01-17'),
    namedWorker: { name: 'Maya', team: null },
  },
  service: {
    id: 'service',
    name: 'Supported internship',
    organisationId: 'organisation',
    organisationName: 'Harbour',
    status: 'active',
    minimumAge: null,
    maximumAge: null,
    ...more,
    capacity: {
      status: 'accepting',
      waitingListLength: null,
      closedUntil: null,
      assuredOn: day('2025-01-01'),
      ...more.capacity,
    },
  },
  alreadyReferred: false,
});

const drafted = (more: Partial<Referral> = {}, today = '2025-01-16'): Referral =>
  draftReferral(
    { id: 'referral', reference: 'REF-0000-00', youngPersonId: 'person' },
    {
      serviceId: 'service',
      organisationId: 'organisation',
      planId: null,
      stepId: null,
      need: 'a job coach',
      background: null,
      urgency: 'routine',
      ageException: null,
      ...more,
    },
    at(today),
  ).referral;
const sent = (more: Partial<Referral> = {}, today = '2025-01-16') =>
  sendReferral(drafted(more, today), ends(), at(today)).referral;
const act = (
  referral: Referral,
  action: Exclude<Action, 'draft' | 'change' | 'sending'>,
  details: Details,
  today: string,
) => changeReferral(referral, action, details, at(today)).referral;

/** What each action needs, so that only the status can stand in its way. */
const enough: Details = {
  question: 'which days?',
  answer: 'Mondays',
  rationale: 'because',
  words: 'well',
  started: 'yes',
  startedOn: '2025-01-16',
};
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

describe('the clock for the answer', () => {
  it.each([
    ['routine', '2025-01-16', '2025-01-30'],
    ['soon', '2025-01-16', '2025-01-23'],
    ['urgent', '2025-01-17', '2025-01-21'],
    // Good Friday and Easter Monday are 18 and 21 April 2025.
    ['urgent', '2025-04-17', '2025-04-23'],
    ['routine', '2025-12-19', '2026-01-07'],
  ] as const)('gives a %s referral of %s until %s', (urgency, sentOn, due) => {
    expect(sent({ urgency }, sentOn).answerDueOn).toBe(due);
  });

  it('stands still while a question is open, weekends and all', () => {
    const asked = act(act(sent(), 'opening', {}, '2025-01-17'), 'information-request', enough, '2025-01-17');
    expect(asked.pausedSince).toBe('2025-01-17');
    expect(explainClock(asked, 'routine')).toContain('stands still since the question of 17 January 2025');
    const answered = act(asked, 'information', enough, '2025-01-22');
    expect(answered).toMatchObject({ pausedDays: 3, pausedSince: null, answerDueOn: '2025-02-04' });
    expect(explainClock(answered, 'routine')).toBe(
      'Sent on 16 January 2025. The local target for a routine referral is an answer within 10 working days. ' +
        '3 working days do not count, because the organisation waited for information. ' +
        'So the answer is due by 4 February 2025.',
    );
    expect(isOverdue(answered, day('2025-02-04'))).toBe(false);
    expect(isOverdue(answered, day('2025-02-05'))).toBe(true);
  });

  it('does not heal a delay with a late question', () => {
    const late = act(act(sent(), 'opening', {}, '2025-02-03'), 'information-request', enough, '2025-02-03');
    expect(isOverdue(late, day('2025-02-03'))).toBe(true);
    expect(isOverdue(act(late, 'information', enough, '2025-02-10'), day('2025-02-10'))).toBe(true);
  });

  it('stops with the answer, and says what was due', () => {
    const opened = act(sent(), 'opening', {}, '2025-01-17');
    const accepted = act(opened, 'acceptance', {}, '2025-01-30');
    expect(accepted.stoppedOn).toBe('2025-01-30');
    expect(isOverdue(accepted, day('2026-01-01'))).toBe(false);
    expect(isOverdue(act(opened, 'acceptance', {}, '2025-01-31'), day('2025-01-31'))).toBe(true);
    expect(explainClock(accepted, 'routine')).toContain(
      'was due by 30 January 2025; the clock stopped on 30 January 2025',
    );
    expect(explainClock(drafted(), 'routine')).toBeNull();
  });
});

describe('sending', () => {
  const today = day('2025-01-16');
  const warningsOf = (about: Ends, exception: string | null = null) =>
    requireSendable(about, exception, today).map((w) => w.code);

  it.each([
    ['accepting', {}, []],
    ['waiting-list', { waitingListLength: 7 }, ['WAITING_LIST']],
    ['additional-assessment-required', {}, ['ASSESSMENT_REQUIRED']],
    ['closed', { closedUntil: day('2025-01-15') }, ['CLOSURE_HAS_ENDED']],
  ] as const)('to a service that says %s %j warns of %j', (status, more, expected) => {
    expect(warningsOf(ends({ capacity: { status, ...more } }))).toEqual(expected);
  });

  it.each([
    ['SERVICE_CLOSED', { capacity: { status: 'closed' } }],
    ['SERVICE_CLOSED', { capacity: { status: 'closed', closedUntil: today } }],
    ['SERVICE_NOT_ACTIVE', { status: 'temporarily-closed' }],
    ['SERVICE_NOT_ACTIVE', { status: 'defunct' }],
    // 17 until the day after
    ['AGE_OUTSIDE_SERVICE', { minimumAge: 18 }],
    ['AGE_OUTSIDE_SERVICE', { maximumAge: 16 }],
    ['none', { minimumAge: 17, maximumAge: 17 }],
  ] as const)('is %s for %j', (code, service) => {
    expect(codeOf(() => requireSendable(ends(service), null, today))).toBe(code);
  });

  it('names the bound that is broken, and takes words for an exception', () => {
    try {
      requireSendable(ends({ minimumAge: 18 }), null, today);
    } catch (error) {
      expect((error as DomainError).details.errors?.map((e) => `${e.field} ${e.code}`)).toEqual([
        'minimumAge TOO_YOUNG',
        'ageException REQUIRED',
      ]);
    }
    expect(warningsOf(ends({ minimumAge: 18 }), 'turns 18 tomorrow')).toEqual(['AGE_EXCEPTION']);
    expect(requireSendable(ends({ minimumAge: 18 }), null, day('2025-01-17'))).toEqual([]);
  });

  it('takes an unknown age for no reason to refuse, and says so', () => {
    const { person, ...rest } = ends({ minimumAge: 18 });
    expect(warningsOf({ ...rest, person: { ...person, dateOfBirth: null } })).toEqual(['AGE_UNKNOWN']);
    expect(warningsOf({ ...ends(), alreadyReferred: true })).toEqual(['ALREADY_REFERRED']);
  });

  it('discloses the written fields and nothing else', () => {
    const leaky = { ...ends(), person: { ...ends().person, nhsNumber: '9434765919' } } as Ends;
    const { disclosure } = sendReferral(drafted(), leaky, at('2025-01-16')).referral;
    expect(disclosure).toMatchObject({ referralVersion: 2, personVersion: 4, need: 'a job coach' });
    expect(JSON.stringify(disclosure)).not.toContain('9434765919');
    expect(Object.keys(disclosure!.youngPerson).sort()).toEqual(
      ['dateOfBirth', 'familyName', 'givenName', 'namedWorker', 'preferredName'].sort(),
    );
  });
});
