import type { components } from '../api/api.generated.js';

export type Me = components['schemas']['MeResponse'];

export const DISPLAYS = ['usual', 'large'] as const;
export type Display = (typeof DISPLAYS)[number];

/** What the pages know of the person who is signed in. Rights are the services' to judge. */
export interface Reader extends Pick<Me, 'subject' | 'name' | 'role' | 'area' | 'agency' | 'organisation' | 'team'> {
  readonly youngPeople: readonly { readonly id: string; readonly relation: 'self' | 'carer' }[];
  /** how large the words are */
  readonly display: Display;
  /** of forms: who filled them in */
  readonly formsFor: string;
  /** secret of the session's form tokens */
  readonly csrf: string;
}

export interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  /** milliseconds since 1970 */
  readonly accessUntil: number;
}

export interface Session {
  readonly idHash: Buffer;
  readonly reader: Reader;
  readonly tokens: Tokens;
}

declare module 'fastify' {
  interface FastifyRequest {
    session?: Session;
  }
}
