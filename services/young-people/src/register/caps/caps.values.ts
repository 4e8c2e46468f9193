import type { Cap, RowCap } from '#libs/platform';

const ofPerson = (table: string): RowCap['counts'] => ({ table, column: 'young_person_id', lock: 'holder' });

/** The most that callers can add to a young person’s record. Ended records count, because they stay in the history. */
export const CAPS = {
  contacts: {
    what: 'contacts',
    holder: 'A young person',
    most: 60,
    because: 'Thirty people and agencies at a time, and as many that have ended.',
    advice: 'Change one of the contacts instead.',
    routes: ['POST /v1/young-people/{youngPersonId}/contacts'],
    counts: ofPerson('contact'),
  },
  rollEntries: {
    what: 'entries of the rolls of schools and teams',
    holder: 'A young person',
    most: 200,
    because: 'A new school and a new team every half year for twelve years, with room.',
    advice: 'Contact an administrator.',
    routes: ['POST /v1/young-people/{youngPersonId}/roll'],
    counts: ofPerson('roll_entry'),
  },
  accessRequests: {
    what: 'requests for access that wait for an answer',
    holder: 'An account',
    most: 20,
    because: 'Twenty people that a worker is not involved with are more than one day’s work.',
    advice: 'Wait for a coordinator’s answer.',
    routes: ['POST /v1/access-requests'],
    counts: { table: 'access_request', column: 'subject', where: `status = 'asked'`, lock: 'own' },
  },
  breakGlass: {
    what: 'uses of break-glass that nobody has signed off',
    holder: 'An account',
    most: 5,
    because: 'It is for emergencies. Nobody has more than a few before somebody has looked at them.',
    advice: 'Ask a coordinator for access, or to sign off the others.',
    routes: ['POST /v1/break-glass'],
    counts: { table: 'break_glass', column: 'subject', where: 'signed_off_at is null', lock: 'own' },
  },
  namedWorkers: {
    what: 'periods of named workers',
    holder: 'A young person',
    most: 200,
    because: 'A new named worker every month for twelve years, with room.',
    advice: 'Contact an administrator.',
    routes: ['PUT /v1/young-people/{youngPersonId}/named-worker'],
    counts: ofPerson('named_worker'),
  },
  relationships: {
    what: 'relationships of accounts',
    holder: 'A young person',
    most: 400,
    because: 'The accounts of carers and workers of twelve years, and one for each period of a named worker.',
    advice: 'Renew a relationship instead.',
    routes: ['POST /v1/young-people/{youngPersonId}/relationships'],
    counts: ofPerson('relationship'),
  },
  capacityAssessments: {
    what: 'capacity assessments',
    holder: 'A young person',
    most: 300,
    because: 'An assessment for each decision that needs one: two a month.',
    advice: 'Change an assessment instead.',
    routes: ['POST /v1/young-people/{youngPersonId}/capacity-assessments'],
    counts: ofPerson('capacity_assessment'),
  },
  representatives: {
    what: 'representatives',
    holder: 'A young person',
    most: 60,
    because: 'Attorneys, deputies and advocates change a few times in twelve years.',
    advice: 'Change a representative instead.',
    routes: ['POST /v1/young-people/{youngPersonId}/representatives'],
    counts: ofPerson('representative'),
  },
  consents: {
    what: 'consents',
    holder: 'A young person',
    most: 500,
    because: 'A consent for each referral that a young person can have.',
    advice: 'Renew a consent instead.',
    routes: ['POST /v1/young-people/{youngPersonId}/consents'],
    counts: ofPerson('consent'),
  },
  renewals: {
    what: 'givings',
    holder: 'A consent',
    most: 100,
    because: 'A renewal every two months for twelve years, with room.',
    advice: 'Give a new consent.',
    routes: ['POST /v1/young-people/{youngPersonId}/consents/{consentId}/renewal'],
    counts: { list: 'givings of the consent' },
  },
} as const satisfies Record<string, Cap>;

const CHANGES = 'It changes one record, whose texts and lists have their own limits.';
const HANDLES = 'It ends or moves one record. Each record allows the step once.';

/** Routes that add to no collection, or to one that must not be limited. */
export const UNCAPPED: Readonly<Record<string, string>> = {
  'POST /v1/operations/young-people/dead-letters/{id}/replay': HANDLES,
  'POST /v1/young-people': 'A register must take every young person of its area. Only staff register people.',
  'POST /v1/young-people/imports/{importId}/undoing': HANDLES,
  'POST /v1/young-people/possible-duplicates/{duplicateId}/not-the-same': HANDLES,
  'POST /v1/access-requests/{accessRequestId}/answer': HANDLES,
  'POST /v1/access-requests/{accessRequestId}/ending': HANDLES,
  'POST /v1/break-glass/{breakGlassId}/sign-off': HANDLES,
  'POST /v1/young-people/look-ups':
    'An account can look up 40 people in 24 hours. Each stores one moment, which the next look-up after 24 hours deletes.',
  'POST /v1/young-people/{youngPersonId}/roll/{rollEntryId}/ending': HANDLES,
  'POST /v1/young-people/search': 'It stores nothing.',
  'POST /v1/young-people/{youngPersonId}/contacts/{contactId}/ending': HANDLES,
  'POST /v1/young-people/{youngPersonId}/named-worker/ending': HANDLES,
  'PUT /v1/me/preferences': CHANGES,
  'PUT /v1/young-people/{youngPersonId}/preferences': CHANGES,
  'POST /v1/young-people/{youngPersonId}/relationships/{relationshipId}/renewal': CHANGES,
  'POST /v1/young-people/{youngPersonId}/capacity-assessments/{assessmentId}/ending': HANDLES,
  'POST /v1/young-people/{youngPersonId}/representatives/{representativeId}/ending': HANDLES,
  'POST /v1/young-people/{youngPersonId}/consents/{consentId}/withdrawal': HANDLES,
  'POST /v1/young-people/imports': 'An area has one import at a time, and a file has up to 200 MB.',
  'POST /v1/young-people/{youngPersonId}/removals': 'Words that should not be in a record can always be removed.',
  'POST /v1/young-people/{youngPersonId}/merges': 'Each merge needs another record of the person, which it closes.',
  'POST /v1/young-people/{youngPersonId}/merges/{mergeId}/undoing': HANDLES,
};
