import type { StaleRow } from '../../web/stale.js';
import { type Wording, words } from '../../web/wording.js';
import type { Step } from './plan.presenter.js';

interface Written {
  readonly reason: string;
  readonly targetOn: string | undefined;
}

const STATUS_AFTER: Readonly<Record<string, string>> = {
  start: 'in-progress',
  resume: 'in-progress',
  reopen: 'in-progress',
  complete: 'done',
  block: 'blocked',
  'set-aside': 'no-longer-needed',
};

const dayWords = (day: string | null | undefined): Wording =>
  day ? words('plan.day', { days: { day } }) : { text: '' };

/** What the step says now beside what the person wrote. */
export function staleRows(step: Step, verb: string, { reason, targetOn }: Written): StaleRow[] {
  const target = { label: words('plan.form.targetOn'), theirs: dayWords(step.targetOn), mine: dayWords(targetOn) };
  if (verb === 'target') return [target];
  const after = STATUS_AFTER[verb] ?? step.status;
  return [
    {
      label: words('plan.step.status'),
      theirs: words(`staff.status.${step.status}`),
      mine: words(`staff.status.${after}`),
    },
    { label: words('plan.form.reason'), theirs: step.statusReason ?? '', mine: reason },
  ];
}
