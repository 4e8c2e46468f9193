import pg from 'pg';
import { newId } from '#libs/kernel';
import { provision } from '#libs/platform';
import { HARBOUR, NORFOLK, testDatabase } from '#libs/testing';
import { referrals } from '../../index.js';
import { StandingStill1760000022000 } from './1760000022000-standing-still.js';

it('referrals that were there before have owners, and clocks made of their history', async () => {
  const database = await testDatabase([]);
  await provision(database.ownerUrl, { schema: 'referrals', migrations: referrals.migrations.slice(0, 1) });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('set search_path = referrals');
    const organisation = [NORFOLK, HARBOUR];
    await client.query(`insert into organisation values ($1, $2, 'Harbour', null, 1)`, organisation);
    const make = async (status: string, history: [action: string, status: string, at: string][]) => {
      const id = newId();
      const sentAt = history.find(([action]) => action === 'sending')?.[2] ?? null;
      await client.query(
        `insert into referral (area, id, reference, version, young_person_id, service_id, organisation_id, addressed_to,
           need, urgency, status, created_at, sent_at, sent_on, answer_due_on, paused_days, disclosure)
         values ($1, $3::uuid, $3::text, 1, $3::uuid, $3::uuid, $2::uuid, case when $5::timestamptz is not null then $2::uuid end, 'x', 'soon', $4,
           '2025-01-06T09:00:00Z', $5, $5::timestamptz::date, $5::timestamptz::date, 0,
           case when $5::timestamptz is not null then '{}'::jsonb end)`,
        [...organisation, id, status, sentAt],
      );
      for (const [i, [action, after, at]] of history.entries()) {
        const by = action === 'opening' ? 'pat' : 'maya';
        await client.query(
          `insert into referral_entry (area, referral_id, version, young_person_id, at, action, status, by_subject, by_name, by_role)
           values ($1, $2::uuid, $3, $2::uuid, $4, $5, $6, $7::text, $7::text, 'coordinator')`,
          [NORFOLK, id, i + 1, at, action, after, by],
        );
      }
      return id;
    };
    const draft = await make('draft', [['draft', 'draft', '2025-01-06T09:00:00Z']]);
    const sent = await make('sent', [
      ['draft', 'draft', '2025-01-06T09:00:00Z'],
      ['sending', 'sent', '2025-01-06T10:00:00Z'],
    ]);
    const asked = await make('information-requested', [
      ['draft', 'draft', '2025-01-06T09:00:00Z'],
      ['sending', 'sent', '2025-01-06T10:00:00Z'],
      ['opening', 'opened', '2025-01-07T10:00:00Z'],
      ['information-request', 'information-requested', '2025-01-07T11:00:00Z'],
      ['information', 'opened', '2025-01-08T11:00:00Z'],
      ['information-request', 'information-requested', '2025-01-09T11:00:00Z'],
    ]);
    const accepted = await make('accepted', [
      ['draft', 'draft', '2025-01-06T09:00:00Z'],
      ['sending', 'sent', '2025-01-06T10:00:00Z'],
      ['opening', 'opened', '2025-01-07T10:00:00Z'],
      ['acceptance', 'accepted', '2025-01-08T10:00:00Z'],
    ]);
    await provision(database.ownerUrl, referrals);

    const { rows } = await client.query(
      `select id, referrer_owner ->> 'subject' as referrer, recipient_owner ->> 'name' as recipient from referral`,
    );
    expect(new Map(rows.map((r) => [r.id, [r.referrer, r.recipient]]))).toEqual(
      new Map([
        [draft, ['maya', null]],
        [sent, ['maya', 'Harbour: intake']],
        [asked, ['maya', 'pat']],
        [accepted, ['maya', 'pat']],
      ]),
    );
    const clocks = async (id: string) =>
      (
        await client.query(
          `select kind, working_days, started_at, pauses, stopped_at, look_at is not null as watched from clock
           where referral_id = $1 order by kind`,
          [id],
        )
      ).rows;
    expect(await clocks(draft)).toEqual([]);
    const startedAt = new Date('2025-01-06T10:00:00Z');
    expect(await clocks(sent)).toEqual([
      { kind: 'acknowledge', working_days: 2, started_at: startedAt, pauses: [], stopped_at: null, watched: true },
      { kind: 'decide', working_days: 5, started_at: startedAt, pauses: [], stopped_at: null, watched: true },
    ]);
    const because = 'information-awaited';
    expect(await clocks(asked)).toMatchObject([
      { kind: 'acknowledge', stopped_at: new Date('2025-01-07T10:00:00Z'), watched: false },
      {
        kind: 'decide',
        stopped_at: null,
        pauses: [
          { from: '2025-01-07T11:00:00.000Z', to: '2025-01-08T11:00:00.000Z', because },
          { from: '2025-01-09T11:00:00.000Z', to: null, because },
        ],
      },
    ]);
    expect((await clocks(accepted))[1]).toMatchObject({ stopped_at: new Date('2025-01-08T10:00:00Z'), watched: false });
    const { rows: open } = await client.query(
      `select relname from pg_class where relnamespace = 'referrals'::regnamespace and relkind = 'r'
         and relname in ('referral', 'referral_entry', 'organisation', 'person') and not relforcerowsecurity`,
    );
    expect(open).toEqual([]);
  } finally {
    await client.end();
    await database.drop();
  }
});

it('what was stopped before stands still, and what was being sent does not wait for ever', async () => {
  const before = referrals.migrations.slice(0, referrals.migrations.indexOf(StandingStill1760000022000));
  const database = await testDatabase([]);
  await provision(database.ownerUrl, { schema: 'referrals', migrations: before });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('set search_path = referrals');
    const make = async (status: string) => {
      const id = newId();
      await client.query(
        `insert into referral (area, id, reference, version, young_person_id, service_id, organisation_id, addressed_to, need,
           urgency, status, created_at, sent_at, started_on, disclosure, referrer_owner, recipient_owner, earlier,
           self_referral, confirmations_missed)
         values ($1, $3::uuid, $3::text, 1, $3::uuid, $3::uuid, $2::uuid, case when $4 <> 'sending' then $2::uuid end, 'x',
           'soon', $4, now(), case when $4 <> 'sending' then now() end, case when $4 = 'did-not-start' then current_date end,
           case when $4 <> 'sending' then '{}'::jsonb end, '{}', case when $4 <> 'sending' then '{}'::jsonb end,
           '[]', false, 0)`,
        [NORFOLK, HARBOUR, id, status],
      );
      return id;
    };
    const [asked, sending, given, false_] = [
      await make('information-requested'),
      await make('sending'),
      await make('sent'),
      await make('did-not-start'),
    ];
    const open = [{ from: '2025-01-09T11:00:00.000Z', to: null, because: 'information-awaited' }];
    for (const [id, state] of [
      [asked, 'stopped'],
      [given, 'given'],
    ]) {
      await client.query(
        `insert into disclosure (area, id, version, young_person_id, referral_id, reference, organisation_id, addressed_to,
           purpose, groups, requested_at, requested_by, state, missing_groups, stop_why)
         values ($1, $3::uuid, 1, $3::uuid, $3::uuid, 'R', $2, $2, 'referral', '{identity}', now(), '{}', $4, '{}',
           case when $4 = 'stopped' then 'revoked' end)`,
        [NORFOLK, HARBOUR, id, state],
      );
      await client.query(
        `insert into clock values ($1, $3::uuid, 'decide', $3::uuid, $2, 5, 'england-and-wales', 17, now(), $4, null, 0, now())`,
        [NORFOLK, HARBOUR, id, JSON.stringify(open)],
      );
    }
    await provision(database.ownerUrl, referrals);

    const { rows: clocks } = await client.query('select referral_id as id, pauses, look_at from clock');
    expect(clocks.find(({ id }) => id === asked)).toMatchObject({
      look_at: null,
      pauses: [
        { ...open[0], to: expect.any(String) },
        { from: expect.any(String), to: null, because: 'sharing-stopped' },
      ],
    });
    expect(clocks.find(({ id }) => id === given)).toMatchObject({ look_at: expect.any(Date), pauses: open });
    const { rows } = await client.query('select id, started_on, expires_on is not null as ends from referral');
    expect(rows.find(({ id }) => id === sending)).toMatchObject({ ends: true });
    expect(rows.find(({ id }) => id === false_)).toMatchObject({ started_on: null, ends: false });
  } finally {
    await client.end();
    await database.drop();
  }
});
