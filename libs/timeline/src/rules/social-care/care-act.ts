import { not, recorded } from '../../engine/conditions.js';
import { dayBefore, the, where } from '../../engine/dates.js';
import { type Condition } from '../../engine/language.js';
import { type Ending } from '../../engine/rule.js';
import { eighteen } from '../anchors.js';

/** What the rules of part 1 of the Care Act 2014 share. */
export const CARE_ACT = (section: number) => `https://www.legislation.gov.uk/ukpga/2014/23/section/${section}`;

export const dayBefore18 = dayBefore(eighteen);
export const conclusion = the('adultSocialCareConclusionOn', 'the adult social care conclusion');

export const notKnown = (fact: Parameters<typeof recorded>[0], words: string) =>
  not(recorded(fact, words), `${words}: not known`);

/** How a duty towards a child ends. */
export const at18 = (condition: Condition, because: string, family: string, successor?: string): Ending => ({
  on: where(condition, eighteen),
  because,
  family,
  ...(successor && { successor }),
});
