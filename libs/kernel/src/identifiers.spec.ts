import fc from 'fast-check';
import { checkNhsNumber, checkUln, checkUpn, nhsCheckDigit, ulnCheckDigit, upnCheckLetter } from './identifiers.js';

describe('NHS number', () => {
  const cases = [
    ['NHS-01', 'published worked example', '943 476 5919', true],
    ['NHS-02', 'published library example, hyphenated', '943-476-5870', true],
    ['NHS-03', 'its neighbour', '943-476-5871', false],
    ['NHS-04', 'a form hint that is itself invalid', '485 777 3456', false],
    ['NHS-05', 'its valid neighbour', '485 777 3457', true],
    ['NHS-06', 'often seen as an example', '987 654 4321', false],
    ['NHS-07', 'repeated digit: passes the check digit, refused anyway', '1111111111', false],
    ['NHS-08', 'all zeros: passes the check digit, refused anyway', '0000000000', false],
    ['NHS-10', 'nine digits', '943476591', false],
  ] as const;
  it.each(cases)('%s %s', (_id, _what, text, valid) => {
    expect(checkNhsNumber(text).ok).toBe(valid);
  });

  it('is normalised to ten digits', () => {
    expect(checkNhsNumber(' 943 476-5919 ')).toEqual({ ok: true, value: '9434765919' });
  });

  it('says what is wrong: shape, repeated digit or check digit', () => {
    expect(checkNhsNumber('943 476 591X')).toEqual({ ok: false, code: 'NHS_NUMBER_SHAPE' });
    for (const digit of '0123456789') {
      expect(nhsCheckDigit(digit.repeat(9))).toBe(Number(digit));
      expect(checkNhsNumber(digit.repeat(10))).toEqual({ ok: false, code: 'NHS_NUMBER_REPEATED_DIGIT' });
    }
    expect(checkNhsNumber('4857773456')).toEqual({ ok: false, code: 'NHS_NUMBER_CHECK_DIGIT' });
  });
});

describe('unique pupil number', () => {
  it('UPN-01 published example', () => {
    expect(checkUpn('B801200005001')).toEqual({ ok: true, value: 'B801200005001', temporary: false });
  });

  it('UPN-03 a value that help pages give as correct is not, and the right letter is told', () => {
    expect(checkUpn('Q207000016049')).toEqual({ ok: false, code: 'UPN_CHECK_LETTER', correctLetter: 'P' });
  });

  it('UPN-04 with that letter it is', () => {
    expect(checkUpn('P207000016049')).toMatchObject({ ok: true, temporary: false });
  });

  it('UPN-06 a temporary one ends in a letter', () => {
    expect(checkUpn('H92640001204A')).toEqual({ ok: true, value: 'H92640001204A', temporary: true });
  });

  it.each(['I', 'O', 'S'])('UPN-07 the letter %s is never used', (letter) => {
    expect(checkUpn(`V92640001200${letter}`)).toEqual({ ok: false, code: 'UPN_SHAPE' });
    expect(checkUpn(`${letter}801200005001`)).toMatchObject({ ok: false, correctLetter: 'B' });
  });

  it('is normalised to capitals without spaces', () => {
    expect(checkUpn(' b8012 00005001')).toMatchObject({ ok: true, value: 'B801200005001' });
  });

  it.each(['', 'B80120000500', 'B8012000050011', '8801200005001', 'B80120000500A1'])(
    '%j has the wrong shape',
    (text) => {
      expect(checkUpn(text)).toEqual({ ok: false, code: 'UPN_SHAPE' });
    },
  );

  it('one wrong digit is always noticed', () => {
    const twelve = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(twelve, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const changed = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
        expect(checkUpn(upnCheckLetter(digits) + digits).ok).toBe(true);
        expect(checkUpn(upnCheckLetter(digits) + changed).ok).toBe(false);
      }),
    );
  });
});

describe('unique learner number', () => {
  const cases = [
    ['ULN-01', 'published example', '9276308686', true],
    ['ULN-02', 'one digit out', '9276308687', false],
    ['ULN-03', 'a valid NHS number', '9434765919', false],
    ['ULN-05', 'leading zero', '0123456789', false],
    ['ULN-06', 'the marker for "unknown"', '9999999999', false],
  ] as const;
  it.each(cases)('%s %s', (_id, _what, text, valid) => {
    expect(checkUln(text).ok).toBe(valid);
  });

  it('says what is wrong: shape or check digit', () => {
    expect(checkUln('0123456789')).toEqual({ ok: false, code: 'ULN_SHAPE' });
    expect(checkUln('9276308687')).toEqual({ ok: false, code: 'ULN_CHECK_DIGIT' });
  });

  it('ULN-04 no number is both a ULN and an NHS number', () => {
    const nine = fc.stringMatching(/^[1-9]\d{8}$/);
    fc.assert(
      fc.property(nine, (digits) => {
        const nhs = nhsCheckDigit(digits);
        const uln = ulnCheckDigit(digits);
        if (nhs !== null) expect(checkUln(`${digits}${nhs}`).ok).toBe(false);
        if (uln !== null) {
          expect(checkUln(`${digits}${uln}`).ok).toBe(true);
          expect(checkNhsNumber(`${digits}${uln}`).ok).toBe(false);
        }
      }),
    );
  });
});
