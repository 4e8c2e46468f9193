import type { Part, Schemas } from '../../api/api.js';
import { given, one } from '../../web/form.js';
import { type Known, type ToldGroup, toldOf } from '../../web/told/told.js';
import { type Answers, type Group, groupsOf, serviceOf } from './refer.parts.js';

type Service = Schemas['ServiceResponse'];
type Consent = Schemas['ConsentResponse'];
type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const OLD_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1_000;

export interface ServiceChoice {
  readonly service: Service;
  /** its record was not checked for so long that it may be wrong */
  readonly old: boolean;
}

export const choicesOf = (services: readonly Service[], today: string): readonly ServiceChoice[] =>
  services.map((service) => ({
    service,
    old: service.assurance === null || Date.parse(today) - Date.parse(service.assurance.on) > OLD_DAYS * DAY_MS,
  }));

export interface ConsentModel {
  readonly consent: Consent | null;
  /** groups that are to be told and that it does not cover */
  readonly lacks: readonly Group[];
  readonly away: boolean;
}

/** The consent that covers most of what is to be told. The service that sends decides; this only says it beforehand. */
export function consentOf(
  read: Part<Schemas['ConsentListResponse']>,
  organisationId: string,
  groups: readonly Group[],
): ConsentModel {
  const items = read.state === 'here' ? read.data.items : [];
  const lacking = (consent: Consent) => groups.filter((group) => !consent.groups.includes(group));
  const [best] = items
    .filter(({ state, recipient, purpose }) => {
      return state === 'in-force' && purpose === 'referral' && recipient.organisationId === organisationId;
    })
    .toSorted((a, b) => lacking(a).length - lacking(b).length);
  return { consent: best ?? null, lacks: best ? lacking(best) : groups, away: read.state === 'away' };
}

/** Every value that will be told: of the person, of the plan, and the referral's own words, as the receipt will have them. */
export function previewOf(
  answers: Answers,
  person: Values,
  plan: Readonly<Record<string, unknown>> | null,
  known: Known,
): readonly ToldGroup[] {
  const groups = groupsOf(answers);
  const need = answers['need'] ?? {};
  const own: Values = {
    needs: {
      need: one(need, 'need'),
      background: given(need, 'background') ?? null,
      urgency: one(need, 'urgency'),
    },
    risk: { risk: given(need, 'risk') ?? null },
  };
  const values = Object.fromEntries(
    groups.map((group) => [group, { ...person[group], ...own[group], ...(group === 'plan' && plan) }]),
  );
  return toldOf(groups, values, known);
}

/** The referral as the service takes it. */
export function referralOf(
  answers: Answers,
  of: { readonly youngPersonId: string; readonly planId: string; readonly accountable: Schemas['AccountablePerson'] },
): Schemas['NewReferral'] {
  const [need, law] = [answers['need'] ?? {}, answers['law'] ?? {}];
  const byLaw = one(answers['basis'] ?? {}, 'basis') === 'law';
  const override = {
    lawfulBasis: one(law, 'lawfulBasis'),
    reason: one(law, 'reason'),
    youngPersonTold: one(law, 'youngPersonTold'),
    whyNotTold: given(law, 'whyNotTold') ?? null,
    accountablePerson: of.accountable,
  } as Schemas['OverrideInput'];
  return {
    ...{ serviceId: serviceOf(answers), youngPersonId: of.youngPersonId, planId: of.planId },
    stepId: given(need, 'stepId') ?? null,
    need: one(need, 'need'),
    background: given(need, 'background') ?? null,
    risk: given(need, 'risk') ?? null,
    urgency: one(need, 'urgency') as Schemas['NewReferral']['urgency'],
    send: true,
    sharing: { groups: [...groupsOf(answers)], ...(byLaw && { override }) },
  };
}
