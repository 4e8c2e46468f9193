import { type DisclosedValues, type FieldGroup, factsOfGroup } from '#libs/contracts';
import type { ContactFields } from '../../register/contacts/contact.rules.js';
import { namesInEvent, type Person } from '../../register/person/person.rules.js';
import type { Preference } from '../../register/preferences/preference.rules.js';

/** Everything that this service could disclose about a person. */
export interface DisclosableRecord {
  readonly person: Person;
  /** current contacts */
  readonly contacts: readonly ContactFields[];
  /** known facts by name */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly preference: Preference;
}

type Values = { [G in keyof DisclosedValues]-?: (record: DisclosableRecord) => NonNullable<DisclosedValues[G]> };

/**
 * The fields of each group. UPNs and temporary numbers are never disclosed: only schools and authorities may use a UPN
 * (Department for Education, Unique Pupil Numbers guide).
 */
const VALUES: Values = {
  identity: ({ person }) => ({
    ...namesInEvent(person),
    preferredName: person.preferredName,
    dateOfBirth: person.dateOfBirth,
  }),
  contact: ({ person: { postcode, namedWorker }, contacts, preference: { channel, format, language } }) => ({
    postcode,
    channel,
    format,
    language,
    namedWorker: namedWorker && { name: namedWorker.name, team: namedWorker.team, agency: namedWorker.agency },
    people: contacts.map(({ kind, name, relationship, agency, phone, email, preferred_channel }) => ({
      ...{ kind, name, relationship, agency, phone, email, preferredChannel: preferred_channel },
    })),
  }),
  needs: ({ person: { needs, communicationNeeds } }) => ({
    needs: [...needs],
    communicationNeeds: communicationNeeds.map(({ kind, details }) => ({ kind, details })),
  }),
  health: (record) => ({ nhsNumber: record.person.nhsNumber, facts: factsOf('health', record) }),
  'social-care': (record) => ({ facts: factsOf('social-care', record) }),
  education: (record) => ({ placement: placementOf(record.person), facts: factsOf('education', record) }),
  risk: (record) => ({ facts: factsOf('risk', record) }),
};

/** The values of these groups only, without `plan`, which transition-plans discloses. */
export function disclose(groups: readonly FieldGroup[], record: DisclosableRecord): DisclosedValues {
  const known = groups.filter((group): group is keyof Values => group in VALUES);
  return Object.fromEntries(known.map((group) => [group, VALUES[group](record)]));
}

/** The values for a reader who may not read identifiers. */
export type ShownValues = Omit<DisclosedValues, 'health'> & {
  readonly health?: Omit<NonNullable<DisclosedValues['health']>, 'nhsNumber'>;
};

export function withoutNumbers({ health, ...rest }: DisclosedValues): ShownValues {
  if (!health) return rest;
  const { nhsNumber: _, ...others } = health;
  return { ...rest, health: others };
}

function factsOf(group: FieldGroup, { facts }: DisclosableRecord): Record<string, unknown> {
  const known = factsOfGroup(group).filter((name) => facts[name] != null);
  return Object.fromEntries(known.map((name) => [name, facts[name]]));
}

function placementOf({ placement }: Person): NonNullable<DisclosedValues['education']>['placement'] {
  if (placement === null) return null;
  const {
    urn = null,
    ukprn = null,
    senSetting = null,
    enteredOn = null,
  } = placement as Partial<Record<'urn' | 'ukprn' | 'senSetting' | 'enteredOn', string | null>>;
  return { urn, ukprn, senSetting, enteredOn };
}
