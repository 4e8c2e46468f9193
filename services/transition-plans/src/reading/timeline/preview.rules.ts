import { type FieldError, parseCalendarDate } from '#libs/kernel';
import { KNOWN_PACKS, type Pack, checkFacts } from '#libs/timeline';

/** All errors of a preview request: each wrong fact by name, the day, the pack. */
export function previewErrors({
  facts,
  asOf,
  pack,
}: {
  facts?: unknown;
  asOf?: unknown;
  pack?: unknown;
}): FieldError[] {
  const errors: FieldError[] =
    facts == null
      ? [{ field: 'facts', code: 'REQUIRED', message: 'facts must be given; send {} when no fact is known' }]
      : checkFacts(facts).map((e) => ({ ...e, field: e.field === '' ? 'facts' : `facts.${e.field}` }));
  if (asOf != null && (typeof asOf !== 'string' || parseCalendarDate(asOf) === null)) {
    errors.push({ field: 'asOf', code: 'NOT_A_DATE', message: 'asOf must be a day of the calendar, YYYY-MM-DD' });
  }
  if (pack != null && !KNOWN_PACKS.includes(pack as Pack)) {
    errors.push({ field: 'pack', code: 'NOT_IN_LIST', message: `pack must be one of ${KNOWN_PACKS.join(', ')}` });
  }
  return errors;
}
