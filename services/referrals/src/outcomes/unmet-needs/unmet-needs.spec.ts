import fc from 'fast-check';
import { newId } from '#libs/kernel';
import { Place, START, aPerson } from '../../../test/fixture.js';
import { UnmetNeedsJob } from './unmet-needs.job.js';
import type { AnonymousUnmetNeedResponse, UnmetNeedCounts } from './unmet-needs.dto.js';

let place: Place;
let work: string;
let home: string;

beforeAll(async () => {
  place = await Place.open();
  work = (await place.aService()).id;
  home = (await place.aService({ outcomeArea: 'independent-living' })).id;
});
afterAll(() => place?.world.stop());

const by = (account: string) => place.by(account);
const reckon = () => place.world.app().get(UnmetNeedsJob).run();
const rows = async (query = '') =>
  (await by('coordinator').get(`/v1/unmet-needs/rows?limit=200${query}`).expect(200)).body
    .items as AnonymousUnmetNeedResponse[];
const counts = async (year: number) =>
  (await by('leader').get(`/v1/unmet-needs?year=${year}`).expect(200)).body as UnmetNeedCounts;
const somebody = async (more: Parameters<typeof aPerson>[0] = {}) => {
  const youngPersonId = newId();
  await place.knows(youngPersonId, aPerson(more), newId());
  return youngPersonId;
};

it('a declined need stays on the ledger until support for the same outcome has started', async () => {
  const youngPersonId = await somebody({ needs: ['VI', 'SLCN'], dateOfBirth: '2004-05-05' });
  const declined = await place.aReferral(work, 'declined', { youngPersonId });
  await reckon();
  const mine = async () => (await rows()).filter((row) => row.referralId === declined.id);
  expect(await mine()).toMatchObject([
    {
      outcomeArea: 'employment',
      need: 'VI',
      cause: 'declined',
      reason: 'no-capacity',
      ageBand: '18-20',
      place: null,
      endedAt: null,
    },
  ]);
  await reckon();
  expect(await mine()).toHaveLength(1);
  expect(JSON.stringify(await rows())).not.toMatch(/Ada|Full until May/);

  place.world.today('2025-01-20');
  await place.relate(youngPersonId, 'other-young-person', 'self');
  await place.world.settled();
  const started = async (serviceId: string, startedOn: string) => {
    const { id } = await place.aReferral(serviceId, 'accepted', { youngPersonId });
    await by('provider')
      .post(`/v1/referrals/${id}/start`, { ...START, startedOn })
      .expect(200);
    await by('other-young-person').post(`/v1/referrals/${id}/start-confirmation`, { started: 'yes' }).expect(200);
    await reckon();
    return id;
  };
  await started(home, '2025-01-20');
  expect(await mine()).toMatchObject([{ endedAt: null }]);
  place.world.today('2025-01-21');
  const id = await started(work, '2025-01-21');
  expect(await mine()).toMatchObject([{ endedBecause: 'met', endedByReferralId: id }]);
  expect((await rows('&open=true')).map((row) => row.referralId)).not.toContain(declined.id);
  place.world.today('2025-01-16');
});

it('staff record a need that was never referred, in words that the young person sees but leaders do not', async () => {
  const flag = {
    youngPersonId: place.personId,
    outcomeArea: 'community',
    reason: 'never-referred',
    place: 'NR1',
    stepId: place.stepId,
    words: 'There is no youth club that has a hoist.',
  };
  const { body } = await by('adults').post('/v1/unmet-needs', flag).expect(201);
  expect(body).toMatchObject({ need: 'ASD', ageBand: '18-20', cause: 'flagged', recordedBy: 'adults (test)' });
  const path = `/v1/unmet-needs/${body.id}`;
  expect((await by('young-person').get(path).expect(200)).body.words).toBe(flag.words);
  await by('other-young-person').get(path).expect(404);
  await by('carer').get(path).expect(403);
  await by('leader').get(path).expect(403);
  await by('suffolk-coordinator').get(path).expect(404);
  await by('leader').get('/v1/unmet-needs/rows').expect(403);
  expect((await rows()).find((row) => row.id === body.id)).toMatchObject({ place: 'NR1', stepId: place.stepId });
  const said = await place.published(body.id);
  expect(said).toMatchObject([{ what: 'unmet-need-recorded 1', data: { reason: 'never-referred', place: 'NR1' } }]);
  expect(JSON.stringify(said)).not.toContain('hoist');

  const code = async (more: object, status: number) => {
    const answer = await by('coordinator')
      .post('/v1/unmet-needs', { ...flag, ...more })
      .expect(status);
    return (answer.body.errors ?? [answer.body]).map((e: { code: string }) => e.code);
  };
  expect(await code({ stepId: newId() }, 422)).toEqual(['UNKNOWN_STEP']);
  expect(await code({ youngPersonId: newId() }, 404)).toEqual(['NOT_FOUND']);
  expect(await code({ reason: 'no-capacity', words: ' ' }, 400)).toEqual(['NOT_IN_LIST', 'REQUIRED']);
  expect(await code({ place: 'NR1 3JU' }, 400)).toEqual(['MATCHES']);
});

it('a start lost for lack of capacity or an expired referral is unmet; one that the young person gave up is not', async () => {
  const youngPersonId = await somebody();
  const lost = await place.aReferral(work, 'did-not-start', { youngPersonId });
  const left = await place.aReferral(home, 'accepted', { youngPersonId });
  await by('provider')
    .post(`/v1/referrals/${left.id}/did-not-start`, {
      reason: 'young-person-did-not-come',
      rationale: 'They stayed away.',
    })
    .expect(200);
  await reckon();
  const found = await rows();
  expect(found.find((row) => row.referralId === lost.id)).toMatchObject({
    cause: 'did-not-start',
    reason: 'place-lost',
  });
  expect(found.find((row) => row.referralId === left.id)).toBeUndefined();
});

it('a search without a result and a referral to a closed service are unmet needs', async () => {
  const sought = { outcomeArea: 'health', need: 'PD', age: 15, outcode: 'NR2', sought: ['therapy'] };
  await by('adults').post('/v1/directory/no-matches', sought).expect(201);
  expect((await rows()).find((row) => row.cause === 'no-match')).toMatchObject({
    ...{ reason: 'no-match', need: 'PD', ageBand: '14-15', place: 'NR2', referralId: null },
  });
  const closed = (await place.aService({ capacity: { status: 'closed' } })).id;
  const { id } = await place.aReferral(closed, 'declined', { youngPersonId: await somebody() });
  await reckon();
  expect((await rows()).filter((row) => row.referralId === id)).toMatchObject([
    { cause: 'service-closed', outcomeArea: 'employment', endedAt: null },
  ]);
});

describe('in any order of declines, expiries and later starts', () => {
  /** A history entry as stored with a referral; the job reads nothing else. */
  const happens = async (
    referral: { id: string; youngPersonId: string },
    version: number,
    line: string[],
    at: string,
  ) => {
    const [action, status, reason] = line;
    await place.world.rows(
      `insert into referrals.referral_entry (area, referral_id, version, young_person_id, at, action, status, by_subject,
         by_name, by_role, reason) values ('E10000020', $1, $2, $3, $4, $5, $6, 'x', 'x', 'provider', $7)`,
      [referral.id, version, referral.youngPersonId, at, action, status, reason ?? null],
    );
  };
  const KINDS = {
    decline: ['decline', 'declined', 'no-capacity'],
    silence: ['expiry', 'expired'],
    start: ['start-confirmation', 'confirmed'],
  };

  it('counts match the rows, each cause has one row, and a row is met only by a later start', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.constantFrom('decline', 'silence', 'start'), fc.boolean(), fc.integer({ min: 1, max: 300 })),
          {
            minLength: 1,
            maxLength: 8,
          },
        ),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        async (turns, order, pauses) => {
          await place.world.rows('delete from referrals.unmet_need');
          const youngPersonId = await somebody();
          const lines: {
            referral: { id: string; youngPersonId: string };
            kind: keyof typeof KINDS;
            atWork: boolean;
            at: string;
          }[] = [];
          for (const [i, [kind, atWork, day]] of turns.entries()) {
            const { id } = await place.aReferral(atWork ? work : home, 'draft', { youngPersonId });
            const at = new Date(Date.UTC(2031, 0, day, 12, i)).toISOString();
            lines.push({ referral: { id, youngPersonId }, kind: kind as keyof typeof KINDS, atWork, at });
          }
          const shuffled = lines.map((line, i) => [order[i]!, line] as const).sort((a, b) => a[0] - b[0]);
          for (const [i, [, { referral, kind, at }]] of shuffled.entries()) {
            await happens(referral, 9, KINDS[kind], at);
            if (pauses[i]) await reckon();
          }
          await reckon();
          const ledger = await place.world.rows<{ referral_id: string; met: boolean }>(
            `select referral_id, ended_because is not null as met from referrals.unmet_need order by 1`,
          );
          const expected = lines
            .filter(({ kind }) => kind !== 'start')
            .map(({ referral, atWork, at }) => ({
              referral_id: referral.id,
              met: lines.some((l) => l.kind === 'start' && l.atWork === atWork && l.at > at),
            }))
            .sort((a, b) => (a.referral_id < b.referral_id ? -1 : 1));
          expect(ledger).toEqual(expected);
          const { total, tables } = await counts(2031);
          expect(total).toBe(ledger.length < 5 ? null : ledger.length);
          for (const { counts: shown } of tables) {
            const known = shown?.every(({ count }) => count !== null);
            if (known) expect(shown!.reduce((sum, { count }) => sum + count!, 0)).toBe(ledger.length);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

it('leaders see no number that could identify a person', async () => {
  await place.world.rows('delete from referrals.unmet_need');
  place.world.today('2029-06-15');
  const flag = (outcomeArea: string, youngPersonId = place.personId) =>
    by('coordinator')
      .post('/v1/unmet-needs', { youngPersonId, outcomeArea, reason: 'never-referred', words: 'Nothing near.' })
      .expect(201);
  for (const area of ['health', 'health', 'community', 'employment', 'employment', 'employment']) await flag(area);
  for (let i = 0; i < 7; i++) await flag('independent-living');
  const seen = await counts(2029);
  expect(seen.total).toBe(13);
  expect(Object.fromEntries(seen.tables.map((t) => [t.by, t.counts]))).toEqual({
    outcomeArea: [
      { code: 'community', count: null },
      { code: 'employment', count: null },
      { code: 'health', count: null },
      { code: 'independent-living', count: 7 },
    ],
    need: [{ code: 'ASD', count: 13 }],
    reason: [{ code: 'never-referred', count: 13 }],
    ageBand: [{ code: '21-24', count: 13 }],
    place: [{ code: 'not-known', count: 13 }],
    month: [{ code: '2029-06', count: 13 }],
  });
  expect(await counts(2030)).toMatchObject({
    total: null,
    tables: expect.arrayContaining([{ by: 'need', counts: null }]),
  });
  await by('provider').get('/v1/unmet-needs').expect(403);
  await by('young-person').get('/v1/unmet-needs').expect(403);
});
