import { calendarDate } from '#libs/kernel';

/** Day of the SEN2 return of the register: the third Thursday of January. */
export const CENSUS = calendarDate('2026-01-15');
/** Plans in force in England that day. Department for Education, "Education, health and care plans", release of 2026. */
export const PEOPLE = 718_838;
/** From the same release: the ages whose numbers we know. */
const PUBLISHED_2026: Readonly<Record<number, number>> = { 13: 52_986, 14: 53_511 };

/**
 * Plans of January 2025 by age and setting, with two percentages of review meetings on record: in the calendar year
 * before the census or since (`recent`), and before that (`earlier`). Age 2 stands for "under 3". Mainstream includes
 * alternative provision and nurseries; college includes other training providers. Reviews are published for "20 and
 * over" as one group.
 * Source: Department for Education, "Education, health and care plans: reporting year 2025", underlying data for
 * caseload and annual reviews, England. Contains public sector information licensed under the Open Government Licence
 * v3.0.
 */
const PLANS_2025 = `
age  plans mainstream special college specialist  home otherwise  none unknown  recent earlier
  2    533        381      52       0          0     0        51    35      14       4       0
  3   4302       3687     298       4          0    12       107   105      89       7       0
  4  22517      17075    4568       6          0    79       136   182     471      11       1
  5  30847      22192    7497       4          1   208       165   152     628      47       5
  6  31867      22007    8561       4          3   266       185   137     704      54       9
  7  34082      22511   10217       6          3   289       207   135     714      54      13
  8  36412      23599   11233      10          3   357       260   143     807      56      13
  9  38381      24889   11776      11          1   401       328   162     813      56      14
 10  41405      27200   12290      17          2   512       358   163     863      62       8
 11  46775      24193   19650      17          5   642       643   259    1366      44      25
 12  47172      23779   20523      24          5   791       717   281    1052      61      16
 13  47359      22843   21153      39          7   839       999   349    1130      60      17
 14  47125      22240   20940     102          9   899      1317   452    1166      58      19
 15  44886      21234   19198     164         16   985      1678   481    1130      67      12
 16  42005       4946   10339   17708       1032   357      2386  2703    2534      38      42
 17  36484       3017    8229   16535       1161   234      2249  3703    1356      55      27
 18  28598       1110    5428   13364       1231   132      1683  4208    1442      51      32
 19  20815        369    1045   10949       2007    62      1294  3881    1208      38      44
 20  14495        173     398    7847       1571    43       916  2814     733      37      42
 21   9805         89     232    5113       1289    17       625  1971     469      37      42
 22   6258         53     138    3267        683    15       426  1377     299      37      42
 23   4030         23      62    2029        405    10       345   961     195      37      42
 24   2221          6      47    1089        217     5       181   562     114      37      42
 25    371          2       6     174         24     0        25    98      42      37       42`;

export type Setting = 'mainstream' | 'special' | 'college' | 'specialist' | 'home' | 'otherwise' | 'none' | 'unknown';
const SETTINGS = ['mainstream', 'special', 'college', 'specialist', 'home', 'otherwise', 'none', 'unknown'] as const;

/** The people of one age in the register of 2026, and how they divide. */
export interface AgeShape {
  readonly age: number;
  readonly people: number;
  /** shares of the whole, in a fixed order */
  readonly settings: readonly (readonly [setting: Setting, share: number])[];
  /** shares with a review on record, in the last year and before it */
  readonly reviewed: { readonly recently: number; readonly earlier: number };
}

/**
 * The register by age: published ages as published; the others as in the year before, all grown by one factor, so that
 * the total is `PEOPLE`.
 */
export const ENGLAND: readonly AgeShape[] = shapeOf(rowsOf(PLANS_2025));

type TableRow = Readonly<Record<string, number>>;

function rowsOf(table: string): TableRow[] {
  const [head = '', ...lines] = table.trim().split('\n');
  const names = head.trim().split(/\s+/);
  return lines.map((line) => {
    const cells = line.trim().split(/\s+/).map(Number);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? NaN]));
  });
}

function shapeOf(rows: readonly TableRow[]): AgeShape[] {
  const known = Object.values(PUBLISHED_2026).reduce((a, b) => a + b, 0);
  const grown = rows.filter((row) => !(row['age']! in PUBLISHED_2026)).reduce((sum, row) => sum + row['plans']!, 0);
  const growth = (PEOPLE - known) / grown;
  let [before, given] = [0, 0];
  return rows.map((row): AgeShape => {
    const [age, plans] = [row['age']!, row['plans']!];
    const published = PUBLISHED_2026[age];
    if (published === undefined) before += plans * growth;
    const people = published ?? Math.round(before) - given; // the remainder of rounding goes to the next age
    if (published === undefined) given += people;
    return {
      age,
      people,
      settings: SETTINGS.map((name) => [name, row[name]! / plans] as const),
      reviewed: { recently: row['recent']! / 100, earlier: row['earlier']! / 100 },
    };
  });
}
