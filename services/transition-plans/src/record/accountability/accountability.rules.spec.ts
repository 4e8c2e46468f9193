import fc from 'fast-check';
import type { CalendarDate, DomainError } from '#libs/kernel';
import {
  type Accountability,
  HAND_OVER_TRANSITIONS,
  accept,
  accountableFor,
  accountableOf,
  chase,
  decline,
  handOver,
  handOverActions,
  newNamedWorker,
} from './accountability.rules.js';

const TODAY = '2025-01-16' as CalendarDate;
const NOBODY: Accountability = {
  named_worker: null,
  named_worker_name: null,
  accountable_subject: null,
  accountable_name: null,
  accountable_since: null,
  proposed_subject: null,
  proposed_name: null,
  proposed_on: null,
  proposed_by: null,
  declined: null,
  proposed_due_on: null,
  proposed_chased_on: null,
  proposed_chased_times: 0,
};
const person = (subject: string) => ({ subject, name: subject.toUpperCase() });
const NAMED: Accountability = { ...NOBODY, named_worker: 'maya', named_worker_name: 'Maya' };
const ASKED: Accountability = { ...NAMED, ...handOver(NAMED, person('omar'), person('maya'), TODAY) };

const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
};

it('gives the person asked five working days, and reminds them each time the deadline passes', () => {
  expect(ASKED).toMatchObject({ proposed_due_on: '2025-01-23', proposed_chased_on: null, proposed_chased_times: 0 });
  const again = { ...ASKED, ...chase(ASKED, '2025-01-24' as CalendarDate) };
  expect(again).toMatchObject({ proposed_due_on: '2025-01-31', proposed_chased_on: '2025-01-24' });
  expect(chase(again, '2025-02-03' as CalendarDate).proposed_chased_times).toBe(2);
  expect({ ...again, ...decline(again, person('omar'), 'No time.', TODAY), declined: null }).toEqual(NAMED);
});

it('holds the named worker accountable until another person accepts', () => {
  expect(accountableOf(NOBODY)).toBeNull();
  expect(accountableOf(NAMED)).toEqual({ subject: 'maya', name: 'Maya', by: 'named-worker' });
  expect(accountableOf(ASKED)).toEqual(accountableOf(NAMED));
  const accepted = { ...ASKED, ...accept(ASKED, 'omar', TODAY) };
  expect(accountableOf(accepted)).toEqual({ subject: 'omar', name: 'OMAR', by: 'hand-over' });
  expect(accepted).toMatchObject({ accountable_since: TODAY, proposed_subject: null });
  expect(accountableOf({ ...ASKED, ...decline(ASKED, person('omar'), 'No time.', TODAY) })).toEqual(
    accountableOf(NAMED),
  );
  const declined = decline(ASKED, person('omar'), 'No time.', TODAY);
  expect(declined.declined).toEqual({ name: 'OMAR', on: TODAY, words: 'No time.' });
  expect(handOver({ ...ASKED, ...declined }, person('eve'), person('maya'), TODAY).declined).toBeNull();
});

it('accepts at once for a person who names themselves, and does not ask the accountable person', () => {
  expect(accountableOf({ ...NAMED, ...handOver(NAMED, person('omar'), person('omar'), TODAY) })?.subject).toBe('omar');
  expect(codeOf(() => handOver(NAMED, person('maya'), person('omar'), TODAY))).toBe('ALREADY_ACCOUNTABLE');
});

const attempts = { 'hand-over': (p: Accountability, by: string) => handOver(p, person('eve'), person(by), TODAY) };
const guards = {
  ...attempts,
  accept: (p: Accountability, by: string) => accept(p, by, TODAY),
  decline: (p: Accountability, by: string) => decline(p, person(by), 'No time.', TODAY),
};

it.each(
  HAND_OVER_TRANSITIONS.flatMap(({ verb }) =>
    [NOBODY, NAMED, ASKED].flatMap((plan) => ['maya', 'omar'].map((by) => [verb, by, plan] as const)),
  ),
)('%s by %s: offers exactly the actions that the guard allows (%j)', (verb, by, plan) => {
  const offered = handOverActions(plan, by, () => true).includes(verb);
  expect(codeOf(() => guards[verb](plan, by)) === null).toBe(offered);
  expect(handOverActions(plan, by, () => false)).toEqual([]);
});

it('never leaves a plan without an accountable person once it has had one', () => {
  const account = fc.constantFrom('maya', 'omar', 'eve');
  const act = fc.oneof(
    fc.record({ verb: fc.constantFrom(...HAND_OVER_TRANSITIONS.map((t) => t.verb)), by: account, to: account }),
    fc.record({ verb: fc.constant('named-worker' as const), by: account, to: account }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 15 }), fc.constantFrom(NOBODY, NAMED), (acts, start) => {
      let plan = start;
      for (const { verb, by, to } of acts) {
        const before = accountableOf(plan);
        try {
          if (verb === 'named-worker') {
            const moved = newNamedWorker(plan, person(to), by, TODAY);
            plan = { ...plan, named_worker: to, named_worker_name: to, ...moved };
          } else if (verb === 'hand-over') plan = { ...plan, ...handOver(plan, person(to), person(by), TODAY) };
          else plan = { ...plan, ...guards[verb](plan, by) };
        } catch {
          continue;
        }
        const after = accountableOf(plan);
        if (before !== null) expect(after).not.toBeNull();
        // A hand-over makes a person accountable only after they have accepted.
        if (after?.by === 'hand-over' && after.subject !== before?.subject) expect(after.subject).toBe(by);
        for (const duty_of of ['agency', 'every-agency'] as const) {
          const step = { duty_of, person_subject: null, person_name: null };
          expect(accountableFor(step, plan)?.subject).toBe(after?.subject);
        }
      }
    }),
  );
});

it('holds the step’s own person accountable, and nobody for a step without an agency', () => {
  const step = { duty_of: 'agency', person_subject: 'nina', person_name: 'Nina' } as const;
  expect(accountableFor(step, NAMED)).toEqual({ subject: 'nina', name: 'Nina', by: 'step' });
  expect(accountableFor({ ...step, person_subject: null }, NAMED)).toMatchObject({ subject: 'maya', by: 'plan' });
  expect(accountableFor({ ...step, person_subject: null }, NOBODY)).toBeNull();
  for (const duty_of of ['family', 'nobody'] as const) expect(accountableFor({ ...step, duty_of }, NAMED)).toBeNull();
});
