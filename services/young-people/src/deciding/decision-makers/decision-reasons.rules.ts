import { assertNever, type CalendarDate } from '#libs/kernel';
import { type DecisionKind, longDate, whyRightsPass } from '#libs/timeline';
import { type Assessment, countsOn, lastDayOf, newestAssessment } from '../decisions/capacity.rules.js';
import { AUTHORITY, type Representative } from '../decisions/representative.rules.js';
import { type Decision, type DecisionRecords, decisionOn } from '../decisions/decision-makers.rules.js';

/** Why a person decides, and what the record lacks. */
interface DecisionReasons {
  readonly why: string;
  /** the law */
  readonly citation: string;
  /** conventions for counting time that affected the date */
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
  message: 'The date of birth is not recorded, so the decision-maker is not known. Record the date of birth.',
};

/** What to do if a young person lacks capacity and no representative is recorded. */
const NO_REPRESENTATIVE: Readonly<Record<DecisionKind, string>> = {
  ehc: 'A lack of capacity is recorded, but no representative. Record the deputy or attorney. If there is neither, record the parent, who needs no order.',
  'health-and-care':
    'A lack of capacity is recorded, but no representative. Record the deputy or attorney. Without one, the person who gives the care decides in the young person’s best interests (Mental Capacity Act 2005 ss.4-5).',
  money: 'A lack of capacity is recorded, but no representative. Record the deputy, attorney or appointee.',
};

/** `all`: the reader may read the assessments and representatives. Carers read only the decision-maker, the dates and the law. */
export type ReasonsReader = { readonly all: true } | { readonly all: false; readonly subject: string };

/** The representatives that the reader may see: a carer sees only themselves. */
export function representativesFor(to: ReasonsReader, { representatives }: Decision): readonly Representative[] {
  return to.all ? representatives : representatives.filter(({ subject }) => subject === to.subject);
}

export function reasonsFor(
  kind: DecisionKind,
  on: CalendarDate,
  records: DecisionRecords,
  to: ReasonsReader = { all: true },
): DecisionReasons {
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

function because(
  { decisionMaker, representatives }: Decision,
  assessment: Assessment | null,
  on: CalendarDate,
): string {
  switch (decisionMaker) {
    case 'parent':
      return 'A parent still decides.';
    case 'representative':
      return `On ${longDate(assessment!.assessed_on)} the young person was found to lack capacity for this. ${represented(representatives)}`;
    case 'young-person':
      if (assessment === null) return 'The young person decides: capacity is presumed.';
      return countsOn(assessment, on)
        ? `The young person decides. They were found to have capacity for this on ${longDate(assessment.assessed_on)}.`
        : `The young person decides: the assessment of ${longDate(assessment.assessed_on)} no longer counts, so capacity is presumed.`;
    default:
      return assertNever(decisionMaker);
  }
}

/** Leaves out the assessment, which would disclose more about the young person than who decides. */
function toCarer({ decisionMaker, representatives }: Decision): string {
  switch (decisionMaker) {
    case 'parent':
      return 'A parent still decides.';
    case 'young-person':
      return 'The young person decides.';
    case 'representative':
      return representatives.length === 0 ? 'A representative decides.' : represented(representatives);
    default:
      return assertNever(decisionMaker);
  }
}

function represented(representatives: readonly Representative[]): string {
  if (representatives.length === 0) return 'No representative is recorded to decide for them.';
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
  { decisionMaker, representatives }: Decision,
  assessment: Assessment | null,
): Missing[] {
  if (decisionMaker === 'representative' && representatives.length === 0)
    return [{ code: 'NO_REPRESENTATIVE', message: NO_REPRESENTATIVE[kind] }];
  if (decisionMaker === 'young-person' && assessment !== null && !countsOn(assessment, on))
    return [
      {
        code: 'ASSESSMENT_EXPIRED',
        message: `The assessment of ${longDate(assessment.assessed_on)} counted until ${longDate(lastDayOf(assessment)!)}. Assess again, or record that capacity is not in doubt.`,
      },
    ];
  return [];
}
