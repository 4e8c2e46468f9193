import type { DataOf, disclosureGranted, FieldGroup, LawfulBasis, planDisclosed } from '#libs/contracts';
import { type CalendarDate, unprocessable } from '#libs/kernel';
import type { Urgency } from '../lifecycle/urgency.values.js';

/** The details of a young person that a referral shows. */
export interface ShownPerson {
  /** an absent name is empty, as in the events */
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly namedWorker: { readonly name: string; readonly team: string | null } | null;
}

/** A service and its organisation. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
}

/** The request in the referral's own words. */
export interface Asked {
  readonly need: string;
  readonly background: string | null;
  readonly urgency: Urgency;
  readonly ageException: string | null;
  /** risks that the organisation should know about */
  readonly risk: string | null;
}

export type PersonPart = DataOf<typeof disclosureGranted>;
export type PlanPart = Pick<DataOf<typeof planDisclosed>, 'plan'>;

/** The basis of a disclosure: a consent, a law, or none recorded, for disclosures made before bases were stored. */
type DisclosureBasis =
  | { readonly kind: 'consent'; readonly consentId: string; readonly consentVersion: number }
  | { readonly kind: 'law'; readonly lawfulBasis: LawfulBasis }
  | { readonly kind: 'not-recorded' };

/** Values by group and field. */
export type Values = Partial<Record<FieldGroup, Readonly<Record<string, unknown>>>>;

/**
 * The receipt: the values shown to the receiving organisation, fixed when the referral is sent. Later changes to the young
 * person's record do not change it. The young person can read exactly the same values.
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
  /** SHA-256 of the canonical JSON of the values; null for referrals sent before hashes were stored */
  readonly hash: string | null;
  readonly basis: DisclosureBasis;
  /** the young person, taken from the values */
  readonly youngPerson: ShownPerson;
}

/** An organisation cannot act on a referral without knowing the person and the need. */
export const LEAST_GROUPS = ['identity', 'needs'] as const satisfies readonly FieldGroup[];

/** @throws DomainError LEAST_GROUPS_MISSING, PLAN_NOT_NAMED (422) */
export function requireGroups(groups: readonly FieldGroup[], planId: string | null): void {
  const missing = LEAST_GROUPS.filter((group) => !groups.includes(group));
  if (missing.length > 0) {
    throw unprocessable(
      'LEAST_GROUPS_MISSING',
      `A referral shares at least ${LEAST_GROUPS.join(' and ')}. Add the missing groups.`,
      [...missing.map((group) => ({ field: 'groups', code: 'REQUIRED', message: `add the group ${group}` }))],
    );
  }
  if (groups.includes('plan') && planId === null) {
    throw unprocessable(
      'PLAN_NOT_NAMED',
      'The referral names no plan, so the group `plan` cannot be shared. Name a plan or leave out the group.',
      [{ field: 'planId', code: 'REQUIRED', message: 'name the plan to share' }],
    );
  }
}

/** The referral's own words, by the group that they are disclosed with. */
export function wordsByGroup(
  { need, background, urgency, ageException, risk }: Asked,
  groups: readonly FieldGroup[],
): Values {
  const words: Values = { needs: { need, background, urgency, ageException }, risk: { risk } };
  return Object.fromEntries(groups.filter((group) => words[group]).map((group) => [group, words[group]]));
}

/** All disclosed values by group, combined from the services' parts. Groups that are not disclosed are left out. */
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

/** Builds the receipt field by field, so that a new field is not disclosed by accident. */
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

/** The names as responses have them: an absent name is null. */
export function namesOf({
  givenName,
  familyName,
  preferredName,
}: Pick<ShownPerson, 'givenName' | 'familyName' | 'preferredName'>) {
  return { givenName: givenName || null, familyName: familyName || null, preferredName };
}

/** Reads only disclosed values, not anything else that came with them. */
function shownOf({ identity, contact }: PersonPart['values']): ShownPerson {
  if (!identity) throw new Error('a disclosure without the group identity');
  const worker = contact?.namedWorker ?? null;
  return {
    ...{ givenName: identity.givenName, familyName: identity.familyName, preferredName: identity.preferredName },
    dateOfBirth: identity.dateOfBirth as CalendarDate | null,
    namedWorker: worker && { name: worker.name, team: worker.team },
  };
}
