import { AGENCY_NAMES, type Agency, type InvolvementReason } from '#libs/contracts';
import type { Permission, RelationToRecord, Role } from '#libs/platform';

type ResourceOf<P> = P extends `${infer Resource}:${string}` ? Resource : never;
type VerbOf<P> = P extends `${string}:${infer Verb}` ? Verb : never;

const DID: Readonly<Record<VerbOf<Permission>, string>> = {
  accept: 'accepted',
  add: 'added to',
  advise: 'advised on',
  answer: 'answered',
  ask: 'asked for',
  assess: 'assessed',
  assign: 'assigned',
  assure: 'checked',
  audit: 'audited',
  'book-start': 'booked a start of',
  challenge: 'challenged',
  change: 'changed',
  'confirm-start': 'confirmed the start of',
  count: 'counted',
  decide: 'decided on',
  decline: 'declined',
  draft: 'drafted',
  end: 'ended',
  feedback: 'said what they thought of',
  flag: 'recorded',
  give: 'gave',
  'give-information': 'gave information for',
  'give-up-start': 'gave up the start of',
  'hand-back': 'handed back',
  'hand-over': 'handed over',
  harvest: 'asked for',
  list: 'listed',
  'look-up': 'looked up',
  make: 'made',
  merge: 'merged',
  open: 'opened',
  override: 'used a law in the place of a consent for',
  oversee: 'oversaw',
  own: 'took over',
  preview: 'previewed',
  rate: 'rated',
  're-route': 'sent to another service',
  read: 'read',
  'read-identifiers': 'read the numbers of',
  reconsider: 'reconsidered',
  record: 'recorded',
  register: 'registered',
  remove: 'removed something from',
  renew: 'renewed',
  replay: 'repeated',
  'request-information': 'asked for more information on',
  'resolve-dispute': 'settled a dispute on',
  return: 'reported the return of',
  revoke: 'took back',
  run: 'ran',
  search: 'searched for',
  send: 'sent',
  'set-aside': 'set aside',
  'sign-off': 'signed off',
  start: 'started',
  undo: 'undid',
  use: 'used',
  'wait-list': 'put on a waiting list',
  withdraw: 'withdrew',
};

const WHAT: Readonly<Record<ResourceOf<Permission>, string>> = {
  'access-log': 'this list of who looked',
  'access-request': 'a request for access',
  accountability: 'who is accountable for the plan',
  'break-glass': 'emergency access',
  capacity: 'the places of a service',
  'capacity-assessment': 'a mental capacity assessment',
  'carers-assessment': 'a carer’s assessment',
  caseload: 'the list of plans',
  'childrens-support': 'children’s social care support',
  circumstances: 'the circumstances',
  closing: 'what the plan still needs',
  cohort: 'the figures',
  comment: 'the comments',
  consent: 'a consent',
  contact: 'the contacts',
  decision: 'a decision',
  'decision-maker': 'who decides',
  directory: 'the directory of services',
  disclosure: 'what is shared with an organisation',
  duplicate: 'two records that may be one person’s',
  event: 'the news of their agency or organisation',
  evidence: 'the papers for a complaint or appeal',
  goal: 'a goal',
  'goal-reminder': 'the reminders about goals',
  'health-handover': 'a move between health services',
  'help-request': 'a request for help',
  import: 'an import',
  involvement: 'who may read the record',
  library: 'the library of goals',
  'my-carers-assessment': 'a carer’s assessment',
  'my-plan': 'the plan',
  'no-match': 'a search without a suitable service',
  operations: 'the work of the system',
  person: 'the personal details',
  plan: 'the plan',
  preference: 'how to get in touch',
  record: 'the plan’s records',
  referral: 'a referral',
  'referral-request': 'a request to several services',
  'referral-worklist': 'the list of referrals',
  refusal: 'a refusal of a service',
  relationship: 'which accounts may read the record',
  representative: 'a representative',
  restriction: 'a restriction of the record',
  review: 'a review',
  roll: 'which schools and teams have the young person',
  self: 'their own account',
  service: 'a service',
  step: 'a step of the plan',
  timeline: 'the dates that the law sets',
  'unmet-need': 'a need without a service',
  webhook: 'a connection to another system',
  worklist: 'a list of work',
};

const WHY: Readonly<Record<InvolvementReason | RelationToRecord, string>> = {
  any: 'everybody with this job may',
  'own-area': 'their job covers the whole area',
  involved: 'they are involved',
  'step-owner': 'their agency is responsible for it',
  'own-record': 'it is their own record',
  'childs-record': 'they care for the young person',
  recipient: 'it was sent to their organisation',
  'named-worker': 'they are the named worker',
  accountable: 'they are accountable for the plan',
  asked: 'they were asked to take over',
  named: 'they are named for it',
  step: 'their agency has a step of the plan',
  review: 'their agency leads a review',
  'hand-over': 'health services hand over care',
  assessment: 'their agency owes a carer’s assessment',
  referral: 'they or their agency made a referral',
  'school-roll': 'they work at the school',
  'team-roll': 'they work in the team',
  'let-in': 'a coordinator let them in',
  'break-glass': 'they used emergency access',
  'untold-break-glass': 'they used emergency access',
};

const JOB: Readonly<Record<Role, string>> = {
  coordinator: 'Transition coordinator',
  practitioner: 'Practitioner',
  provider: 'Worker of a service',
  'young-person': 'Young person',
  carer: 'Carer',
  leader: 'Leader of services',
  administrator: 'Administrator',
  'information-governance': 'Information governance lead',
  system: 'The system itself',
  anonymous: 'Anybody',
};

/** `read the plan`; for lines without a permission of this build, what the log has. */
export function didWords(permission: string): string {
  const [resource, verb] = permission.split(':') as [ResourceOf<Permission>, VerbOf<Permission>];
  const [did, what] = [DID[verb], WHAT[resource]];
  return did && what ? `${did} ${what}` : 'kept the record up to date';
}

/** `because they are the named worker, and their agency has a step of the plan`; null where the log has no reason. */
export function whyWords(why: readonly string[] | null): string | null {
  const reasons = (why ?? []).flatMap((reason) => WHY[reason as InvolvementReason] ?? []);
  return reasons.length === 0 ? null : `because ${reasons.join(', and ')}`;
}

export const jobWords = (role: string): string => JOB[role as Role] ?? role;

/** The agency's name; undefined for the id of an organisation. */
export const agencyWords = (organisation: string): string | undefined => AGENCY_NAMES[organisation as Agency];
