import { ApiProperty } from '@nestjs/swagger';

/** The days without support for one need. */
export class NeedGapResponse {
  /** id of the step that represents the need */
  stepId: string;
  title: string;
  /** last day of children's support; null if no end date is known */
  endedOn: string | null;
  /** first day of support, confirmed by the young person or a carer */
  confirmedStartOn: string | null;
  /** whole days without support, up to today while the gap is open; null if no end date is known */
  gapDays: number | null;
  /** true if children's support has ended and no start is confirmed */
  open: boolean;
}

/** The gap in support for each need, from the end of children's support to the confirmed start. */
export class PlanGapsResponse {
  planId: string;
  /** last day of children's support; null if no end date is known */
  endedOn: string | null;
  /** `decided` for a recorded decision, or `law` for the first day on which the law allows the end */
  endedBecause: 'decided' | 'law' | null;
  @ApiProperty({ type: [NeedGapResponse] })
  needs: NeedGapResponse[];
}
