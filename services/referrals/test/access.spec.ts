import pg from 'pg';
import { REFERRAL_STATUSES, personChanged, personRegistered, planOpened, relationshipChanged } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { NORFOLK, actAs, anEvent, doorMatrix, recordMatrix, relationMatrix, routesOf } from '#libs/testing';
import { Broker, toMessage } from '#libs/messaging';
import { ACTIONS } from '../src/referral/lifecycle/transition.rules.js';
import { NO, bodies } from './bodies.js';
import { Place, WAY, aPerson } from './fixture.js';

let place: Place;
let serviceId: string;
let elsewhere: string;

beforeAll(async () => {
  place = await Place.open();
  serviceId = (await place.aService()).id;
  elsewhere = (await place.aService()).id;
});
afterAll(() => place?.world.stop());

/** Milliseconds. The tests send hundreds of requests and must also pass on a busy machine. */
const PATIENCE = 240_000;

/** An area without accounts, and therefore without an access log. */
const CAMBRIDGESHIRE = 'E10000003';

describe('route permissions', () => {
  it('are declared on every route', () => {
    const routes = routesOf(place.world.app());
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter((r) => !r.isPublic && r.permission === undefined)).toEqual([]);
    const open = routes.filter((r) => r.isPublic).map((r) => r.path);
    // The public feed of an area.
    const feed = '/open-referral/:area';
    expect(open.sort()).toEqual([
      '/health/live',
      '/health/ready',
      feed,
      `${feed}/service_at_locations`,
      `${feed}/service_at_locations/:id`,
      `${feed}/services`,
      `${feed}/services/:id`,
      `${feed}/taxonomies`,
      `${feed}/taxonomies/:id`,
      `${feed}/taxonomy_terms`,
      `${feed}/taxonomy_terms/:id`,
    ]);
  });

  it(
    'admit exactly the roles of the access table',
    async () => {
      const cells = await doorMatrix(place.world, 'referrals');
      expect(cells.length).toBeGreaterThan(400);
      expect(cells.filter((c) => !c.right)).toEqual([]);
    },
    PATIENCE,
  );
});

describe('a record', () => {
  it(
    'is visible to exactly the accounts that the access table relates to it',
    async () => {
      const { id: referralId, organisation } = await place.aReferral(serviceId, 'sent');
      // Routes that end the organisation's access are tested last.
      const ends = ({ path }: { path: string }) => /disclosure\/(revocation|return)$/.test(path);
      const of = {
        record: { area: NORFOLK, youngPersonId: place.personId, recipient: organisation.id },
        params: { referralId },
        bodies: Object.fromEntries(
          Object.entries({
            ...bodies(elsewhere),
            removals: {
              ...{ kind: 'support-words', id: referralId },
              ...{ reason: 'entered-in-error', words: 'There by mistake.' },
            },
          }).map(([action, body]) =>
            action === 'change'
              ? ['patch /v1/referrals/:referralId', body]
              : [`post /v1/referrals/:referralId/${action}`, body],
          ),
        ),
        held: { 'young-person': new Set(['self'] as const), carer: new Set(['carer'] as const) },
      };
      const byRelation = await relationMatrix(place.world, 'referrals', { ...of, schema: 'referrals' });
      expect(byRelation.filter((c) => !c.right)).toEqual([]);
      expect(byRelation.filter((c) => c.expected === 'let through').length).toBeGreaterThan(30);
      const cells = [
        ...(await recordMatrix(place.world, 'referrals', { ...of, only: (route) => !ends(route) })),
        ...(await recordMatrix(place.world, 'referrals', { ...of, only: ends })),
      ];
      expect(cells.length).toBeGreaterThan(80);
      expect(cells.filter((c) => !c.right)).toEqual([]);
    },
    PATIENCE,
  );

  it('of a webhook is visible only to the organisation whose events it sends and to administrators', async () => {
    const made = () => place.by('provider').post('/v1/webhooks', { url: 'http://127.0.0.1:9/' }).expect(201);
    const { id: webhookId, recipient } = (await made()).body as { id: string; recipient: string };
    const cells = await recordMatrix(place.world, 'referrals', {
      record: { area: NORFOLK, youngPersonId: null, recipient },
      params: { webhookId },
      bodies: { 'patch /v1/webhooks/:webhookId': { types: null } },
      held: {},
      // Deletion is tested separately, because a deleted webhook is visible to nobody.
      only: ({ method }) => method !== 'delete',
    });
    expect(cells.length).toBeGreaterThan(15);
    expect(cells.filter((c) => !c.right)).toEqual([]);
    const { version } = (await place.by('provider').get(`/v1/webhooks/${webhookId}`)).body as { version: number };
    await place.by('other-provider').delete(`/v1/webhooks/${webhookId}`, version).expect(404);
    await place.by('provider').delete(`/v1/webhooks/${webhookId}`, version).expect(204);
  });

  it('of a service can be assured only by its own organisation', async () => {
    const cells = await recordMatrix(place.world, 'referrals', {
      record: { area: NORFOLK, youngPersonId: null, recipient: (await place.aService()).organisationId },
      params: { serviceId },
      bodies: { 'put /v1/services/:serviceId/capacity': { status: 'accepting' } },
      held: {},
    });
    expect(cells.filter((c) => !c.right)).toEqual([]);
  });

  it(
    'lists in allowedActions exactly the actions that succeed, in every status',
    async () => {
      const accounts = ['coordinator', 'provider', 'young-person'];
      const notAsked = [
        'draft',
        'delivery',
        'sending-refusal',
        'sending-timeout',
        'reminder',
        'escalation',
        'expiry',
      ].concat('reconsideration', 'upholding', 'overturning');
      const actions = ACTIONS.filter((action) => !notAsked.includes(action));
      const seen: string[] = [];
      for (const status of REFERRAL_STATUSES) {
        let referral = await place.aReferral(serviceId, status);
        for (const account of accounts) {
          const path = () => `/v1/referrals/${referral.id}`;
          const answer = await place.by(account).get(path());
          const told: string[] = answer.status === 200 ? answer.body.allowedActions : [];
          const done: string[] = [];
          for (const action of actions) {
            // A confirmed start can be denied but not confirmed again.
            const denied = action === 'start-confirmation' && status === 'confirmed';
            const body = denied ? { started: 'no' } : bodies(elsewhere)[action]!;
            const { status: got } =
              action === 'change'
                ? await place.by(account).patch(path(), body, referral.version)
                : await place.by(account).post(`${path()}/${action}`, body).set('if-match', `"${referral.version}"`);
            expect([200, 403, 404, 409]).toContain(got);
            if (got !== 200) continue;
            done.push(action);
            referral = await place.aReferral(serviceId, status);
          }
          expect({ status, account, told: [...told].sort() }).toEqual({ status, account, told: done.sort() });
          if (told.length > 0) seen.push(`${status} ${account}`);
        }
      }
      // Every status that is not final allows an action to at least one account.
      const moved = new Set(seen.map((s) => s.split(' ')[0]));
      expect(REFERRAL_STATUSES.filter((s) => !moved.has(s))).toEqual(['ended', 'withdrawn', 're-routed']);
      expect(Object.keys(WAY).sort()).toEqual([...REFERRAL_STATUSES].sort());
    },
    PATIENCE,
  );
});

describe('row-level security', () => {
  let client: pg.Client;
  let tables: string[];

  beforeAll(async () => {
    await place.aReferral(serviceId, 'started');
    await place.aReferral(serviceId, 'draft');
    const { id: adults } = await place.aService({ agency: 'adult-social-care' });
    const { id: refused } = await place.aReferral(adults, 'opened');
    await place.by('provider').post(`/v1/referrals/${refused}/decline`, NO).expect(200);
    const grounds = 'The report was not read.';
    await place.by('young-person').post(`/v1/referrals/${refused}/reconsideration`, { grounds }).expect(200);
    client = new pg.Client({ connectionString: place.world.database.urlOf('referrals') });
    await client.connect();
    const rows = await place.world.rows<{ relname: string; secured: boolean }>(
      `select relname, relrowsecurity and relforcerowsecurity as secured from pg_class
       where relnamespace = 'referrals'::regnamespace and relkind = 'r' and not relispartition and relname <> 'migration'`,
    );
    expect(rows.filter((r) => !r.secured)).toEqual([]);
    tables = rows.map((r) => r.relname);
    expect(tables).toEqual(
      expect.arrayContaining([
        ...['organisation', 'service', 'person', 'plan', 'step', 'referral', 'referral_entry'],
        ...['disclosure', 'disclosure_override', 'consent_word'],
      ]),
    );
  });
  afterAll(() => client?.end());

  const context = (settings: Parameters<typeof actAs>[1]) => actAs(client, settings);
  const counts = async () => {
    const found: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
      found[table] = rows[0]!.n;
    }
    return found;
  };
  const none = () => Object.fromEntries(tables.map((t) => [t, 0]));

  it('returns no rows to a query without an area filter, either without a context or in another area', async () => {
    for (const table of ['organisation', 'service', 'person', 'plan', 'referral', 'referral_entry', 'relationship']) {
      const [row] = await place.world.rows<{ n: number }>(`select count(*)::int as n from referrals.${table}`);
      expect([table, row!.n > 0]).toEqual([table, true]);
    }
    expect(await counts()).toEqual(none());
    await context({ area: CAMBRIDGESHIRE, reach: 'area' });
    expect(await counts()).toEqual(none());
    await context({ area: NORFOLK, reach: 'area' });
    expect((await counts())['referral']).toBeGreaterThan(1);
  });

  it('shows an organisation the referrals sent to it, but no drafts and no current personal data', async () => {
    const organisation = (await place.aService()).organisationId;
    const asOf = (today: string) => context({ area: NORFOLK, reach: 'organisation', organisation, today });
    await asOf('2099-12-31');
    const { rows } = await client.query(
      `select count(*)::int as n from referral where status = 'draft' or sent_at is null`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    const found = await counts();
    expect(found).toMatchObject({ person: 0, plan: 0, audit_entry: 0, outbox: 0 });
    expect(found['referral']).toBeGreaterThan(0);
    const entries = await client.query(
      `select count(*)::int as n from referral_entry where action in ('draft', 'change')`,
    );
    expect(entries.rows).toEqual([{ n: 0 }]);
    for (const table of ['disclosure', 'refusal', 'reconsideration']) expect(found[table]).toBeGreaterThan(0);
    expect(found).toMatchObject({ disclosure_override: 0, consent_word: 0 });
    // Every consent has ended, so the organisation cannot read disclosed data, with or without a date in the context.
    for (const today of ['2100-01-01', '']) {
      await asOf(today);
      expect(await counts()).toMatchObject({ referral: 0, referral_entry: 0, refusal: 0, reconsideration: 0 });
    }
  });

  it('shows an organisation its own feed and webhooks, and shows a family none', async () => {
    await place.by('provider').post('/v1/webhooks', { url: 'http://127.0.0.1:9/' }).expect(201);
    await place.aReferral(serviceId, 'sent');
    await place.world.settled();
    const OURS = ['feed_entry', 'webhook'];
    const seen = async (settings: Record<string, string>) => {
      await context({ area: NORFOLK, ...settings });
      const found = await counts();
      return OURS.map((table) => found[table]! > 0);
    };
    const { organisationId } = await place.aService();
    expect(await seen({ reach: 'organisation', organisation: organisationId })).toEqual([true, true]);
    expect(await seen({ reach: 'organisation', organisation: newId() })).toEqual([false, false]);
    expect(await seen({ reach: 'organisation' })).toEqual([false, false]);
    expect(await seen({ reach: 'person', subject: 'young-person', today: '2025-01-16' })).toEqual([false, false]);
    await context({ area: NORFOLK, reach: 'organisation', organisation: organisationId });
    for (const table of OURS) {
      const { rows } = await client.query<{ recipient: string }>(`select distinct recipient from ${table}`);
      expect(rows).toEqual([{ recipient: organisationId }]);
    }
  });

  it('lets a family and an organisation read the directory but not change it', async () => {
    await context({ area: NORFOLK, reach: 'person', subject: 'young-person', today: '2025-01-16' });
    expect((await client.query('select 1 from service')).rowCount).toBeGreaterThan(0);
    expect((await client.query(`update service set name = 'mine'`)).rowCount).toBe(0);
    expect((await client.query('delete from organisation')).rowCount).toBe(0);
    await expect(
      client.query(`insert into organisation (area, id, name, version) values ('${NORFOLK}', '${newId()}', 'mine', 1)`),
    ).rejects.toThrow('row-level security');
  });
});

describe('events of other services', () => {
  it('produce the same copies in any order and with repeats', async () => {
    const [one, two] = [newId(), newId()];
    const plan = { youngPersonId: one, recordId: newId() };
    const relationshipId = newId();
    const relation = { youngPersonId: one, recordId: relationshipId };
    const related = (untilOn: string | null) => ({
      relationshipId,
      subject: 'carer',
      relation: 'carer' as const,
      fromOn: '2025-01-01',
      untilOn,
    });
    const person = (youngPersonId: string, recordVersion: number) => ({
      youngPersonId,
      recordId: youngPersonId,
      recordVersion,
    });
    const events = [
      anEvent(personRegistered, { ...person(one, 1), data: aPerson() }),
      anEvent(personChanged, { ...person(one, 2), data: aPerson({ familyName: 'Second' }) }),
      anEvent(personChanged, { ...person(one, 3), data: aPerson({ familyName: 'Third', namedWorker: null }) }),
      anEvent(personRegistered, { ...person(two, 1), data: aPerson({ dateOfBirth: null }) }),
      anEvent(relationshipChanged, { ...relation, recordVersion: 1, data: related(null) }),
      anEvent(relationshipChanged, { ...relation, recordVersion: 2, data: related('2025-03-31') }),
      anEvent(planOpened, { ...plan, data: { ...planOpened.sample, planId: plan.recordId, steps: [] } }),
    ];
    const publish = async (some: typeof events) => {
      const { client } = await place.world.app().get(Broker).open();
      for (const event of some) {
        const message = toMessage({ ...event, id: newId() });
        await client.publish(message.subject, message.payload, { headers: message.headers });
      }
      await place.world.settled();
    };
    const copies = async () => ({
      people: await place.world.rows('select * from referrals.person where young_person_id = any($1) order by 2', [
        [one, two],
      ]),
      relations: await place.world.rows('select * from referrals.relationship where id = $1', [relationshipId]),
      plans: await place.world.rows('select * from referrals.plan where id = $1', [plan.recordId]),
    });
    await publish(events);
    const first = await copies();
    expect(first.people).toHaveLength(2);
    expect(first.people.find((p) => p['young_person_id'] === one)).toMatchObject({
      family_name: 'Third',
      named_worker: null,
      record_version: 3,
    });
    expect(first.relations).toMatchObject([{ until_on: '2025-03-31', record_version: 2 }]);
    expect(first.plans).toMatchObject([{ young_person_id: one }]);

    await place.world.rows('delete from referrals.person where young_person_id = any($1)', [[one, two]]);
    await place.world.rows('delete from referrals.relationship where id = $1', [relationshipId]);
    await place.world.rows('delete from referrals.plan where id = $1', [plan.recordId]);
    await publish([...events].reverse().flatMap((event) => [event, event]));
    await publish([events[1]!, events[4]!, events[0]!, events[6]!]);
    expect(await copies()).toEqual(first);
  });
});
