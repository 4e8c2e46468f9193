import { ApiProperty } from '@nestjs/swagger';
import { SAID_BY } from '../../record/plan/goal.rules.js';
import { EASY_SECTIONS, type EasyQuote, type EasySection } from './easy-plan.rules.js';
import { SYMBOLS, type SymbolKey } from './symbols.rules.js';

/** Words of people, as they wrote them. */
export class EasyQuoteResponse {
  words: string;
  /** who spoke them; `plan` where they were written into the plan */
  @ApiProperty({ enum: [...SAID_BY, 'plan'] })
  by: EasyQuote['by'];
}

/** One idea: a short sentence, a picture for it, and people's own words where there are some. */
export class EasyLineResponse {
  /** what a picture beside the sentence shows; any symbol set can draw it */
  @ApiProperty({ enum: SYMBOLS })
  symbol: SymbolKey;
  words: string;
  quote: EasyQuoteResponse | null;
}

/** Lines about one thing. */
export class EasyItemResponse {
  goalId: string | null;
  stepId: string | null;
  @ApiProperty({ type: [EasyLineResponse] })
  lines: EasyLineResponse[];
}

export class EasySectionResponse {
  @ApiProperty({ enum: EASY_SECTIONS })
  key: EasySection['key'];
  heading: string;
  @ApiProperty({ type: [EasyItemResponse] })
  items: EasyItemResponse[];
}

/** How easy the product's own sentences are to read; people's own words are not measured, and names and days count as short words. */
export class ReadingResponse {
  /** name of the formula */
  formula: string;
  /** school grade of the United States */
  grade: number;
  /** reading age in years */
  age: number;
  /** how many sentences were measured */
  sentences: number;
  /** how many words were measured */
  words: number;
  /** how many quotations of people's words were left out */
  quotesLeftOut: number;
}

/** The plan in easy read. */
export class EasyReadResponse {
  planId: string;
  /** SHA-256 of what a family is told of what people agree to, in hexadecimal: every form for them of the same content has the same */
  checksum: string;
  /** number of the version that has this content, as carers count them; null where none was kept of it */
  number: number | null;
  /** day on which this form was made */
  madeOn: string;
  reading: ReadingResponse;
  @ApiProperty({ type: [EasySectionResponse] })
  sections: EasySectionResponse[];
}
