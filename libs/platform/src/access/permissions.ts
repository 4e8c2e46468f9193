import type { Role } from './actor.js';

/**
 * What ties an account to a record. A grant names the relation it needs; `own-area` is the loosest (the record's
 * responsible authority is the account's), `any` needs no record at all. `involved` is a practitioner's: named or
 * accountable, or the agency owns or is offered something, or the school or team has the young person on its roll. A leader is
 * involved on the day of a drill-down.
 */
const RELATIONS_TO_RECORD = [
  'any',
  'own-area',
  'involved',
  'step-owner',
  'own-record',
  'childs-record',
  'recipient',
] as const;
export type RelationToRecord = (typeof RELATIONS_TO_RECORD)[number];

type Grants = Partial<Record<Role, RelationToRecord>>;

const staff = { coordinator: 'own-area', practitioner: 'involved' } as const satisfies Grants;
/** A leader reads a record only on the day of a drill-down. */
const drilledDown = { leader: 'involved' } as const satisfies Grants;
/** Lists and counts are of no record: row-level security leaves the people in them with whom a practitioner is involved. */
const staffLists = { coordinator: 'own-area', practitioner: 'own-area' } as const satisfies Grants;
const ownToday = { provider: 'any', 'young-person': 'any', carer: 'any' } as const satisfies Grants;
const family = { 'young-person': 'own-record', carer: 'childs-record' } as const satisfies Grants;

/**
 * The one table of who may do what: a permission, the roles that have it, and the relation to the record each role needs.
 * The door (is there any grant for the role?), the record check, `allowedActions` and the generated matrix test all read
 * this table.
 */
export const PERMISSIONS = {
  // young-people
  'person:register': { coordinator: 'own-area' },
  'person:read': { ...staff, ...drilledDown, ...family },
  'person:search': { ...staffLists },
  'person:change': { coordinator: 'own-area' },
  'person:merge': { coordinator: 'own-area' },
  // Possible duplicates: two records side by side, with their numbers.
  'duplicate:read': { coordinator: 'own-area' },
  'duplicate:decide': { coordinator: 'own-area' },
  'person:read-identifiers': { coordinator: 'own-area' },
  'circumstances:read': { ...staff, ...family },
  'circumstances:change': { ...staff },
  // Not for carers: one parent's telephone number is not for the other.
  'contact:read': { ...staff, 'young-person': 'own-record' },
  'contact:change': { coordinator: 'own-area' },
  // How they want to be reached is the young person's to say; a coordinator may write it down for them.
  'preference:read': { ...staff, 'young-person': 'own-record' },
  'preference:change': { coordinator: 'own-area', 'young-person': 'own-record' },
  // The young person sees who else may read the record.
  'relationship:read': { coordinator: 'own-area', administrator: 'own-area', 'young-person': 'own-record' },
  'relationship:change': { coordinator: 'own-area', administrator: 'own-area' },
  // The access of a carer after the rights have passed is the young person's to give; a coordinator may write down what
  // one said who has no account.
  'relationship:renew': { 'young-person': 'own-record', coordinator: 'own-area' },
  'decision-maker:read': { ...staff, ...family },
  // Not for carers: an assessment says more of the young person than who decides.
  'capacity-assessment:read': { ...staff, 'young-person': 'own-record' },
  'capacity-assessment:change': { ...staff },
  'representative:read': { ...staff, 'young-person': 'own-record' },
  'representative:change': { coordinator: 'own-area' },
  // The young person reads every consent about them, a carer those that they gave, or may take back: the feature sees to it.
  'consent:read': { ...staff, ...family },
  // Theirs to give on that day: the rules of the feature see to it.
  'consent:give': { coordinator: 'own-area', ...family },
  'consent:withdraw': { coordinator: 'own-area', ...family },
  // Not for carers: it shows one parent's telephone number to the other.
  'disclosure:preview': { ...staff, 'young-person': 'own-record' },
  // A law in the place of a consent is for those to invoke who answer for it.
  'disclosure:override': { ...staff },
  'disclosure:revoke': { coordinator: 'own-area', 'young-person': 'own-record' },
  'disclosure:return': { provider: 'recipient' },
  'disclosure:list': { ...staffLists, leader: 'own-area', provider: 'recipient' },
  // Which schools and teams have the young person on their roll.
  'roll:read': { ...staff, ...family },
  'roll:change': { coordinator: 'own-area' },
  'involvement:read': { ...staff, ...family },
  // Of people with whom they are not involved: no more than a request for access needs.
  'person:look-up': { practitioner: 'own-area' },
  'access-request:make': { practitioner: 'own-area' },
  // A practitioner reads their own: row-level security sees to it, here and of break-glass.
  'access-request:read': { coordinator: 'own-area', practitioner: 'own-area' },
  'access-request:answer': { coordinator: 'own-area' },
  // A coordinator needs it for restricted records.
  'break-glass:use': { practitioner: 'any', coordinator: 'any' },
  'break-glass:read': { coordinator: 'own-area', practitioner: 'own-area', 'information-governance': 'own-area' },
  'break-glass:sign-off': { coordinator: 'own-area', 'information-governance': 'own-area' },
  // The record behind a line of a leader's list: a leader sees their own drill-downs.
  'drill-down:open': { leader: 'own-area' },
  'drill-down:read': { leader: 'own-area', 'information-governance': 'own-area' },
  'restriction:change': { coordinator: 'own-area' },
  // That restricted records exist, without whose they are; and other accounts for one whose accounts have left.
  'restriction:oversee': { 'information-governance': 'own-area' },
  // Everything that one account opened.
  'access-log:audit': { 'information-governance': 'own-area' },
  'access-log:read': { coordinator: 'own-area', administrator: 'own-area', ...family },
  // Who else has signed in, so that nobody types an account: an organisation sees its own.
  'colleague:list': { ...staffLists, provider: 'recipient' },
  'import:run': { coordinator: 'own-area', administrator: 'own-area' },
  'import:undo': { coordinator: 'own-area', administrator: 'own-area' },
  'import:read': { coordinator: 'own-area', administrator: 'own-area' },

  // transition-plans
  'plan:open': { coordinator: 'own-area' },
  'plan:read': { ...staff, ...drilledDown, ...family },
  'my-plan:read': { 'young-person': 'own-record' },
  'plan:change': { coordinator: 'own-area' },
  'plan:answer': { ...family, practitioner: 'involved' },
  'decision:read': { ...staff, ...family },
  'decision:record': { ...staff, ...family },
  'caseload:read': { ...staffLists, leader: 'own-area' },
  'goal:add': { coordinator: 'own-area', ...family },
  'goal:change': { coordinator: 'own-area', ...family },
  'goal:rate': { ...family },
  // Nobody's data: goals and steps to begin from.
  'library:read': { coordinator: 'any', practitioner: 'any', 'young-person': 'any', carer: 'any' },
  'step:add': { coordinator: 'own-area' },
  'step:change': { coordinator: 'own-area', practitioner: 'step-owner' },
  'step:assign': { coordinator: 'own-area' },
  'step:accept': { practitioner: 'step-owner' },
  'step:hand-back': { practitioner: 'step-owner' },
  'comment:add': { ...staff, ...family },
  // What families said: not for leaders.
  'comment:list': { ...staffLists },
  'worklist:read': { ...staffLists, leader: 'own-area' },
  // What an account has to do today, from lists that it may read.
  'today:read': { ...staffLists, ...ownToday },
  // Counts, and nobody's data.
  'cohort:read': { ...staffLists, leader: 'own-area' },
  'record:remove': { coordinator: 'own-area' },
  // A goal's title is the young person's wish: not for leaders.
  'goal-reminder:read': { ...staffLists },
  'review:read': { ...staff, ...drilledDown, ...family },
  // A practitioner of the agency that leads the review; the record names it as its owner.
  'review:change': { coordinator: 'own-area', practitioner: 'step-owner' },
  // For their own agency: the rules of the feature see to it.
  'review:advise': { ...staff },
  'review:feedback': { ...family },
  'timeline:read': { ...staff, ...drilledDown, ...family },
  // A young person may want help to say something about those who care for them, or work with them.
  'help-request:ask': { 'young-person': 'own-record' },
  'help-request:read': { coordinator: 'own-area', 'young-person': 'own-record' },
  'help-request:answer': { coordinator: 'own-area' },
  'help-request:list': { coordinator: 'own-area' },
  'accountability:hand-over': { coordinator: 'own-area' },
  // Of staff, the one who was asked.
  'accountability:accept': { ...staff },
  // What stands against closing a plan, for those who can do something about it.
  'closing:read': { ...staff },
  'childrens-support:read': { ...staff, ...family },
  'childrens-support:end': { coordinator: 'own-area', practitioner: 'step-owner' },
  // A carer's own assessment is the carer's: of family, each account reads and answers its own alone.
  'carers-assessment:read': { ...staff, ...family },
  'carers-assessment:answer': { ...staff, ...family },
  // By the account's own subject, also when its access to the young person's record has ended: no relation is asked for.
  'my-carers-assessment:read': { 'young-person': 'any', carer: 'any' },
  'my-carers-assessment:answer': { 'young-person': 'any', carer: 'any' },
  'carers-assessment:change': { ...staff },
  'carers-assessment:set-aside': { coordinator: 'own-area' },
  'health-handover:read': { ...staff, ...family },
  'health-handover:change': { coordinator: 'own-area', practitioner: 'step-owner' },

  // referrals
  'directory:read': {
    ...staffLists,
    'young-person': 'own-area',
    carer: 'own-area',
    provider: 'own-area',
    leader: 'own-area',
    administrator: 'own-area',
  },
  'directory:change': { administrator: 'own-area' },
  'capacity:change': { administrator: 'own-area', provider: 'recipient' },
  'service:assure': { administrator: 'own-area', provider: 'recipient' },
  // Asking another directory for what it lists.
  'directory:harvest': { administrator: 'own-area' },
  // Counts, and nobody's data.
  'directory:oversee': { coordinator: 'own-area', leader: 'own-area', administrator: 'own-area' },
  'no-match:record': { ...staff },
  'no-match:read': { ...staff },
  // The referrer's part is the young person's where they refer themselves: the rules of the feature see to it.
  'referral:draft': { ...staff, 'young-person': 'own-record' },
  'referral:read': { ...staff, ...drilledDown, ...family, provider: 'recipient' },
  'referral:change': { ...staff, 'young-person': 'own-record' },
  'referral:send': { ...staff, 'young-person': 'own-record' },
  'referral:withdraw': { ...staff, 'young-person': 'own-record' },
  'referral:give-information': { ...staff, 'young-person': 'own-record' },
  'referral:re-route': { ...staff, 'young-person': 'own-record' },
  'referral:open': { provider: 'recipient' },
  'referral:request-information': { provider: 'recipient' },
  'referral:assess': { provider: 'recipient' },
  'referral:wait-list': { provider: 'recipient' },
  'referral:accept': { provider: 'recipient' },
  'referral:decline': { provider: 'recipient' },
  'referral:book-start': { provider: 'recipient' },
  'referral:start': { provider: 'recipient' },
  'referral:give-up-start': { ...staff, provider: 'recipient' },
  'referral:end': { ...staff, provider: 'recipient' },
  'referral:resolve-dispute': { coordinator: 'own-area' },
  // Each for their own side.
  'referral:own': { ...staff, provider: 'recipient' },
  'referral-request:read': { ...staff, ...family },
  'referral-worklist:read': { ...staffLists, leader: 'own-area', provider: 'recipient' },
  'referral:confirm-start': { ...family },
  'refusal:read': { ...staff, ...family, provider: 'recipient' },
  'refusal:challenge': { coordinator: 'own-area', ...family },
  'refusal:reconsider': { provider: 'recipient' },
  // For oneself: who reads a bundle is who it was made for.
  'evidence:make': { coordinator: 'own-area', ...family },
  'evidence:read': { coordinator: 'own-area', ...family },
  'unmet-need:flag': { ...staff },
  // What staff wrote of it is the young person's to read.
  'unmet-need:read': { ...staff, 'young-person': 'own-record' },
  // Nobody's data, and small numbers hidden.
  'unmet-need:count': { ...staffLists, leader: 'own-area' },
  'unmet-need:list': { coordinator: 'own-area' },
  // An organisation's own referrals, an agency's own steps, as they happen.
  'event:read': { provider: 'recipient', practitioner: 'step-owner' },
  // A webhook carries events out of the house: an organisation answers for its own, for an agency the administrator does.
  'webhook:read': { provider: 'recipient', administrator: 'own-area' },
  'webhook:change': { provider: 'recipient', administrator: 'own-area' },

  // every service
  'self:read': {
    provider: 'any',
    leader: 'any',
    administrator: 'any',
    'information-governance': 'any',
    coordinator: 'any',
    practitioner: 'any',
    'young-person': 'any',
    carer: 'any',
  },
  'operations:read': { administrator: 'any' },
  'operations:replay': { administrator: 'any' },
} as const satisfies Record<string, Grants>;

export type Permission = keyof typeof PERMISSIONS;

/** The relation that a role needs for a permission, or undefined where the role never has it. */
export function grantOf(role: Role, permission: Permission): RelationToRecord | undefined {
  return (PERMISSIONS[permission] as Grants)[role];
}
