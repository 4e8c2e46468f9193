import { addDays, addMonths, type CalendarDate, ulnCheckDigit, upnCheckLetter } from '#libs/kernel';
import type { FindingCode } from '../findings.js';
import type { Sen2Module } from '../tables.js';
import type { AreaPlan } from './synthetic-person.js';
import { collectDate, type Values } from './synthetic-rows.js';

/** An awkward case in a synthetic return, with the findings that reading must report. */
export interface SyntheticTrap {
  readonly name: TrapName;
  /** id of the person's row; null for rows that belong to nobody */
  readonly personId: string | null;
  readonly outcome: 'taken' | 'taken-with-warning' | 'refused';
  readonly codes: readonly FindingCode[];
}

export interface TrapRow {
  readonly module: Sen2Module;
  readonly id: string;
  readonly parentId: string;
  readonly values: Values;
}

/** A plan from request to need. `null` leaves out that row and all rows below it. */
interface PlanValues {
  readonly request?: Values;
  readonly assessment?: Values | null;
  readonly namedPlan?: Values | null;
  readonly activePlan?: Values | null;
  readonly place?: Values | null;
  readonly need?: Values | null;
}

/** Adds rows with ids that the area's ordinary people do not have. */
class TrapRows {
  readonly rows: TrapRow[] = [];
  private nextId: number;

  constructor(
    ordinaryPeople: number,
    readonly area: AreaPlan,
  ) {
    this.nextId = ordinaryPeople + 1;
  }

  add(module: Sen2Module, parentId: string, values: Values): string {
    const id = String(this.nextId++);
    this.rows.push({ module, id, parentId, values });
    return id;
  }

  /** A person of 15 with their own number. The name shows which trap they are. */
  person(name: string, values: Values = {}): string {
    return this.add('person', '1', {
      surname: 'Trap',
      forename: name,
      personbirthdate: this.day(-15 * 12),
      sex: 'F',
      gendercurrent: 'F',
      ethnicity: 'WBRI',
      postcode: 'NR1 3AB',
      upn: this.upn(),
      ...values,
    });
  }

  plan(personId: string, { request, assessment, namedPlan, activePlan, place, need }: PlanValues = {}): void {
    const requestId = this.add('requests', personId, {
      receiveddate: this.day(-30),
      requestoutcomedate: this.day(-29),
      requestoutcome: 'Y',
      rya: '0',
      ...request,
    });
    if (assessment !== null) {
      const made = { assessmentoutcome: 'Y', assessmentoutcomedate: this.day(-27), week20: '0', ...assessment };
      const assessmentId = this.add('assessment', requestId, made);
      if (namedPlan !== null) this.add('namedplan', assessmentId, { startdate: this.day(-25), pb: '0', ...namedPlan });
    }
    if (activePlan === null) return;
    const activeId = this.add('activeplans', requestId, activePlan ?? {});
    if (place !== null) this.add('placementdetail', activeId, { urn: '990001', placementrank: '1', ...place });
    if (need !== null) this.add('senneed', activeId, { sentype: 'ASD', sentyperank: '1', ...need });
  }

  /** The day that many months from the reference date. */
  date(months: number): CalendarDate {
    return addMonths(this.area.referenceDate, months);
  }

  day(months: number): string {
    return collectDate(this.date(months));
  }

  /** A day after the return was made. */
  future(): string {
    return collectDate(addDays(this.area.exportedOn, 40));
  }

  /** A school without ordinary people. */
  upn(ending = '1'): string {
    const twelve = `${this.area.localAuthorityCode}1999${String(this.nextId % 10_000).padStart(4, '0')}${ending}`;
    return upnCheckLetter(twelve) + twelve;
  }

  wrongUpn(): string {
    const upn = this.upn();
    return (upn.startsWith('A') ? 'B' : 'A') + upn.slice(1);
  }

  uln(): string {
    const nine = 400_000_000 + 2 * this.nextId;
    const digit = ulnCheckDigit(String(nine));
    return digit === null ? `${nine + 1}${ulnCheckDigit(String(nine + 1))}` : `${nine}${digit}`;
  }
}

type Expected = Pick<SyntheticTrap, 'outcome' | 'codes'>;
const warns = (...codes: FindingCode[]): Expected => ({ outcome: 'taken-with-warning', codes });
const refuses = (...codes: FindingCode[]): Expected => ({ outcome: 'refused', codes });
const fine: Expected = { outcome: 'taken', codes: [] };

/** Adds its rows to the return and returns the ids of the people concerned. */
type Trap = readonly [expected: Expected, build: (rows: TrapRows, name: string) => (string | null)[]];

const withPerson = (expected: Expected, values: (rows: TrapRows) => Values, plan: PlanValues = {}): Trap => [
  expected,
  (rows, name) => {
    const id = rows.person(name, values(rows));
    rows.plan(id, plan);
    return [id];
  },
];

const withPlan = (expected: Expected, ...plans: ((rows: TrapRows) => PlanValues)[]): Trap => [
  expected,
  (rows, name) => {
    const id = rows.person(name);
    for (const plan of plans) rows.plan(id, plan(rows));
    return [id];
  },
];

const TRAPS = {
  'upn-temporary': withPerson(warns('UPN_TEMPORARY'), (rows) => ({ upn: rows.upn('A') })),
  'upn-wrong-check-letter': withPerson(warns('UPN_CHECK_LETTER'), (rows) => ({ upn: rows.wrongUpn() })),
  'upn-is-a-uln': withPerson(warns('UPN_IS_A_ULN'), (rows) => ({ upn: rows.uln() })),
  'uln-is-a-upn': withPerson(warns('ULN_IS_A_UPN'), (rows) => ({ upn: '', uniquelearnernumber: rows.upn() })),
  'uln-is-an-nhs-number': withPerson(warns('ULN_IS_AN_NHS_NUMBER'), () => ({ uniquelearnernumber: '9434765919' })),
  'uln-unknown': withPerson(fine, () => ({ uniquelearnernumber: '9999999999' })),
  'postcode-wrong': withPerson(warns('POSTCODE_SHAPE'), () => ({ postcode: 'NORWICH' })),
  'name-missing': withPerson(refuses('NAME_MISSING'), () => ({ surname: '', forename: '' })),
  'name-single': withPerson(warns('NAME_SINGLE'), () => ({ surname: '' })),
  'birth-unreadable': withPerson(warns('DATE_OF_BIRTH_UNREADABLE'), () => ({ personbirthdate: '31/02/2010' })),
  'birth-in-future': withPerson(warns('DATE_OF_BIRTH_IN_FUTURE'), (rows) => ({ personbirthdate: rows.future() })),
  'over-25': withPerson(warns('OVER_25'), (rows) => ({ personbirthdate: rows.day(-27 * 12) })),
  'no-request': [warns('PERSON_WITHOUT_REQUEST'), (rows, name) => [rows.person(name)]],
  'request-open': withPlan(fine, (rows) => ({
    request: { receiveddate: rows.day(-1), requestoutcome: '', requestoutcomedate: '' },
    assessment: null,
    activePlan: null,
  })),
  'request-refused': withPlan(fine, () => ({ request: { requestoutcome: 'N' }, assessment: null, activePlan: null })),
  'historic-plan': withPlan(fine, () => ({
    request: { receiveddate: '', requestoutcomedate: '', requestoutcome: 'H' },
    assessment: null,
  })),
  'transferred-in': withPlan(fine, () => ({
    request: { receiveddate: '', requestoutcomedate: '', requestoutcome: 'H' },
    assessment: null,
    activePlan: { transferla: '935' },
  })),
  'several-requests': withPlan(
    fine,
    () => ({ request: { requestoutcome: 'N' }, assessment: null, activePlan: null }),
    (rows) => ({ request: { receiveddate: rows.day(-12) }, namedPlan: { startdate: rows.day(-7) } }),
  ),
  'several-plans': withPlan(
    warns('SEVERAL_PLANS_IN_FORCE'),
    () => ({}),
    (rows) => ({ request: { receiveddate: rows.day(-12) }, namedPlan: { startdate: rows.day(-7) } }),
  ),
  'plan-ceased': withPlan(fine, (rows) => ({
    namedPlan: { ceasedate: rows.day(-2), ceasereason: '3' },
    activePlan: null,
  })),
  'plan-ceased-by-death': withPlan(warns('PERSON_DIED'), (rows) => ({
    namedPlan: { ceasedate: rows.day(-2), ceasereason: '8' },
    activePlan: null,
  })),
  'plan-ceased-before-start': withPlan(warns('PLAN_CEASED_BEFORE_START'), (rows) => ({
    namedPlan: { ceasedate: rows.day(-40), ceasereason: '3' },
    activePlan: null,
  })),
  'plan-ceased-but-active': withPlan(warns('PLAN_CEASED_BUT_ACTIVE'), (rows) => ({
    namedPlan: { ceasedate: rows.day(-2), ceasereason: '3' },
  })),
  'plan-without-active-row': withPlan(warns('PLAN_WITHOUT_ACTIVE_ROW'), () => ({ activePlan: null })),
  'active-without-named-plan': withPlan(warns('ACTIVE_PLAN_WITHOUT_NAMED_PLAN'), () => ({ namedPlan: null })),
  'date-in-future': withPlan(warns('DATE_IN_FUTURE'), (rows) => ({ activePlan: { lastreview: rows.future() } })),
  'date-unreadable': withPlan(warns('DATE_UNREADABLE'), () => ({ namedPlan: { startdate: '2021-Feb-30 00:00:00' } })),
  'review-under-way': withPlan(fine, (rows) => ({
    activePlan: { reviewmeeting: rows.day(0), lastreview: rows.day(-13) },
  })),
  'need-unknown': withPlan(warns('CODE_UNKNOWN'), () => ({ need: { sentype: 'BESD' } })),
  'same-person-twice': [
    warns('SAME_PERSON_TWICE'),
    (rows, name) => {
      const upn = rows.upn();
      return [1, 2].map(() => {
        const id = rows.person(name, { upn });
        rows.plan(id);
        return id;
      });
    },
  ],
  'same-name-and-birth': [
    warns('MATCH_PROBABLE'),
    (rows, name) =>
      ['', rows.upn()].map((upn) => {
        const id = rows.person(name, { upn });
        rows.plan(id);
        return id;
      }),
  ],
  orphan: [
    refuses('ORPHAN_ROW'),
    (rows) => {
      rows.add('senneed', 'none', { sentype: 'ASD', sentyperank: '1' });
      return [null];
    },
  ],
} as const satisfies Record<string, Trap>;

type TrapName = keyof typeof TRAPS;

/**
 * One of each awkward case of real returns. For cases about two people, the codes are those of the second person.
 * SAME_PERSON_TWICE, MATCH_PROBABLE and ORPHAN_ROW can only be found with all rows in hand.
 */
export function makeTraps(ordinaryPeople: number, area: AreaPlan): { traps: SyntheticTrap[]; rows: TrapRow[] } {
  const rows = new TrapRows(ordinaryPeople, area);
  const traps = (Object.entries(TRAPS) as [TrapName, Trap][]).flatMap(([name, [expected, build]]) =>
    build(rows, name).map((personId): SyntheticTrap => ({ name, personId, ...expected })),
  );
  return { traps, rows: rows.rows };
}
