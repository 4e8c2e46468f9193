import type { Part, Schemas } from '../../api/api.js';
import { personName } from '../../web/person-name.js';

type Person = Schemas['YoungPersonResponse'];

const TABS = {
  facts: 'circumstances:read',
  decisions: null,
  contacts: 'contact:read',
  timeline: null,
  accounts: 'relationship:read',
  'who-looked': 'access-log:read',
} as const;
export type Tab = 'overview' | keyof typeof TABS;

export interface PersonHead {
  readonly id: string;
  readonly name: string | null;
  readonly reference: string;
  readonly tab: Tab;
  readonly tabs: readonly Tab[];
}

/** What stands above each page of a person: the name, and the pages that the reader may open. */
export function headOf(person: Person, tab: Tab): PersonHead {
  const may = (needed: string | null) => needed === null || person.allowedActions.some((action) => action === needed);
  const open = (Object.keys(TABS) as (keyof typeof TABS)[]).filter((name) => may(TABS[name]));
  return { id: person.id, name: personName(person), reference: person.reference, tab, tabs: ['overview', ...open] };
}

export interface OverviewModel {
  readonly head: PersonHead;
  readonly person: Person;
  readonly preferences: Part<Schemas['PreferenceResponse']>;
  readonly planId: string | null;
  readonly timeline: Part<TimelineModel>;
}

interface Parts {
  readonly preferences: Part<Schemas['PreferenceResponse']>;
  readonly timeline: Part<Schemas['PersonTimelineResponse']>;
}

export function overviewOf(person: Person, { preferences, timeline }: Parts): OverviewModel {
  const planId = timeline.state === 'here' ? planOf(timeline.data) : null;
  return {
    head: headOf(person, 'overview'),
    person,
    preferences,
    planId,
    timeline: timeline.state === 'here' ? { state: 'here', data: timelineOf(timeline.data) } : timeline,
  };
}

/** The plan whose steps the timeline names. */
const planOf = ({ milestones }: Schemas['PersonTimelineResponse']) =>
  milestones.find(({ step }) => step !== null)?.step?.planId ?? null;

type Milestone = Schemas['PersonMilestoneResponse'];
const GROUPS = ['late', 'now', 'find-out', 'later', 'over'] as const;
type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<Milestone['status'], Group>> = {
  overdue: 'late',
  'due-soon': 'now',
  'open-now': 'now',
  'active-since': 'now',
  'not-recorded': 'find-out',
  upcoming: 'later',
  deferred: 'later',
  ended: 'over',
  met: 'over',
  'met-late': 'over',
  'late-by-statute': 'over',
  moot: 'over',
};

export interface TimelineModel {
  readonly groups: readonly { readonly name: Group; readonly items: readonly Milestone[] }[];
  readonly unknown: readonly string[];
  readonly lawAsAt: string;
}

export function timelineOf({ milestones, unknownFacts, lawAsAt }: Schemas['PersonTimelineResponse']): TimelineModel {
  const groups = GROUPS.map((name) => ({ name, items: milestones.filter(({ status }) => GROUP_OF[status] === name) }));
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    unknown: unknownFacts.map(({ meaning }) => meaning),
    lawAsAt,
  };
}
