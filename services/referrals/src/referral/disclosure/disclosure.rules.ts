import type { DataOf, disclosureGranted, FieldGroup, LawfulBasis, planDisclosed } from '#libs/contracts';
import { type CalendarDate, unprocessable } from '#libs/kernel';
import type { Urgency } from '../lifecycle/urgency.values.js';

/** Who the young person is, as far as a referral shows it. */
export interface ShownPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly namedWorker: { readonly name: string; readonly team: string | null } | null;
}

/** A service, and who runs it. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
}

/** What is asked for, in the words of the referral. */
export interface Asked {
  readonly need: string;
  readonly background: string | null;
  readonly urgency: Urgency;
  readonly ageException: string | null;
  /** what the organisation should know of risks */
  readonly risk: string | null;
}

export type PersonPart = DataOf<typeof disclosureGranted>;
export type PlanPart = Pick<DataOf<typeof planDisclosed>, 'plan'>;

/** By what it was told: a consent, a law, or from before either was kept. */
type DisclosureBasis =
  | { readonly kind: 'consent'; readonly consentId: string; readonly consentVersion: number }
  | { readonly kind: 'law'; readonly lawfulBasis: LawfulBasis }
  | { readonly kind: 'not-recorded' };

/** Values by group and field. */
export type Values = Partial<Record<FieldGroup, Readonly<Record<string, unknown>>>>;

/**
 * The receipt: what the receiving organisation is shown, frozen when the referral is sent. Later changes of the young person's
 * record do not reach it, and the young person can read exactly this.
 */
export interface Disclosure extends Asked {
  readonly id: string;
  readonly sharedAt: string;
  readonly referralVersion: number;
  /** versions of the young person's record that the values are from */
  readonly personVersion: number;
  readonly circumstancesVersion: number | null;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly service: { readonly id: string; readonly name: string };
  readonly groups: readonly FieldGroup[];
  readonly values: Values;
  /** SHA-256 of the canonical JSON of the values; null for what was sent before it was kept */
  readonly hash: string | null;
  readonly basis: DisclosureBasis;
  /** who it is about, out of the values */
  readonly youngPerson: ShownPerson;
}

/** Nobody can do anything with a referral that does not say for whom and what. */
export const LEAST_GROUPS = ['identity', 'needs'] as const satisfies readonly FieldGroup[];

/** @throws DomainError LEAST_GROUPS_MISSING, PLAN_NOT_NAMED (422) */
export function requireGroups(groups: readonly FieldGroup[], planId: string | null): void {
  const missing = LEAST_GROUPS.filter((group) => !groups.includes(group));
  if (missing.length > 0) {
    throw unprocessable('LEAST_GROUPS_MISSING', `A referral tells at least ${LEAST_GROUPS.join(' and ')}.`, [
      ...missing.map((group) => ({ field: 'groups', code: 'REQUIRED', message: `${group} is needed` })),
    ]);
  }
  if (groups.includes('plan') && planId === null) {
    throw unprocessable('PLAN_NOT_NAMED', 'The referral names no plan, so there is none to tell of.', [
      { field: 'planId', code: 'REQUIRED', message: 'the plan that the group `plan` is taken from' },
    ]);
  }
}

/** The referral's own words, by the group that they are told with. */
export function wordsByGroup(
  { need, background, urgency, ageException, risk }: Asked,
  groups: readonly FieldGroup[],
): Values {
  const words: Values = { needs: { need, background, urgency, ageException }, risk: { risk } };
  return Object.fromEntries(groups.filter((group) => words[group]).map((group) => [group, words[group]]));
}

/** All that is told, group by group: what each service said for its part, and nothing of a group that is not told. */
export function valuesOf(
  groups: readonly FieldGroup[],
  asked: Asked,
  person: Pick<PersonPart, 'values'>,
  plan: PlanPart | null,
): Values {
  const ofPerson: Values = person.values;
  const own = wordsByGroup(asked, groups);
  const ofPlan: Values = { plan: plan?.plan ?? {} };
  return Object.fromEntries(
    groups.map((group) => [group, { ...ofPerson[group], ...own[group], ...(group === 'plan' && ofPlan.plan) }]),
  );
}

interface Parts {
  readonly id: string;
  readonly groups: readonly FieldGroup[];
  readonly person: PersonPart;
  readonly plan: PlanPart | null;
  readonly lawfulBasis: LawfulBasis | null;
}

/** Field by field, so that nothing slips through that is not written here. */
export function receiptOf(
  referral: Asked & { readonly version: number },
  { id, groups, person, plan, lawfulBasis }: Parts,
  service: Addressee,
  now: Date,
  hash: (values: Values) => string,
): Disclosure {
  const values = valuesOf(groups, referral, person, plan);
  const { need, background, urgency, ageException } = referral;
  return {
    ...{ id, sharedAt: now.toISOString(), referralVersion: referral.version + 1 },
    personVersion: person.personVersion,
    circumstancesVersion: person.circumstancesVersion,
    organisation: { id: service.organisationId, name: service.organisationName },
    service: { id: service.id, name: service.name },
    ...{ groups, values, hash: hash(values) },
    basis: basisOf(person, lawfulBasis),
    youngPerson: shownOf(values as PersonPart['values']),
    ...{ need, background, urgency, ageException },
    risk: groups.includes('risk') ? referral.risk : null,
  };
}

function basisOf({ consentId, consentVersion }: PersonPart, lawfulBasis: LawfulBasis | null): DisclosureBasis {
  if (lawfulBasis !== null) return { kind: 'law', lawfulBasis };
  if (consentId === null || consentVersion === null) throw new Error('a disclosure without a basis');
  return { kind: 'consent', consentId, consentVersion };
}

/** Out of what is told, and of nothing else that may have come with it. */
function shownOf({ identity, contact }: PersonPart['values']): ShownPerson {
  if (!identity) throw new Error('a referral tells who it is about');
  const worker = contact?.namedWorker ?? null;
  return {
    ...{ givenName: identity.givenName, familyName: identity.familyName, preferredName: identity.preferredName },
    dateOfBirth: identity.dateOfBirth as CalendarDate | null,
    namedWorker: worker && { name: worker.name, team: worker.team },
  };
}
