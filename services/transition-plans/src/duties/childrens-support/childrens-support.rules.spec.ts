import { type DomainError, calendarDate } from '#libs/kernel';
import type { TimelineFacts } from '#libs/timeline';
import { requireMayEndSupport } from './childrens-support.rules.js';

const SUPPORTED: TimelineFacts = { dateOfBirth: '2009-03-05', receivesChildrensSocialCare: true };

const decide = (facts: TimelineFacts, today: string, endsOn: string) => {
  try {
    return requireMayEndSupport(facts, calendarDate(endsOn), calendarDate(today));
  } catch (error) {
    return (error as DomainError).code;
  }
};
const GOES_ON = 'CHILDRENS_SUPPORT_GOES_ON';

test.each<[string, TimelineFacts, string, string, string]>([
  [
    'before 18',
    SUPPORTED,
    '2027-01-10',
    '2027-03-03',
    'under 18 this rule does not govern: children’s services decide on the child’s needs',
  ],
  [
    'on the eve of the birthday, which would leave no support on the birthday',
    SUPPORTED,
    '2027-01-10',
    '2027-03-04',
    GOES_ON,
  ],
  ['on the birthday, decided before it', SUPPORTED, '2027-01-10', '2027-03-05', GOES_ON],
  ['after it', SUPPORTED, '2027-04-01', '2027-05-01', GOES_ON],
  [
    'after a conclusion',
    { ...SUPPORTED, adultSocialCareConclusionOn: '2027-03-10', adultSocialCareConclusion: 'no-needs' },
    '2027-04-01',
    '2027-05-01',
    'adult social care has concluded that there are no needs',
  ],
  [
    'after a conclusion that needs will be met, before adult support',
    { ...SUPPORTED, adultSocialCareConclusionOn: '2027-03-10', adultSocialCareConclusion: 'needs-will-be-met' },
    '2027-04-01',
    '2027-05-01',
    GOES_ON,
  ],
  [
    'after the planned start of adult support',
    {
      ...SUPPORTED,
      adultSocialCareConclusionOn: '2027-03-10',
      adultSocialCareConclusion: 'needs-will-be-met',
      adultSupportStartedOn: '2027-04-02',
    },
    '2027-04-01',
    '2027-05-01',
    GOES_ON,
  ],
  [
    'after adult support has begun',
    {
      ...SUPPORTED,
      adultSocialCareConclusionOn: '2027-03-10',
      adultSocialCareConclusion: 'needs-will-be-met',
      adultSupportStartedOn: '2027-04-01',
    },
    '2027-04-01',
    '2027-05-01',
    'adult care and support has begun',
  ],
  [
    'after a conclusion of which nobody recorded what it was',
    { ...SUPPORTED, adultSocialCareConclusionOn: '2027-03-10' },
    '2027-04-01',
    '2027-05-01',
    GOES_ON,
  ],
  [
    'after a conclusion that is only planned',
    { ...SUPPORTED, adultSocialCareConclusionOn: '2027-04-20', adultSocialCareConclusion: 'no-needs' },
    '2027-04-01',
    '2027-05-01',
    GOES_ON,
  ],
  ['with no known support', { dateOfBirth: '2009-03-05' }, '2027-04-01', '2027-05-01', GOES_ON],
  ['without a date of birth', { receivesChildrensSocialCare: true }, '2025-04-01', '2025-05-01', GOES_ON],
  ['in the past', SUPPORTED, '2025-04-01', '2025-03-31', 'ENDS_IN_THE_PAST'],
])('children’s support ends %s', (_, facts, today, endsOn, expected) => {
  expect(decide(facts, today, endsOn)).toBe(expected);
});
