/** Sentences for families that several rules share. SENDIASS is the free advice service of every area. */
export const FREE_ADVICE = 'SENDIASS can give you free advice.';
export const COMPLAIN = `You can complain to the council. If that does not help, ask the Ombudsman to look at it. ${FREE_ADVICE}`;
export const IF_YOU_KNOW = 'Please tell your coordinator if you know.';
