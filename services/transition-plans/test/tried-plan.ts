import { relationshipChanged } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { ACCOUNTS, World } from '#libs/testing';
import { transitionPlans } from '../src/index.js';
import { PlanJob } from '../src/upkeep/following/plan.job.js';
import { aYoungPerson } from './people.js';
import { type PlanRows, planRows, putBack } from './plan-rows.js';
import type { Ids, Situation } from './situations.js';

export interface TriedResponse {
  readonly status: number;
  readonly body: Record<string, unknown> & { code?: string };
}

/** A plan with one record of each kind, which a test can restore any number of times. */
export class TriedPlan {
  private constructor(
    readonly world: World,
    readonly youngPersonId: string,
    private readonly tokens: ReadonlyMap<string, string>,
    private readonly origin: string,
  ) {}

  ids!: Ids;
  /** ids of the review's invitees, by kind */
  invitees!: Record<string, string>;
  private asItWas!: PlanRows;

  /** The young person and a carer have accounts; another carer's access ended yesterday. */
  static async start(): Promise<TriedPlan> {
    const world = await World.start([transitionPlans]);
    // Only the test changes the plan.
    await world.app().get(PlanJob).onModuleDestroy();
    const tokens = new Map<string, string>();
    for (const { id } of ACCOUNTS) tokens.set(id, await world.issuer.token(id));
    const youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self', carer: 'carer' } });
    await aYoungPerson(world, { held: { 'other-young-person': 'self' } });
    const relationshipId = newId();
    const past = { subject: 'other-carer', relation: 'carer' as const, fromOn: '2024-01-01', untilOn: '2025-01-15' };
    const about = { youngPersonId, recordId: relationshipId };
    await world.publish(relationshipChanged, { ...about, data: { relationshipId, ...past } });
    await world.settled();
    const plan = new TriedPlan(world, youngPersonId, tokens, await world.app().getUrl());
    await plan.fill();
    return plan;
  }

  get path(): string {
    return `/v1/plans/${this.ids.plan}`;
  }

  /** Like supertest, but without a connection for each request, because there are thousands. */
  async call(account: string, method: string, path: string, body?: object, version?: number): Promise<TriedResponse> {
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        authorization: `Bearer ${this.tokens.get(account)!}`,
        'accept-encoding': 'identity',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json().catch(() => ({}))) as TriedResponse['body'] };
  }

  /** Restores the plan, and puts one record into the given situation. */
  async arrange({ of, table, row }: Pick<Situation, 'of' | 'table' | 'row'>, planIsClosed = false): Promise<void> {
    await this.putBack();
    await this.set(table, of === 'accountability' ? this.ids.plan : this.ids[of], row);
    const closed = { status: 'closed', closed_on: '2025-01-16', closing_reason: 'over-age' };
    if (planIsClosed) await this.set('plan', this.ids.plan, closed);
  }

  putBack(): Promise<void> {
    return putBack(this.world, this.youngPersonId, this.asItWas);
  }

  rows(): Promise<PlanRows> {
    return planRows(this.world, this.youngPersonId);
  }

  async set(table: string, id: string, columns: Readonly<Record<string, unknown>>): Promise<void> {
    const names = Object.keys(columns);
    if (names.length === 0) return;
    await this.world.rows(
      `update transition_plans.${table} t set (${names.join(', ')}) = row(${names.map((n) => `r.${n}`).join(', ')})
       from jsonb_populate_record(null::transition_plans.${table}, $2::jsonb) r where t.id = $1`,
      [id, JSON.stringify(columns)],
    );
  }

  private async fill(): Promise<void> {
    const made = async (account: string, path: string, body: object) => {
      const answer = await this.call(account, 'POST', path, body);
      if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      return answer.body as { id: string; invitees: { id: string; kind: string }[] };
    };
    const { body } = await this.call('coordinator', 'GET', `/v1/young-people/${this.youngPersonId}/plan`);
    const plan = `/v1/plans/${String(body['id'])}`;
    const meeting = { serves: ['ehc-annual-review'], meetingOn: '2025-02-20' };
    const review = await made('coordinator', `${plan}/reviews`, meeting);
    const asked = await made('coordinator', `${plan}/reviews/${review.id}/invitations`, {
      invitees: ['school-college', 'health', 'social-care'].map((kind) => ({ kind, name: kind })),
    });
    const carer = { name: 'Joy', relation: 'parent-carer' };
    this.invitees = Object.fromEntries(asked.invitees.map(({ kind, id }) => [kind, id]));
    this.ids = {
      plan: body['id'] as string,
      goal: (
        await made('young-person', `${plan}/goals`, { area: 'employment', title: 'A job', ownWords: 'I want to work.' })
      ).id,
      proposal: (await made('carer', `${plan}/goals`, { area: 'community', title: 'A club' })).id,
      step: (await made('coordinator', `${plan}/steps`, { title: 'Find a flat' })).id,
      review: review.id,
      assessment: (await made('coordinator', `${plan}/carers-assessments`, carer)).id,
      handover: (await made('coordinator', `${plan}/health-handovers`, { service: 'Neurology' })).id,
      help: (await made('young-person', '/v1/me/help-requests', { about: 'say-this' })).id,
    };
    this.asItWas = await this.rows();
  }
}
