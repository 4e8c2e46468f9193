import { ApiProperty } from '@nestjs/swagger';

/** The days without support of one need. */
export class NeedGapResponse {
  /** the step that stands for the need */
  stepId: string;
  title: string;
  /** last day of children's support; null while it has no end */
  endedOn: string | null;
  /** first day of support that the young person or a carer confirmed */
  confirmedStartOn: string | null;
  /** whole days with neither; so far, while it is open; null while there is no end to count from */
  gapDays: number | null;
  /** children's support has ended and nothing is confirmed */
  open: boolean;
}

/** From the end of children's support to the start that was confirmed, need by need. */
export class PlanGapsResponse {
  planId: string;
  /** last day of children's support; null while it has no end */
  endedOn: string | null;
  /** a decision, or the first day on which the law lets it end */
  endedBecause: 'decided' | 'law' | null;
  @ApiProperty({ type: [NeedGapResponse] })
  needs: NeedGapResponse[];
}
