import {
  circumstancesChanged,
  consentGiven,
  consentWithdrawn,
  decisionMakerSwitchAnnounced,
  decisionMakersChanged,
  personChanged,
  relationshipChanged,
  restrictionChanged,
} from '#libs/contracts';
import { type Original, type OriginalRecord, involvementOriginal, relationshipCopy, rowsOfCopy } from '#libs/platform';

const person: Original = {
  collection: 'person',
  rows: `select t.area, t.id as key, t.id, t.version, jsonb_build_object(
      'reference', t.reference, 'givenName', coalesce(t.given_name, ''), 'familyName', coalesce(t.family_name, ''),
      'preferredName', t.preferred_name, 'dateOfBirth', t.date_of_birth, 'needs', t.needs, 'deceased', t.deceased,
      'namedWorker', (select jsonb_build_object('subject', w.subject, 'name', w.name, 'team', w.team)
        from named_worker w where w.area = t.area and w.young_person_id = t.id and w.until_on is null)) as content
    from young_person t`,
  events: ({ version, content }) => [{ definition: personChanged, version, data: content }],
};

/** People without any fact never had circumstances to publish. */
const circumstances: Original = {
  collection: 'circumstances',
  rows: `select t.area, t.id as key, t.id, t.circumstances_version as version, jsonb_build_object('facts', f.facts) as content
    from young_person t cross join lateral (
      select coalesce(jsonb_object_agg(n.name, n.value) filter (where n.value is not null), '{}') as facts, count(*) as facts_ever
      from (select distinct on (f.name) f.name, f.value from fact f
        where f.area = t.area and f.young_person_id = t.id order by f.name, f.version desc) n) f
    where f.facts_ever > 0`,
  events: ({ version, content: { facts } }) => [
    {
      ...{ definition: circumstancesChanged, version },
      data: { facts, changed: Object.keys(facts as object) },
    },
  ],
};

const relationship: Original = {
  collection: 'relationship',
  rows: rowsOfCopy(relationshipCopy),
  events: ({ id, version, content }) => [
    { definition: relationshipChanged, version, data: { relationshipId: id, ...content } },
  ],
};

/** From the restrictions themselves: the rows that row-level security reads are a copy in this service, too. */
const restriction: Original = {
  collection: 'restriction',
  rows: `select t.area, t.young_person_id as key, t.id, t.version, jsonb_build_object('accounts', t.accounts,
      'untilOn', case when t.lifted_on is null then t.until_on else t.lifted_on - 1 end) as content
    from restricted_record t`,
  events: ({ version, content }) => [{ definition: restrictionChanged, version, data: content }],
};

const decisionMakers: Original = {
  collection: 'decision-makers',
  rows: `select t.area, t.young_person_id as key, t.young_person_id as id, t.version, jsonb_build_object('kinds', t.kinds) as content
    from decision_makers t`,
  events: ({ version, content }) => [{ definition: decisionMakersChanged, version, data: content }],
};

const decisionSwitch: Original = {
  collection: 'decision-switch',
  rows: `select t.area, t.young_person_id as key, t.id, t.version, jsonb_build_object(
      'kind', t.kind, 'on', t.switch_on, 'from', t.decider_from, 'to', t.decider_to) as content
    from decision_switch t`,
  events: ({ version, content }) => [{ definition: decisionMakerSwitchAnnounced, version, data: content }],
};

const consent: Original = {
  collection: 'consent',
  rows: `select t.area, t.young_person_id as key, t.id, t.version, jsonb_build_object(
      'purpose', t.purpose, 'organisationId', t.organisation_id, 'groups', t.groups, 'from', t.from_on, 'until', t.told_until,
      'givenBy', t.givings -> -1 -> 'by', 'givenOn', t.givings -> -1 -> 'on',
      'withdrawn', t.withdrawn_on is not null, 'withdrawnBy', t.withdrawn_by, 'withdrawnOn', t.withdrawn_on) as content
    from consent t`,
  events: (record) => [consentEvent(record)],
};

function consentEvent({ id: consentId, version, content }: OriginalRecord) {
  const { withdrawn, withdrawnBy, withdrawnOn, ...given } = content;
  if (!withdrawn) return { definition: consentGiven, version, data: { consentId, ...given } };
  const { organisationId } = given;
  return { definition: consentWithdrawn, version, data: { consentId, organisationId, withdrawnBy, withdrawnOn } };
}

/** The records of which other services hold copies. */
export const ORIGINALS: readonly Original[] = [
  ...[person, circumstances, relationship, restriction, decisionMakers, decisionSwitch, consent],
  involvementOriginal('young-people'),
];
