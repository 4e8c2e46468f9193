import { newId } from '#libs/kernel';
import { MEADOW } from '#libs/testing';
import { Place, START, aPerson } from '../../../test/fixture.js';
import type { ReferralResponse } from '../record/referral.dto.js';

let place: Place;
let serviceId: string;

beforeAll(async () => {
  place = await Place.open({ today: '2025-01-16' });
  serviceId = (await place.aService({ name: 'Supported internship' })).id;
});
afterAll(() => place?.world.stop());
afterEach(() => place.world.today('2025-01-16'));

const by = (account: string) => place.by(account);
const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
const read = async (account: string, id: string) =>
  (await by(account).get(path(id)).expect(200)).body as ReferralResponse;
const problems = (body: { code: string; errors?: { field: string; code: string }[] }) => [
  body.code,
  ...(body.errors ?? []).map((e) => `${e.field} ${e.code}`),
];

describe('bad input', () => {
  const post = (body: object) => by('coordinator').post('/v1/referrals', body);

  it.each([
    ['an unknown field', { colour: 'blue' }, ['INVALID', 'colour UNKNOWN_FIELD']],
    ['no need', { need: '   ' }, ['INVALID', 'need REQUIRED']],
    ['a wrong urgency', { urgency: 'asap' }, ['INVALID', 'urgency NOT_IN_LIST']],
    ['a wrong id', { serviceId: '7' }, ['INVALID', 'serviceId NOT_AN_ID']],
    ['words without end', { need: 'x'.repeat(4_001) }, ['INVALID', 'need TOO_LONG']],
    ['characters that cannot be stored', { need: 'a\u0000b' }, ['INVALID', 'need NOT_TEXT']],
    ['a send that is no truth value', { send: 'yes' }, ['INVALID', 'send IS_BOOLEAN']],
  ])('%s: 400', async (_, more, expected) => {
    expect(problems((await post(place.request(serviceId, more)).expect(400)).body)).toEqual(expected);
  });

  it('an unknown person is not there; an unknown service or plan is named; a step asks for its plan', async () => {
    await post(place.request(serviceId, { youngPersonId: newId() })).expect(404);
    const code = async (more: object) => (await post(place.request(serviceId, more)).expect(422)).body.code;
    expect(await code({ serviceId: newId() })).toBe('UNKNOWN_SERVICE');
    expect(await code({ planId: newId() })).toBe('UNKNOWN_PLAN');
    const [otherPerson, otherPlan] = [newId(), newId()];
    await place.knows(otherPerson, aPerson(), otherPlan);
    expect(await code({ planId: otherPlan })).toBe('UNKNOWN_PLAN');
    expect(await code({ stepId: newId() })).toBe('STEP_WITHOUT_PLAN');
  });

  it('a null where words must stand is refused, not stored', async () => {
    const { id } = await place.aReferral(serviceId, 'draft');
    const { body } = await by('coordinator').patch(path(id), { need: null, urgency: null }, 1).expect(400);
    expect([...new Set(body.errors.map((e: { field: string }) => e.field))]).toEqual(['need', 'urgency']);
    const cleared = await by('coordinator').patch(path(id), { background: null, planId: null }, 1).expect(200);
    expect(cleared.body).toMatchObject({ background: null, planId: null });
  });

  it.each([
    ['information-request', 'opened', {}, ['INVALID', 'question REQUIRED']],
    ['decline', 'opened', { reason: 'no-capacity' }, ['INVALID', 'rationale REQUIRED']],
    ['decline', 'opened', { reason: 'bored', rationale: 'x' }, ['INVALID', 'reason NOT_IN_LIST']],
    ['acceptance', 'opened', { startExpectedOn: '2025-02-30' }, ['INVALID', 'startExpectedOn NOT_A_DATE']],
    ['start', 'accepted', {}, ['INVALID', 'startedOn REQUIRED', 'what REQUIRED', 'howMuch REQUIRED']],
    ['start', 'accepted', { ...START, startedOn: '2025-01-17' }, ['START_IN_FUTURE']],
    ['acceptance', 'sent', {}, ['TRANSITION_NOT_POSSIBLE']],
    ['opening', 'declined', {}, ['TRANSITION_NOT_POSSIBLE']],
  ])('%s of a referral that is %s with %j: refused', async (action, status, body, expected) => {
    const { id, version } = await place.aReferral(serviceId, status);
    const answer = await by('provider').post(path(id, `/${action}`), body);
    expect(answer.status).toBe(expected[0] === 'INVALID' ? 400 : expected[0] === 'TRANSITION_NOT_POSSIBLE' ? 409 : 422);
    expect(problems(answer.body)).toEqual(expected);
    expect((await read('coordinator', id)).version).toBe(version);
  });

  it('two answers at once: one counts', async () => {
    const { id } = await place.aReferral(serviceId, 'opened');
    const answers = await Promise.all([
      by('provider').post(path(id, '/acceptance'), {}),
      by('provider').post(path(id, '/decline'), { reason: 'no-capacity', rationale: 'Full.' }),
      by('coordinator').post(path(id, '/withdrawal'), { reason: 'needs-changed' }),
    ]);
    const statuses = answers.map((a) => a.status).sort();
    expect([statuses, (await read('coordinator', id)).version >= 4]).toEqual(
      // A withdrawal may well follow an acceptance; an answer never follows an answer.
      [statuses.filter((s) => s === 200).length === 2 ? [200, 200, 409] : [200, 409, 409], true],
    );
    expect((await place.published(id)).filter((e) => /accepted|declined/.test(e.what)).length).toBeLessThanOrEqual(1);
  });
});

describe('lists', () => {
  it('gives an organisation what was sent to it, the oldest unanswered first, page by page', async () => {
    const fresh = (await place.aService({}, MEADOW)).id;
    const made: ReferralResponse[] = [];
    for (const day of ['2025-01-06', '2025-01-07', '2025-01-08', '2025-01-09']) {
      place.world.today(day);
      made.push(await place.aReferral(fresh, 'sent'));
    }
    place.world.today('2025-01-16');
    await by('other-provider').post(path(made[0]!.id, '/opening')).expect(200);
    await by('other-provider').post(path(made[0]!.id, '/decline'), { reason: 'other', rationale: 'Why.' }).expect(200);
    await by('other-provider').post(path(made[1]!.id, '/opening')).expect(200);
    await by('other-provider').post(path(made[1]!.id, '/acceptance'), {}).expect(200);

    const seen: string[] = [];
    let next: string | null = `/v1/referrals?list=incoming&limit=1`;
    while (next) {
      const { body, headers }: { body: { items: { id: string }[] }; headers: Record<string, string> } = await by(
        'other-provider',
      )
        .get(next)
        .expect(200);
      seen.push(...body.items.map((item) => item.id));
      next = /<(.*)>/.exec(headers['link'] ?? '')?.[1] ?? null;
    }
    const ours = seen.filter((id) => made.some((m) => m.id === id));
    expect(ours).toEqual([made[2]!.id, made[3]!.id, made[1]!.id, made[0]!.id]);
    const { body: accepted } = await by('other-provider').get('/v1/referrals?status=accepted').expect(200);
    expect(accepted.items.every((item: { status: string }) => item.status === 'accepted')).toBe(true);
    expect(accepted.items.map((item: { id: string }) => item.id)).toContain(made[1]!.id);
    const { body: elsewhere } = await by('provider').get('/v1/referrals?limit=200').expect(200);
    expect(elsewhere.items.map((item: { id: string }) => item.id)).not.toContain(made[2]!.id);

    place.world.today('2025-01-23');
    const { body: late } = await by('other-provider').get('/v1/referrals?status=sent').expect(200);
    expect(late.items.find((item: { id: string }) => item.id === made[2]!.id)).toMatchObject({
      answerDueOn: '2025-01-22',
      overdue: true,
    });
    expect(late.items.find((item: { id: string }) => item.id === made[3]!.id)).toMatchObject({
      answerDueOn: '2025-01-23',
      overdue: false,
    });
  });

  it('gives staff their area, and a family its own', async () => {
    const personId = newId();
    const oneName = aPerson({ givenName: '', familyName: 'Cal' });
    await place.knows(personId, oneName, newId(), { 'other-carer': 'carer' });
    const { id } = await place.aReferral(serviceId, 'draft', { youngPersonId: personId });
    const shown = await by('coordinator').get(`/v1/referrals/${id}`).expect(200);
    expect(shown.body.youngPerson).toMatchObject({ givenName: null, familyName: 'Cal' });
    const idsOf = async (account: string, query = '') =>
      (await by(account).get(`/v1/referrals?limit=200${query}`).expect(200)).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await idsOf('coordinator', `&youngPersonId=${personId}`)).toEqual([id]);
    expect(await idsOf('adults', '&list=outgoing&status=draft')).toContain(id);
    expect(await idsOf('other-carer')).toEqual([id]);
    expect(await idsOf('young-person')).not.toContain(id);
    expect(await idsOf('other-young-person')).toEqual([]);
    expect(await idsOf('suffolk-coordinator')).toEqual([]);
    expect(await idsOf('suffolk-provider')).toEqual([]);
    expect((await by('coordinator').get('/v1/referrals?list=incoming').expect(422)).body.code).toBe(
      'LIST_NOT_FOR_ROLE',
    );
    expect((await by('provider').get('/v1/referrals?list=outgoing').expect(422)).body.code).toBe('LIST_NOT_FOR_ROLE');
  });

  it('ends a carer’s sight with the last day of the relationship', async () => {
    const personId = newId();
    await place.knows(personId, aPerson(), newId());
    const { id } = await place.aReferral(serviceId, 'sent', { youngPersonId: personId });
    await place.relate(personId, 'other-young-person', 'self', '2025-01-16');
    await place.world.settled();
    await by('other-young-person').get(path(id)).expect(200);
    place.world.today('2025-01-17');
    await by('other-young-person').get(path(id)).expect(404);
  });
});

describe('the access log', () => {
  it('tells the young person who looked, who changed, and who was turned away', async () => {
    const { id } = await place.aReferral(serviceId, 'opened');
    await by('provider').get(path(id)).expect(200);
    await by('other-provider').get(path(id)).expect(404);
    const { body } = await by('young-person').get(path(id, '/access-log?limit=200')).expect(200);
    const lines = body.items.filter((line: { inList: boolean }) => !line.inList);
    expect(lines.map((line: { permission: string; name: string }) => `${line.permission} ${line.name}`)).toEqual([
      'referral:read provider (test)',
      'referral:open provider (test)',
      'referral:read coordinator (test)',
      'event:handle Onward',
      'referral:send coordinator (test)',
      'referral:draft coordinator (test)',
    ]);
    expect(new Set(lines.map((line: { recordId: string }) => line.recordId))).toEqual(new Set([id]));
    const refused = await place.world.rows(
      `select name, outcome, young_person_id from referrals.audit_entry where record_id = $1 and outcome = 'refused'`,
      [id],
    );
    // Of what is out of its reach the account is not even told, and so the log, whose it is.
    expect(refused).toEqual([{ name: 'other-provider (test)', outcome: 'refused', young_person_id: null }]);
    await by('provider').get(path(id, '/access-log')).expect(403);
    await by('other-young-person').get(path(id, '/access-log')).expect(404);
  });
});
