import type { Schemas } from '../../api/api.js';
import { type Form, dayOf, one } from '../../web/form.js';
import type { StaleRow } from '../../web/stale.js';
import { type Wording, words } from '../../web/wording.js';

type Review = Schemas['ReviewResponse'];

/** What the forms begin with: that which is known is filled in. */
export function typedOf(review: Review): Form {
  return { ...dayFields('meetingOn', review.meetingOn), place: review.place ?? '' };
}

function dayFields(field: string, value: string | null): Form {
  if (value === null) return {};
  const [year = '', month = '', day = ''] = value.split('-');
  return { [`${field}-day`]: String(Number(day)), [`${field}-month`]: String(Number(month)), [`${field}-year`]: year };
}

const dayWords = (day: string | null | undefined): Wording =>
  day ? words('review.day', { days: { day } }) : { text: '' };

/** What the review says now beside what the person wrote. */
export function staleRows(review: Review, verb: string, form: Form): StaleRow[] {
  if (verb === 'place')
    return [
      {
        label: words('review.field.meetingOn'),
        theirs: dayWords(review.meetingOn),
        mine: dayWords(dayOf(form, 'meetingOn')),
      },
      { label: words('review.field.place'), theirs: review.place ?? '', mine: one(form, 'place') },
    ];
  if (verb === 'papers')
    return [
      {
        label: words('review.field.papersSentOn'),
        theirs: dayWords(review.papersSentOn),
        mine: dayWords(dayOf(form, 'papersSentOn')),
      },
    ];
  return [];
}
