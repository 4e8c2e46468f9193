/**
 * EHC plans of Norfolk (E10000020) in January 2025: every synthetic area follows their distribution.
 * Source: Department for Education, "Education, health and care plans: reporting year 2025", underlying data for
 * caseload, needs, annual reviews (calendar year 2024) and work-based placements. Contains public sector information
 * licensed under the Open Government Licence v3.0.
 */

/** Plans by age and primary need. Age 2 stands for "under 3"; `none`: need not recorded. */
export const NEEDS_BY_AGE = `
age plans ASD  HI MLD MSI OTH PD PMLD SEMH SLCN SLD SPLD VI none
  2    25   0   0   0   1   1  5    3    1   12   0    0  2    0
  3   140   9   0   4   1   2 12    0    0  108   2    2  0    0
  4   437  49   4  17   0   3 23    1   13  321   2    2  2    0
  5   480  51   4  26   1   1 23    1   39  323   5    2  4    0
  6   500  69   5  34   2   4 26    4   64  283   5    1  3    0
  7   565 101   7  53   0  13 25    3  122  228   2    5  6    0
  8   602 148   5  76   2   7 20    2  148  175   8    8  3    0
  9   676 182   9 103   1  13 31    3  172  140   2   17  3    0
 10   789 217   3 139   2  12 28    6  221  131   9   18  3    0
 11   972 238   7 152   2   9 45    1  292  149  12   55 10    0
 12   893 210   6 160   1  13 35    7  276  129   9   43  4    0
 13   912 267   7 117   0   8 30    6  329   98  12   36  2    0
 14   923 252  11 115   1   9 42    3  335   98  12   42  3    0
 15   832 237   9 102   2   8 43    1  325   65  13   24  2    1
 16   693 192   5  71   1  10 42    3  261   65  14   25  4    0
 17   650 185   6  57   2   4 49    2  259   48  13   21  4    0
 18   533 152   6  77   1   4 27    3  181   49  21   10  2    0
 19   449 136   6  31   2   7 30    6  137   62  17   12  3    0
 20   364  84   2  46   0   6 31    2  116   45  10   19  3    0
 21   282  71   6  35   1   7 23    0   74   44   9   11  1    0
 22   229  70   3  35   1   6 14    1   45   28   8   15  3    0
 23   157  45   2  16   0   5  8    3   36   22   9    9  2    0
 24    42  15   0   5   0   1  2    0    9    6   2    1  1    0
 25     2   1   0   0   0   0  0    0    0    0   1    0  0    0`;

/**
 * Decisions after annual reviews: made within four weeks of the meeting or later, and with what result. Age 20 stands
 * for "20 and over". People in neither column had no review meeting on record.
 */
export const REVIEWS_BY_AGE = `
age within over amend cease maintain
  2      0    1     0     0        1
  3      7    2     0     0        9
  4     85   62    36     0      111
  5    128  187    73     1      241
  6    141  194    98     2      235
  7    166  210   100     0      276
  8    175  245    94     0      326
  9    211  274   165     0      320
 10    235  315   290     1      259
 11    303  395   189     1      508
 12    308  442   128     0      622
 13    322  420   141     0      601
 14    342  419   282     0      479
 15    454  245   373     0      326
 16    316  285   269     1      331
 17    467  139   212     8      386
 18    380  123   151    16      336
 19    292  109   106    18      277
 20    501  245   180    43      523`;

/**
 * Plans by age and setting: schools (mainstream, special, alternative provision), post-16 providers with and without a
 * supported internship (SUP), apprentices (APP) and trainees (TRA), and the codes of "educated elsewhere". `none`:
 * placement not recorded.
 */
export const SETTINGS_BY_AGE = `
age mainstream special ap post16 SUP APP TRA EHE OLA OPA OTH NEET NIEC NIEO EYP none
  2          1       0  0      0   0   0   0   0   0  11   0    0    0    0  13    0
  3         16       1  0      0   0   0   0   0   0  24   0    0    0    0  99    0
  4        306      56  0      0   0   0   0   6   1   8   1    0    0    0  57    2
  5        385      74  0      0   0   0   0   5   6   3   0    0    0    0   6    1
  6        357     118  3      0   0   0   0   7  12   0   2    0    0    0   0    1
  7        359     164 16      0   0   0   0  12  10   0   4    0    0    0   0    0
  8        340     212 19      0   0   0   0  14  12   0   5    0    0    0   0    0
  9        400     232 19      1   0   0   0  13   8   0   3    0    0    0   0    0
 10        454     260 18      1   0   0   0  28  20   0   5    0    0    0   0    3
 11        481     404 28      0   0   0   0  32  21   0   5    0    0    0   0    1
 12        409     368 38      0   0   0   0  41  27   0   7    0    0    0   0    3
 13        387     405 23      2   0   0   0  41  37   0  14    0    0    0   0    3
 14        379     407 31      0   0   0   0  39  50   0   8    0    0    0   0    9
 15        355     330 37      1   0   0   0  41  45   0  13    0    0    0   0   10
 16         55     118  0    404   0  10  10   1  24   1  10   49    0    0   0   11
 17         22      82  0    390   4  15   8   0  35   2  24   64    0    0   0    4
 18         23      42  0    329  10   4   4   0  17   4   8   74    1    0   0   17
 19          6       4  0    296   8   2   6   0  16   1  13   77    0    0   0   20
 20          0       1  0    256  15   6   2   1  15   1   9   53    0    0   0    5
 21          0       0  0    207  10   0   5   2   7   1   5   43    0    0   0    2
 22          0       0  0    168  13   3   2   0   7   0   4   28    0    1   0    3
 23          0       0  0    115   9   0   0   1   9   1   3   19    0    0   0    0
 24          0       0  0     37   2   0   0   0   0   0   0    3    0    0   0    0
 25          0       0  0      1   0   0   0   0   0   1   0    0    0    0   0    0`;

/** Plans by sex. */
export const SEXES_OF_PLANS = { F: 3668, M: 8479 } as const;

/** The lines of such a table, by column. */
export function readTable(text: string): Record<string, number>[] {
  const [header = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ +/));
  return lines.map((line) => Object.fromEntries(header.map((column, at) => [column, Number(line[at])])));
}
