import { type FieldError, parseCalendarDate } from '#libs/kernel';
import { KNOWN_PACKS, type Pack, checkFacts } from '#libs/timeline';
import { MOST_ENTRIES } from './facts-schema.values.js';

/** All errors of a preview request: each wrong fact by name, the day, the pack. */
export function previewErrors({
  facts,
  asOf,
  pack,
  lawOn,
}: {
  facts?: unknown;
  asOf?: unknown;
  pack?: unknown;
  lawOn?: unknown;
}): FieldError[] {
  const errors: FieldError[] =
    facts == null
      ? [{ field: 'facts', code: 'REQUIRED', message: 'facts must be given; send {} when no fact is known' }]
      : [...tooLong(facts), ...checkFacts(facts)].map((e) => ({
          ...e,
          field: e.field === '' ? 'facts' : `facts.${e.field}`,
        }));
  for (const [field, day] of Object.entries({ asOf, lawOn })) {
    if (day != null && (typeof day !== 'string' || parseCalendarDate(day) === null)) {
      errors.push({ field, code: 'NOT_A_DATE', message: `${field} must be a day of the calendar, YYYY-MM-DD` });
    }
  }
  if (pack != null && !KNOWN_PACKS.includes(pack as Pack)) {
    errors.push({ field: 'pack', code: 'NOT_IN_LIST', message: `pack must be one of ${KNOWN_PACKS.join(', ')}` });
  }
  return errors;
}

function tooLong(facts: object): FieldError[] {
  return Object.entries(facts)
    .filter(([, value]) => Array.isArray(value) && value.length > MOST_ENTRIES)
    .map(([field]) => ({ field, code: 'TOO_MANY', message: `${field} must have at most ${MOST_ENTRIES} entries` }));
}

/** All errors of a comparison, with the side in the field: `before.facts.dateOfBirth`. */
export function comparisonErrors(request: { before?: unknown; after?: unknown }): FieldError[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const asked = request[side];
    if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
      return [{ field: side, code: 'REQUIRED', message: `${side} must be given, with facts` }];
    return previewErrors(asked).map((e) => ({ ...e, field: `${side}.${e.field}` }));
  });
}
