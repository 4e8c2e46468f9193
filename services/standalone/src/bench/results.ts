import { type InvolvementResult, involvementReport } from './involvement-latency.js';
import type { NorfolkResult } from './norfolk.js';
import { type NeighbourRow, neighbourReport } from './neighbour.js';
import { type PortalResult, portalReport } from './portal-pages.js';
import type { LatencyResult } from './referral-latency.js';
import { type Row, tableOf } from './report.js';
import { type PreviewResult, previewReport } from './timeline/preview.js';
import { type RecomputeResult, recomputeReport } from './timeline/recompute.js';

/** The measurements; a part that did not run is absent. */
export interface Results {
  rows: Row[];
  referral?: LatencyResult;
  norfolk?: NorfolkResult;
  register?: RecomputeResult;
  preview?: PreviewResult;
  neighbour?: NeighbourRow[];
  involvement?: InvolvementResult;
  portal?: PortalResult;
}

/** One paragraph for each part. */
export function reportOf({
  rows,
  referral: f,
  norfolk: g,
  register: h,
  preview: i,
  neighbour: j,
  involvement: k,
  portal: l,
}: Results): string[] {
  const paragraphs: string[] = [];
  if (rows.length > 0) paragraphs.push(tableOf(rows));
  if (f) {
    paragraphs.push(
      `F referral sent → on the step in transition-plans, ${f.perSecond} a second: p50 ${f.p50.toFixed(1)} ms (aim 15), ` +
        `p99 ${f.p99.toFixed(1)} ms (aim 60); ${f.sent} sent, ${f.lost} lost, ${f.twice} twice`,
    );
  }
  if (g) {
    paragraphs.push(
      `G the Norfolk return, ${g.people} people: imported in ${g.importSeconds.toFixed(1)} s, ${g.plans} plans with ` +
        `${g.milestones} milestones stored after ${g.seconds.toFixed(1)} s (aim 30); peak memory ${g.peakMegabytes} MB (aim 400)`,
    );
  }
  if (h) paragraphs.push(recomputeReport(h));
  if (i) paragraphs.push(previewReport(i));
  if (j) paragraphs.push(neighbourReport(j));
  if (k) paragraphs.push(involvementReport(k));
  if (l) paragraphs.push(portalReport(l));
  return paragraphs;
}
