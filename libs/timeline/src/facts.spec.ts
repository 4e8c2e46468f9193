import { DomainError } from '#libs/kernel';
import { parseFacts } from './facts.js';
import { checkFacts, FACTS } from './index.js';

const codes = (facts: unknown) => checkFacts(facts).map(({ field, code }) => [field, code]);

describe('facts', () => {
  it('takes every fact of the dictionary, and null for not known', () => {
    const value = { date: '2026-02-28', flag: false, text: 'x', list: [] } as const;
    const facts = Object.fromEntries(
      Object.entries(FACTS).map(([name, fact]) => [
        name,
        'codes' in fact ? fact.codes[0] : 'from' in fact ? fact.from : value[fact.type as keyof typeof value],
      ]),
    );
    expect(checkFacts(facts)).toEqual([]);
    expect(parseFacts(facts)).toBe(facts);
    expect(checkFacts(Object.fromEntries(Object.keys(FACTS).map((name) => [name, null])))).toEqual([]);
    expect(checkFacts({})).toEqual([]);
  });

  it('names each wrong fact with its code', () => {
    expect(
      codes({
        dateOfBirth: '2010-02-30',
        birthday: '2010-02-01',
        hasEhcPlan: 'yes',
        settingType: 'college',
        ncYearActual: 9.5,
        lookedAfterDaysSince14: -1,
        localAuthorityCode: 926,
        planFirstMadeOn: '1066-10-14',
        healthHandovers: {},
      }),
    ).toEqual([
      ['dateOfBirth', 'NOT_A_DATE'],
      ['birthday', 'UNKNOWN_FACT'],
      ['hasEhcPlan', 'NOT_A_FLAG'],
      ['settingType', 'NOT_IN_LIST'],
      ['ncYearActual', 'NOT_A_NUMBER'],
      ['lookedAfterDaysSince14', 'NUMBER_OUT_OF_RANGE'],
      ['localAuthorityCode', 'NOT_TEXT'],
      ['planFirstMadeOn', 'DATE_OUT_OF_RANGE'],
      ['healthHandovers', 'NOT_A_LIST'],
    ]);
  });

  it('looks into each row of a list', () => {
    expect(
      codes({ healthHandovers: [{ service: 'neurology', transferOn: '2026-9-1' }, 7, { clinic: 'x', attended: 1 }] }),
    ).toEqual([
      ['healthHandovers.0.transferOn', 'NOT_A_DATE'],
      ['healthHandovers.1', 'NOT_AN_OBJECT'],
      ['healthHandovers.2.clinic', 'UNKNOWN_FACT'],
      ['healthHandovers.2.attended', 'NOT_A_FLAG'],
    ]);
  });

  it('refuses what is no object of facts, names of the language, and endless text', () => {
    for (const facts of [null, undefined, 'x', 3, []]) expect(codes(facts)).toEqual([['', 'NOT_AN_OBJECT']]);
    expect(codes({ constructor: 1, toString: 2 }).map(([, code]) => code)).toEqual(['UNKNOWN_FACT', 'UNKNOWN_FACT']);
    expect(
      codes({ localAuthorityCode: 'x'.repeat(200), healthHandovers: Array.from({ length: 100 }, () => ({})) }),
    ).toEqual([]);
    expect(codes({ localAuthorityCode: 'x'.repeat(201) })).toEqual([['localAuthorityCode', 'TOO_LONG']]);
    expect(codes({ healthHandovers: Array.from({ length: 101 }, () => ({})) })).toEqual([
      ['healthHandovers', 'TOO_LONG'],
    ]);
  });

  it('never repeats a value in its words', () => {
    expect(JSON.stringify(checkFacts({ dateOfBirth: 'Ada Example, 1 May' }))).not.toContain('Ada');
  });

  it('throws one refusal with all of them', () => {
    expect(() => parseFacts({ dateOfBirth: 'x', hasEhcPlan: 1 })).toThrow(DomainError);
    try {
      parseFacts({ dateOfBirth: 'x', hasEhcPlan: 1 });
    } catch (error) {
      expect(error).toMatchObject({
        kind: 'invalid',
        details: { errors: [{ field: 'dateOfBirth' }, { field: 'hasEhcPlan' }] },
      });
    }
  });
});
