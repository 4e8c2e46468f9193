import { findRule, timeline, type TimelineFacts } from './index.js';

const rulesOn = (
  facts: TimelineFacts,
  asOf: string,
  pack?: 'wales' | 'scotland' | 'northern-ireland' | 'norfolk' | 'england',
) => timeline(facts, { asOf, ...(pack && { pack }) }).milestones.map((m) => m.rule);

describe('whose law', () => {
  const facts: TimelineFacts = { dateOfBirth: '2010-05-17', hasEhcPlan: true, receivesDisabilityLivingAllowance: true };

  it('is England’s unless said otherwise, by the facts or by whoever asks', () => {
    expect(rulesOn(facts, '2026-01-10')).toContain('EDU-25');
    expect(rulesOn({ ...facts, nation: 'wales' }, '2026-01-10')).not.toContain('EDU-25');
    expect(rulesOn(facts, '2026-01-10', 'wales')).not.toContain('EDU-25');
    expect(rulesOn({ ...facts, nation: 'wales' }, '2026-01-10', 'england')).toContain('EDU-25');
  });

  it('shares what the nations share, and no more', () => {
    expect(rulesOn(facts, '2026-01-10', 'wales').sort()).toEqual([
      'BEN-01',
      'BEN-02',
      'BEN-03',
      'BEN-04',
      'EDU-01',
      'JNT-01',
    ]);
    expect(rulesOn(facts, '2026-01-10', 'scotland').sort()).toEqual(['BEN-03', 'BEN-04']);
    expect(rulesOn(facts, '2026-01-10', 'northern-ireland').sort()).toEqual(['BEN-01', 'BEN-02', 'BEN-03', 'BEN-04']);
  });

  it('tells nothing of England’s rights, guards and organisations elsewhere', () => {
    const answer = timeline({ ...facts, nation: 'scotland', localAuthorityCode: '926' }, { asOf: '2026-01-10' });
    expect(Object.keys(answer.derived).sort()).toEqual(['age', 'childBenefitOuterLimitOn']);
    expect(answer.guards).toEqual([]);
    expect(answer.warnings).toEqual([]);
  });
});

describe('without a plan', () => {
  it('nothing of the plan is due, whatever else is recorded', () => {
    const facts: TimelineFacts = {
      hasEhcPlan: false,
      dateOfBirth: '2008-11-11',
      planFirstMadeOn: '2020-01-01',
      lastReviewCompletedOn: '2025-10-10',
      reviewMeetingOn: '2026-01-12',
      amendmentNoticeServedOn: '2026-02-01',
      ceaseDecisionOn: '2026-02-02',
      settingType: 'special-school',
      nextSettingType: 'further-education-college',
      settingTransferOn: '2026-09-01',
      inEducationOrTraining: false,
      movedOutOfAreaOn: '2026-03-01',
      ehcPlanTransferredOn: '2026-03-02',
      responsibleIcbChangedOn: '2026-03-02',
      nextTermStartsOn: '2026-04-20',
      startsHigherEducationOn: '2026-09-20',
      personalBudgetRequestedOn: '2026-02-02',
    };
    expect(
      rulesOn(facts, '2026-03-03')
        .filter((rule) => rule.startsWith('EDU'))
        .sort(),
    ).toEqual(['EDU-01', 'EDU-27', 'EDU-28', 'EDU-29', 'EDU-30']);
  });
});

describe('which pack', () => {
  it('has to be one of those there are', () => {
    expect(() => timeline({}, { asOf: '2026-01-10', pack: 'atlantis' as never })).toThrow(
      'Some fields of the request are wrong',
    );
  });
});

describe('Norfolk’s own', () => {
  const facts: TimelineFacts = { dateOfBirth: '2012-05-17', disabled: true, likelyAdultCareNeeds: true };
  const referral = (f: TimelineFacts, asOf: string, pack?: 'norfolk') =>
    timeline(f, { asOf, ...(pack && { pack }) }).milestones.find((m) => m.rule === 'SC-09');

  it('applies there, and nowhere else', () => {
    expect(referral({ ...facts, localAuthorityCode: '926' }, '2026-04-01')).toMatchObject({
      force: 'local',
      opensOn: '2026-05-17',
    });
    expect(referral({ ...facts, localAuthorityGssCode: 'E10000020' }, '2026-04-01')).toBeDefined();
    expect(referral({ ...facts, localAuthorityCode: '935' }, '2026-04-01')).toBeUndefined();
    expect(referral(facts, '2026-04-01', 'norfolk')?.findOut).toBeUndefined();
  });

  it('is asked about where the authority is not known', () => {
    expect(referral(facts, '2026-04-01')).toMatchObject({
      title: expect.stringContaining('Find out whether the Preparing for Adult Life') as string,
      findOut: ['localAuthorityCode', 'localAuthorityGssCode'],
    });
    expect(referral({ ...facts, disabled: null }, '2026-04-01')).toBeUndefined();
    expect(referral({ ...facts, disabled: null, localAuthorityCode: '926' }, '2026-04-01')?.findOut).toEqual([
      'disabled',
    ]);
  });

  it('opens at 14, or with a year 9 review before that', () => {
    const held = (year9ReviewOn: string) =>
      referral({ ...facts, localAuthorityCode: '926', year9ReviewOn }, '2026-04-01');
    expect(held('2026-03-10')?.opensOn).toBe('2026-03-10');
    expect(held('2026-06-10')?.opensOn).toBe('2026-05-17');
  });

  it('ends with the authority', () => {
    const norfolk: TimelineFacts = { ...facts, localAuthorityCode: '926' };
    expect(referral(norfolk, '2028-03-31')?.status).toBe('open-now');
    const after = referral(norfolk, '2028-04-01');
    expect(after).toMatchObject({ status: 'ended', ended: { on: '2028-04-01' } });
    expect(after?.ended).not.toHaveProperty('continuesAs');
  });
});

describe('what changes with the day asked about', () => {
  const norfolk: TimelineFacts = { localAuthorityCode: '926', subIcbLocationCode: '26A' };
  const on = (asOf: string, facts = norfolk) => timeline(facts, { asOf }).derived;

  it('the health board, on 1 April 2026', () => {
    expect(on('2026-03-31')).toMatchObject({ icbOds: 'QMM', icbName: 'NHS Norfolk and Waveney ICB' });
    expect(on('2026-04-01')).toMatchObject({
      icbOds: 'T6Y0W',
      icbName: 'NHS Norfolk and Suffolk ICB',
      icbGss: 'E54000068',
    });
    expect(on('2022-06-30').icbOds).toBeUndefined();
    expect(on('2026-04-01', { localAuthorityCode: '926' }).icbOds).toBe('T6Y0W');
    expect(on('2026-04-01', { localAuthorityCode: '926', subIcbLocationCode: '06H' }).icbOds).toBe('S1Y5D');
    expect(on('2026-04-01', { localAuthorityCode: '926', subIcbLocationCode: 'Z9Z' }).icbOds).toBeUndefined();
    expect(on('2026-04-01', {}).icbOds).toBeUndefined();
  });

  it('the authority, on 1 April 2028', () => {
    expect(on('2028-03-31')).toMatchObject({ laStatus: 'current' });
    expect(on('2028-03-31').successors).toBeUndefined();
    expect(on('2028-04-01')).toMatchObject({
      laStatus: 'abolished-pending',
      successors: ['West Norfolk', 'East Norfolk', 'Greater Norwich City'],
      successorCodes: null,
    });
    expect(on('2028-04-01', { localAuthorityCode: '301' }).laStatus).toBeUndefined();
  });

  it('a rule, on the day it comes into force', () => {
    const child: TimelineFacts = { dateOfBirth: '2012-05-17', receivesChildrensSocialCare: true };
    expect(rulesOn(child, '2026-05-31')).not.toContain('JNT-04');
    expect(rulesOn(child, '2026-06-01')).toContain('JNT-04');
  });
});

describe('the catalogue', () => {
  it('finds a rule by its id', () => {
    expect(findRule('EDU-08')).toMatchObject({
      name: 'review-decision',
      date: '28 days (4 weeks) after the review meeting',
      force: 'legal-duty',
      leadAgency: 'education',
      nations: ['england'],
    });
    expect(findRule('HLT-07')).toBeUndefined();
    expect(findRule('EDU-21')?.appliesWhen).toContain('the young person is under 18');
    expect(findRule('EDU-22')?.appliesWhen).toContain('the young person is 18 or older');
    expect(findRule('EDU-27')?.appliesWhen).toContain('the young person is 15 to 18 years old');
    expect(findRule('EDU-20')?.appliesWhen).toContain('the young person is in year 9 or above');
    expect(findRule('EDU-29')?.appliesWhen).toContain('the young person is in year 7 or above');
    expect(findRule('EDU-22')?.date).toBe('no number of days: act without delay');
    expect(findRule('HLT-09')?.date).toBe('no single day: it is a lasting state');
  });
});
