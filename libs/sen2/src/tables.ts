/**
 * The nine modules of the SEN2 person-level return as COLLECT exports them ("Blade" CSV): columns, releases, keys.
 *
 * ```
 * sen2 1─* person 1─* requests 1─? assessment 1─? namedplan 1─* plandetail
 *                              1─? activeplans 1─* placementdetail
 *                                              1─* senneed
 * ```
 * Source: DfE SEN2 technical specifications 1.1 (2023), 1.2 (2024, 2025) and 1.3 (2026).
 */
export const MODULES = [
  'sen2',
  'person',
  'requests',
  'assessment',
  'namedplan',
  'plandetail',
  'activeplans',
  'placementdetail',
  'senneed',
] as const;
export type Sen2Module = (typeof MODULES)[number];

export interface Column {
  readonly name: string;
  /** first year of collection that has the column */
  readonly from?: number;
  /** last year of collection that has the column */
  readonly until?: number;
}

interface Table {
  readonly title: string;
  readonly parent: Sen2Module | null;
  /**
   * Whether the table is essential: without it nobody can tell whether a plan is in force, so a return without it is
   * rejected.
   */
  readonly required: boolean;
  /** key columns: the row's own id, the parent's id, `NativeId`, `…orderseqcolumn` and `sourceid` */
  readonly columns: readonly Column[];
  /** columns that identify the table */
  readonly keyColumns: readonly string[];
}

const always = (names: string): Column[] => names.split(' ').map((name) => ({ name }));
const from = (year: number, names: string): Column[] => names.split(' ').map((name) => ({ name, from: year }));
const until = (year: number, names: string): Column[] => names.split(' ').map((name) => ({ name, until: year }));

const PLACE = 'urn ukprn sensetting sensettingother placementrank';

export const TABLES: Readonly<Record<Sen2Module, Table>> = {
  sen2: {
    title: 'Return',
    parent: null,
    required: true,
    columns: [
      ...always('collection year referencedate sourcelevel lea softwarecode release serialno datetime dmo dco'),
      ...from(2026, 'dsco'),
    ],
    keyColumns: ['lea', 'year', 'referencedate'],
  },
  person: {
    title: 'Person details',
    parent: 'sen2',
    required: true,
    columns: [
      ...always('surname forename personbirthdate'),
      ...until(2023, 'gendercurrent'),
      ...from(2024, 'sex'),
      ...always('ethnicity postcode upn uniquelearnernumber upnunknown'),
    ],
    keyColumns: ['surname', 'forename', 'personbirthdate'],
  },
  requests: {
    title: 'Requests for an EHC needs assessment',
    parent: 'person',
    required: true,
    columns: [
      ...always('receiveddate'),
      ...from(2026, 'requestsource'),
      ...always('rya requestoutcomedate requestoutcome requestmediation requesttribunal exported'),
    ],
    keyColumns: ['receiveddate', 'requestoutcome'],
  },
  assessment: {
    title: 'EHC needs assessments',
    parent: 'requests',
    required: true,
    columns: always(
      'assessmentoutcome assessmentoutcomedate assessmentmediation assessmenttribunal othermediation othertribunal week20',
    ),
    keyColumns: ['assessmentoutcome'],
  },
  namedplan: {
    title: 'Named plan',
    parent: 'assessment',
    required: true,
    columns: always('startdate planres planwbp pb oa dp ceasedate ceasereason'),
    keyColumns: ['startdate', 'ceasedate'],
  },
  plandetail: {
    title: 'Place named in the plan',
    parent: 'namedplan',
    required: false,
    columns: always(`${PLACE} senunitindicator resourcedprovisionindicator`),
    keyColumns: [],
  },
  activeplans: {
    title: 'Active plans',
    parent: 'requests',
    required: true,
    columns: [
      ...always('transferla'),
      ...until(2023, 'res wbp'),
      ...from(2024, 'reviewmeeting reviewoutcome'),
      ...from(2026, 'reviewdraft phasetransferduedate phasetransferfinaldate'),
      ...always('lastreview'),
    ],
    keyColumns: ['lastreview'],
  },
  placementdetail: {
    title: 'Placements',
    parent: 'activeplans',
    required: false,
    columns: [
      ...always(`${PLACE} entrydate leavingdate`),
      ...until(2023, 'attendancepattern'),
      ...always('senunitindicator resourcedprovisionindicator'),
      ...from(2024, 'res wbp'),
    ],
    keyColumns: [],
  },
  senneed: {
    title: 'Special educational needs',
    parent: 'activeplans',
    required: false,
    columns: always('sentype sentyperank'),
    keyColumns: ['sentype'],
  },
};

/** Spellings of columns in real exports and tools that differ from the specification. */
const ALIASES: Readonly<Record<string, string>> = {
  wpb: 'wbp',
  planwpb: 'planwbp',
  rquestsource: 'requestsource',
};

export const rowIdColumn = (module: Sen2Module): string => `${module}tableid`;

export function parentIdColumn(module: Sen2Module): string | null {
  const { parent } = TABLES[module];
  return parent && rowIdColumn(parent);
}

const housekeeping = (module: Sen2Module) => ['nativeid', `${module}orderseqcolumn`, 'sourceid'];

/** Known columns whose values are not used here. */
export function isHousekeeping(module: Sen2Module, column: string): boolean {
  return housekeeping(module).includes(column);
}

/** The specification's name of a column, for any case and spelling in the file. */
export function canonicalColumn(text: string): string {
  const name = text.trim().toLowerCase();
  return ALIASES[name] ?? name;
}

/**
 * The columns of every release are accepted in every return, because an authority's software may be a year behind or
 * ahead.
 */
export function isDataColumn(module: Sen2Module, column: string): boolean {
  return TABLES[module].columns.some(({ name }) => name === column);
}

/** The header of the module in the release for that year of collection. */
export function headerOf(module: Sen2Module, year: number): string[] {
  const parent = parentIdColumn(module);
  return [
    rowIdColumn(module),
    'NativeId',
    `${module}orderseqcolumn`,
    'sourceid',
    ...(parent ? [parent] : []),
    ...TABLES[module].columns
      .filter(({ from: first = 0, until: last = Infinity }) => first <= year && year <= last)
      .map(({ name }) => name),
  ];
}
