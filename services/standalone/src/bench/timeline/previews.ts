import type { TimelineFacts } from '#libs/timeline';
import { CENSUS } from './england.js';
import { register } from './register.js';

/** One of 240 people of the register, by age: about 1,500 people of 13 to 25. */
const EVERY = 240;
const YOUNGEST = '2013-01-15';
/** A prime number apart, so that ages are mixed. */
const STRIDE = 577;

interface Preview {
  readonly facts: TimelineFacts;
  readonly asOf: string;
}

/** The requests for previews: the same list each time. */
export function previews(): Preview[] {
  const young = [...register(EVERY)].filter(({ dateOfBirth }) => dateOfBirth! <= YOUNGEST);
  return young.map((_, i) => ({ facts: young[(i * STRIDE) % young.length]!, asOf: CENSUS }));
}
