import { aPerson, codesOf } from '../test/person-rows.js';

describe('who the person is', () => {
  it('is taken from the row, tidied', () => {
    const { person, outcome } = aPerson({ ethnicity: 'wbri', postcode: 'nr11ab', uniquelearnernumber: '9276308686' })
      .with()
      .interpret();
    expect(outcome).toBe('taken');
    expect(person).toEqual({
      surname: 'Fenn',
      forename: 'Isla',
      dateOfBirth: '2010-03-03',
      sex: 'female',
      ethnicity: 'WBRI',
      postcode: 'NR1 1AB',
      upn: { value: 'P207000016049', temporary: false },
      uln: '9276308686',
    });
  });

  it('what the return does not say is null, without a finding', () => {
    const { person, findings } = aPerson({ sex: '', upn: '' }).with().interpret();
    expect(person).toMatchObject({ sex: null, ethnicity: null, postcode: null, upn: null, uln: null });
    expect(findings).toEqual([]);
  });

  it.each([
    [{ sex: 'M' }, 'male'],
    [{ sex: 'F' }, 'female'],
    [{ sex: '', gendercurrent: 'M' }, 'male'],
    [{ sex: '', gendercurrent: '2' }, 'female'],
    [{ sex: '', gendercurrent: '9' }, null],
    [{ sex: 'U' }, null],
  ])('sex of %j is %s, before 2024 as gendercurrent', (values, sex) => {
    const { person, findings } = aPerson(values).with().interpret();
    expect(person.sex).toBe(sex);
    expect(findings).toEqual([]);
  });

  it('a name has single spaces', () => {
    expect(aPerson({ surname: 'Fenn  \n Rix' }).with().interpret().person.surname).toBe('Fenn Rix');
  });

  it('a date of birth may be an ISO date', () => {
    expect(aPerson({ personbirthdate: '2010-03-03T00:00:00' }).with().interpret().person.dateOfBirth).toBe(
      '2010-03-03',
    );
  });
});

describe('a person is kept, and the value flagged and left out,', () => {
  it.each([
    ['when the check letter of the UPN is wrong', { upn: 'Q207000016049' }, 'UPN_CHECK_LETTER', 'upn'],
    ['when the UPN is none', { upn: 'P20700001604' }, 'UPN_SHAPE', 'upn'],
    ['when the UPN is a ULN', { upn: '9276308686' }, 'UPN_IS_A_ULN', 'upn'],
    ['when the check digit of the ULN is wrong', { uniquelearnernumber: '9276308684' }, 'ULN_CHECK_DIGIT', 'uln'],
    ['when the ULN is none', { uniquelearnernumber: '12345' }, 'ULN_SHAPE', 'uln'],
    ['when the ULN is a UPN', { uniquelearnernumber: 'P207000016049' }, 'ULN_IS_A_UPN', 'uln'],
    ['when the ULN is an NHS number', { uniquelearnernumber: '9434765919' }, 'ULN_IS_AN_NHS_NUMBER', 'uln'],
    ['when the postcode is none', { postcode: 'Norwich' }, 'POSTCODE_SHAPE', 'postcode'],
    ['when the sex is no code', { sex: 'X' }, 'CODE_UNKNOWN', 'sex'],
  ] as const)('%s', (_what, values, code, field) => {
    const { person, findings, outcome } = aPerson(values).with().interpret();
    expect(outcome).toBe('taken-with-warning');
    expect(person[field]).toBeNull();
    expect(findings).toHaveLength(1);
    const [column, value] = Object.entries(values)[0]!;
    expect(findings[0]).toMatchObject({ code, column, value, file: 'person.csv', line: 2, severity: 'warning' });
  });

  it('with the letter that the UPN asks for', () => {
    const { findings } = aPerson({ upn: 'Q207000016049' }).with().interpret();
    expect(findings[0]!.message).toContain('require P.');
  });

  it('a temporary UPN is kept as such', () => {
    const { person, findings } = aPerson({ upn: 'H92640001204A' }).with().interpret();
    expect(person.upn).toEqual({ value: 'H92640001204A', temporary: true });
    expect(codesOf({ findings })).toEqual(['UPN_TEMPORARY']);
  });

  it('the ULN that stands for "unknown" is no finding', () => {
    const { person, findings } = aPerson({ uniquelearnernumber: '9999999999' }).with().interpret();
    expect(person.uln).toBeNull();
    expect(findings).toEqual([]);
  });

  it.each([
    ['1999-01-16', ['OVER_25']],
    ['1999-01-17', []],
  ])('born on %s, they were on 16 January 2025 %j', (personbirthdate, codes) => {
    expect(codesOf(aPerson({ personbirthdate }).with().interpret())).toEqual(codes);
  });
});

describe('a person is kept without a value that is missing or wrong:', () => {
  it.each([
    ['a surname', { surname: '' }, 'surname', ['NAME_SINGLE']],
    ['a forename', { forename: '' }, 'forename', ['NAME_SINGLE']],
    ['a surname with letters', { surname: '--' }, 'surname', ['NAME_WITHOUT_LETTERS', 'NAME_SINGLE']],
    ['a date of birth', { personbirthdate: '' }, 'dateOfBirth', ['DATE_OF_BIRTH_MISSING']],
    ['a possible date of birth', { personbirthdate: '31/02/2010' }, 'dateOfBirth', ['DATE_OF_BIRTH_UNREADABLE']],
    [
      'a date of birth before the return',
      { personbirthdate: '2025-Mar-15 00:00:00' },
      'dateOfBirth',
      ['DATE_OF_BIRTH_IN_FUTURE'],
    ],
  ] as const)('%s', (_what, values, field, codes) => {
    const { person, facts, findings } = aPerson(values).with().interpret();
    expect(person[field]).toBeNull();
    expect(codesOf({ findings })).toEqual(codes);
    expect(findings[0]).toMatchObject({ severity: 'warning', line: 2, column: Object.keys(values)[0] });
    expect('dateOfBirth' in facts).toBe(field !== 'dateOfBirth');
  });

  it('a name of up to 100 visible characters', () => {
    const { person, findings } = aPerson({ surname: `\u202E${'é'.repeat(101)}` })
      .with()
      .interpret();
    expect(person.surname).toBe('é'.repeat(100));
    expect(codesOf({ findings })).toEqual(['NAME_HIDDEN_CHARACTERS', 'NAME_TOO_LONG']);
  });

  it('but the day of the return is a possible date of birth', () => {
    expect(aPerson({ personbirthdate: '2025-Mar-14 00:00:00' }).with().interpret().person.dateOfBirth).toBe(
      '2025-03-14',
    );
  });
});

describe('a person without any name', () => {
  it('is refused with every row about them', () => {
    const { findings } = aPerson({ surname: '', forename: '' }).with().refusal();
    expect(codesOf({ findings })).toEqual(['NAME_MISSING', ...Array.from({ length: 7 }, () => 'PERSON_REFUSED')]);
    expect(new Set(findings.map(({ file, line }) => `${file}:${line}`)).size).toBe(8);
  });
});
