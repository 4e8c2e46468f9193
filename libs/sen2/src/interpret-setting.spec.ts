import { aPerson, codesOf } from '../test/person-rows.js';

const none = { urn: '', ukprn: '', sensetting: '' };
const placed = (place: Record<string, string>, person = {}) =>
  aPerson(person)
    .with({ placementdetail: { ...none, ...place } })
    .interpret();
const ADULT = { personbirthdate: '2006-Mar-03 00:00:00' };

describe('where the person learns', () => {
  it('is a school, of a type that the return does not say', () => {
    const { setting, facts } = placed({ urn: '121234', senunitindicator: '1', resourcedprovisionindicator: 'false' });
    expect(setting).toEqual({
      urn: '121234',
      ukprn: null,
      senSetting: null,
      enteredOn: '2020-09-04',
      residential: null,
      workBased: null,
      senUnit: true,
      resourcedProvision: false,
      placed: true,
    });
    expect(facts).not.toHaveProperty('settingType');
  });

  it('is a post-16 provider', () => {
    expect(placed({ ukprn: '10004772' }, ADULT).facts.settingType).toBe('further-education-college');
    expect(placed({ ukprn: '10004772' }).facts).not.toHaveProperty('settingType');
    expect(placed({ ukprn: '10004772', urn: '130000' }, ADULT).facts).not.toHaveProperty('settingType');
  });

  it.each([
    ['OLA', { settingType: 'education-otherwise' }],
    ['EHE', { settingType: 'elective-home-education' }],
    ['NEET', { settingType: 'none', inEducationOrTraining: false }],
    ['NIEC', { settingType: 'none', inEducationOrTraining: false }],
    ['NIEO', { settingType: 'none', inEducationOrTraining: false }],
    ['OPA', {}],
    ['EYP', {}],
    ['OTH', {}],
  ])('is %s', (sensetting, expected) => {
    const { facts, setting } = placed({ sensetting });
    const { settingType, inEducationOrTraining } = facts;
    expect({ settingType, inEducationOrTraining }).toEqual({
      settingType: undefined,
      inEducationOrTraining: undefined,
      ...expected,
    });
    expect(setting!.senSetting).toBe(sensetting);
  });

  it.each([
    ['APP', { settingType: 'apprenticeship', workBasedLearning: 'apprenticeship' }],
    ['TRA', { settingType: 'further-education-college', workBasedLearning: 'traineeship' }],
    ['SUP', { settingType: 'further-education-college', workBasedLearning: 'supported-internship' }],
  ])('is at work as %s', (wbp, expected) => {
    expect(placed({ ukprn: '10004772', wbp }, ADULT).facts).toMatchObject(expected);
  });

  it('is told of work and residence by the active plan before 2024, and by the named plan', () => {
    const before = aPerson(ADULT)
      .with({ activeplans: { wbp: 'SUP', res: 'A' } })
      .interpret();
    expect(before.setting).toMatchObject({ workBased: 'SUP', residential: 'A' });
    const named = aPerson(ADULT)
      .with({ namedplan: { planwbp: 'TRA', planres: 'B' } })
      .interpret();
    expect(named.setting).toMatchObject({ workBased: 'TRA', residential: 'B' });
  });

  it('a wrong code of the plan is flagged once, however many placements', () => {
    const result = aPerson()
      .with({ activeplans: { wbp: 'X' }, placementdetail: [{}, { placementrank: '2' }] })
      .interpret();
    expect(codesOf(result)).toEqual(['CODE_UNKNOWN']);
  });

  it('is the placement of the first rank that has begun and not ended', () => {
    const placementdetail = [
      { urn: '100001', placementrank: '1', leavingdate: '2024-Jul-20 00:00:00' },
      { urn: '100002', placementrank: '2' },
      { urn: '100003', placementrank: '3' },
    ];
    expect(aPerson().with({ placementdetail }).interpret().setting!.urn).toBe('100002');
  });

  it('is of two of one rank the later one', () => {
    const placementdetail = [
      { urn: '100001', entrydate: '2021-Sep-01 00:00:00' },
      { urn: '100002', entrydate: '2023-Sep-01 00:00:00' },
      { urn: '100003', entrydate: '2022-Sep-01 00:00:00' },
    ];
    expect(aPerson().with({ placementdetail }).interpret().setting!.urn).toBe('100002');
  });

  it('is not a place that they enter after the return; a day of leaving may lie ahead', () => {
    const later = aPerson()
      .with({ placementdetail: { entrydate: '2025-Sep-01 00:00:00' } })
      .interpret();
    expect(later.setting).toBeNull();
    expect(codesOf(later)).toEqual(['DATE_IN_FUTURE']);
    const leaving = aPerson()
      .with({ placementdetail: { leavingdate: '2025-Jul-20 00:00:00' } })
      .interpret();
    expect(leaving.setting!.urn).toBe('990001');
    expect(leaving.findings).toEqual([]);
  });

  it('is not known once they have left; without a placement it is the place in the plan', () => {
    expect(
      aPerson()
        .with({ placementdetail: { leavingdate: '2024-Jul-20 00:00:00' } })
        .interpret().setting,
    ).toBeNull();
    const named = aPerson()
      .with({ placementdetail: null, plandetail: { urn: '100009' } })
      .interpret();
    expect(named.setting).toMatchObject({ urn: '100009', placed: false });
    expect(aPerson().with({ placementdetail: null, plandetail: null }).interpret().setting).toBeNull();
  });

  it.each([
    [{ urn: '12345' }, 'NUMBER_SHAPE'],
    [{ ukprn: '1000' }, 'NUMBER_SHAPE'],
    [{ sensetting: 'XXX' }, 'CODE_UNKNOWN'],
    [{ senunitindicator: 'maybe' }, 'FLAG_UNREADABLE'],
    [{ entrydate: 'soon' }, 'DATE_UNREADABLE'],
  ])('with %j is flagged %s', (place, code) => {
    expect(codesOf(placed(place))).toEqual([code]);
  });
});
