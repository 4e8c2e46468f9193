import type { TodayBlock } from '#libs/platform';

export class TodayResponse {
  /** the most urgent first */
  blocks: TodayBlock[];
}
