import { ask } from '../cases/check.js';
import { CONVENTIONS } from './derivation.js';

describe('why this date', () => {
  it('says it in a sentence, in a sum, with the facts and the conventions that were used', () => {
    const why = ask({ hasEhcPlan: true, reviewMeetingOn: '2026-01-12', disabled: true }, '2026-01-20', 'EDU-08')?.why;
    expect(JSON.parse(JSON.stringify(why))).toEqual({
      family: expect.stringContaining('by 9 February 2026') as string,
      youCan: expect.stringContaining('complain') as string,
      sentence:
        'The last day in time is 9 February 2026. That is 28 days (4 weeks) after the review meeting on 12 January 2026. It applies because an education, health and care plan is in force. Also, a review meeting is held or planned. Authority: SEND Regulations 2014 regs 20(10), 22; R (L, M and P) v Devon CC [2022] EWHC 493 (Admin).',
      calculation: ['the review meeting: 2026-01-12', '2026-01-12 + 28 days (4 weeks) = 2026-02-09'],
      facts: { reviewMeetingOn: '2026-01-12', hasEhcPlan: true },
      conventions: [CONVENTIONS['day-not-counted'], CONVENTIONS['weekends-count']],
      because: {
        words: 'an education, health and care plan is in force, and a review meeting is held or planned',
        holds: true,
        needs: 'all',
        parts: [
          { words: 'an education, health and care plan is in force', holds: true, facts: { hasEhcPlan: true } },
          { words: 'a review meeting is held or planned', holds: true, facts: { reviewMeetingOn: '2026-01-12' } },
        ],
      },
    });
  });

  it('shows both limits where one of them decided', () => {
    const facts = { hasEhcPlan: true, reviewMeetingOn: '2026-01-12', amendmentNoticeServedOn: '2026-02-02' };
    const why = ask(facts, '2026-02-12', 'EDU-10')?.why;
    expect(why?.sentence).toContain('56 days (8 weeks) after the notice of the proposed changes on 2 February 2026.');
    expect(why?.calculation).toEqual([
      'the notice of the proposed changes: 2026-02-02',
      '2026-02-02 + 56 days (8 weeks) = 2026-03-30',
      'the review meeting: 2026-01-12',
      '2026-01-12 + 84 days (12 weeks) = 2026-04-06',
      'the earliest of 2026-03-30, 2026-04-06 = 2026-03-30',
    ]);
  });

  it.each([
    ['JNT-01', { dateOfBirth: '2010-05-17' }, 'It begins on 17 May 2026. That is the 16th birthday on 17 May 2026.'],
    ['HLT-01', { dateOfBirth: '2012-05-17', childrensContinuingCare: true }, 'It should be done by 17 May 2026. That is the 14th birthday on 17 May 2026.'],
    ['JNT-05', { dateOfBirth: '2008-12-01', lacksCapacityForFinances: true }, 'It is good practice to do it by 1 June 2026. That is 6 months before the 18th birthday on 1 December 2026.'],
    ['EDU-23', { hasEhcPlan: true, ceaseDecisionOn: '2026-03-02' }, 'The earliest day is 6 May 2026. That is the day after 2 months after the decision to end the plan on 2 March 2026, moved to a tribunal working day.'],
    ['EDU-26', { dateOfBirth: '2001-03-10', hasEhcPlan: true, settingType: 'further-education-college' }, 'If the authority so decides, the plan continues until 31 July 2026. That is the end of the further education year in which the young person turns 25, 31 July 2026.'],
    ['EDU-25', { dateOfBirth: '2001-03-10', hasEhcPlan: true }, 'There is a right to the plan until 9 March 2026. That is the day before the 25th birthday on 10 March 2026.'],
    ['SC-09', { dateOfBirth: '2010-05-17', localAuthorityCode: '926', disabled: true, likelyAdultCareNeeds: true }, 'The local service is open until 16 May 2028. That is the day before the 18th birthday on 17 May 2028.'],
    ['EDU-09', { hasEhcPlan: true, amendmentNoticeServedOn: '2026-02-09' }, 'The right can be used until 23 February 2026. That is the last of the 15 days beginning with the notice of the proposed changes on 9 February 2026.'],
    ['EDU-11', { hasEhcPlan: true, settingType: 'special-school', nextSettingType: 'further-education-college', settingTransferOn: '2026-09-01' }, 'The last day in time is 30 March 2026. That is the day before 31 March 2026 (in the year of the move to the next place on 1 September 2026).'],
    ['EDU-33', { hasEhcPlan: true, movedOutOfAreaOn: '2026-03-28', oldAuthorityAwareOn: '2026-03-30' }, 'The last day in time is 21 April 2026. That is the last of the 15 working days beginning with the day the old authority learnt of the move on 30 March 2026.'],
    ['EDU-22', { dateOfBirth: '2005-03-10', hasEhcPlan: true, inEducationOrTraining: false }, 'The law gives no number of days: act without delay.'],
    ['HLT-09', { ncYearActual: 10, willMoveToAdultHealthServices: true }, 'This is a lasting state without a single day.'],
    ['APP-02', { tribunalOrderOn: '2026-01-01' }, 'Not known yet: content of the tribunal’s order, or of an appeal that was not opposed. It applies when the tribunal made an order, or the authority did not oppose the appeal. It also requires that the order asks the authority to act.'],
    ['EDU-41', { dateOfBirth: '2010-04-04', hasEhcPlan: false, disabled: true }, 'The law sets no last day for this right.'],
    ['BEN-03', { dateOfBirth: '2010-09-01' }, 'Child benefit can go on until 31 August 2027. That is the first 31 August on or after the 16th birthday on 1 September 2026.'],
  ] as const)('%s', (rule, facts, sentence) => {
    const said = ask(facts, '2026-01-10', rule)?.why.sentence;
    expect(said).toContain(sentence);
  }); // prettier-ignore

  it('names the leap-day convention only where it moved the date', () => {
    const conventions = (dateOfBirth: string) =>
      ask({ dateOfBirth, likelyAdultCareNeeds: true }, '2026-01-10', 'SC-02')?.why.conventions;
    expect(conventions('2008-02-29')).toContain(CONVENTIONS['born-on-29-february']);
    expect(conventions('2008-02-28')).toEqual([]);
    expect(ask({ dateOfBirth: '2012-02-29' }, '2026-01-10', 'JNT-01')?.why.conventions).toEqual([]);
  });

  it('travels with the milestone when it is written out or copied', () => {
    const milestone = ask({ dateOfBirth: '2010-05-17' }, '2026-01-10', 'JNT-01');
    expect(JSON.parse(JSON.stringify(milestone))).toMatchObject({ why: { facts: { dateOfBirth: '2010-05-17' } } });
    expect({ ...milestone }.why?.sentence).toContain('16th birthday');
  });

  it('tells how a duty ended that was open, and of one that was done that it is', () => {
    const refuses = { dateOfBirth: '2009-03-03', consentsToTransitionAssessment: false, atRiskOfAbuseOrNeglect: true };
    const open = ask(refuses, '2027-03-03', 'SC-04');
    expect(open).toMatchObject({ status: 'ended' });
    expect(open?.why.family).toBe('You are 18 now. The rule for adults keeps you safe in the same way.');
    expect(open?.why.sentence).toMatch(/^Section 58\(4\) of the Care Act 2014 is about a child, so the duty ended/);
    expect(open?.why.sentence).toContain('On its last day it applied because');
    const done = ask({ ...refuses, transitionAssessmentCompletedOn: '2026-01-10' }, '2027-03-03', 'SC-04');
    expect(done).toMatchObject({ status: 'met' });
    expect(done?.why.family).toBe('This was done on 10 January 2026.');
    expect(done?.why.sentence).toMatch(/^The law gives no number of days: act without delay. It applies because/);
  });

  it('tells that nothing shows whether it was done, without a date', () => {
    const lapsed = { dateOfBirth: '2012-11-11', hasEhcPlan: true, planFirstMadeOn: '2020-01-10' };
    const review = ask(lapsed, '2027-01-04', 'EDU-03')?.why;
    expect(review?.family).toBe('It is not known if the year 9 review was done. Ask the council what it has on file.');
    expect(review?.sentence).toMatch(
      /^Whether it was done is not recorded, so nobody is late on this evidence. Not known/,
    );
    expect(review?.calculation).toEqual([]);
    const question = ask(lapsed, '2027-01-04', 'SC-01')?.why;
    expect(question?.family).toBe('Will you need care or help as an adult? Tell your coordinator what you think.');
  });

  it.each([
    ['done, on an unknown day', 'SC-01', { dateOfBirth: '2011-05-17', hasEhcPlan: true, likelyAdultCareNeeds: true }, '2026-01-16', 'This is done.'],
    ['done late', 'EDU-08', { hasEhcPlan: true, reviewMeetingOn: '2026-01-12', reviewDecisionOn: '2026-02-10' }, '2026-02-20', 'This was done on 10 February 2026.'],
    ['its time has passed', 'EDU-09', { hasEhcPlan: true, amendmentNoticeServedOn: '2026-02-09' }, '2026-02-24', 'The time for this has passed.'],
    ['not needed any more', 'HLT-12', { healthHandovers: [{ service: 'ENT', transferOn: '2026-09-01', attended: true }] }, '2026-10-01', 'You do not need this any more.'],
    ['a right without a last day', 'EDU-41', { dateOfBirth: '2010-04-04', hasEhcPlan: false, disabled: true }, '2026-06-01', 'You can do this until 3 April 2035.'],
    ['missed: what the family can do', 'EDU-08', { hasEhcPlan: true, reviewMeetingOn: '2026-01-12' }, '2026-02-10', 'That day has passed. You can ask the council to decide.'],
  ] as const)('tells the family what is %s', (_, rule, facts, asOf, words) => {
    expect(ask(facts, asOf, rule)?.why.family).toContain(words);
  }); // prettier-ignore
});
