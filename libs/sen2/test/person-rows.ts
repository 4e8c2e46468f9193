import { calendarDate } from '#libs/kernel';
import type { BladeRow } from '../src/blade-rows.js';
import { interpretPerson, type RefusedPerson, type TakenPerson } from '../src/interpret.js';
import type { PersonRows } from '../src/interpret-plans.js';
import type { ReturnHeader } from '../src/return-header.js';
import { parentIdColumn, type Sen2Module, TABLES } from '../src/tables.js';

export const HEADER: ReturnHeader = {
  localAuthorityCode: '926',
  year: 2025,
  referenceDate: calendarDate('2025-01-16'),
  submittedOn: calendarDate('2025-03-14'),
  release: '1.2',
  madeUp: false,
};

type Values = Partial<Record<string, string>>;
type Child = Exclude<Sen2Module, 'sen2' | 'person'>;

const FAULTLESS: Record<Child, Values> = {
  requests: { receiveddate: '2020-Jan-10 00:00:00', requestoutcome: 'Y', requestoutcomedate: '2020-Feb-10 00:00:00' },
  assessment: { assessmentoutcome: 'Y', assessmentoutcomedate: '2020-Apr-20 00:00:00' },
  namedplan: { startdate: '2020-May-20 00:00:00' },
  plandetail: { urn: '990001', placementrank: '1' },
  activeplans: {},
  placementdetail: { urn: '990001', placementrank: '1', entrydate: '2020-Sep-04 00:00:00' },
  senneed: { sentype: 'ASD', sentyperank: '1' },
};

/** Rows of somebody of 14 with a plan in force, all of it faultless; valid by default, each test spoils one thing. */
export class APerson {
  private readonly rows: Partial<Record<Child, BladeRow[]>> = {};
  private count = 0;
  private readonly person: BladeRow;

  constructor(values: Values = {}) {
    this.person = this.row('person', 'return', {
      surname: 'Fenn',
      forename: 'Isla',
      personbirthdate: '2010-Mar-03 00:00:00',
      sex: 'F',
      upn: 'P207000016049',
      ...values,
    });
  }

  /** One request; a module's values are added to faultless ones, a list gives several rows, `null` none. */
  with(plan: Partial<Record<Child, Values | Values[] | null>> = {}): this {
    const ids: Partial<Record<Sen2Module, string>> = { person: this.person.rowId };
    for (const module of Object.keys(FAULTLESS) as Child[]) {
      const values = plan[module];
      const parentId = ids[TABLES[module].parent as Sen2Module];
      if (values === null || parentId === undefined) continue;
      for (const each of Array.isArray(values) ? values : [values ?? {}]) {
        const row = this.row(module, parentId, { ...FAULTLESS[module], ...each });
        (this.rows[module] ??= []).push(row);
        ids[module] ??= row.rowId;
      }
    }
    return this;
  }

  toRows(): PersonRows {
    return { person: this.person, ...this.rows };
  }

  interpret(header: Partial<ReturnHeader> = {}): TakenPerson {
    const result = interpretPerson(this.toRows(), { ...HEADER, ...header });
    if (result.outcome === 'refused') throw new Error(`refused: ${codesOf(result).join(', ')}`);
    return result;
  }

  refusal(): RefusedPerson {
    const result = interpretPerson(this.toRows(), HEADER);
    if (result.outcome !== 'refused') throw new Error('was taken');
    return result;
  }

  private row(module: Sen2Module, parentId: string, values: Values): BladeRow {
    const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
    const id = String(++this.count);
    return {
      module,
      file: `${module}.csv`,
      line: this.count + 1,
      rowId: id,
      parentId: parentIdColumn(module) ? parentId : null,
      values: Object.fromEntries(given),
    };
  }
}

export const aPerson = (values?: Values): APerson => new APerson(values);

export const codesOf = ({ findings }: { findings: readonly { code: string }[] }): string[] =>
  findings.map(({ code }) => code);
