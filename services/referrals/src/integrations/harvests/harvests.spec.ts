import { NORFOLK, eventually } from '#libs/testing';
import { FeedServer, anEntry, json } from '../../../test/feed-server.js';
import { Place } from '../../../test/fixture.js';
import { FeedManners } from './feed.client.js';
import { HarvestsJob } from './harvests.job.js';
import type { HarvestResponse } from './harvests.dto.js';

let place: Place;
let feed: FeedServer;

beforeAll(async () => {
  place = await Place.open({ privateAddresses: true });
  Object.assign(place.world.app().get(FeedManners), {
    delayMs: 5,
    timeoutMs: 300,
    longestWaitMs: 2_000,
    largest: 50_000,
  });
});
afterAll(() => place?.world.stop());
beforeEach(async () => {
  feed = await FeedServer.start();
});
afterEach(() => feed.stop());

const by = (account: string) => place.by(account);

/** Runs a harvest and returns it as the administrator sees it at the end. */
async function harvested(more: object = {}): Promise<HarvestResponse> {
  const { body } = await by('administrator')
    .post('/v1/directory/harvests', { url: feed.url, ...more })
    .expect(202);
  expect(body).toMatchObject({ url: feed.url, requestedBy: 'administrator (test)' });
  return over(body.id);
}

const over = (id: string) =>
  eventually('the harvest to be over', async () => {
    const { body } = await by('administrator').get(`/v1/directory/harvests/${id}`).expect(200);
    return ['finished', 'failed'].includes(body.state) && (body as HarvestResponse);
  });

const problemsOf = ({ report }: HarvestResponse) =>
  report.problems.map(({ page, index, externalId, code }) => [page, index, externalId, code]);

interface Found {
  id: string;
  name: string;
  version: number;
  organisationId: string;
  source: { externalId: string; adoptedOn: string | null; vanishedOn: string | null } | null;
}
const rows = () =>
  place.world.rows<{ external_id: string; name: string; vanished_on: string | null }>(
    `select external_id, name, vanished_on from referrals.service s join referrals.harvest_source h on h.id = s.source_id
     where h.url = $1 order by external_id`,
    [feed.url],
  );
async function theirs(externalId: string): Promise<Found> {
  const [row] = await place.world.rows<{ id: string }>(
    `select s.id from referrals.service s join referrals.harvest_source h on h.id = s.source_id
     where h.url = $1 and external_id = $2`,
    [feed.url, externalId],
  );
  return (await by('coordinator').get(`/v1/services/${row!.id}`).expect(200)).body as Found;
}

describe('a harvest', () => {
  it('imports another directory’s list page by page, one request at a time', async () => {
    feed.entries = ['a', 'b', 'c', 'd', 'e'].map((id) => anEntry(id));
    feed.records.set('a', {
      ...anEntry('a', { name: 'Choir', description: 'Sings.', minimum_age: 16 }),
      service_at_locations: [
        {
          id: 'x',
          location: {
            addresses: [{ address_1: '1 Quay', city: 'Lynn', state_province: 'Norfolk', postal_code: 'PE30 1HN' }],
          },
        },
      ],
      schedules: [{ id: 'y', freq: 'WEEKLY', byday: 'TH', opens_at: '09:00', closes_at: '17:00' }],
    });
    const done = await harvested();
    expect(done).toMatchObject({
      state: 'finished',
      report: { pages: 3, seen: 5, added: 5, changed: 0, unchanged: 0, skipped: 0, vanished: 0, problems: [] },
    });
    expect(feed.mostAtOnce).toBe(1);
    expect(feed.asked[0]!.userAgent).toMatch(/^Onward-directory/);
    const gaps = feed.asked.slice(1).map(({ at }, i) => at - feed.asked[i]!.at);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4);
    expect(await theirs('a')).toMatchObject({
      name: 'Choir',
      organisationName: 'Friends',
      outcomeArea: null,
      capacity: { status: 'unknown', stale: false },
      locations: [{ city: 'Lynn', postcode: 'PE30 1HN' }],
      source: { url: feed.url, externalId: 'a', adoptedOn: null, vanishedOn: null },
      openNow: true,
    });
    // A referrer finds the service by its location.
    const { body } = await by('coordinator').get('/v1/services?near=PE30&withinKm=10').expect(200);
    expect(body.items.map((s: Found) => s.name)).toContain('Choir');
  });

  it('requests only changed records again, and marks those that are gone', async () => {
    feed.entries = ['a', 'b', 'c', 'd'].map((id) => anEntry(id));
    await harvested();
    feed.takeAsked();
    feed.entries = [
      anEntry('a'),
      anEntry('b', { name: 'New name', last_modified: '2025-01-10T00:00:00.000Z' }),
      // Only the assurance date differs.
      anEntry('c', { assured_date: '2025-01-15' }),
    ];
    const again = await harvested();
    expect(again.report).toMatchObject({ seen: 3, added: 0, changed: 2, unchanged: 1, vanished: 1 });
    expect(feed.takeAsked()).toEqual(['/services?page=1', '/services/b', '/services?page=2', '/services/c']);
    expect(await rows()).toEqual([
      { external_id: 'a', name: 'Service a', vanished_on: null },
      { external_id: 'b', name: 'New name', vanished_on: null },
      { external_id: 'c', name: 'Service c', vanished_on: null },
      { external_id: 'd', name: 'Service d', vanished_on: '2025-01-16' },
    ]);
    const { body } = await by('coordinator').get('/v1/services?limit=200').expect(200);
    const listed = body.items.map((s: Found) => s.id);
    const { id: gone } = await theirs('d');
    expect(listed).not.toContain(gone);
    feed.entries.push(anEntry('d'));
    expect((await harvested()).report).toMatchObject({ added: 0, vanished: 0, unchanged: 4 });
    expect((await theirs('d')).source!.vanishedOn).toBeNull();
  });

  it('compares whole entries if they have no date of change', async () => {
    feed.entries = [anEntry('a', { last_modified: undefined }), anEntry('b', { last_modified: undefined })];
    await harvested();
    feed.entries = [feed.entries[0], anEntry('b', { last_modified: undefined, name: 'Other' })];
    feed.takeAsked();
    expect((await harvested()).report).toMatchObject({ changed: 1, unchanged: 1 });
    expect(feed.takeAsked()).toEqual(['/services?page=1', '/services/b']);
  });

  it('reports a bad record by position and code, and imports the others', async () => {
    feed.entries = [
      anEntry('a'),
      'no object',
      { name: 'without an id' },
      anEntry('b', { name: '' }),
      anEntry('c', { status: 'open' }),
      anEntry('a', { name: 'Twice' }),
      anEntry('d', { organization: null }),
      anEntry('e', { minimum_age: 30, maximum_age: 20 }),
      anEntry('f'),
      anEntry('g'),
      anEntry('h'),
    ];
    feed.records.set('f', { id: 'another' });
    feed.misbehave('/services/g', (_, response) => json(response, {}, 410));
    feed.misbehave('/services/h', (_, response) => response.writeHead(200).end('<html>'));
    const done = await harvested();
    expect(done).toMatchObject({ state: 'finished', report: { seen: 11, added: 1, skipped: 10 } });
    expect(problemsOf(done)).toEqual([
      [1, 1, null, 'NOT_AN_OBJECT'],
      [2, 0, null, 'ID_MISSING'],
      [2, 1, 'b', 'NAME_MISSING'],
      [3, 0, 'c', 'STATUS_UNKNOWN'],
      [3, 1, 'a', 'ID_TWICE'],
      [4, 0, 'd', 'ORGANISATION_MISSING'],
      [4, 1, 'e', 'AGES_CROSSED'],
      [5, 0, 'f', 'ID_DIFFERS'],
      [5, 1, 'g', 'ANSWERED_410'],
      [6, 0, 'h', 'NOT_JSON'],
    ]);
    expect((await rows()).map((r) => r.external_id)).toEqual(['a']);
  });

  it('reads the other pages when one fails, and marks nothing as gone that may be on that page', async () => {
    feed.entries = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => anEntry(id));
    await harvested();
    feed.misbehave('/services?page=2', (_, response) => json(response, {}, 404));
    feed.entries.splice(5, 1, anEntry('g'));
    const done = await harvested();
    expect(done).toMatchObject({ state: 'finished', report: { pages: 2, added: 1, vanished: 0 } });
    expect(problemsOf(done)).toEqual([[2, null, null, 'ANSWERED_404']]);
    expect((await rows()).every((r) => r.vanished_on === null)).toBe(true);
  });

  it('honours Retry-After up to a limit, and retries a failing server', async () => {
    feed.entries = [anEntry('a'), anEntry('b'), anEntry('c')];
    const told =
      (seconds: string, status = 429) =>
      (_: unknown, response: Parameters<typeof json>[0]) =>
        json(response, {}, status, { 'retry-after': seconds });
    feed.misbehave('/services/a', told('1'));
    feed.misbehave('/services/b', told('3600', 503));
    feed.misbehave('/services/c', (_, response) => json(response, {}, 500), 2);
    const done = await harvested();
    expect(done.report).toMatchObject({ added: 2, skipped: 1 });
    expect(problemsOf(done)).toEqual([[1, 1, 'b', 'TOLD_TO_WAIT']]);
    const asked = feed.asked.filter(({ path }) => path === '/services/a').map(({ at }) => at);
    expect(asked[1]! - asked[0]!).toBeGreaterThanOrEqual(990);
  });

  it('gives up on responses that hang, are too large, redirect in circles or leave http', async () => {
    feed.entries = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => anEntry(id));
    feed.misbehave('/services/a', () => undefined, 9);
    feed.misbehave('/services/b', (_, response) => json(response, { text: 'x'.repeat(60_000) }));
    feed.misbehave('/services/c', (_, response) => response.writeHead(302, { location: '/feed/services/c' }).end(), 9);
    feed.misbehave('/services/d', (_, response) => response.writeHead(302, { location: 'ftp://127.0.0.1/' }).end());
    feed.misbehave('/services/e', (_, response) => response.writeHead(302, { location: '/feed/services/f' }).end());
    const done = await harvested();
    expect(problemsOf(done)).toEqual([
      [1, 0, 'a', 'TIMED_OUT'],
      [1, 1, 'b', 'TOO_LARGE'],
      [2, 0, 'c', 'REDIRECTED_TOO_OFTEN'],
      [2, 1, 'd', 'ADDRESS_REFUSED'],
      [3, 0, 'e', 'ID_DIFFERS'],
    ]);
    expect((await rows()).map((r) => r.external_id)).toEqual(['f']);
  });

  it('fails without changes if the first page cannot be read', async () => {
    feed.entries = [anEntry('a')];
    await harvested();
    for (const answer of [{ content: [] }, null]) {
      feed.misbehave('/services?page=1', (_, response) => json(response, answer));
      const failed = await harvested();
      expect(failed.state).toBe('failed');
      expect(problemsOf(failed)).toEqual([[1, null, null, 'NOT_A_PAGE']]);
    }
    expect(await rows()).toMatchObject([{ external_id: 'a', vanished_on: null }]);
  });

  it('never overwrites services that the area’s own staff have adopted', async () => {
    feed.entries = [anEntry('a'), anEntry('b')];
    await harvested();
    const { id, organisationId } = await theirs('a');
    const refused = await by('administrator').patch(`/v1/services/${id}`, { name: 'Ours' }, 1).expect(422);
    expect(refused.body.code).toBe('OUTCOME_AREA_NEEDED');
    // The other directory’s organisation has no account here and would not see a referral.
    const { body: unseen } = await by('coordinator').post('/v1/referrals', place.request(id)).expect(422);
    expect(unseen.code).toBe('UNKNOWN_SERVICE');

    const ours = { name: 'Ours', outcomeArea: 'community' };
    const { body } = await by('administrator').patch(`/v1/services/${id}`, ours, 1).expect(200);
    expect(body.source.adoptedOn).toBe('2025-01-16');
    await by('administrator').patch(`/v1/organisations/${organisationId}`, { name: 'Our friends' }, 1).expect(200);
    const changed = {
      last_modified: '2025-01-12T00:00:00.000Z',
      organization: { id: 'friends', name: 'Foes', description: '' },
    };
    feed.entries = [anEntry('a', changed), anEntry('b', changed)];
    expect((await harvested()).report).toMatchObject({ kept: 1, changed: 1 });
    expect(await theirs('a')).toMatchObject({ ...ours, organisationName: 'Our friends' });
    await by('coordinator').post('/v1/referrals', place.request(id)).expect(201);
    // Adopted services are published; services that are only harvested are not.
    const { body: published } = await by('coordinator').get(`/open-referral/${NORFOLK}/services?search=Ours`);
    expect(published.total_items).toBe(1);
    const { body: other } = await by('coordinator').get(`/open-referral/${NORFOLK}/services/${(await theirs('b')).id}`);
    expect(other.code).toBe('NOT_FOUND');
  });

  it('repeats when it is due, until the repetition is switched off', async () => {
    const keeper = place.world.app().get(HarvestsJob);
    feed.entries = [anEntry('a')];
    const first = await harvested({ everyDays: 7 });
    expect(first.everyDays).toBe(7);
    const harvests = async () => {
      await keeper.run();
      const { body } = await by('administrator').get('/v1/directory/harvests?limit=200').expect(200);
      return body.items.filter((h: HarvestResponse) => h.url === feed.url);
    };
    place.world.today('2025-01-22');
    expect(await harvests()).toHaveLength(1);
    place.world.today('2025-01-23');
    expect(await harvests()).toMatchObject([{ requestedBy: 'Onward', state: 'finished' }, { id: first.id }]);
    expect((await harvested({ everyDays: null })).everyDays).toBeNull();
    place.world.today('2025-03-01');
    expect(await harvests()).toHaveLength(3);
    place.world.today('2025-01-16');
  });

  it('runs once at a time for each feed, and another process takes over after a crash', async () => {
    feed.entries = [anEntry('a')];
    feed.misbehave('/services?page=1', () => undefined);
    const { body } = await by('administrator')
      .post('/v1/directory/harvests', { url: `${feed.url}/` })
      .expect(202);
    const second = await by('administrator').post('/v1/directory/harvests', { url: feed.url }).expect(409);
    expect(second.body.code).toBe('HARVEST_UNDER_WAY');
    expect((await over(body.id)).state).toBe('finished');

    await place.world.rows(
      `update referrals.harvest set state = 'running', finished_at = null, lease_until = '2025-01-16T11:00Z' where id = $1`,
      [body.id],
    );
    await place.world.app().get(HarvestsJob).run();
    expect((await over(body.id)).report).toMatchObject({ seen: 1, unchanged: 1 });
  });

  it('can be requested only by the administrator and only at a valid address', async () => {
    for (const account of ['coordinator', 'leader', 'provider', 'young-person']) {
      await by(account).post('/v1/directory/harvests', { url: feed.url }).expect(403);
    }
    for (const url of ['ftp://feeds.example/', 'feeds', 'https://feeds.example/?key=1', 7]) {
      const { body } = await by('administrator').post('/v1/directory/harvests', { url }).expect(400);
      expect(body.errors[0]).toMatchObject({ field: 'url' });
    }
    const { body } = await by('administrator').post('/v1/directory/harvests', { url: 'http://a:b@feeds.example/' });
    expect([body.code, body.errors[0].code]).toEqual(['FEED_ADDRESS_REFUSED', 'ADDRESS_REFUSED']);
  });
});

describe('an installation with default settings', () => {
  it('sends no harvest requests to its own network', async () => {
    const guarded = await Place.open();
    try {
      for (const url of [feed.url, 'http://localhost:1/feed', 'http://169.254.169.254/latest/meta-data']) {
        const { body } = await guarded.by('administrator').post('/v1/directory/harvests', { url }).expect(422);
        expect([body.code, body.errors[0].code]).toEqual(['FEED_ADDRESS_REFUSED', 'ADDRESS_REFUSED']);
      }
      expect(feed.asked).toEqual([]);
    } finally {
      await guarded.world.stop();
    }
  });
});
