import fc from 'fast-check';
import { type DecisionMakerKind, DECISION_MAKER_KINDS } from '#libs/contracts';
import { addDays, type CalendarDate, calendarDate, newId } from '#libs/kernel';
import { type Caller, World, longer } from '#libs/testing';
import { SERVICES } from '../src/services.js';

const TODAY = calendarDate('2026-07-20');
const KINDS = ['ehc', 'health-and-care', 'money'] as const;
type Kind = (typeof KINDS)[number];

let world: World;
let people: Caller;
let plans: Caller;

beforeAll(async () => {
  const two = SERVICES.filter(({ name }) => name === 'young-people' || name === 'transition-plans');
  world = await World.start(two, { today: TODAY });
  people = await world.as('coordinator', 'young-people');
  plans = await world.as('coordinator', 'transition-plans');
});
afterAll(() => world?.stop());

interface Finding {
  readonly kind: Kind;
  readonly outcome: 'has-capacity' | 'lacks-capacity';
  readonly assessedOn: CalendarDate;
  readonly reviewBy: CalendarDate;
}
interface Acting {
  readonly kinds: readonly Kind[];
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate | null;
}
interface Somebody {
  readonly dateOfBirth: CalendarDate;
  readonly findings: readonly Finding[];
  readonly acting: readonly Acting[];
}

const daysAgo = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((days) => addDays(TODAY, -days));
const aKind = fc.constantFrom(...KINDS);

/** From fifteen to nineteen, so that each kind of decision is before and after its switch; nobody of 29 February. */
const aSomebody: fc.Arbitrary<Somebody> = fc.record({
  dateOfBirth: daysAgo(15 * 365, 19 * 365).filter((day) => !day.endsWith('-02-29')),
  findings: fc.uniqueArray(
    fc
      .record({
        kind: aKind,
        outcome: fc.constantFrom('has-capacity' as const, 'lacks-capacity' as const),
        assessedOn: daysAgo(0, 400),
        lasts: fc.integer({ min: 0, max: 300 }),
      })
      .map(({ lasts, ...finding }) => ({ ...finding, reviewBy: addDays(finding.assessedOn, lasts) })),
    { maxLength: 5, selector: ({ kind, assessedOn }) => `${kind} ${assessedOn}` },
  ),
  acting: fc.array(
    fc
      .record({
        kinds: fc.uniqueArray(aKind, { minLength: 1 }),
        fromOn: daysAgo(0, 500),
        lasts: fc.option(fc.integer({ min: 0, max: 400 })),
      })
      .map(({ kinds, fromOn, lasts }) => ({ kinds, fromOn, untilOn: lasts === null ? null : addDays(fromOn, lasts) })),
    { maxLength: 2 },
  ),
});

/** Written down a second time from the law, and from nothing that the services know. */
function rightsPassOn(kind: Kind, dateOfBirth: CalendarDate): string {
  const [year, month] = dateOfBirth.split('-').map(Number) as [number, number];
  const birthday = (age: number) => `${year + age}-${dateOfBirth.slice(5)}`;
  if (kind === 'health-and-care') return birthday(16);
  if (kind === 'money') return birthday(18);
  // The day after the last Friday of June of the school year, September to August, in which somebody turns 16.
  const june = new Date(Date.UTC(month >= 9 ? year + 17 : year + 16, 5, 30));
  june.setUTCDate(30 - ((june.getUTCDay() + 2) % 7) + 1);
  return june.toISOString().slice(0, 10);
}

/** Who may decide; null: a representative would, and nobody is on record. */
function mayDecide({ dateOfBirth, findings, acting }: Somebody, kind: Kind, on: string): DecisionMakerKind | null {
  if (on < rightsPassOn(kind, dateOfBirth)) return 'parent';
  const newest = findings
    .filter((f) => f.kind === kind && f.assessedOn <= on)
    .sort((a, b) => (a.assessedOn < b.assessedOn ? 1 : -1))[0];
  if (newest?.outcome !== 'lacks-capacity' || newest.reviewBy < on) return 'young-person';
  const anybody = acting.some(
    (a) => a.kinds.includes(kind) && a.fromOn <= on && (a.untilOn === null || on <= a.untilOn),
  );
  return anybody ? 'representative' : null;
}

/** Written into the register by hand, as a social worker would; transition-plans hears of it. @returns the decisions of the plan */
async function known({ dateOfBirth, findings, acting }: Somebody): Promise<string> {
  const { body } = await people
    .post('/v1/young-people', { givenName: 'Ada', familyName: `Example ${newId().slice(-6)}`, dateOfBirth })
    .expect(201);
  const path = (rest: string) => `/v1/young-people/${body.id}/${rest}`;
  for (const finding of findings) {
    const by = { assessorRole: 'social worker', assessorName: 'Omar Practitioner', evidence: 'Two visits.' };
    await people.post(path('capacity-assessments'), { ...finding, ...by }).expect(201);
  }
  for (const one of acting) {
    const who = { authority: 'deputy', name: 'Joy Example', evidence: 'Seen.' };
    await people.post(path('representatives'), { ...one, ...who }).expect(201);
  }
  await world.settled();
  const plan = await plans.post('/v1/plans', { youngPersonId: body.id }).expect(201);
  return `/v1/plans/${plan.body.id}/decisions`;
}

it('no decision is recorded of somebody who may not decide on that day, whoever was born and found when', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      aSomebody,
      fc.array(fc.tuple(aKind, daysAgo(0, 420)), { minLength: 4, maxLength: 4 }),
      async (somebody, asked) => {
        const decisions = await known(somebody);
        const switches = KINDS.flatMap((kind) => {
          const on = calendarDate(rightsPassOn(kind, somebody.dateOfBirth));
          return [addDays(on, -1), on].filter((day) => day <= TODAY).map((day) => [kind, day] as const);
        });
        for (const [kind, on] of [...asked, ...switches]) {
          const decider = mayDecide(somebody, kind, on);
          for (const decidedBy of DECISION_MAKER_KINDS) {
            const about = { kind, about: 'agree-plan', decided: 'yes', decidedBy, name: 'Somebody', on };
            const { status, body } = await plans.post(decisions, about);
            const right = decidedBy === decider;
            expect([kind, on, decidedBy, status, body.code]).toEqual([
              ...[kind, on, decidedBy, right ? 201 : 409],
              right ? undefined : 'NOT_THE_DECISION_MAKER',
            ]);
          }
          seen.set(String(decider), (seen.get(String(decider)) ?? 0) + 1);
        }
        const { body } = await plans.get(`${decisions}?limit=200`);
        for (const { kind, on, decidedBy } of body.items) expect(decidedBy).toBe(mayDecide(somebody, kind, on));
      },
    ),
    { numRuns: longer(13, 40), seed: 1925 },
  );
  // Each of the four came up.
  expect([...seen.keys()].sort()).toEqual(['null', 'parent', 'representative', 'young-person']);
});
