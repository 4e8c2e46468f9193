import fc from 'fast-check';
import { REFERRAL_STATUSES, type ReferralStatus } from '#libs/contracts';
import { type CalendarDate, type DomainError, addDays } from '#libs/kernel';
import { PERMISSIONS, ROLES, grantOf } from '#libs/platform';
import { act, at, codeOf, day, delivered, drafted, ends, enough, sent } from '../../../test/samples.js';
import { readDeadline } from '../deadlines/deadline.rules.js';
import { URGENCIES } from '../lifecycle/urgency.values.js';
import { OWNER_VERBS, type OwnerVerb, ownerActions } from '../owners/owner.rules.js';
import {
  type Change,
  type Referral,
  changeDraft,
  changeOwner,
  changeReferral,
  draftReferral,
  refuseSending,
  sendReferral,
} from './referral.rules.js';
import {
  type PeoplesAction,
  TRANSITIONS,
  allowedActions,
  permissionFor,
  permissionsIn,
  transitionFor,
} from '../lifecycle/referral-states.rules.js';
import { stateDiagram, stateTable } from '../lifecycle/referral-states-page.words.js';
import { ACTIONS, type Action, type Details } from '../lifecycle/transition.rules.js';

const ENDS: readonly string[] = ['declined', 'confirmed', 'ended', 'withdrawn', 're-routed', 'did-not-start'];
/** What time does, an answer of the other services, or what is done to a refusal. */
const NOBODYS: readonly Action[] = [
  'delivery',
  'sending-refusal',
  'sending-timeout',
  'reminder',
  'escalation',
  'expiry',
  'reconsideration',
  'upholding',
  'overturning',
];
const PEOPLES = ACTIONS.filter((action): action is PeoplesAction => !NOBODYS.includes(action));
const standing = (status: ReferralStatus, selfReferral = false) => ({ status, selfReferral, nextReferralId: null });
const REASONS: Partial<Record<Action, string>> = {
  'sending-refusal': 'NO_CONSENT',
  'sending-timeout': 'NO_ANSWER',
  decline: 'no-capacity',
  'did-not-start': 'place-lost',
  ending: 'goals-reached',
  're-routing': 'wait-too-long',
};

/** What each action needs, so that only the status can stand in its way. */
const detailsFor = (action: Action): Details => ({
  ...enough,
  reason: REASONS[action] ?? 'needs-changed',
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
    for (const action of PEOPLES) {
      const permissions = TRANSITIONS.filter((t) => t.verb === action).map((t) => t.permission);
      expect(new Set(permissions).size).toBe(1);
      expect(permissionFor(action) in PERMISSIONS).toBe(true);
    }
  });

  it('tells each role what it may do exactly where doing it is not refused, in every status', () => {
    for (const status of REFERRAL_STATUSES) {
      for (const role of ROLES) {
        for (const self of [false, true]) {
          for (const nextReferralId of [null, 'next']) {
            const it = { ...standing(status, self), nextReferralId };
            const held = permissionsIn(status).filter((permission) => grantOf(role, permission) !== undefined);
            const done = PEOPLES.filter(
              (action) =>
                grantOf(role, permissionFor(action)) !== undefined &&
                [{}, { started: 'no' }].some(
                  (more) =>
                    codeOf(() => transitionFor(it, action, { ...detailsFor(action), ...more }, role)) === 'none',
                ),
            );
            const allowed = allowedActions(it, role, held);
            expect({ it, role, allowed: [...allowed].sort() }).toEqual({ it, role, allowed: [...done].sort() });
          }
        }
      }
    }
  });

  it('has these edges and no others', () => {
    const edges = TRANSITIONS.flatMap((t) => t.from.map((from) => `${from} → ${t.to}`));
    const away = [
      'sent',
      'opened',
      'information-requested',
      'assessing',
      'waiting-list',
      'accepted',
      'start-booked',
      'disputed',
    ];
    expect([...new Set(edges)].sort()).toEqual(
      [
        'draft → draft',
        'draft → sending',
        'sending → sent',
        'sending → sending',
        'sending → draft',
        'sending → withdrawn',
        'sent → opened',
        'opened → information-requested',
        'assessing → information-requested',
        'information-requested → opened',
        ...['opened', 'waiting-list'].map((s) => `${s} → assessing`),
        ...['waiting-list', 'accepted', 'declined'].flatMap((to) =>
          ['opened', 'assessing', 'waiting-list'].map((from) => `${from} → ${to}`),
        ),
        'accepted → start-booked',
        'start-booked → start-booked',
        'accepted → started',
        'start-booked → started',
        'started → confirmed',
        'started → disputed',
        'confirmed → disputed',
        'started → started',
        'disputed → started',
        'disputed → start-booked',
        ...['accepted', 'start-booked', 'disputed'].map((s) => `${s} → did-not-start`),
        'declined → assessing',
        'confirmed → ended',
        ...['sent', 'information-requested', 'accepted'].map((s) => `${s} → expired`),
        ...away.map((s) => `${s} → re-routed`),
        ...['declined', 'expired', 'did-not-start'].map((s) => `${s} → ${s}`),
        ...['draft', ...away].map((s) => `${s} → withdrawn`),
      ].sort(),
    );
  });

  it('is written out for the documentation', () => {
    const lines = stateTable().split('\n');
    expect(lines).toHaveLength(TRANSITIONS.length + 2);
    expect(lines.find((l) => l.includes('| acceptance |'))).toContain(
      '| opened, assessing, waiting-list | acceptance | accepted | organisation | `referral:accept` |',
    );
    expect(stateDiagram()).toContain('information_requested --> opened: information');
  });

  it('refuses what lacks its details, an unknown reason, and "other" without words', () => {
    expect(codeOf(() => transitionFor(standing('opened'), 'information-request', {}, 'coordinator'))).toBe(
      'DETAIL_MISSING',
    );
    expect(
      codeOf(() => transitionFor(standing('opened'), 'information-request', { question: '  ' }, 'coordinator')),
    ).toBe('DETAIL_MISSING');
    expect(codeOf(() => transitionFor(standing('opened'), 'decline', { reason: 'no-capacity' }, 'coordinator'))).toBe(
      'DETAIL_MISSING',
    );
    expect(
      codeOf(() =>
        transitionFor(standing('opened'), 'decline', { reason: 'moved-away', rationale: 'x' }, 'coordinator'),
      ),
    ).toBe('REASON_UNKNOWN');
    expect(codeOf(() => transitionFor(standing('sent'), 'withdrawal', { reason: 'other' }, 'coordinator'))).toBe(
      'WORDS_NEEDED',
    );
    expect(
      codeOf(() => transitionFor(standing('started'), 'start-confirmation', { started: 'perhaps' }, 'coordinator')),
    ).toBe('DETAIL_MISSING');
    expect(codeOf(() => transitionFor(standing('sent'), 'acceptance', {}, 'coordinator'))).toBe(
      'TRANSITION_NOT_POSSIBLE',
    );
  });
});

describe('a referral on its way', () => {
  it('keeps its rules whatever is tried, in whatever order', () => {
    const step = fc.record({
      action: fc.constantFrom(...ACTIONS),
      outcome: fc.constantFrom('started', 'start-booked', 'did-not-start'),
      started: fc.constantFrom('yes', 'no', 'not-yet'),
      later: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom(...URGENCIES), (steps, urgency) => {
        let today: CalendarDate = day('2025-01-16');
        let referral = drafted({ urgency });
        for (const { action, started, outcome, later } of steps) {
          today = addDays(today, later);
          const possible = TRANSITIONS.some((t) => t.verb === action && t.from.includes(referral.status));
          const reason = action === 'dispute-resolution' ? 'place-lost' : detailsFor(action).reason;
          const details = { ...detailsFor(action), reason, started, outcome, startedOn: today };
          let change: Change | undefined;
          try {
            if (action === 'change') change = changeDraft(referral, { need: 'other' }, at(today));
            else if (action === 'sending') change = sendReferral(referral, ends(), at(today));
            else if (action === 'delivery') change = delivered(referral, today);
            else if (action === 'sending-refusal') change = refuseSending(referral, 'NO_CONSENT', at(today, 'system'));
            else if (action !== 'draft') change = changeReferral(referral, action, details, at(today));
          } catch (error) {
            expect((error as DomainError).code).toBe('TRANSITION_NOT_POSSIBLE');
          }
          expect(change !== undefined).toBe(possible && action !== 'draft');
          if (!change) continue;
          const after = change.referral;
          expect(after.version).toBe(referral.version + 1);
          expect(change.entry.version).toBe(after.version);
          expect(after.addressedTo === null).toBe(after.sentAt === null);
          expect(after.disclosure === null).toBe(after.sentAt === null);
          // Somebody answers for it on each side, at all times.
          for (const owner of [after.referrerOwner, ...(after.sentAt ? [after.recipientOwner] : [])]) {
            expect(owner!.name).not.toBe('');
            expect(owner!.kind === 'person').toBe(owner!.subject !== null);
          }
          if (referral.disclosure) expect(after.disclosure).toEqual(referral.disclosure);
          // Whoever was late stays late: no question moves a day that has passed.
          for (const deadline of referral.deadlines.filter((c) => c.kind === 'decide')) {
            const before = readDeadline(deadline, at(today).now).breachedAt;
            const now = readDeadline(
              after.deadlines.find((c) => c.kind === 'decide')!,
              at(today).now,
            ).breachedAt;
            if (before) expect(now).toEqual(before);
          }
          expect(after.deadlines.filter((c) => ENDS.includes(after.status) && c.stoppedAt === null)).toEqual([]);
          referral = after;
        }
      }),
    );
  });

  it('refuses a start in the future, before the sending, and an expectation in the past', () => {
    const accepted = act(act(sent(), 'opening', {}, '2025-01-17'), 'acceptance', {}, '2025-01-20');
    const start = (startedOn: string) => codeOf(() => act(accepted, 'start', { ...enough, startedOn }, '2025-01-21'));
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

  it.each([
    ['did-not-start', { reason: 'place-lost' }],
    ['start-booked', { startBookedOn: '2025-02-10' }],
  ])('keeps no first day of a start that a dispute found false: %s', (outcome, more) => {
    let referral = act(act(sent(), 'opening', {}, '2025-01-17'), 'acceptance', {}, '2025-01-20');
    referral = act(referral, 'start', { ...enough, startedOn: '2025-01-21' }, '2025-01-21');
    referral = act(referral, 'start-confirmation', { started: 'no' }, '2025-01-22');
    expect(referral.startedOn).toBe('2025-01-21');
    referral = act(referral, 'dispute-resolution', { outcome, words: 'Nobody came.', ...more }, '2025-01-23');
    expect(referral).toMatchObject({ status: outcome, startedOn: null, supportWhat: null, supportHowMuch: null });
  });

  it('refuses a step without its plan', () => {
    expect(codeOf(() => drafted({ stepId: 'step' }))).toBe('STEP_WITHOUT_PLAN');
    expect(
      codeOf(() => changeDraft(drafted({ planId: 'plan', stepId: 'step' }), { planId: null }, at('2025-01-16'))),
    ).toBe('STEP_WITHOUT_PLAN');
  });
});

describe('who looks after a referral', () => {
  const provider = { subject: 'pat', name: 'Pat' };
  const moment = { ...at('2025-01-17', 'provider'), actor: { ...provider, role: 'provider' as const } };

  it('is the intake until somebody opens it, and whoever accepts it from them', () => {
    const opened = changeReferral(sent(), 'opening', {}, moment).referral;
    expect([sent().recipientOwner!.kind, sent().recipientOwner!.name]).toEqual(['team', 'Harbour: intake']);
    expect(opened.recipientOwner).toMatchObject({ kind: 'person', ...provider });
    const asked = changeOwner(opened, 'recipient', 'hand-over', { subject: 'sam', name: 'Sam' }, moment).referral;
    expect(asked.recipientOwner).toMatchObject({ ...provider, asked: { subject: 'sam', by: 'Pat' } });
    const refused = (verb: OwnerVerb, referral: Referral) =>
      codeOf(() => changeOwner(referral, 'recipient', verb, provider, moment));
    expect([refused('accept', asked), refused('accept', opened), refused('hand-over', opened)]).toEqual([
      'SOMEBODY_ELSE_WAS_ASKED',
      'NOBODY_WAS_ASKED',
      'ALREADY_OWNER',
    ]);
    const sam = { ...moment, actor: { subject: 'sam', name: 'Sam', role: 'provider' } };
    expect(changeOwner(asked, 'recipient', 'accept', null, sam).referral.recipientOwner).toMatchObject({
      subject: 'sam',
    });
    expect(changeOwner(asked, 'recipient', 'decline', null, sam).referral.recipientOwner).toMatchObject(provider);
  });

  it('is never nobody, whatever is handed over to whom', () => {
    const people = ['ann', 'ben', 'cat'].map((subject) => ({ subject, name: subject }));
    const turn = fc.record({
      verb: fc.constantFrom(...OWNER_VERBS),
      side: fc.constantFrom('referrer' as const, 'recipient' as const),
      by: fc.constantFrom(...people),
      to: fc.constantFrom(...people),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 20 }), (turns) => {
        let referral = sent();
        for (const { verb, side, by, to } of turns) {
          const owner = side === 'referrer' ? referral.referrerOwner : referral.recipientOwner!;
          const may = ownerActions(owner, by.subject).includes(verb);
          const code = codeOf(() => {
            const whole = { ...at('2025-01-17'), actor: { ...by, role: 'x' } };
            referral = changeOwner(referral, side, verb, to, whole).referral;
          });
          expect(code === 'none' || code === 'ALREADY_OWNER').toBe(may);
          for (const o of [referral.referrerOwner, referral.recipientOwner!]) {
            expect(o.kind === 'person' ? o.subject : o.name).toBeTruthy();
          }
        }
      }),
    );
  });

  it('of a self-referral is the named worker, else the coordinators; and the referrer’s part is the young person’s', () => {
    const { serviceId, organisationId, planId, stepId, need, background, urgency, ageException, risk } = drafted();
    const draft = { serviceId, organisationId, planId, stepId, need, background, urgency, ageException, risk };
    const self = (worker: { subject: string; name: string } | null) =>
      draftReferral({ id: 'r', reference: 'R', youngPersonId: 'p' }, draft, at('2025-01-16', 'young-person'), worker)
        .referral;
    expect(self(null).referrerOwner).toMatchObject({ kind: 'team', name: 'Coordinators' });
    expect(self({ subject: 'maya', name: 'Maya' }).referrerOwner).toMatchObject({ kind: 'person', subject: 'maya' });
    expect(codeOf(() => changeDraft(self(null), { need: 'x' }, at('2025-01-16', 'young-person')))).toBe('none');
    expect(codeOf(() => changeDraft(drafted(), { need: 'x' }, at('2025-01-16', 'young-person')))).toBe(
      'NOT_A_SELF_REFERRAL',
    );
  });
});
