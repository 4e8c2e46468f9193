import type { TestAccount } from '#libs/testing';
import type { Ids, Situation } from './situations.js';

/** One request, with the actions that it can perform; the record's state decides which. */
export interface Try {
  readonly actions: readonly string[];
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** version of the record to change */
  readonly version?: number;
}

interface Versions {
  readonly plan: number;
  readonly record: number;
}

const SOMEBODY = { subject: 'coordinator', name: 'Maya' };
const INVITEE_OF: Readonly<Record<string, string>> = {
  education: 'school-college',
  health: 'health',
  'childrens-social-care': 'social-care',
};

/** All requests of the API for such a record, each with a valid body. */
export function triesOf(
  { of, row }: Situation,
  ids: Ids,
  versions: Versions,
  { role, agency }: TestAccount,
  invitees: Readonly<Record<string, string>>,
): Try[] {
  const plan = `/v1/plans/${ids.plan}`;
  const post = (actions: string[], path: string, body: object = {}): Try => ({ actions, method: 'POST', path, body });
  const patch = (actions: string[], path: string, body: object, version = versions.record): Try => ({
    ...{ actions, method: 'PATCH', path, body, version },
  });
  switch (of) {
    case 'plan':
      return [
        patch(['plan:change'], plan, { notes: 'Meets on Fridays.' }, versions.plan),
        post(['plan:answer'], `${plan}/answers`, { answer: 'agree', planVersion: versions.plan }),
        post(['goal:add'], `${plan}/goals`, { area: 'health', title: 'Swim' }),
        patch(['goal:change'], `${plan}/goals/${ids.proposal}`, { remindOn: '2026-01-01' }, 1),
        post(['goal:rate'], `${plan}/goals/${ids.goal}/ratings`, { rating: 3 }),
        post(['step:add'], `${plan}/steps`, { title: 'Find a pool' }),
        post(['comment:add'], `${plan}/comments`, { words: 'Well done.' }),
      ];
    case 'goal': {
      const goal = `${plan}/goals/${ids.goal}`;
      const statuses: [string[], string, object][] = [
        [['agree'], 'agreed', {}],
        [['activate', 'reopen'], 'active', { reason: 'It is wanted.' }],
        [['hold'], 'on-hold', {}],
        [['end', 'take-back'], 'ended', role === 'carer' ? {} : { endReason: 'reached' }],
      ];
      return [
        patch(['change'], goal, { remindOn: '2026-01-01' }),
        post(['rate'], `${goal}/ratings`, { rating: 3 }),
        ...statuses
          .filter(([, status]) => status !== row['status'])
          .map(([actions, status, more]) => patch(actions, goal, { status, ...more })),
      ];
    }
    case 'step': {
      const step = `${plan}/steps/${ids.step}`;
      const statuses: [string[], string][] = [
        [['start', 'resume', 'reopen'], 'in-progress'],
        [['block'], 'blocked'],
        [['complete'], 'done'],
        [['set-aside'], 'no-longer-needed'],
      ];
      return [
        patch(['change'], step, { deliveryTeam: 'West' }),
        post(['evidence'], `${step}/evidence`, { kind: 'other', words: 'A letter.' }),
        post(['assignment'], `${step}/assignment`, { ownerAgency: 'health' }),
        post(['acceptance'], `${step}/acceptance`),
        post(['hand-back'], `${step}/hand-back`, { reason: 'other', words: 'Not ours.' }),
        ...statuses
          .filter(([, status]) => status !== row['status'])
          .map(([actions, status]) => patch(actions, step, { status, reason: 'For a reason.' })),
      ];
    }
    case 'review': {
      const review = `${plan}/reviews/${ids.review}`;
      const notice = row['stage'] === 'decided';
      const inviteeId = invitees[INVITEE_OF[agency ?? ''] ?? 'health'];
      return [
        patch(['change'], review, notice ? { noticeServedOn: '2025-01-15' } : { place: 'School' }),
        post(['invitations'], `${review}/invitations`, { invitees: [{ kind: 'health', name: 'Dr Gray' }] }),
        post(['meeting'], `${review}/meeting`),
        post(['report'], `${review}/report`, { words: 'All were there.' }),
        post(['decision'], `${review}/decision`, { decision: 'maintain', words: 'It works.' }),
        post(['final'], `${review}/final`),
        post(['exemption'], `${review}/exemption`, { reason: 'abroad', until: '2025-05-01' }),
        { actions: ['resumption'], method: 'DELETE', path: `${review}/exemption`, version: versions.record },
        post(['cancellation'], `${review}/cancellation`, { reason: 'could-not-take-place' }),
        post(['correction'], `${review}/correction`, { reason: 'It was another one.' }),
        post(['advice'], `${review}/advice`, { inviteeId, words: 'He does well.' }),
        post(['feedback'], `${review}/feedback`, { words: 'I liked it.' }),
      ];
    }
    case 'assessment': {
      const own = `${plan}/carers-assessments/${ids.assessment}`;
      const aside = { words: 'For a reason.', accountable: SOMEBODY };
      return [
        patch(['change'], own, { name: 'Joy Example' }),
        post(['offer'], `${own}/offer`),
        post(['accept'], `${own}/answer`, { answer: 'accept' }),
        post(['decline'], `${own}/answer`, { answer: 'decline' }),
        post(['complete'], `${own}/completion`),
        post(['set-aside'], `${own}/setting-aside`, { reason: 'not-needed', ...aside }),
        post(['correct'], `${own}/setting-aside`, { reason: 'entered-in-error', ...aside }),
        post(['reopen'], `${own}/reopening`, { words: 'It is needed.' }),
      ];
    }
    case 'handover': {
      const own = `${plan}/health-handovers/${ids.handover}`;
      return [
        patch(['change'], own, { transferOn: '2027-01-01' }),
        post(['end'], `${own}/ending`, { reason: 'no-longer-needed', words: 'He is well.' }),
      ];
    }
    case 'help': {
      const [own, mine] = [`${plan}/help-requests/${ids.help}`, `/v1/me/help-requests/${ids.help}`];
      return [
        post(['taking'], `${own}/taking`),
        post(['return'], `${own}/return`, { reason: 'Somebody else is needed.' }),
        post(['outcome'], `${own}/outcome`, { outcome: 'not-possible', reason: 'There is nobody.' }),
        post(['taking-back'], `${mine}/taking-back`),
        post(['asking-again'], `${mine}/asking-again`),
      ];
    }
    case 'accountability': {
      const own = `${plan}/accountable-person`;
      return [
        post(['hand-over'], own, { subject: 'education', name: 'Omar' }),
        post(['accept'], `${own}/acceptance`),
        post(['decline'], `${own}/refusal`, { words: 'I have too many.' }),
      ];
    }
  }
}
