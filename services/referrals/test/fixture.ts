import {
  type DataOf,
  disclosureGranted,
  personRegistered,
  planOpened,
  relationshipChanged,
  streamOf,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { Broker } from '#libs/messaging';
import { type Caller, HARBOUR, MEADOW, World, eventually } from '#libs/testing';
import { referrals } from '../src/index.js';
import { SilentReferralsJob } from '../src/sending/silent-referrals/silent-referrals.job.js';
import type { ReferralResponse } from '../src/referral/record/referral.dto.js';
import { type ServiceResponse } from '../src/directory/services/service-responses.dto.js';

type Person = DataOf<typeof personRegistered>;

export const aPerson = (more: Partial<Person> = {}): Person => ({
  reference: 'YP-7F3K-2Q',
  givenName: 'Ada',
  familyName: 'Example',
  preferredName: null,
  dateOfBirth: '2006-11-02',
  needs: ['ASD'],
  deceased: false,
  namedWorker: { subject: 'coordinator', name: 'Maya Coordinator', team: 'Transition West' },
  ...more,
});

/**
 * The referrals service with two organisations and a young person of 18 who has an account, a carer with access and a
 * plan. Everything is set up over HTTP and by events, as in production.
 */
export class Place {
  readonly personId = newId();
  readonly planId = newId();
  readonly stepId = newId();

  private constructor(
    readonly world: World,
    /** signed-in accounts by name */
    readonly as: Record<string, Caller>,
  ) {}

  static async open(options: Parameters<typeof World.start>[1] = {}): Promise<Place> {
    const world = await World.start([referrals], options);
    const place = new Place(world, {});
    for (const account of [
      'coordinator',
      'adults',
      'provider',
      'other-provider',
      'suffolk-provider',
      'young-person',
      'other-young-person',
      'carer',
      'other-carer',
      'leader',
      'administrator',
      'suffolk-coordinator',
    ]) {
      place.as[account] = await world.as(account);
    }
    for (const [id, name] of [
      [HARBOUR, 'Harbour Work'],
      [MEADOW, 'Meadow Living'],
    ] as const) {
      await place.by('administrator').post('/v1/organisations', { id, name }).expect(201);
    }
    await place.knows(place.personId, aPerson(), place.planId, { 'young-person': 'self', carer: 'carer' }, [
      place.stepId,
    ]);
    return place;
  }

  by(account: string): Caller {
    const caller = this.as[account];
    if (!caller) throw new Error(`no such account: ${account}`);
    return caller;
  }

  /** Publishes a person, their relationships and their plan, as the other services do. */
  async knows(
    youngPersonId: string,
    person: Person,
    planId: string,
    accounts: Record<string, 'self' | 'carer'> = {},
    steps: readonly string[] = [],
  ): Promise<void> {
    await this.world.publish(personRegistered, { youngPersonId, recordId: youngPersonId, data: person });
    await this.world.publish(planOpened, {
      youngPersonId,
      recordId: planId,
      data: {
        ...planOpened.sample,
        planId,
        steps: steps.map((stepId) => ({ ...planOpened.sample.steps[0]!, planId, stepId })),
      } as DataOf<typeof planOpened>,
    });
    for (const [subject, relation] of Object.entries(accounts)) await this.relate(youngPersonId, subject, relation);
    await this.world.settled();
  }

  async relate(
    youngPersonId: string,
    subject: string,
    relation: 'self' | 'carer',
    untilOn: string | null = null,
  ): Promise<void> {
    const relationshipId = newId();
    await this.world.publish(relationshipChanged, {
      youngPersonId,
      recordId: relationshipId,
      data: { relationshipId, subject, relation, fromOn: '2025-01-01', untilOn },
    });
  }

  /** Events that the service published about a record, in stream order: type and version (`referral-sent 2`), and data. */
  async published(referralId: string): Promise<{ what: string; data: Record<string, unknown> }[]> {
    await this.world.settled();
    const { manager } = await this.world.app().get(Broker).open();
    const { name } = streamOf('referrals');
    const { state } = await manager.streams.info(name);
    const said = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
      const message = await manager.streams.getMessage(name, { seq });
      if (message?.header.get('ce-recordid') !== referralId) continue;
      const type = message.header.get('ce-type').replace('referrals.', '');
      said.push({
        what: `${type} ${message.header.get('ce-recordversion')}`,
        data: message.json<Record<string, unknown>>(),
      });
    }
    return said;
  }

  /** Grants the disclosure that a referral requests, as young-people does, and waits until the referral is sent. */
  async grantDisclosure(referralId: string, more: Partial<Granted> = {}): Promise<ReferralResponse> {
    const [asked] = await this.world.rows<Asked>(
      `select d.id, d.young_person_id, d.groups, d.plan_id, d.override_basis, p.given_name, p.family_name, p.preferred_name,
         p.date_of_birth::text, p.named_worker
       from referrals.disclosure d join referrals.person p using (area, young_person_id)
       where d.referral_id = $1 order by d.id desc limit 1`,
      [referralId],
    );
    const { id: disclosureId, young_person_id: youngPersonId, groups, plan_id: planId } = asked!;
    const byLaw = asked!.override_basis !== null;
    await this.world.publish(disclosureGranted, {
      ...{ youngPersonId, recordId: disclosureId },
      data: {
        ...{ disclosureId, referralId, groups, planId, values: valuesOf(asked!) },
        ...{ personVersion: 1, circumstancesVersion: 1 },
        ...(byLaw
          ? { consentId: null, consentVersion: null, until: null }
          : { consentId: newId(), consentVersion: 1, until: '2099-12-31' }),
        ...more,
      },
    });
    await eventually('the referral to be sent', async () => {
      const [row] = await this.world.rows<{ status: string }>('select status from referrals.referral where id = $1', [
        referralId,
      ]);
      return row!.status !== 'sending';
    });
    return (await this.by('coordinator').get(`/v1/referrals/${referralId}`).expect(200)).body as ReferralResponse;
  }

  private async silenceEnds(id: string): Promise<void> {
    await this.world.rows(`update referrals.referral set expires_on = '2025-01-01' where id = $1`, [id]);
    await this.world.app().get(SilentReferralsJob).run();
  }

  async aService(more: object = {}, organisationId = HARBOUR): Promise<ServiceResponse> {
    const { body } = await this.by('administrator')
      .post('/v1/services', {
        organisationId,
        name: `Supported internship ${newId()}`,
        outcomeArea: 'employment',
        capacity: { status: 'accepting' },
        ...more,
      })
      .expect(201);
    return body as ServiceResponse;
  }

  request(serviceId: string, more: object = {}): object {
    return { youngPersonId: this.personId, serviceId, need: 'a job coach', urgency: 'routine', ...more };
  }

  /** Creates a referral and takes it to `status` through the ordinary routes. */
  async aReferral(serviceId: string, status = 'sent', more: object = {}): Promise<ReferralResponse> {
    const made = await this.by('coordinator').post('/v1/referrals', this.request(serviceId, more)).expect(201);
    let referral = made.body as ReferralResponse;
    for (const [account, action, body] of WAY[status] ?? []) {
      const response = await this.by(account)
        .post(`/v1/referrals/${referral.id}/${action}`, body)
        .set('if-match', `"${referral.version}"`);
      if (response.status > 201) throw new Error(`${action}: ${JSON.stringify(response.body)}`);
      referral = response.body as ReferralResponse;
      if (action === 'sending' && status !== 'sending') referral = await this.grantDisclosure(referral.id);
    }
    if (status === 're-routed') {
      const { id: elsewhere } = await this.aService({}, MEADOW);
      const to = { serviceId: elsewhere, reason: 'wait-too-long' };
      await this.by('coordinator').post(`/v1/referrals/${referral.id}/re-routing`, to).expect(200);
    }
    if (status === 'expired') await this.silenceEnds(referral.id);
    if (status === 're-routed' || status === 'expired') {
      referral = (await this.by('coordinator').get(`/v1/referrals/${referral.id}`).expect(200))
        .body as ReferralResponse;
    }
    return referral;
  }
}

type Granted = DataOf<typeof disclosureGranted>;

interface Asked {
  id: string;
  young_person_id: string;
  groups: Granted['groups'];
  plan_id: string | null;
  override_basis: string | null;
  given_name: string;
  family_name: string;
  preferred_name: string | null;
  date_of_birth: string | null;
  named_worker: { name: string; team: string | null } | null;
}

/** The values that young-people would disclose for the requested groups. */
function valuesOf(of: Asked): Granted['values'] {
  const all: Required<Granted['values']> = {
    identity: {
      ...{ givenName: of.given_name, familyName: of.family_name, preferredName: of.preferred_name },
      dateOfBirth: of.date_of_birth,
    },
    contact: {
      ...{ postcode: 'NR1 3JU', channel: null, format: null, language: null, people: [] },
      namedWorker: of.named_worker && { name: of.named_worker.name, team: of.named_worker.team, agency: null },
    },
    needs: { needs: ['ASD'], communicationNeeds: [] },
    health: { nhsNumber: '9434765919', facts: {} },
    'social-care': { facts: {} },
    education: { placement: null, facts: {} },
    risk: { facts: { riskOfAdmission: 'amber' } },
  };
  return Object.fromEntries(Object.entries(all).filter(([group]) => of.groups.includes(group as never)));
}

type Way = [account: string, action: string, body: object][];
const sending: Way = [['coordinator', 'sending', {}]];
const opening: Way = [...sending, ['provider', 'opening', {}]];
const acceptance: Way = [...opening, ['provider', 'acceptance', {}]];
export const START = { startedOn: '2025-01-16', what: 'A job coach', howMuch: 'two days a week' };
const start: Way = [...acceptance, ['provider', 'start', START]];
const no: Way = [...start, ['young-person', 'start-confirmation', { started: 'no' }]];
const yes: Way = [...start, ['young-person', 'start-confirmation', { started: 'yes' }]];

/** The actions that lead to each status. */
export const WAY: Record<string, Way> = {
  draft: [],
  sending,
  sent: sending,
  opened: opening,
  'information-requested': [...opening, ['provider', 'information-request', { question: 'Which days?' }]],
  accepted: acceptance,
  declined: [...opening, ['provider', 'decline', { reason: 'no-capacity', rationale: 'Full until May.' }]],
  started: start,
  assessing: [...opening, ['provider', 'assessment', {}]],
  'waiting-list': [...opening, ['provider', 'waiting-list', { position: 4, expectedWeeks: 6 }]],
  'start-booked': [...acceptance, ['provider', 'start-booking', { startBookedOn: '2025-02-03' }]],
  confirmed: yes,
  disputed: no,
  ended: [...yes, ['provider', 'ending', { reason: 'goals-reached' }]],
  'did-not-start': [
    ...acceptance,
    ['provider', 'did-not-start', { reason: 'place-lost', rationale: 'We lost the post.' }],
  ],
  're-routed': sending,
  expired: sending,
  withdrawn: [...sending, ['coordinator', 'withdrawal', { reason: 'needs-changed' }]],
};
