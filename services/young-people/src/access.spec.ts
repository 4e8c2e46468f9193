import pg from 'pg';
import { carersAssessmentChanged, healthHandoversChanged, planOpened, reviewChanged } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { actAs, doorMatrix, NORFOLK, recordMatrix, relationMatrix, routesOf, World } from '#libs/testing';
import { BladeReturn, imported } from '../test/blade-return.js';
import { aConsent, aRepresentative, anAssessment, bodies, byParent } from '../test/bodies.js';
import { aYoungPerson, register } from '../test/people.js';
import { DecisionsJob } from './deciding/consequences/decisions.job.js';
import { youngPeople } from './index.js';

let world: World;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16' });
});
afterAll(() => world.stop());

const wrong = (cells: { right: boolean }[]) => cells.filter(({ right }) => !right);

test('every route names its permission, or is public on purpose', () => {
  const routes = routesOf(world.app());
  const open = routes.filter(({ isPublic }) => isPublic).map(({ path }) => path);
  expect(open).toEqual(['/health/live', '/health/ready']);
  expect(routes.filter(({ isPublic, permission }) => !isPublic && !permission)).toEqual([]);
  expect(routes.length).toBeGreaterThan(20);
});

test('the paths match exactly the routes of this service when all services share one origin', () => {
  const ours = (path: string) => youngPeople.paths.some((pattern) => pattern.test(path));
  for (const { path, isPublic } of routesOf(world.app())) expect([path, ours(path)]).toEqual([path, !isPublic]);
  for (const suffix of ['timeline', 'plan', 'plan/goals']) expect(ours(`/v1/young-people/x/${suffix}`)).toBe(false);
  for (const path of ['/v1/plans', '/v1/me/plan', '/v1/me/next', '/v1/me/help-requests'])
    expect(ours(path)).toBe(false);
});

test('each route admits exactly the roles in the table of permissions', async () => {
  const cells = await doorMatrix(world, 'young-people');
  expect(cells.length).toBeGreaterThan(300);
  expect(wrong(cells)).toEqual([]);
});

test('each record is open to accounts with the required relation, and 404 for others', async () => {
  const coordinator = await world.as('coordinator');
  const person = await register(coordinator);
  const at = (rest: string) => `/v1/young-people/${person.id}/${rest}`;
  const post = async (rest: string, body: object) => (await coordinator.post(at(rest), body)).body;
  const self = await post('relationships', { subject: 'young-person', relation: 'self' });
  await post('relationships', { subject: 'carer', relation: 'carer' });
  const contact = await post('contacts', { kind: 'professional', name: 'Dr Sample', relationship: 'GP' });
  const assessment = await post('capacity-assessments', anAssessment);
  const representative = await post('representatives', aRepresentative);
  const consent = await post('consents', { ...aConsent, ...byParent });
  const ended = await post('relationships', { subject: 'other-carer', relation: 'carer' });
  await coordinator.delete(at(`relationships/${ended.id}`), 1);
  const twice = (await register(coordinator)).id;
  const merge = await coordinator
    .post(at('merges'), { mergedId: (await register(coordinator)).id, reason: 'duplicate-entry' })
    .set('if-match', '"1"');

  const of = {
    schema: 'young_people',
    record: { area: NORFOLK, youngPersonId: person.id },
    params: {
      ...{ youngPersonId: person.id, contactId: contact.id, relationshipId: self.id, fact: 'dateOfBirth' },
      ...{ assessmentId: assessment.id, representativeId: representative.id, mergeId: merge.body.id },
      consentId: consent.id,
    },
    bodies: bodies(twice),
    held: { 'young-person': new Set(['self'] as const), carer: new Set(['carer'] as const) },
    // A separate test ends the young person's own access. A carer sees only their own consents, which the consents specs
    // cover.
    only: ({ method, path }: { method: string; path: string }) =>
      !(method === 'delete' && path.endsWith(':relationshipId')) && !path.includes(':consentId'),
  };
  const byRelation = await relationMatrix(world, 'young-people', of);
  expect(byRelation.filter(({ expected }) => expected === 'let through').length).toBeGreaterThan(60);
  expect(wrong(byRelation)).toEqual([]);
  const cells = await recordMatrix(world, 'young-people', of);
  expect(cells.length).toBeGreaterThan(80);
  expect(wrong(cells)).toEqual([]);
});

test('imports and their reports stay in their area', async () => {
  const file = new BladeReturn({ datetime: '2025-Jan-16 09:30:00' });
  file.person({ upn: 'A926400118001' });
  const job = await imported(world, await file.zip());
  const cells = await recordMatrix(world, 'young-people', {
    record: { area: NORFOLK, youngPersonId: null },
    params: { importId: job.id },
    bodies: {},
    held: {},
  });
  expect(wrong(cells)).toEqual([]);
  // The matrix has undone the first one.
  await imported(world, await file.zip());
  const suffolk = await world.as('suffolk-coordinator');
  expect((await suffolk.get('/v1/young-people/imports')).body.items).toEqual([]);
  expect((await suffolk.post('/v1/young-people/search', {})).body.items).toEqual([]);
});

test('row-level security: an unfiltered query by the service sees only rows of its context', async () => {
  const coordinator = await world.as('coordinator');
  const mine = await register(coordinator, { nhsNumber: '9434765919' });
  const at = `/v1/young-people/${mine.id}`;
  await coordinator.post(`${at}/relationships`, { subject: 'row-reader', relation: 'self' });
  await coordinator.post(`${at}/contacts`, { kind: 'professional', name: 'Dr Sample', relationship: 'GP' });
  await coordinator.put(`${at}/named-worker`, { subject: 'maya', name: 'Maya' });
  await coordinator.post(`${at}/capacity-assessments`, anAssessment);
  await coordinator.post(`${at}/representatives`, aRepresentative);
  await coordinator.post(`${at}/consents`, { ...aConsent, ...byParent });
  const soon = await register(coordinator, { dateOfBirth: '2007-02-01' });
  await coordinator.post(`/v1/young-people/${soon.id}/relationships`, { subject: 'x', relation: 'self' });
  await coordinator.post(`/v1/young-people/${soon.id}/relationships`, { subject: 'row-carer', relation: 'carer' });
  await world.app().get(DecisionsJob).run();
  await coordinator.put(`${at}/preferences`, { channel: 'letter', format: null }, 0);
  const wrongFact = { kind: 'fact', fact: 'hasEhcPlan', reason: 'wrong-person', words: 'Another person’s plan.' };
  const facts = { hasEhcPlan: { value: true, source: 'education' } };
  await coordinator.patch(`/v1/young-people/${soon.id}/circumstances`, { facts }, 1);
  await coordinator.post(`/v1/young-people/${soon.id}/removals`, wrongFact);
  await coordinator.post('/v1/young-people', aYoungPerson()).set('idempotency-key', 'a-key');
  await world.publish(planOpened, { youngPersonId: mine.id, data: { ...planOpened.sample, planId: newId() } });
  await world.publish(reviewChanged, { youngPersonId: mine.id, data: { ...reviewChanged.sample, facts: [] } });
  const emptyTable = { handovers: [], willMoveToAdultHealthServices: null, hasNamedWorker: null };
  const data = { ...healthHandoversChanged.sample, ...emptyTable };
  await world.publish(healthHandoversChanged, { youngPersonId: mine.id, data });
  const sibling = { ...carersAssessmentChanged.sample, relation: 'sibling-young-carer' as const };
  await world.publish(carersAssessmentChanged, { youngPersonId: mine.id, data: sibling });
  await world.settled();
  await world.rows(
    `insert into young_people.reconciliation values ($1, 'referrals', 'organisation', '2025-01-16T12:00:00Z', 1, 0, 0, '{}')`,
    [NORFOLK],
  );
  await world.rows(
    `insert into young_people.dead_letter (id, area, consumer, event_id, subject, state, reason, attempts, headers, payload)
    values ($1, $2, 'x', $1, 'x', 'dead', 'x', 1, '{}', '{}')`,
    [newId(), NORFOLK],
  );
  await world.rows(
    `insert into young_people.outbox (id, area, young_person_id, type, version, time, record_id, record_version, actor, correlation_id, data)
    select $1, 'nowhere', $1, 'x', 1, now() + interval '1 hour', $1, 1, 'x', 'x', '{}'`,
    [newId()],
  );

  await coordinator.post(`${at}/roll`, { kind: 'school', urn: '343434' });
  const senco = await world.as('senco');
  await senco.post('/v1/young-people/look-ups', { number: mine.reference });
  await senco.post('/v1/access-requests', { reference: mine.reference, reason: 'She starts at our school.' });
  const reason = 'She did not come home, and her plan may say where she goes.';
  await senco.post('/v1/break-glass', { reference: mine.reference, reason, youngPersonTold: false });
  const behind = { youngPersonId: mine.id, reason: 'The board asked about this review.' };
  await (await world.as('leader')).post('/v1/drill-downs', behind);
  const hidden = await register(coordinator);
  const accounts = ['coordinator'];
  await coordinator.post(`/v1/young-people/${hidden.id}/restrictions`, {
    reason: 'adoption',
    words: 'Adopted.',
    accounts,
  });
  const lookalike = await register(coordinator, { familyName: 'Lookalike' });
  const { givenName, familyName } = lookalike;
  await register(coordinator, { givenName, familyName, notTheSameAs: [lookalike.id] });
  const double = (await register(coordinator)).id;
  const into = (await register(coordinator)).id;
  await coordinator
    .post(`/v1/young-people/${into}/merges`, { mergedId: double, reason: 'duplicate-entry' })
    .set('if-match', '"1"');
  await world.rows(`insert into young_people.held_event select area, id, id, '{}' from young_people.person_merge`);

  const tables = await world.rows<{ name: string; secured: boolean }>(`
    select relname as name, relrowsecurity and relforcerowsecurity as secured from pg_class
    where relnamespace = 'young_people'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'migration' order by 1`);
  expect(tables.filter(({ secured }) => !secured)).toEqual([]);
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'young_person',
      'fact',
      'contact',
      'named_worker',
      'import_job',
      'import_finding',
      'return_statement',
      'capacity_assessment',
      'representative',
      'decision_record',
      'decision_makers',
      'decision_switch',
      'carer_access',
      'own_account',
      'consent',
    ]),
  );

  const client = new pg.Client({ connectionString: world.database.urlOf('young_people') });
  await client.connect();
  const seen = async (table: string, context: Parameters<typeof actAs>[1]) => {
    await actAs(client, context);
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]!.n;
  };
  try {
    for (const { name } of tables) {
      const [all] = await world.rows<{ n: number }>(`select count(*)::int as n from young_people.${name}`);
      if (name !== 'outbox') expect([name, all!.n > 0]).toEqual([name, true]);
      expect([name, await seen(name, {})]).toEqual([name, 0]);
      expect([name, await seen(name, { area: 'E10000006', reach: 'area' })]).toEqual([name, 0]);
    }
    const today = '2025-01-16';
    // A practitioner who is involved with nobody, one with everybody, and one for whom a break of glass opened one record.
    const practitioner = (...parties: string[]) => ({ area: NORFOLK, reach: 'involved' as const, parties, today });
    for (const { name } of tables) {
      // Names of organisations are everybody's, colleagues are all staff's, and ids of restricted people tell a connection what to leave out.
      if (!['organisation_copy', 'colleague', 'restriction'].includes(name))
        expect([name, await seen(name, practitioner('agency:nobody', 'account:x'))]).toEqual([name, 0]);
    }
    const [people] = await world.rows<{ n: number }>('select count(*)::int as n from young_people.young_person');
    // Two records are restricted, one to an account that is neither theirs nor the other coordinator's.
    expect(await seen('young_person', { ...practitioner('agency:health'), subject: 'health' })).toBe(people!.n - 1);
    const staff = { area: NORFOLK, reach: 'staff' as const, today };
    expect(await seen('young_person', { ...staff, subject: 'coordinator' })).toBe(people!.n);
    expect(await seen('young_person', { ...staff, subject: 'coordinator-2' })).toBe(people!.n - 1);
    for (const name of ['restricted_record', 'restriction'])
      expect([name, await seen(name, { area: NORFOLK, reach: 'area', today })]).toEqual([name, 2]);
    expect(await seen('restricted_record', { ...staff, subject: 'coordinator-2' })).toBe(1);
    const opened = practitioner('account:senco');
    for (const name of [
      'young_person',
      'contact',
      'named_worker',
      'access_request',
      'break_glass',
      'look_up',
      'drill_down',
    ])
      expect([name, await seen(name, opened)]).toEqual([name, 1]);
    const self = { area: NORFOLK, reach: 'person', subject: 'row-reader', today };
    const once = [
      'consent',
      'young_person',
      'contact',
      'named_worker',
      'plan_copy',
      'review_copy',
      'capacity_assessment',
      'representative',
      'communication_preference',
    ];
    for (const name of [...once, 'decision_makers']) expect([name, await seen(name, self)]).toEqual([name, 1]);
    expect([await seen('fact', self), await seen('decision_record', self)]).toEqual([2, 3]);
    const others = [
      'break_glass',
      'look_up',
      'import_finding',
      'import_job',
      'return_statement',
      'decision_switch',
      'carer_access',
      'merge_record',
    ];
    for (const name of others) expect([name, await seen(name, self)]).toEqual([name, 0]);
    // The young person sees who else reads the record; a carer sees only their own relationship.
    const both = { ...self, subject: 'x' };
    expect([
      await seen('relationship', both),
      await seen('own_account', both),
      await seen('carer_access', both),
    ]).toEqual([...[2, 1, 1]]);
    const carer = { ...self, subject: 'row-carer' };
    expect([await seen('relationship', carer), await seen('own_account', carer)]).toEqual([1, 0]);
    const provider = { area: NORFOLK, reach: 'organisation', organisation: 'o', today };
    for (const name of [...once, 'decision_makers', 'fact', 'decision_record', 'import_finding'])
      expect([name, await seen(name, provider)]).toEqual([name, 0]);
  } finally {
    await client.end();
  }
});
