import { findRule } from '#libs/timeline';
import type { SaidBy } from '../../record/plan/goal.rules.js';
import { longDay } from '../../record/wording/dates.words.js';
import type { ContentGoal, ContentStep, PlanContent } from '../../voices/versions/plan-content.rules.js';
import { EASY_RULES } from './easy-law.rules.js';
import {
  AGENCY_DOES,
  AREA_TALKED_ABOUT,
  AREA_WORDS,
  type EasySentence,
  OTHERS_DO,
  SAID,
  WORDS,
  easy,
  plain,
} from './easy-words.rules.js';
import type { SymbolKey } from '#libs/symbols';

/** People's words exactly as they wrote them; never simplified and not measured. */
export interface EasyQuote {
  readonly words: string;
  /** the person quoted; `plan` for words entered in the plan itself */
  readonly by: SaidBy | 'plan';
}

export interface EasyLine extends EasySentence {
  readonly symbol: SymbolKey;
  readonly quote: EasyQuote | null;
}

export type When = 'late' | 'soon' | 'to-come' | 'lasting-or-later';

/** Lines about one subject. */
export interface EasyItem {
  readonly goalId: string | null;
  readonly stepId: string | null;
  /** last day of a step */
  readonly on: string | null;
  /** urgency of a step */
  readonly when: When | null;
  readonly lines: readonly EasyLine[];
}

export const EASY_SECTIONS = ['about', 'goals', 'next', 'no-goal-needed', 'done', 'your-say'] as const;

export interface EasySection {
  readonly key: (typeof EASY_SECTIONS)[number];
  readonly heading: EasySentence;
  readonly items: readonly EasyItem[];
}

/** Progress of a step of the content; not part of what people agree to. */
export interface StepProgress {
  readonly done: boolean;
  /** for statutory steps: late after its day (`dated`), without delay, lasting, or waiting */
  readonly standing: string;
  /** its day is the first day of a lasting state, not a last day */
  readonly begins: boolean;
}

/** Data shown beside the content. */
export interface AboutPlan {
  /** the young person's usual name */
  readonly name: string;
  /** name of the named worker */
  readonly worker: string | null;
  /** ids of goals in the order that people chose */
  readonly goalOrder: readonly string[];
  readonly progress: ReadonlyMap<string, StepProgress>;
  /** day of reading */
  readonly today: string;
}

const line = (symbol: SymbolKey, sentence: EasySentence, quote: EasyQuote | null = null): EasyLine => ({
  symbol,
  ...sentence,
  quote,
});

const item = (lines: readonly EasyLine[], of: Partial<EasyItem> = {}): EasyItem => ({
  goalId: null,
  stepId: null,
  on: null,
  when: null,
  ...of,
  lines,
});

/** The whole content in easy read: short sentences, with people's own words unchanged. */
export function easyPlan(content: PlanContent, about: AboutPlan): EasySection[] {
  const isDone = (step: ContentStep) => about.progress.get(step.id)?.done === true;
  const goals = inOrder(content.goals, about.goalOrder);
  const section = (key: EasySection['key'], heading: EasySentence, items: readonly EasyItem[]) => ({
    key,
    heading,
    items,
  });
  return [
    section('about', easy`My plan: ${about.name}`, [item(aboutLines(about))]),
    section('goals', WORDS.whatYouWant, orElse(goals.filter(isWanted).map(goalItem), NO_GOALS)),
    section(
      'next',
      WORDS.whatHappensNext,
      orElse(
        nextItems(
          content.steps.filter((s) => !isDone(s)),
          about,
        ),
        NOTHING,
      ),
    ),
    section('no-goal-needed', WORDS.talkedAbout, content.areasNotNeeded.map(notNeededItem)),
    section('done', WORDS.done, [
      ...goals.filter((goal) => goal.endReason === 'reached').map(reachedItem),
      ...content.steps
        .filter(isDone)
        .map((step) => item([...taskLines(step), line('check', WORDS.isDone)], keyOf(step))),
    ]),
    section('your-say', WORDS.yourSay, [item(YOUR_SAY)]),
  ].filter(({ items }) => items.length > 0) as EasySection[];
}

const NO_GOALS = item([line('star', WORDS.noGoals), line('talk', WORDS.tellUs)]);
const NOTHING = item([line('calendar', WORDS.nothingNext)]);
const YOUR_SAY = [
  line('yes', WORDS.yesOrNo),
  line('no', WORDS.noIsFine),
  line('help', WORDS.helpToSay),
  line('talk', WORDS.changeYourMind),
];

const orElse = (items: readonly EasyItem[], otherwise: EasyItem) => (items.length > 0 ? items : [otherwise]);

function aboutLines({ worker, today }: AboutPlan): EasyLine[] {
  return [
    line('plan', WORDS.thisIsYourPlan),
    line('star', WORDS.yourLife),
    line('calendar', easy`It is from ${longDay(today)}.`),
    line('meeting', WORDS.we),
    ...(worker === null
      ? [line('person', WORDS.noWorker), line('help', WORDS.askForWorker)]
      : [line('person', easy`${worker} is your worker.`)]),
  ];
}

function inOrder(goals: readonly ContentGoal[], order: readonly string[]): ContentGoal[] {
  const place = (goal: ContentGoal) => (order.includes(goal.id) ? order.indexOf(goal.id) : order.length);
  return [...goals].sort((a, b) => place(a) - place(b));
}

const isWanted = ({ status }: ContentGoal) => status !== 'ended';

/** The young person's own words come first, then the text of the plan. */
function goalItem(goal: ContentGoal): EasyItem {
  const [symbol, area] = AREA_WORDS[goal.area];
  const lines = [line(symbol, plain(area))];
  if (goal.ownWords !== null) {
    const by = goal.ownWordsBy ?? 'young-person';
    lines.push(line('talk', SAID[by], { words: goal.ownWords, by }));
  }
  lines.push(line('star', WORDS.planSays, quoted(goal.title)));
  if (goal.successCriterion !== null) lines.push(line('check', WORDS.worksWhen, quoted(goal.successCriterion)));
  if (goal.targetOn !== null) lines.push(line('calendar', easy`You want this by ${longDay(goal.targetOn)}.`));
  if (goal.status === 'proposed') lines.push(line('person', WORDS.askedFor), line('yes', WORDS.isItYours));
  if (goal.status === 'agreed') lines.push(line('calendar', WORDS.later));
  if (goal.status === 'on-hold') lines.push(line('calendar', WORDS.onHold));
  return item(lines, { goalId: goal.id });
}

const reachedItem = (goal: ContentGoal) =>
  item([line('star', WORDS.planSays, quoted(goal.title)), line('yes', WORDS.youDidIt)], { goalId: goal.id });

function notNeededItem({ area, words }: PlanContent['areasNotNeeded'][number]): EasyItem {
  const [symbol] = AREA_WORDS[area];
  return item([
    line(symbol, AREA_TALKED_ABOUT[area]),
    line('check', WORDS.noGoalNow),
    line('talk', WORDS.because, quoted(words)),
  ]);
}

/** Late steps first, then steps due without delay, then by date, then lasting or waiting steps. */
function nextItems(steps: readonly ContentStep[], about: AboutPlan): EasyItem[] {
  const order: readonly When[] = ['late', 'soon', 'to-come', 'lasting-or-later'];
  const placed = steps.map((step) => ({ step, when: whenOf(step, about) }));
  const keyed = ({ step, when }: (typeof placed)[number]) => `${order.indexOf(when)} ${step.dueOn ?? ''} ${step.id}`;
  return placed
    .sort((a, b) => (keyed(a) < keyed(b) ? -1 : 1))
    .map(({ step, when }) =>
      item([...taskLines(step), ...whoLines(step), ...whenLines(step, when, about)], { ...keyOf(step), when }),
    );
}

/** Urgency of a step today. */
export function whenOf(step: ContentStep, { today, progress }: AboutPlan): When {
  const standing = progress.get(step.id)?.standing ?? 'dated';
  if (standing === 'open-now' || standing === 'not-recorded') return 'soon';
  if (step.dueOn === null || standing === 'deferred') return 'lasting-or-later';
  if (step.dueOn >= today) return 'to-come';
  return standing === 'active-since' || isOnlyADate(step) ? 'lasting-or-later' : 'late';
}

const keyOf = ({ id, goalId, dueOn }: ContentStep) => ({ stepId: id, goalId, on: dueOn });

/** A statutory step has a sentence of the product; people's text is quoted. */
function taskLines({ rule, title }: ContentStep): EasyLine[] {
  const law = rule === null ? undefined : EASY_RULES[rule];
  if (!law) return [line('check', WORDS.toDo, quoted(title))];
  const [symbol, words] = law;
  return isAsked({ rule, title })
    ? [line('talk', WORDS.findOut), line(symbol, plain(words))]
    : [line(symbol, plain(words))];
}

/** The title asks for the missing fact, because nobody knows yet whether the law sets the step. */
export function isAsked({ rule, title }: Pick<ContentStep, 'rule' | 'title'>): boolean {
  return rule !== null && findRule(rule)?.title !== title;
}

function whoLines({ rule, ownerAgency }: ContentStep): EasyLine[] {
  if (ownerAgency !== null) return [line('person', AGENCY_DOES[ownerAgency])];
  if (rule === null) return [line('person', WORDS.nobodyYet)];
  const lead = findRule(rule)?.leadAgency ?? 'system';
  if (lead === 'system') return [];
  return [line('person', OTHERS_DO[lead] ?? WORDS.nobodyYet)];
}

function whenLines(step: ContentStep, when: When, { progress }: AboutPlan): EasyLine[] {
  const { standing = 'dated', begins = false } = progress.get(step.id) ?? {};
  if (when === 'soon') return [line('calendar', WORDS.soon)];
  if (standing === 'deferred') return [line('calendar', WORDS.onHold)];
  if (step.dueOn === null) return standing === 'active-since' ? [line('calendar', WORDS.goesOn)] : [];
  const day = longDay(step.dueOn);
  if (when === 'late') {
    return [line('calendar', easy`The last day was ${day}.`), line('no', WORDS.late), line('talk', WORDS.mayAskWhy)];
  }
  if (begins || standing === 'active-since') return [line('calendar', easy`This starts on ${day}.`)];
  if (isOnlyADate(step)) return [line('calendar', easy`The day is ${day}.`)];
  return [line('calendar', easy`The last day for this is ${day}.`)];
}

const isOnlyADate = ({ rule }: ContentStep) => rule !== null && findRule(rule)?.force === 'derived-date';

const quoted = (words: string): EasyQuote => ({ words, by: 'plan' });
