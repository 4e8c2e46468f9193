import { type Agency, CARERS_ASSESSMENT_STATUSES, GOAL_STATUSES, REVIEW_STAGES, STEP_STATUSES } from '#libs/contracts';
import type { TestAccount } from '#libs/testing';
import { HANDOVER_ENDS } from '../src/duties/health-handovers/health-handover.rules.js';

/** Ids of the records of the tried plan. */
export interface Ids {
  readonly plan: string;
  readonly goal: string;
  readonly proposal: string;
  readonly step: string;
  readonly review: string;
  readonly assessment: string;
  readonly handover: string;
  readonly help: string;
}

/** A record in one state, with its other relevant data. */
export interface Situation {
  /** sections of docs/states.md, with the record's state in each */
  readonly states: Readonly<Record<string, string>>;
  readonly of: Exclude<keyof Ids, 'proposal'> | 'accountability';
  readonly table: string;
  /** columns that set the state */
  readonly row: Readonly<Record<string, unknown>>;
  /** agency that owns the record */
  readonly owner: Agency | null;
  /** conditions of the page that apply to this account */
  readonly holds: (account: TestAccount) => string[];
}

const never = () => [];
const NO_END = { end_reason: null };

const goals: Situation[] = GOAL_STATUSES.flatMap((status) =>
  (['young-person', 'carer', 'staff'] as const).map((added_by) => ({
    ...{ states: { Goal: status }, of: 'goal' as const, table: 'goal', owner: null },
    row: { status, added_by, ...(status === 'ended' ? { end_reason: 'reached' } : NO_END) },
    holds: () => (added_by === 'carer' ? ['a carer proposed it'] : []),
  })),
);

const OWNED = {
  offered: 'adult-social-care',
  accepted: 'adult-social-care',
  unowned: null,
  'handed-back': null,
} as const;
const evidence = [{ kind: 'meeting', words: 'Minutes.', on: '2025-01-10', by: 'Maya' }];

const steps: Situation[] = STEP_STATUSES.flatMap((status) =>
  (['unowned', 'offered', 'accepted', 'handed-back'] as const).flatMap((response) =>
    (['agency', 'nobody'] as const).flatMap((duty_of) => {
      const open = ['not-started', 'in-progress', 'blocked'].includes(status);
      // A date to know has no owner. Completed steps and plain dates need not be combined with each response.
      if (duty_of === 'nobody' && response !== 'unowned') return [];
      if (!open && (duty_of === 'nobody' || response === 'offered')) return [];
      return (response === 'accepted' ? [[], evidence] : [[]]).map((shown): Situation => ({
        ...{ states: { Step: status, 'Response of a step’s owner': response }, of: 'step', table: 'step' },
        owner: OWNED[response],
        row: {
          ...{ status, response, duty_of, owner_agency: OWNED[response], evidence: shown },
          ...(status === 'withdrawn'
            ? { rule: 'SC-02', occurrence: 'SC-02, once more' }
            : { rule: null, occurrence: null }),
        },
        holds: () => [
          ...(shown.length > 0 ? ['there is evidence'] : []),
          ...(open ? ['the step is open'] : []),
          ...(duty_of === 'agency' ? ['an agency must do it'] : []),
        ],
      }));
    }),
  ),
);

const DAY = '2025-01-10';
const HELD = { meeting_on: DAY, held_on: DAY };
const DECIDED = { ...HELD, decision: 'amend', decision_words: 'x', decided_by: 'x', decided_on: DAY };
const REPORTED = { report_sent_on: DAY };
const INVITED = { invitations_sent_on: DAY };

/** Columns that put the review into the stage, in each way that the page distinguishes. */
const AT_STAGE: Readonly<Record<(typeof REVIEW_STAGES)[number], readonly object[]>> = {
  scheduled: [{}, { meeting_on: '2025-02-20' }],
  invited: [{ ...INVITED, meeting_on: '2025-02-20' }],
  held: [HELD, { ...HELD, ...INVITED }],
  reported: [{ ...HELD, ...REPORTED }],
  decided: [DECIDED, { ...DECIDED, ...REPORTED }],
  complete: [
    { ...DECIDED, final_plan_on: DAY, ended_on: DAY },
    { ...DECIDED, decision: 'maintain', ended_on: DAY },
    { ...DECIDED, ...REPORTED, decision: 'maintain', ended_on: DAY },
  ],
  exempt: [{ reason: 'abroad', exempt_until: '2025-04-01' }],
  cancelled: [{ reason: 'not-wanted', ended_on: DAY }],
};
const NO_DAYS = {
  ...{ meeting_on: null, held_on: null, decision: null, decision_words: null, decided_by: null, decided_on: null },
  ...{ report_sent_on: null, invitations_sent_on: null, final_plan_on: null, ended_on: null },
  ...{ reason: null, exempt_until: null },
};

/** Advice is requested from everybody except adult social care. */
const ADVISING: readonly (string | undefined)[] = ['education', 'health', 'childrens-social-care'];

const reviews: Situation[] = REVIEW_STAGES.flatMap((stage) =>
  AT_STAGE[stage].map((given): Situation => {
    const row: Record<string, unknown> = { ...NO_DAYS, ...given, stage };
    const conditions: [string, boolean][] = [
      ['meeting day set', row['meeting_on'] !== null],
      ['invited before', row['invitations_sent_on'] !== null],
      ['not invited before', row['invitations_sent_on'] === null],
      ['report sent', row['final_plan_on'] === null && row['report_sent_on'] !== null],
      ['no report sent', row['final_plan_on'] === null && row['report_sent_on'] === null],
      ['final plan issued', row['final_plan_on'] !== null],
      ['the EHC plan is amended', true],
      ['the EHC plan is not amended', true],
    ];
    return {
      ...{ states: { Review: stage }, of: 'review', table: 'review', owner: 'education', row },
      holds: ({ role, agency }) => [
        ...conditions.filter(([, holds]) => holds).map(([name]) => name),
        ...(role === 'coordinator' || ADVISING.includes(agency) ? ['advice is this account’s to give'] : []),
      ],
    };
  }),
);

const SUPPORT = { accountable_subject: 'coordinator', accountable_name: 'x', status_words: 'x', ask_again_on: DAY };

/** The carer's own assessment, and one of a carer without an account. */
const assessments: Situation[] = CARERS_ASSESSMENT_STATUSES.flatMap((status) =>
  ['carer', null].map((subject): Situation => ({
    ...{ states: { 'Carer’s assessment': status }, of: 'assessment', table: 'carers_assessment' },
    ...{ owner: null, row: { status, subject, offered_on: null, ...SUPPORT } },
    holds: ({ id }) => (id === subject ? ['it is this account’s own'] : []),
  })),
);

const handovers: Situation[] = ([null, ...HANDOVER_ENDS] as const).map((end_reason) => ({
  ...{ states: { 'Health hand-over': end_reason ?? 'open' }, of: 'handover' as const, table: 'health_handover' },
  owner: 'health' as const,
  row: { end_reason, ended_on: end_reason === null ? null : DAY },
  holds: never,
}));

const helpRequests: Situation[] = (['asked', 'taken', 'helped', 'not-possible', 'taken-back'] as const).map(
  (status) => ({
    ...{ states: { 'Request for help': status }, of: 'help' as const, table: 'help_request', owner: null },
    row: {
      ...{ status, reason: 'x', helper_kind: 'worker', helper_name: 'x' },
      ended_on: status === 'asked' || status === 'taken' ? null : DAY,
    },
    holds: never,
  }),
);

const handOvers: Situation[] = [null, 'coordinator-2', 'adults'].map((proposed_subject): Situation => ({
  states: { 'Hand-over of accountability': proposed_subject === null ? 'nobody-asked' : 'asked' },
  ...{ of: 'accountability', table: 'plan', owner: null, row: { proposed_subject, proposed_name: 'x' } },
  holds: ({ id }) => (id === proposed_subject ? ['this account was asked'] : []),
}));

const ofPlan = { of: 'plan' as const, table: 'plan', owner: null, holds: never };
const CLOSED = { status: 'closed', closed_on: DAY, closing_reason: 'over-age' };

const plans: Situation[] = [
  { ...ofPlan, states: { Plan: 'open' }, row: { status: 'open' } },
  { ...ofPlan, states: { Plan: 'closed' }, row: CLOSED },
];

export const SITUATIONS: readonly Situation[] = [
  ...plans,
  ...goals,
  ...steps,
  ...reviews,
  ...assessments,
  ...handovers,
  ...helpRequests,
  ...handOvers,
];
