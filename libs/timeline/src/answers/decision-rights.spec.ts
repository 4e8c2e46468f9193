import fc from 'fast-check';
import { addDays, calendarDate } from '#libs/kernel';
import { capacityFactOf, DECISION_KINDS, rightsPassOn, timeline, whyRightsPass } from '#libs/timeline';

const day = calendarDate;

describe('the day on which decisions become the young person’s', () => {
  it.each([
    ['ehc', '2009-11-02', '2026-06-27'],
    ['ehc', '2009-08-31', '2025-06-28'],
    ['ehc', '2009-09-01', '2026-06-27'],
    ['health-and-care', '2009-11-02', '2025-11-02'],
    ['health-and-care', '2008-02-29', '2024-02-29'],
    ['money', '2008-02-29', '2026-03-01'],
    ['money', '2009-11-02', '2027-11-02'],
  ] as const)('%s, born on %s: %s', (kind, born, expected) => {
    expect(rightsPassOn(kind, day(born))).toBe(expected);
  });

  it('is told with how it was reckoned', () => {
    expect(whyRightsPass('ehc', day('2009-11-02'))).toEqual({
      sentence:
        'Decisions about the EHC plan are the young person’s own from 27 June 2026: the day after the end of compulsory school age, 26 June 2026.',
      citation: 'Children and Families Act 2014 ss.80, 83(2); SEND Regulations 2014 regs 63-65',
      conventions: [expect.stringContaining('last Friday of June')],
    });
    expect(whyRightsPass('money', day('2008-02-29')).conventions).toEqual([expect.stringContaining('29 February')]);
  });

  it('is the one by which the timeline says who decides, whoever was born when', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.integer({ min: 5000, max: 8000 }),
        fc.boolean(),
        fc.boolean(),
        (born, later, lacksForEhc, lacksForCare) => {
          const dateOfBirth = addDays(day('1998-01-01'), born);
          const asOf = addDays(dateOfBirth, later);
          const facts = {
            dateOfBirth,
            [capacityFactOf('ehc')]: lacksForEhc,
            [capacityFactOf('health-and-care')]: lacksForCare,
          };
          const { derived } = timeline(facts, { asOf });
          const expected = (kind: 'ehc' | 'health-and-care', lacks: boolean) =>
            asOf < rightsPassOn(kind, dateOfBirth) ? 'parent' : lacks ? 'representative' : 'young-person';
          expect(derived.ehcDecisionMaker).toBe(expected('ehc', lacksForEhc));
          expect(derived.consentToHealthAndCareAssessment).toBe(expected('health-and-care', lacksForCare));
        },
      ),
    );
    expect(DECISION_KINDS).toHaveLength(3);
  });
});
