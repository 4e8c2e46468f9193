import { Type } from '@sinclair/typebox';
import { data, defineEvent, nullable, oneOf } from '../event.js';

/** How a young person wants to be reached. */
export const CHANNELS = ['text-message', 'email', 'letter', 'telephone', 'in-person', 'none'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The form in which they want what is sent or told. */
export const FORMATS = ['standard', 'easy-read', 'large-print', 'audio', 'bsl-video', 'other-language'] as const;
export type Format = (typeof FORMATS)[number];

export const preferenceChanged = defineEvent({
  service: 'young-people',
  name: 'preference-changed',
  version: 1,
  summary: 'How the young person wants to be reached, and in which form, was said anew; carries the whole of it.',
  meantFor: 'A notification service: it chooses the channel and the format from this event.',
  schema: data({
    channel: nullable(oneOf(CHANNELS, 'channel; `none`: nothing is to be sent')),
    format: nullable(oneOf(FORMATS, 'form')),
    language: nullable(Type.String({ description: 'BCP 47; of the form other-language' })),
  }),
  sample: { channel: 'text-message', format: 'other-language', language: 'pl' },
});
