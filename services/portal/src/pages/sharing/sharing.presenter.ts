import { isYoungPerson } from '#libs/platform';
import type { Part, Schemas } from '../../api/api.js';
import type { Reader } from '../../session/session.js';

type Consent = Schemas['ConsentResponse'];
type Listed = Schemas['ListedReferralResponse'];

interface Card {
  readonly id: string;
  readonly who: string;
  /** keys of the words for each group of fields */
  readonly groups: readonly string[];
  readonly purpose: Consent['purpose'];
  readonly until: string;
  readonly state: Consent['state'];
  readonly mayTakeBack: boolean;
}

export interface SharingModel {
  readonly now: readonly Card[];
  readonly before: readonly Card[];
  /** services that were asked, and told something */
  readonly asked: readonly Pick<Listed, 'id' | 'reference' | 'organisation' | 'service' | 'sentAt' | 'status'>[];
  readonly mayGive: boolean;
  readonly away: boolean;
}

const OVER: readonly Consent['state'][] = ['expired', 'withdrawn'];

export function sharingOf(
  reader: Pick<Reader, 'role'>,
  parts: { consents: Part<Schemas['ConsentListResponse']>; referrals: Part<Schemas['ReferralPage']> },
): SharingModel {
  const { consents, referrals } = parts;
  const cards = (consents.state === 'here' ? consents.data.items : []).map(cardOf);
  const sent = referrals.state === 'here' ? referrals.data.items.filter(({ sentAt }) => sentAt !== null) : [];
  return {
    now: cards.filter(({ state }) => !OVER.includes(state)),
    before: cards.filter(({ state }) => OVER.includes(state)),
    asked: sent,
    mayGive: isYoungPerson(reader) && consents.state === 'here',
    away: consents.state === 'away' || referrals.state === 'away',
  };
}

function cardOf({ id, recipient, groups, purpose, until, state, allowedActions }: Consent): Card {
  const mayTakeBack = allowedActions.includes('withdrawal');
  return { ...{ id, groups, purpose, until, state, mayTakeBack }, who: recipient.name };
}

export interface Told {
  /** `identity` */
  readonly group: string;
  readonly lines: readonly { readonly field: string; readonly value: string }[];
}

/** Every value as it was given, by group. Names of fields are read as words. */
export function toldOf(values: object): readonly Told[] {
  return Object.entries(values as Record<string, unknown>).map(([group, fields]) => ({
    group,
    lines: linesOf(fields),
  }));
}

function linesOf(value: unknown, name = ''): { field: string; value: string }[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => linesOf(one, name));
  if (typeof value !== 'object') return [{ field: wordsOf(name), value: String(value) }];
  return Object.entries(value).flatMap(([field, one]) => linesOf(one, field));
}

/** `preferredName` is read as `Preferred name`. */
function wordsOf(field: string): string {
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/-/g, ' ')
    .toLowerCase();
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`;
}

export function gotOf(disclosure: Schemas['DisclosureResponse']): object {
  const { organisation, service, sharedAt, need, background, risk, basis, readableUntil, referralId } = disclosure;
  return {
    ...{ organisation, service, sharedAt, need, background, risk, basis, readableUntil, referralId },
    returned: disclosure.return !== null,
    told: toldOf(disclosure.values),
    mayTakeBack: disclosure.allowedActions.includes('revocation'),
  };
}
