import { type TestAccount, ACCOUNTS, HARBOUR, MEADOW, World, eventually } from '#libs/testing';
import { BladeReturn } from '../../../young-people/test/blade-return.js';
import { SERVICES } from '../../src/services.js';
import { type Answer, type Call, send } from './calls.js';

/** Somebody with a plan, and what stands in it. */
export interface Someone {
  readonly id: string;
  readonly planId: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read as a client reads them
type Body = any;

export const TODAY = '2025-01-16';
const ADULT = { dateOfBirth: '2007-01-10' };
const CHILD = { dateOfBirth: '2010-11-02' };
/** young people without accounts, for what can be done to a plan once */
const SPARE = 42;

/** The usual accounts, and a colleague to whom an organisation can hand work over. */
const PEOPLE: readonly TestAccount[] = [
  ...ACCOUNTS,
  { ...ACCOUNTS.find(({ id }) => id === 'provider')!, id: 'provider-2', name: 'provider-2 (test)' },
];

/**
 * All services with their real neighbours: an adult with an account and a carer, a child with both, and further young
 * people. Everything is set up over HTTP, so that each record is one that the product itself made.
 */
export class Scene {
  adult!: Someone;
  child!: Someone;
  bystander!: Someone;
  serviceId!: string;
  elsewhere!: string;
  private spare: Someone[] = [];
  private made = 0;
  /** values of path parameters by their names, for each service */
  readonly standing: Record<string, Record<string, string>> = {};

  private constructor(
    readonly world: World,
    private readonly tokens: ReadonlyMap<string, string>,
  ) {}

  static async open(): Promise<Scene> {
    const world = await World.start([...SERVICES], { today: TODAY, privateAddresses: true, accounts: PEOPLE });
    await drilledDown(world);
    const tokens = new Map<string, string>();
    for (const { id } of PEOPLE) tokens.set(id, await world.issuer.token(id));
    const scene = new Scene(world, tokens);
    await scene.people();
    await scene.directory();
    return scene;
  }

  close(): Promise<void> {
    return this.world.stop();
  }

  authorization(account: string | null): Record<string, string> {
    return account === null ? {} : { authorization: `Bearer ${this.tokens.get(account)}` };
  }

  async call(service: string, call: Call): Promise<Answer> {
    return send(this.world.app(service), call);
  }

  /** A request that must succeed. @returns the body of its answer */
  async ok(account: string, method: string, path: string, body?: object, version?: number): Promise<Body> {
    const service = SERVICES.find(({ paths }) => paths.some((pattern) => pattern.test(path)))!.name;
    const { status, text } = await this.call(service, {
      ...{ method, path },
      headers: {
        ...this.authorization(account),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (status >= 300) throw new Error(`${account} ${method} ${path}: ${status} ${text.slice(0, 500)}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  get = (account: string, path: string) => this.ok(account, 'get', path);
  post = (account: string, path: string, body: object = {}, version?: number) =>
    this.ok(account, 'post', path, body, version);

  number(): number {
    this.made += 1;
    return this.made;
  }

  async register(given: object = {}): Promise<string> {
    const n = this.number();
    const { id } = await this.post('coordinator', '/v1/young-people', {
      ...{ givenName: `Ada${n}`, familyName: `Example${n}`, ...ADULT, ...given },
    });
    return id as string;
  }

  /** Somebody whose plan no other test changes. */
  someone(): Someone {
    const one = this.spare.pop();
    if (!one) throw new Error('raise SPARE');
    return one;
  }

  private async people(): Promise<void> {
    const facts = { hasEhcPlan: { value: true, source: 'education' } };
    const registered = async (given: object) => {
      const id = await this.register({ ...given, postcode: 'NR1 3JU', needs: [{ code: 'ASD', rank: 1 }] });
      await this.ok('coordinator', 'patch', `/v1/young-people/${id}/circumstances`, { facts }, 1);
      return id;
    };
    const ids = [await registered(ADULT), await registered(CHILD)];
    for (const [n, who] of ['young-person', 'other-young-person'].entries()) {
      await this.post('coordinator', `/v1/young-people/${ids[n]}/relationships`, { subject: who, relation: 'self' });
    }
    for (const [n, who] of ['carer', 'other-carer'].entries()) {
      const at = `/v1/young-people/${ids[n]}/relationships`;
      const { id } = await this.post('coordinator', at, { subject: who, relation: 'carer' });
      if (n === 0) await this.post('young-person', `${at}/${id}/renewal`);
    }
    for (let n = 0; n < SPARE; n++) ids.push(await registered(ADULT));
    await this.world.settled();
    const people: Someone[] = [];
    for (const id of ids) {
      const { id: planId } = await eventually('a plan', () =>
        this.get('coordinator', `/v1/young-people/${id}/plan`).catch(() => false as const),
      );
      people.push({ id, planId: planId as string });
    }
    [this.adult, this.child, this.bystander, ...this.spare] = people as [Someone, Someone, Someone, ...Someone[]];
  }

  private async directory(): Promise<void> {
    for (const [id, name] of [
      [HARBOUR, 'Harbour Work'],
      [MEADOW, 'Meadow Living'],
    ]) {
      await this.post('administrator', '/v1/organisations', { id, name });
    }
    this.serviceId = (await this.aService(HARBOUR)).id;
    this.elsewhere = (await this.aService(MEADOW)).id;
    for (const organisationId of [HARBOUR, MEADOW]) {
      await this.post('young-person', `/v1/young-people/${this.adult.id}/consents`, {
        ...{ purpose: 'referral', organisationId },
        groups: ['identity', 'contact', 'needs'],
      });
    }
    await this.world.settled();
  }

  async aService(organisationId: string): Promise<Body> {
    return this.post('administrator', '/v1/services', {
      ...{ organisationId, name: `Supported internship ${this.number()}`, outcomeArea: 'employment', status: 'active' },
      ...{ selfReferral: true, capacity: { status: 'accepting' } },
      locations: [{ address: '1 The Quay', city: 'Norwich', county: 'Norfolk', postcode: 'NR1 3JU' }],
    });
  }

  /** A referral of the adult, taken to a status by the ordinary routes. */
  async aReferral(
    status: string,
    by = 'coordinator',
    serviceId = this.serviceId,
  ): Promise<{ id: string; version: number }> {
    const { WAY } = await import('../../../referrals/test/fixture.js');
    const need = { youngPersonId: this.adult.id, serviceId, need: 'a job coach', urgency: 'routine' };
    let referral = await this.post(by, '/v1/referrals', need);
    for (const [account, action, body] of WAY[status]!) {
      const as = account === 'coordinator' ? by : account;
      referral = await this.post(as, `/v1/referrals/${referral.id}/${action}`, body, referral.version);
      if (action === 'sending') {
        referral = await eventually('the referral to be sent', async () => {
          const now = await this.get(by, `/v1/referrals/${referral.id}`);
          if (now.status === 'draft') throw new Error(`not sent: ${JSON.stringify(now.sending)}`);
          return now.status === 'sent' && now;
        });
      }
    }
    return referral;
  }

  /** The headers and the body of an upload of a return. */
  async aFile(account: string): Promise<Pick<Call, 'headers' | 'body'>> {
    const file = new BladeReturn({ datetime: `${TODAY} 09:30:00` });
    file.person({ upn: 'A926400118001' });
    const boundary = 'the-boundary-of-the-file';
    const part = 'content-disposition: form-data; name="file"; filename="return.zip"\r\ncontent-type: application/zip';
    return {
      headers: { ...this.authorization(account), 'content-type': `multipart/form-data; boundary=${boundary}` },
      body: Buffer.concat([
        Buffer.from(`--${boundary}\r\n${part}\r\n\r\n`),
        await file.zip(),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
    };
  }
}

/** The leader has drilled down to everybody: the routes of a record answer a leader only then. */
async function drilledDown(world: World): Promise<void> {
  for (const [schema, table, id] of [
    ['young_people', 'young_person', 'id'],
    ['transition_plans', 'young_person', 'id'],
    ['referrals', 'person', 'young_person_id'],
  ])
    await world.rows(`
      create function ${schema}.drill_down() returns trigger language plpgsql security definer as $$
      begin
        insert into ${schema}.involvement (area, young_person_id, party, source, why, since_on, reads_until_on, record_version)
        values (new.area, new.${id}, 'account:leader', 'tests', '{drill-down}', '-infinity', '2100-01-01', 1) on conflict do nothing;
        return null;
      end $$;
      create trigger drill_down after insert on ${schema}.${table} for each row execute function ${schema}.drill_down();
    `);
}
