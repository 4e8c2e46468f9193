import { PFA_AREAS } from '#libs/contracts';
import { londonDay } from '#libs/kernel';
import { Flow, PAGE, Paper, QUIET, type Type } from '#libs/paper';
import { inOrder } from '../../record/plan/goal-order.rules.js';
import type { StepRow } from '../../record/plan/step.table.js';
import { longDay } from '../../record/wording/dates.words.js';
import type { AnswerResponse } from '../../voices/answers/answers.dto.js';
import type { ContentGoal, PlanContent } from '../../voices/versions/plan-content.rules.js';
import type { WholePlan } from '../plans/whole-plan.queries.js';
import { calledName, type PlanOnPaper } from './plan-on-paper.responses.js';
import {
  ANSWERS,
  AREA_NAMES,
  SPEAKERS,
  accountabilityWords,
  agencyName,
  dayWords,
  goalWords,
  statusWords,
} from './summary.words.js';

/*
 * The plan for practitioners. The content that people agree to has the checksum. The persons and the progress of each
 * step are those of the day of printing.
 */

const TITLE: Type = { size: 20, weight: 'bold' };
const AREA: Type = { size: 14, weight: 'bold', colour: '#1d4e79' };
const NAME: Type = { size: 11.5, weight: 'bold' };
const STEP: Type = { size: 10.5, weight: 'bold' };
const TEXT: Type = { size: 10.5 };
const QUIETLY: Type = { size: 10, colour: QUIET };
const FOOT: Type = { size: 8, colour: QUIET };

interface Summary extends Pick<PlanOnPaper, 'content' | 'checksum' | 'number' | 'views'> {
  /** of the same plan, for data outside the content */
  readonly whole: WholePlan;
  readonly today: string;
  readonly now: Date;
}

/** Returns the summary for practitioners as a PDF. */
export function summaryPaper({ content, whole, checksum, number, views, now, today }: Summary): Promise<Buffer> {
  const paper = new Paper({
    title: 'Transition plan: summary',
    checksum,
    now,
    margins: { top: 48, bottom: 64, left: 50, right: 50 },
  });
  const flow = new Flow(paper);
  const live = new Map(whole.steps.map((step) => [step.id, step]));
  const stepsOf = (wanted: (step: PlanContent['steps'][number]) => boolean) =>
    content.steps
      .filter(wanted)
      .flatMap(({ id, title, dueOn, ownerAgency }) => {
        const step = live.get(id);
        return step ? [{ ...step, title, due_on: dueOn, owner_agency: ownerAgency }] : [];
      })
      .sort(byDay);

  flow.words('H1', 'Transition plan: summary', TITLE);
  flow.words('P', personWords(whole), TEXT, { before: 2 });
  flow.words('P', `As of ${longDay(today)}. Working document, not legal advice.`, QUIETLY, { before: 2 });

  drawViews(flow, whole, views);

  const goals = inOrder(content.goals, whole.plan.goal_order);
  for (const area of PFA_AREAS) {
    heading(flow, AREA_NAMES[area]);
    const ofArea = goals.filter((goal) => goal.area === area);
    for (const goal of ofArea) {
      sayGoal(flow, goal, whole);
      for (const step of stepsOf((s) => s.goalId === goal.id && s.rule === null)) sayStep(flow, step, today, 12);
    }
    const note = content.areasNotNeeded.find((n) => n.area === area);
    if (note) flow.words('P', `Considered, but needs no goal: “${note.words}”`, TEXT, { before: 3 });
    else if (ofArea.length === 0)
      flow.words('P', 'No goal, and no reason recorded why none is needed.', TEXT, { before: 3 });
  }

  const others = stepsOf((s) => s.rule === null && !goals.some(({ id }) => id === s.goalId));
  if (others.length > 0) heading(flow, 'Further steps');
  for (const step of others) sayStep(flow, step, today);
  heading(flow, 'What the law and guidance set');
  for (const step of stepsOf((s) => s.rule !== null)) sayStep(flow, step, today);

  if (content.notes !== null) {
    heading(flow, 'Notes');
    flow.words('P', content.notes, TEXT);
  }
  if (paper.placeholders.length > 0) {
    const marks = paper.placeholders.join(', ');
    flow.words('P', `Some words could not be printed. The plan on the screen has them. Marks: ${marks}.`, QUIETLY, {
      before: 8,
    });
  }

  const width = PAGE.width - 100;
  const version = number === null ? 'not stored as a version yet' : `version ${number}`;
  const mark = `Plan ${whole.plan.reference}, ${version}. SHA-256 ${checksum}`;
  paper.onEveryPage(() => mark, { x: 50, y: PAGE.height - 44, width }, FOOT);
  paper.onEveryPage(
    (page, pages) => `${longDay(today)}. Page ${page} of ${pages}`,
    { x: 50, y: PAGE.height - 32, width },
    FOOT,
  );
  return paper.end();
}

function byDay(a: StepRow, b: StepRow): number {
  const key = ({ due_on, occurrence, id }: StepRow) => `${due_on ?? ''} ${occurrence ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

function heading(flow: Flow, words: string): void {
  flow.keep(70);
  flow.words('H2', words, AREA, { before: 12 });
  flow.rule();
}

function personWords({ plan, person }: WholePlan): string {
  const { given_name, family_name, preferred_name, date_of_birth, reference } = person;
  const worker = [person.named_worker_name, person.named_worker_team].filter((part) => part !== null).join(', ');
  return [
    `${[given_name, family_name].filter(Boolean).join(' ')}${preferred_name === null ? '' : `, called ${preferred_name}`} (${reference}).`,
    date_of_birth === null ? 'The date of birth is not known.' : `Born ${longDay(date_of_birth)}.`,
    `Plan ${plan.reference}, ${plan.status} since ${longDay(plan.opened_on)}.`,
    worker === '' ? 'There is no named worker.' : `Named worker: ${worker}.`,
  ].join(' ');
}

const VIEWS_IN_A_ROW = 3;

/** The answers of the young person, the carers and the agencies, side by side and never merged. */
function drawViews(flow: Flow, { person }: WholePlan, views: readonly AnswerResponse[]): void {
  heading(flow, 'Answers to this plan');
  const young = `${calledName(person)} (young person)`;
  const headOf: Readonly<Record<AnswerResponse['by'], (view: AnswerResponse) => string>> = {
    'young-person': () => young,
    carer: ({ name }) => `${name} (parent carer)`,
    agency: ({ agency, name }) => `${agencyName(agency)} (${name})`,
  };
  const cells = views.map((view) => ({ head: headOf[view.by](view), body: viewWords(view) }));
  if (!new Set(views.map(({ by }) => by)).has('young-person'))
    cells.unshift({ head: young, body: 'Has not answered.' });
  for (let i = 0; i < cells.length; i += VIEWS_IN_A_ROW) {
    flow.sideBySide(cells.slice(i, i + VIEWS_IN_A_ROW), NAME, TEXT);
  }
}

function viewWords({ answer, words, number, at, stale, accessEnded }: AnswerResponse): string {
  const version = number === null ? '' : `version ${number}, `;
  const said = `${ANSWERS[answer]} (${version}${longDay(londonDay(new Date(at)))}).${words === null ? '' : ` “${words}”`}`;
  if (accessEnded) return `${said} Their access to the record has ended since.`;
  return stale ? `${said} The plan has changed since, so ask again.` : said;
}

function sayGoal(flow: Flow, goal: ContentGoal, { goals }: WholePlan): void {
  flow.keep(60);
  flow.words('H3', goal.title, NAME, { before: 7 });
  if (goal.ownWords !== null) {
    flow.words('P', `“${goal.ownWords}” (${SPEAKERS[goal.ownWordsBy ?? 'young-person']})`, TEXT, { before: 2 });
  }
  if (goal.successCriterion !== null) flow.words('P', `Reached when: ${goal.successCriterion}`, TEXT, { before: 2 });
  const achievement = goals.find(({ id }) => id === goal.id)?.achievement ?? 'not-started';
  flow.words('P', goalWords(goal, achievement), QUIETLY, { before: 2 });
}

function sayStep(flow: Flow, step: StepRow, today: string, indent = 0): void {
  flow.keep(56);
  flow.paper.within('Sect', () => {
    flow.words('P', step.title, STEP, { indent, before: 6 });
    flow.words('P', `${dayWords(step)} ${statusWords(step, today)}`, TEXT, { indent, before: 1 });
    flow.words('P', accountabilityWords(step), QUIETLY, { indent, before: 1 });
  });
}
