import { capacityAssessmentChanged, representativeChanged } from '#libs/contracts';
import type { Lifecycle, Permission } from '#libs/platform';
import { KEPT_TRANSITIONS } from './register/kept-records/kept-record.rules.js';
import { ACCESS_TRANSITIONS } from './register/relationships/relationship.rules.js';

const access: Lifecycle = {
  title: 'Access of an account',
  about:
    'What opens a young person’s record to their own account and to their carers’. When the rights pass to the young person, so does the say about who reads it.',
  rows: ACCESS_TRANSITIONS.map(({ from, to, who, permission, when, event, words }) => ({
    action: permission ?? 'by the calendar',
    ...{ from, to, permission, event, words },
    ...(who === 'calendar' ? { by: 'the calendar' } : {}),
    ...(when === undefined ? {} : { when: [when] }),
  })),
};

function kept(title: string, about: string, permission: Permission, event: string | null): Lifecycle {
  const rows = KEPT_TRANSITIONS.map(({ verb, from, to, words }) => ({
    action: permission,
    ...{ from, to, permission, event, words },
    ...(verb === 'ending' && event !== null ? { needs: ['reason'] } : {}),
  }));
  return { title, about, rows };
}

/** The states of what young-people keeps. */
export const lifecycles: readonly Lifecycle[] = [
  access,
  kept(
    'Capacity assessment',
    'Of one kind of decision, at a time. The newest counts, until the day by which it is looked at again.',
    'capacity-assessment:change',
    capacityAssessmentChanged.type,
  ),
  kept(
    'Representative',
    'Somebody who may decide for the young person while the young person lacks capacity to, from one day to another.',
    'representative:change',
    representativeChanged.type,
  ),
  kept('Contact', 'A parent carer or a professional around the young person.', 'contact:change', null),
];
