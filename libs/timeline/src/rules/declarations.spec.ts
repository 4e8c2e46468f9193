import { ruleCatalogue } from '../index.js';

const rules = ruleCatalogue();
const idsOf = (test: (rule: (typeof rules)[number]) => boolean) => rules.filter(test).map((rule) => rule.id);

describe('what every rule declares', () => {
  it('whom the lead has to bring in: nobody in four rules only, where the lead acts alone', () => {
    expect(idsOf((rule) => rule.involves.length === 0)).toEqual(['EDU-01', 'HLT-05', 'HLT-06', 'JNT-04']);
  });

  it('a link to the section or regulation that it cites, the first of several but in two rules', () => {
    expect(idsOf((rule) => !rule.url?.startsWith('https://'))).toEqual([]);
    const byALaterOne = ['EDU-08', 'SC-12'];
    for (const { id, url = '', citation } of rules) {
      const [, kind, linked] = /legislation\.gov\.uk\/.*\/(section|regulation)\/(\w+)$/.exec(url) ?? [];
      if (kind === undefined) continue;
      const [, first] = (kind === 'section' ? /\bss?\.(\w+)/ : /\bregs? (\w+)/).exec(citation) ?? [];
      if (byALaterOne.includes(id)) expect(citation).toMatch(new RegExp(`[ -]${linked}\\b`));
      else expect([id, first]).toEqual([id, linked]);
    }
  });

  it('no least age where it only ends with an age: it holds from birth', () => {
    expect(idsOf((rule) => /\b1 to \d/.test(rule.appliesWhen))).toEqual([]);
  });

  it.each([
    ['Children and Families Act 2014 part 3', '2014-09-01', 'EDU-02 EDU-25 EDU-26 EDU-03 EDU-04 EDU-05 EDU-06 EDU-07 EDU-08 EDU-09 EDU-37 EDU-10 EDU-20 EDU-11 EDU-12 EDU-13 EDU-14 EDU-15 EDU-16 EDU-17 EDU-40 EDU-32 EDU-18 EDU-19 EDU-41 EDU-42 EDU-21 EDU-22 EDU-23 EDU-24 APP-01 APP-02 MED-01 MED-02 MED-03 MED-04 MED-05 MED-06 MED-07 EDU-33 EDU-34 EDU-35 EDU-36 SC-13'],
    ['periods for unopposed appeals, SI 2015/359', '2015-03-23', 'APP-02 APP-04 APP-05'],
    ['Equality Act 2010 schedule 17', '2010-10-01', 'APP-03'],
    ['one leaving date, SI 1997/1970', '1998-09-01', 'EDU-01'],
    ['Education and Skills Act 2008 part 1', '2013-06-28', 'EDU-27 EDU-28'],
    ['Education (Careers Guidance in Schools) Act 2022', '2022-09-01', 'EDU-29'],
    ['Care Act 2014 part 1, and ss.70-75 of the Children and Families Act', '2015-04-01', 'DET-01 DET-02 DET-03 DET-04 DET-05 DET-06 SC-01 SC-02 SC-03 SC-04 SC-05 SC-06 SC-07 SC-08 SC-14 SC-15 SC-16 SC-17 SC-18'],
    ['care planning and care leavers regulations 2010', '2011-04-01', 'SC-10 SC-11'],
    ['Children and Social Work Act 2017 s.3', '2018-04-01', 'SC-12'],
    ['National Framework for NHS Continuing Healthcare', '2018-10-01', 'HLT-01 HLT-02 HLT-03 HLT-04 HLT-05 HLT-06'],
    ['NHS standing rules 2012, SI 2012/2996', '2013-04-01', 'HLT-21'],
    ['NICE QS140 as updated; support register policy', '2023-01-01', 'HLT-09 HLT-13 HLT-16 HLT-17'],
    ['Mental Capacity Act 2005', '2007-10-01', 'JNT-01'],
    ['Re D (A Child) [2019] UKSC 42', '2019-09-26', 'JNT-02'],
    ['deprivation of liberty safeguards', '2009-04-01', 'JNT-03'],
    ['Children’s Wellbeing and Schools Act 2026 s.4', '2026-06-01', 'JNT-04'],
    ['Additional Learning Needs Act (Wales) 2018', '2021-09-01', 'WAL-01 WAL-02'],
    ['Additional Support for Learning (Scotland) Act 2004', '2005-11-14', 'SCO-01 SCO-02'],
    ['SR (Northern Ireland) 2005/384', '2005-09-01', 'NI-01'],
  ])('%s: in force from %s on', (_, day, ids) => {
    expect(idsOf((rule) => rule.validFrom === day).join(' ')).toBe(ids);
  }); // prettier-ignore
});
