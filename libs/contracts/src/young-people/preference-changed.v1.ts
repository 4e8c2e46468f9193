import { Type } from '@sinclair/typebox';
import { data, defineEvent, nullable, oneOf } from '../event.js';

/** How a young person wants to be contacted. */
export const CHANNELS = ['text-message', 'email', 'letter', 'telephone', 'in-person', 'none'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The format in which they want messages. */
export const FORMATS = ['standard', 'easy-read', 'large-print', 'audio', 'bsl-video', 'other-language'] as const;
export type Format = (typeof FORMATS)[number];

export const preferenceChanged = defineEvent({
  service: 'young-people',
  name: 'preference-changed',
  version: 1,
  summary: 'The young person’s preferred channel or format changed. The event carries the whole preference.',
  meantFor: 'A notification service: it chooses the channel and the format from this event.',
  schema: data({
    channel: nullable(oneOf(CHANNELS, 'channel; `none`: send nothing')),
    format: nullable(oneOf(FORMATS, 'form')),
    language: nullable(Type.String({ description: 'BCP 47; with the format other-language' })),
  }),
  sample: { channel: 'text-message', format: 'other-language', language: 'pl' },
});
