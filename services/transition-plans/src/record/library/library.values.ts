import type { Agency, PfaArea } from '#libs/contracts';

export interface LibraryStep {
  readonly title: string;
  /** agency that receives the offer; null if the coordinator chooses later */
  readonly agency: Agency | null;
}

interface LibraryGoal {
  /** stable, but never stored: a plan takes a copy */
  readonly id: string;
  readonly area: PfaArea;
  readonly relatedAreas: readonly PfaArea[];
  readonly title: string;
  readonly successCriterion: string;
  readonly steps: readonly LibraryStep[];
}

const goal = (
  area: PfaArea,
  id: string,
  title: string,
  successCriterion: string,
  steps: readonly (readonly [title: string, agency: Agency | null])[],
  relatedAreas: readonly PfaArea[] = [],
): LibraryGoal => ({
  id,
  area,
  relatedAreas,
  title,
  successCriterion,
  steps: steps.map(([of, agency]) => ({ title: of, agency })),
});

/**
 * Suggested goals. Sources: outcomes in the SEND Code of Practice (2015, 7.38 and 8.6 to 8.10), and the Preparing for
 * Adulthood programme of the National Development Team for Inclusion. A plan takes a copy, and every word of it can be
 * changed.
 */
export const LIBRARY: readonly LibraryGoal[] = [
  goal('employment', 'supported-internship', 'A supported internship', 'An internship has started, with a job coach.', [
    ['Write a vocational profile', 'education'],
    ['Visit two employers who take interns', 'education'],
    ['Apply for Access to Work', null],
  ]),
  goal('employment', 'paid-work', 'A paid job', 'Paid work of the hours that the young person wants.', [
    ['Write a vocational profile', 'education'],
    ['Try out work in two places', 'education'],
    ['Find a job coach or supported employment', 'adult-social-care'],
    ['Work out what paid work does to benefits', null],
  ]),
  goal('employment', 'college-course', 'A course at college', 'A place on a course that leads somewhere the young person wants to go.', [
    ['Visit the college while it is teaching', 'education'],
    ['Agree what support the college will give', 'education'],
    ['Practise the journey', 'education'],
  ], ['independent-living']),
  goal('employment', 'volunteering', 'Volunteering', 'A regular time each week, in a place of the young person’s choice.', [
    ['Find out what the young person likes doing and is good at', 'education'],
    ['Try out a place to volunteer', null],
  ], ['community']),

  goal('independent-living', 'own-home', 'A home of my own', 'The young person lives where, and with whom, they want to.', [
    ['Talk about where and with whom to live', 'adult-social-care'],
    ['Join the housing register', null],
    ['Find supported living, and see it', 'adult-social-care'],
    ['Plan the first weeks', 'adult-social-care'],
  ]),
  goal('independent-living', 'travel', 'Travel by myself', 'A journey that matters is made without a companion.', [
    ['Travel training', 'education'],
    ['Apply for a disabled person’s bus pass', null],
  ], ['community', 'employment']),
  goal('independent-living', 'money', 'My own money', 'The young person has an account and decides what to spend.', [
    ['Open a bank account', null],
    ['Find out who helps with money, where help is needed', 'adult-social-care'],
    ['Claim what there is a right to', null],
  ]),
  goal('independent-living', 'cooking', 'Cook for myself', 'Three meals that the young person likes and can make.', [
    ['Practise at school or college', 'education'],
    ['Practise at home', null],
  ], ['health']),

  goal('community', 'friends', 'Friends, and time with them', 'The young person meets friends as often as they like.', [
    ['Draw a map of the people who matter', null],
    ['Find a group that does what the young person likes', 'adult-social-care'],
  ]),
  goal('community', 'free-time', 'Something of my own to do', 'An activity each week that the young person chose.', [
    ['Try out three activities', 'childrens-social-care'],
    ['Find support to get there and take part', 'adult-social-care'],
  ], ['health']),
  goal('community', 'short-breaks', 'Time away', 'Breaks go on after 18 without a gap.', [
    ['Say which breaks work, and why', 'childrens-social-care'],
    ['Find the adult service that takes over, and visit it', 'adult-social-care'],
  ]),
  goal('community', 'voting', 'Have a say', 'The young person is on the electoral register and knows how to vote.', [
    ['Register to vote, from 16', null],
    ['Practise in an accessible mock election', 'education'],
  ]),

  goal('health', 'adult-doctors', 'Adult doctors who know me', 'Every health service has its adult counterpart, met before the move.', [
    ['List the health services and who takes over each', 'health'],
    ['Meet each adult practitioner before the move', 'health'],
    ['Make a hospital passport', 'health'],
  ]),
  goal('health', 'health-check', 'A health check every year', 'A check at the GP in the last twelve months, with a health action plan.', [
    ['Ask to be on the GP’s learning disability register', 'health'],
    ['Book the check, from 14', 'health'],
  ]),
  goal('health', 'mental-health', 'Feel well', 'The young person knows what helps, and whom to ask.', [
    ['Write down what helps on a bad day', 'health'],
    ['Plan the move from children’s to adult mental health', 'health'],
  ], ['community']),
  goal('health', 'look-after-myself', 'Look after my own health', 'The young person does themselves what they can: medicine, appointments, food.', [
    ['Practise making an appointment', 'health'],
    ['Learn what each medicine is for', 'health'],
  ], ['independent-living']),
]; // prettier-ignore
