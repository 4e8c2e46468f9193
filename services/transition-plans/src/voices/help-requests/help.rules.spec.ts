import { HELP_STATUSES } from '#libs/contracts';
import { calendarDate } from '#libs/kernel';
import {
  HELP_TRANSITIONS,
  type HelpParty,
  type HelpState,
  type HelpStep,
  helpActions,
  helpWords,
  stepOn,
} from './help.rules.js';

const today = calendarDate('2025-04-14');
const parties: HelpParty[] = ['young-person', 'coordinator'];
const verbs = [...new Set(HELP_TRANSITIONS.map(({ verb }) => verb))];

const aRequest = (status: HelpState['status']): HelpState => ({
  about: 'say-this',
  status,
  helper_kind: status === 'asked' ? null : 'advocate',
  helper_name: status === 'asked' ? null : 'Noor',
  taken_on: null,
  ended_on: null,
  reason: null,
  answer_due_on: '2025-04-14',
  chased_on: '2025-04-10',
  chased_times: 2,
});

const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const helper = { kind: 'advocate', name: 'Noor' } as const;
const cells = parties.flatMap((by) => HELP_STATUSES.flatMap((from) => verbs.map((verb) => [by, verb, from] as const)));

it.each(cells)('%s: %s of a request that is %s follows the table, and so does allowedActions', (by, verb, from) => {
  const listed = HELP_TRANSITIONS.filter((t) => t.who === by && t.verb === verb && t.from.includes(from));
  const step: HelpStep = { verb, helper, reason: 'why' };
  expect(codeOf(() => stepOn(aRequest(from), step, by, today)) === null).toBe(listed.length > 0);
  expect(helpActions({ status: from }, by).includes(verb)).toBe(listed.length > 0);
  for (const { to, needs } of listed) {
    const { after } = stepOn(aRequest(from), { ...step, to }, by, today);
    expect(after.status).toBe(to);
    expect(after.ended_on === null).toBe(to === 'asked' || to === 'taken');
    expect(after.answer_due_on === null).toBe(after.ended_on !== null);
    expect(after.chased_times).toBe(0);
    if (to === 'taken') expect(after).toMatchObject({ helper_name: 'Noor', taken_on: today });
    if (to === 'asked') expect(after).toMatchObject({ helper_name: null, taken_on: null });
    const bare = codeOf(() => stepOn(aRequest(from), { verb, to, helper }, by, today));
    expect(bare).toBe(needs.includes('reason') ? 'REASON_REQUIRED' : null);
  }
});

it('the young person can act on a request in every status', () => {
  for (const status of HELP_STATUSES)
    expect([status, helpActions({ status }, 'young-person').length]).toEqual([status, 1]);
});

it('deadlines are working days', () => {
  const { after } = stepOn(aRequest('helped'), { verb: 'asking-again' }, 'young-person', today);
  // Good Friday 18 April and Easter Monday 21 April 2025 do not count
  expect(after.answer_due_on).toBe('2025-04-23');
});

it('describes its status', () => {
  expect(HELP_STATUSES.map((status) => helpWords({ ...aRequest(status), reason: 'Nobody has time.' }))).toEqual([
    'You asked for help. We will tell you who will help you.',
    'Noor will help you.',
    'You were helped. You can ask again if it was not enough.',
    'It was not possible: Nobody has time. You can ask again.',
    'You said that you no longer need help. You can ask again.',
  ]);
});
