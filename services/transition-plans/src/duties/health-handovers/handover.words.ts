import { longDay } from '../../record/wording/dates.words.js';
import type { HealthHandoverRow } from './health-handover.table.js';

/** The history sentence for a changed hand-over. It states only the most important change. */
export function describeChange(
  before: HealthHandoverRow,
  after: HealthHandoverRow,
  reason?: string,
): { sentence: string; to: string | null } {
  const service = `“${after.service}”`;
  const day = (date: string | null) => (date === null ? 'an unknown day' : longDay(date));
  if (before.attended !== after.attended && after.attended !== 'unknown') {
    const came = after.attended === 'yes' ? 'was attended' : 'was missed';
    return { sentence: `The first adult appointment of ${service} ${came}.`, to: after.attended };
  }
  if (before.first_adult_appointment_on !== after.first_adult_appointment_on) {
    const to = after.first_adult_appointment_on;
    return { sentence: `The first adult appointment of ${service} is on ${day(to)}.`, to };
  }
  if (before.transfer_on !== after.transfer_on) {
    return {
      sentence: `The health service ${service} hands over on ${day(after.transfer_on)}${reason ? `: ${reason}` : ''}.`,
      to: after.transfer_on,
    };
  }
  return { sentence: `The hand-over of the health service ${service} was changed.`, to: null };
}
