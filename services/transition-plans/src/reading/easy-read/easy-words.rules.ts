import type { Agency, PfaArea } from '#libs/contracts';
import type { SaidBy } from '../../record/plan/goal.rules.js';
import type { SymbolKey } from '#libs/symbols';

/** One sentence of the product in easy read. */
export interface EasySentence {
  readonly words: string;
  /** the sentence as measured: each filled-in name, day or number counts as one short word */
  readonly measured: string;
}

const SHORT_WORD = 'Sam';

/** ``easy`The day is ${day}.` ``: fill in only names, days and numbers, never sentences. */
export function easy(parts: TemplateStringsArray, ...given: readonly (string | number)[]): EasySentence {
  return { words: String.raw({ raw: parts }, ...given), measured: parts.join(SHORT_WORD) };
}

/** A sentence without filled-in parts. */
export const plain = (words: string): EasySentence => ({ words, measured: words });

export const AREA_WORDS: Readonly<Record<PfaArea, readonly [SymbolKey, string]>> = {
  employment: ['work', 'Work and learning'],
  'independent-living': ['home', 'Where and how I live'],
  community: ['friends', 'Friends and going out'],
  health: ['doctor', 'Health'],
};

/** The area as a subject that was discussed. */
export const AREA_TALKED_ABOUT: Readonly<Record<PfaArea, EasySentence>> = {
  employment: plain('You and your team spoke about work.'),
  'independent-living': plain('You and your team spoke about your home.'),
  community: plain('You and your team spoke about friends.'),
  health: plain('You and your team spoke about your health.'),
};

export const AGENCY_DOES: Readonly<Record<Agency, EasySentence>> = {
  education: plain('The school and college team does this.'),
  health: plain('The health team does this.'),
  'childrens-social-care': plain('The children’s care team does this.'),
  'adult-social-care': plain('The adult care team does this.'),
};

/** The leader in law of a step that no single agency owns. */
export const OTHERS_DO: Readonly<Record<string, EasySentence>> = {
  'young-person': plain('You do this.'),
  family: plain('You or your family do this.'),
  all: plain('All your teams take part.'),
};

export const SAID: Readonly<Record<SaidBy, EasySentence>> = {
  'young-person': plain('You said:'),
  'parent-carer': plain('Your parent or carer said:'),
  advocate: plain('The person who speaks for you said:'),
  other: plain('Someone said:'),
};

export const WORDS = {
  thisIsYourPlan: plain('This is your plan.'),
  yourLife: plain('It is about your life as an adult.'),
  we: plain('“We” are the people who help you.'),
  noWorker: plain('You have no worker yet.'),
  askForWorker: plain('You can ask for one.'),

  whatYouWant: plain('What you want'),
  noGoals: plain('Your plan has no goals yet.'),
  tellUs: plain('Tell us what you want.'),
  planSays: plain('Your plan says:'),
  worksWhen: plain('You will know it works when:'),
  askedFor: plain('Someone asked for this.'),
  isItYours: plain('Is it what you want?'),
  onHold: plain('This has to wait for now.'),
  later: plain('This is for later.'),

  whatHappensNext: plain('What happens next'),
  nothingNext: plain('There are no next steps yet.'),
  toDo: plain('This is to be done:'),
  findOut: plain('We find out if this is for you:'),
  nobodyYet: plain('We do not know yet who does this.'),
  late: plain('It is late.'),
  mayAskWhy: plain('You can ask why.'),
  soon: plain('We do this as soon as we can.'),
  goesOn: plain('This goes on all the time.'),

  talkedAbout: plain('What needs no goal now'),
  noGoalNow: plain('You need no goal for it now.'),
  because: plain('This is why:'),

  done: plain('What is done'),
  youDidIt: plain('You did it!'),
  isDone: plain('This is done.'),

  yourSay: plain('Your say'),
  yesOrNo: plain('Do you say yes to this plan?'),
  noIsFine: plain('You can say no.'),
  changeYourMind: plain('You can change your mind.'),
  helpToSay: plain('Do you want help to say this?'),

  // only on paper
  yes: plain('Yes'),
  no: plain('No'),
  talk: plain('I want to talk about it'),
  writeOrDraw: plain('Write or draw here:'),
  moreToRead: plain('Your whole plan says more.'),
  askForIt: plain('Ask to see it.'),
  notPrinted: plain('Words in [ ] show where we could not print something.'),
} as const satisfies Record<string, EasySentence>;

export const moreGoals = (n: number) =>
  n === 1 ? easy`${n} more goal is in your whole plan.` : easy`${n} more goals are in your whole plan.`;
export const moreThings = (n: number) =>
  n === 1 ? easy`${n} more thing is in your whole plan.` : easy`${n} more things are in your whole plan.`;

/** All sentences without filled-in parts; the others are measured where they are made. */
export const ALL_WORDS: readonly EasySentence[] = [
  ...Object.values(WORDS),
  ...Object.values(AREA_WORDS).map(([, words]) => plain(words)),
  ...Object.values(AREA_TALKED_ABOUT),
  ...Object.values(AGENCY_DOES),
  ...Object.values(OTHERS_DO),
  ...Object.values(SAID),
];
