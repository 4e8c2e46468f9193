/** Where the law is published. */
export const REGULATION = (n: number) => `https://www.legislation.gov.uk/uksi/2014/1530/regulation/${n}`;
export const REVIEWS = 'https://www.legislation.gov.uk/uksi/2014/1530/part/2/crossheading/reviews-and-reassessments';
export const CODE_OF_PRACTICE = 'https://www.gov.uk/government/publications/send-code-of-practice-0-to-25';
export const CHILDREN_AND_FAMILIES_ACT = (section: number) =>
  `https://www.legislation.gov.uk/ukpga/2014/6/section/${section}`;
export const DETAINED_PERSONS = (n: number) => `https://www.legislation.gov.uk/uksi/2015/62/regulation/${n}`;
