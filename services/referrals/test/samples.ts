import { type DomainError, calendarDate } from '#libs/kernel';
import type { Role } from '#libs/platform';
import type { Action, Details } from '../src/referral/lifecycle/transition.rules.js';
import type { Disclosure } from '../src/referral/disclosure/disclosure.rules.js';
import {
  type Referral,
  changeReferral,
  deliverReferral,
  draftReferral,
  sendReferral,
} from '../src/referral/record/referral.rules.js';
import type { Ends } from '../src/referral/record/sendable.rules.js';

export const day = calendarDate;
export const at = (today: string, role: Role = 'coordinator') => ({
  today: day(today),
  now: new Date(`${today}T09:00:00Z`),
  actor: { role, subject: role, name: role },
});
export const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'none';
};

export const ends = (
  more: { capacity?: Partial<Ends['service']['capacity']> } & Partial<Omit<Ends['service'], 'capacity'>> = {},
): Ends => ({
  person: {
    version: 4,
    givenName: 'Ada',
    familyName: 'Example',
    preferredName: null,
    dateOfBirth: day('2007-01-17'),
    deceased: false,
    namedWorker: { name: 'Maya', team: null },
  },
  service: {
    id: 'service',
    name: 'Supported internship',
    organisationId: 'organisation',
    organisationName: 'Harbour',
    status: 'active',
    minimumAge: null,
    maximumAge: null,
    closure: null,
    ...more,
    capacity: {
      status: 'accepting',
      waitingListLength: null,
      waitingListWeeks: null,
      closedUntil: null,
      assuredOn: day('2025-01-01'),
      ...more.capacity,
    },
  },
  alreadyReferred: false,
});

export const drafted = (more: Partial<Referral> = {}, today = '2025-01-16'): Referral =>
  draftReferral(
    { id: 'referral', reference: 'REF-0000-00', youngPersonId: 'person' },
    {
      serviceId: 'service',
      organisationId: 'organisation',
      planId: null,
      stepId: null,
      need: 'a job coach',
      background: null,
      urgency: 'routine',
      ageException: null,
      risk: null,
      ...more,
    },
    at(today),
  ).referral;
export const receipt: Disclosure = {
  ...{ id: 'disclosure', sharedAt: '2025-01-16T09:00:00.000Z', referralVersion: 3, personVersion: 4 },
  circumstancesVersion: 2,
  organisation: { id: 'organisation', name: 'Harbour' },
  service: { id: 'service', name: 'Supported internship' },
  groups: ['identity', 'needs'],
  values: { identity: { givenName: 'Ada', familyName: 'Example' }, needs: { need: 'a job coach' } },
  hash: 'a'.repeat(64),
  basis: { kind: 'consent', consentId: 'consent', consentVersion: 1 },
  youngPerson: {
    ...{ givenName: 'Ada', familyName: 'Example', preferredName: null, dateOfBirth: day('2007-01-17') },
    namedWorker: null,
  },
  ...{ need: 'a job coach', background: null, urgency: 'routine', ageException: null, risk: null },
};
export const delivered = (referral: Referral, today = '2025-01-16') =>
  deliverReferral(referral, 'Harbour', receipt, at(today, 'system'));
export const sent = (more: Partial<Referral> = {}, today = '2025-01-16') =>
  delivered(sendReferral(drafted(more, today), ends(), at(today)).referral, today).referral;
export const act = (
  referral: Referral,
  action: Exclude<Action, 'draft' | 'change' | 'sending' | 'delivery' | 'sending-refusal'>,
  details: Details,
  today: string,
  role: Role = 'coordinator',
) => changeReferral(referral, action, details, at(today, role)).referral;

/** Details that satisfy every action, so that only the status can prevent it. */
export const enough: Details = {
  question: 'which days?',
  answer: 'Mondays',
  rationale: 'because',
  words: 'well',
  started: 'yes',
  startedOn: '2025-01-16',
  startBookedOn: '2099-01-01',
  outcome: 'started',
  what: 'a job coach',
  howMuch: 'two days a week',
  position: 3,
};
