import {
  carersAssessmentChanged,
  commentAdded,
  goalAdded,
  goalChanged,
  helpAnswered,
  helpRequested,
  planAnswered,
  reviewChanged,
  stepAdded,
} from '#libs/contracts';
import type { Lifecycle, LifecycleRow, Role } from '#libs/platform';
import { CARERS_TRANSITIONS, TAKES_CHANGE } from './duties/carers-assessments/carers-assessment.rules.js';
import { HANDOVER_TRANSITIONS } from './duties/health-handovers/health-handover.rules.js';
import { REVIEW_TRANSITIONS } from './duties/review-record/review.rules.js';
import { HAND_OVER_TRANSITIONS } from './record/accountability/accountability.rules.js';
import { FIRST_STATUSES, GOAL_TRANSITIONS, type GoalParty, firstStatus } from './record/plan/goal.rules.js';
import { PLAN_TAKES, PLAN_TRANSITIONS, TAKES_CHANGES } from './record/plan/plan.rules.js';
import { RESPONSE_TRANSITIONS } from './record/plan/step-responses.rules.js';
import { STEP_TRANSITIONS, type StepMover } from './record/plan/step.rules.js';
import { ANSWER_TRANSITIONS } from './voices/answers/answer.rules.js';
import { HELP_TRANSITIONS, type HelpParty } from './voices/help-requests/help.rules.js';

const PLAN_EVENTS = {
  'plan:change': null,
  'plan:answer': planAnswered.type,
  'goal:add': goalAdded.type,
  'goal:change': goalChanged.type,
  'goal:rate': goalChanged.type,
  'step:add': stepAdded.type,
  'comment:add': commentAdded.type,
} as const;

const plan: Lifecycle = {
  title: 'Plan',
  about: 'One open plan for each young person. A closed plan is kept as it was, and nothing in it is changed any more.',
  rows: [
    ...PLAN_TRANSITIONS.map(({ verb, from, to, who, permission, needs, event, words }) => ({
      action: permission ?? verb,
      ...{ from, to, permission, needs, event, words },
      ...(who === 'facts' ? { by: 'the facts' } : {}),
    })),
    ...PLAN_TAKES.map(({ permission, words }) => ({
      action: permission,
      ...{ from: TAKES_CHANGES, to: null, permission, event: PLAN_EVENTS[permission], words },
    })),
  ],
};

const PARTY_ROLES: Readonly<Record<GoalParty, readonly Role[]>> = {
  'young-person': ['young-person'],
  carer: ['carer'],
  staff: ['coordinator', 'practitioner'],
};
const FAMILY = [...PARTY_ROLES['young-person'], ...PARTY_ROLES.carer];
const PARTIES = Object.keys(PARTY_ROLES) as GoalParty[];

const goal: Lifecycle = {
  title: 'Goal',
  about:
    'Where a goal is in its life, apart from how far it was reached. The young person and the coordinator decide together; a carer changes what a carer proposed, until it is taken up.',
  rows: [
    ...FIRST_STATUSES.map((to): LifecycleRow => ({
      ...{ action: 'goal:add', from: [], to, permission: 'goal:add', event: goalAdded.type },
      roles: PARTIES.filter((party) => firstStatus(party, to) === to).flatMap((party) => PARTY_ROLES[party]),
      words: to === 'proposed' ? 'was proposed' : 'was added',
    })),
    ...GOAL_TRANSITIONS.flatMap(({ verb, from, to, who, permission = 'goal:change', needs, words }) => {
      const rowOf = (parties: readonly GoalParty[], more: Partial<LifecycleRow>): LifecycleRow => ({
        ...{ action: verb, from, to, permission, needs, event: goalChanged.type, words },
        roles: parties.flatMap((party) => PARTY_ROLES[party]),
        ...more,
      });
      const carers = permission === 'goal:change' && who.includes('carer');
      const others = carers ? who.filter((party) => party !== 'carer') : who;
      return [
        ...(others.length > 0 ? [rowOf(others, {})] : []),
        ...(carers ? [rowOf(['carer'], { from: ['proposed'], when: ['a carer proposed it'] })] : []),
      ];
    }),
  ],
};

const MOVERS: Readonly<Record<StepMover, string | null>> = { person: null, law: 'the law', referral: 'a referral' };

const step: Lifecycle = {
  title: 'Step',
  about:
    'How far a step has come. An agency that owns the step moves it, or a coordinator; the law’s own steps follow the facts, and a referral moves the step that it serves.',
  rows: [
    {
      ...{ action: 'step:add', from: [], to: 'not-started', permission: 'step:add', event: stepAdded.type },
      words: 'was added',
    },
    ...STEP_TRANSITIONS.map(({ verb, from, to, who, needs, event, words }): LifecycleRow => {
      const by = MOVERS[who];
      return {
        ...{ action: verb, from, to, permission: by === null ? 'step:change' : null, needs, event, words },
        ...(by === null ? {} : { by }),
        ...(by === null && needs.includes('evidence') ? { when: ['there is evidence'] } : {}),
      };
    }),
  ],
};

const response: Lifecycle = {
  title: 'Answer of a step’s owner',
  about: 'What the owning agency says to an open step that has an owner. Silence is chased.',
  rows: [
    {
      ...{ action: 'step:add', from: [], to: 'unowned', permission: 'step:add', event: stepAdded.type },
      words: 'was added without an owner',
    },
    {
      ...{ action: 'step:add', from: [], to: 'offered', permission: 'step:add', event: stepAdded.type },
      words: 'was added and offered to its owner',
    },
    ...RESPONSE_TRANSITIONS.map(({ verb, from, to, permission, needs, event, words }) => ({
      action: verb,
      ...{ from, to, permission, needs, event, words: `${words} the agency` },
      when: ['the step is open', 'an agency is to do it'],
    })),
  ],
};

const handOver: Lifecycle = {
  title: 'Hand-over of accountability',
  about:
    'One person answers for a plan and for its open steps: the named worker, until somebody who was asked has accepted. Whoever answers goes on answering until then.',
  rows: HAND_OVER_TRANSITIONS.map(({ verb, from, to, who, permission, needs, event, words }) => ({
    action: verb,
    ...{ from, to, permission, needs, event, words },
    ...(who === 'anybody' ? {} : { when: ['this account was asked'] }),
  })),
};

const answer: Lifecycle = {
  title: 'Answer to the plan',
  about: 'Of the young person, a carer or an agency, bound to what the plan told them.',
  rows: ANSWER_TRANSITIONS.map(({ from, to, who, event, words }) => ({
    action: who === 'person' ? 'plan:answer' : 'by the content',
    ...{ from, to, permission: who === 'person' ? 'plan:answer' : null, event, words },
    ...(who === 'person' ? {} : { by: 'the plan’s content' }),
  })),
};

const review: Lifecycle = {
  title: 'Review',
  about: 'From its invitations to the final plan. One that the law sets comes again when it ends.',
  rows: [
    {
      ...{ action: 'review:change', from: [], to: 'scheduled', permission: 'review:change' },
      ...{ event: reviewChanged.type, words: 'was opened' },
    },
    ...REVIEW_TRANSITIONS.map(({ verb, from, to, permission, when, words }) => ({
      action: verb,
      ...{ from, to, permission, words, event: reviewChanged.type },
      when: [...(when === undefined ? [] : [when]), ...(verb === 'advice' ? ['advice is this account’s to give'] : [])],
    })),
  ],
};

const handover: Lifecycle = {
  title: 'Health hand-over',
  about: 'One row for each children’s health service; rows are never removed.',
  rows: [
    {
      ...{ action: 'add', from: [], to: 'open', permission: 'health-handover:change' },
      ...{ event: HANDOVER_TRANSITIONS[0]!.event, words: 'is in the table' },
    },
    ...HANDOVER_TRANSITIONS.map(({ verb, from, to, needs, event, words }): LifecycleRow => ({
      ...{ action: verb, from, to, permission: 'health-handover:change', needs, event, words },
    })),
  ],
};

const carers: Lifecycle = {
  title: 'Carer’s assessment',
  about: 'Each carer’s own. Of family, an account sees and answers its own alone.',
  rows: [
    {
      ...{ action: 'add', from: [], to: 'to-be-offered', permission: 'carers-assessment:change' },
      ...{ event: carersAssessmentChanged.type, words: 'is to be offered' },
    },
    ...CARERS_TRANSITIONS.flatMap(({ verb, from, to, permission, needs, words }): LifecycleRow[] => {
      const row = { action: verb, from, to, permission, needs, words, event: carersAssessmentChanged.type };
      if (permission !== 'carers-assessment:answer') return [row];
      return [
        { ...row, roles: PARTY_ROLES.staff },
        { ...row, roles: FAMILY, when: ['it is this account’s own'] },
      ];
    }),
    {
      ...{ action: 'change', from: TAKES_CHANGE, to: null, permission: 'carers-assessment:change' },
      ...{ event: carersAssessmentChanged.type, words: 'has who the carer is put right' },
    },
  ],
};

const HELPERS: Readonly<Record<HelpParty, 'help-request:ask' | 'help-request:answer'>> = {
  'young-person': 'help-request:ask',
  coordinator: 'help-request:answer',
};

const help: Lifecycle = {
  title: 'Request for help',
  about: 'What the young person asks for, also with a closed plan. It ends with an outcome, and can be made again.',
  rows: [
    {
      ...{ action: 'help-request:ask', from: [], to: 'asked', permission: 'help-request:ask' },
      ...{ event: helpRequested.type, words: 'was made' },
    },
    ...HELP_TRANSITIONS.map(({ verb, from, to, who, needs, words }) => ({
      action: verb,
      ...{ from, to, permission: HELPERS[who], needs, words },
      event: verb === 'asking-again' ? helpRequested.type : helpAnswered.type,
    })),
  ],
};

/** The states of what transition-plans keeps. */
export const lifecycles: readonly Lifecycle[] = [
  plan,
  goal,
  step,
  response,
  handOver,
  answer,
  review,
  handover,
  carers,
  help,
];
