import type { Audience } from '#libs/platform';

/** Whoever of the family speaks. */
type FamilyVoice = 'young-person' | 'carer';

/** As whom of the family an account speaks; null: not at all. */
export const VOICE_OF: Readonly<Record<Audience, FamilyVoice | null>> = {
  'young-person': 'young-person',
  carer: 'carer',
  staff: null,
  provider: null,
  leader: null,
  administrator: null,
  system: null,
  public: null,
};

const FOR_FAMILY: Readonly<Record<FamilyVoice, boolean>> = { 'young-person': false, carer: true };

/**
 * May the others of the family read what one of them says, where nothing is said of it? A carer's words are for all, as
 * they would be at the table; a young person may not dare to say it where carers read it, so theirs are for staff, unless
 * they choose.
 */
export function forFamily(voice: FamilyVoice, chosen?: boolean): boolean {
  return chosen ?? FOR_FAMILY[voice];
}
