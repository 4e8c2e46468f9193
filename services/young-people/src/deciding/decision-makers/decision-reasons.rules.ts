import { assertNever, type CalendarDate } from '#libs/kernel';
import { type DecisionKind, longDate, whyRightsPass } from '#libs/timeline';
import { type Assessment, countsOn, lastDayOf, newestAssessment } from '../decisions/capacity.rules.js';
import { AUTHORITY, type Representative } from '../decisions/representative.rules.js';
import { type Decision, type DecisionRecords, decisionOn } from '../decisions/decision-makers.rules.js';

/** Why somebody decides, and what the record lacks to be sure of it. */
interface Telling {
  readonly why: string;
  /** the law */
  readonly citation: string;
  /** how the law counts, where it mattered */
  readonly conventions: readonly string[];
  readonly missing: readonly Missing[];
}

export const MISSING_CODES = ['DATE_OF_BIRTH_NOT_KNOWN', 'NO_REPRESENTATIVE', 'ASSESSMENT_EXPIRED'] as const;
interface Missing {
  readonly code: (typeof MISSING_CODES)[number];
  readonly message: string;
}

const DATE_OF_BIRTH_NOT_KNOWN: Missing = {
  code: 'DATE_OF_BIRTH_NOT_KNOWN',
  message: 'Without the date of birth nobody can tell who decides.',
};

/** What to do where somebody lacks capacity and nobody is on record who decides. */
const NO_REPRESENTATIVE: Readonly<Record<DecisionKind, string>> = {
  ehc: 'A lack of capacity is on record and no representative: record the deputy or the attorney, or else the parent, who needs no order.',
  'health-and-care':
    'A lack of capacity is on record and no representative: record the deputy or the attorney; without one, whoever gives the care decides in the young person’s best interests (Mental Capacity Act 2005 ss.4-5).',
  money: 'A lack of capacity is on record and no representative: record the deputy, the attorney or the appointee.',
};

/** Who is told: somebody who may read what stands behind it, or a carer, who is told who decides, the days and the law. */
export type TellingTo = { readonly all: true } | { readonly all: false; readonly subject: string };

/** Those who act, as far as the account is told: a carer reads of their own representation, and of no other. */
export function representativesFor(to: TellingTo, { representatives }: Decision): readonly Representative[] {
  return to.all ? representatives : representatives.filter(({ subject }) => subject === to.subject);
}

export function tellingOf(
  kind: DecisionKind,
  on: CalendarDate,
  records: DecisionRecords,
  to: TellingTo = { all: true },
): Telling {
  const { dateOfBirth } = records;
  if (dateOfBirth === null) {
    const { message } = DATE_OF_BIRTH_NOT_KNOWN;
    return { why: message, citation: '', conventions: [], missing: [DATE_OF_BIRTH_NOT_KNOWN] };
  }
  const decision = decisionOn(kind, on, records)!;
  const assessment = newestAssessment(kind, on, records.assessments);
  const rights = whyRightsPass(kind, dateOfBirth);
  if (!to.all) {
    const own = { ...decision, representatives: representativesFor(to, decision) };
    return {
      why: [toCarer(own), rights.sentence].join(' '),
      citation: [rights.citation, ...authorities(own)].join('; '),
      conventions: rights.conventions,
      missing: [],
    };
  }
  return {
    why: [because(decision, assessment, on), rights.sentence].join(' '),
    citation: [rights.citation, ...authorities(decision)].join('; '),
    conventions: rights.conventions,
    missing: missingOf(kind, on, decision, assessment),
  };
}

function because({ decider, representatives }: Decision, assessment: Assessment | null, on: CalendarDate): string {
  switch (decider) {
    case 'parent':
      return 'A parent still decides.';
    case 'representative':
      return `On ${longDate(assessment!.assessed_on)} the young person was found to lack capacity for it. ${represented(representatives)}`;
    case 'young-person':
      if (assessment === null) return 'The young person decides: capacity is presumed.';
      return countsOn(assessment, on)
        ? `The young person decides, and was found to have capacity for it on ${longDate(assessment.assessed_on)}.`
        : `The young person decides: the assessment of ${longDate(assessment.assessed_on)} counts no more, and capacity is presumed.`;
    default:
      return assertNever(decider);
  }
}

/** Why it is so, an assessment tells, and that says more of the young person than who decides. */
function toCarer({ decider, representatives }: Decision): string {
  switch (decider) {
    case 'parent':
      return 'A parent still decides.';
    case 'young-person':
      return 'The young person decides.';
    case 'representative':
      return representatives.length === 0 ? 'A representative decides.' : represented(representatives);
    default:
      return assertNever(decider);
  }
}

function represented(representatives: readonly Representative[]): string {
  if (representatives.length === 0) return 'Nobody is on record who decides for them.';
  const who = representatives.map(({ name, authority, from_on }) => {
    return `${name} (${AUTHORITY[authority].words}, since ${longDate(from_on)})`;
  });
  return `${who.join(' and ')} ${who.length === 1 ? 'decides' : 'decide'} for them.`;
}

function authorities({ representatives }: Decision): string[] {
  return [...new Set(representatives.map(({ authority }) => AUTHORITY[authority].citation))];
}

function missingOf(
  kind: DecisionKind,
  on: CalendarDate,
  { decider, representatives }: Decision,
  assessment: Assessment | null,
): Missing[] {
  if (decider === 'representative' && representatives.length === 0)
    return [{ code: 'NO_REPRESENTATIVE', message: NO_REPRESENTATIVE[kind] }];
  if (decider === 'young-person' && assessment !== null && !countsOn(assessment, on))
    return [
      {
        code: 'ASSESSMENT_EXPIRED',
        message: `The assessment of ${longDate(assessment.assessed_on)} counted until ${longDate(lastDayOf(assessment)!)}: assess again, or record that capacity is not in doubt.`,
      },
    ];
  return [];
}
