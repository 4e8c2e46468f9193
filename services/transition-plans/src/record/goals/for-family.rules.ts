import type { Audience } from '#libs/platform';

/** A member of the family who speaks. */
type FamilyVoice = 'young-person' | 'carer';

/** The member of the family that an account speaks as; null for other accounts. */
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
 * Default for whether the rest of the family may read what one member says. A carer speaks for everyone to read, as at
 * a meeting. A young person may not dare to speak where carers read, so their words go to staff unless they choose.
 */
export function forFamily(voice: FamilyVoice, chosen?: boolean): boolean {
  return chosen ?? FOR_FAMILY[voice];
}
