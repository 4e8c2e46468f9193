import { SetMetadata } from '@nestjs/common';
import type { Audience } from '#libs/platform';

export const FOR = 'portal:for';
export const EVERYBODY = 'everybody';
export const UNGUARDED = 'portal:unguarded';

/**
 * Whose page it is. It keeps people from pages that were not written for them; what a page shows, and what may be done on
 * it, the services decide.
 */
export const For = (...audiences: readonly Audience[]) => SetMetadata(FOR, audiences);

/** Needs no sign-in, sets no cookie and knows nobody. */
export const ForEverybody = () => SetMetadata(FOR, EVERYBODY);

/** A form that no page of ours sends: the issuer calls it. */
export const Unguarded = () => SetMetadata(UNGUARDED, true);

/** Everybody who can sign in. */
export const ALL_ACCOUNTS = ['young-person', 'carer', 'staff', 'provider', 'leader', 'administrator'] as const;
