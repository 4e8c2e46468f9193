import type { Schemas } from '../../api/api.js';

type Timeline = Schemas['TimelineResponse'];
type Milestone = Timeline['milestones'][number];

interface Duty {
  readonly text: string;
  readonly due: string | null;
  readonly citation: string;
  readonly url: string | null;
  readonly confidence: string;
}

export interface LawModel {
  readonly asOf: string;
  /** duties without a day, then those of each year */
  readonly years: readonly { readonly year: string | null; readonly duties: readonly Duty[] }[];
}

/** What is over concerns nobody who asks now. */
const OVER: readonly string[] = ['ended', 'moot', 'met', 'met-late'];

export function lawOf({ asOf, milestones }: Timeline): LawModel {
  const open = milestones.filter(({ status }) => !OVER.includes(status));
  const years = [...new Set(open.map(yearOf))];
  return { asOf, years: years.map((year) => ({ year, duties: open.filter((m) => yearOf(m) === year).map(dutyOf) })) };
}

const yearOf = ({ due }: Milestone): string | null => due?.slice(0, 4) ?? null;

function dutyOf({ why, title, due, authority }: Milestone): Duty {
  const { citation, url, confidence } = authority;
  return { text: why.family ?? title, due, citation, url: url ?? null, confidence };
}
