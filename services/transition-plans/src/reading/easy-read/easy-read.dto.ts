import { ApiProperty } from '@nestjs/swagger';
import { SAID_BY } from '../../record/plan/goal.rules.js';
import { EASY_SECTIONS, type EasyQuote, type EasySection } from './easy-plan.rules.js';
import { SYMBOLS, type SymbolKey } from '#libs/symbols';

/** A person's words, exactly as they wrote them. */
export class EasyQuoteResponse {
  words: string;
  /** the person quoted; `plan` when the words were entered in the plan itself */
  @ApiProperty({ enum: [...SAID_BY, 'plan'] })
  by: EasyQuote['by'];
}

/** One idea: a short sentence, a picture, and any of the person's own words. */
export class EasyLineResponse {
  /** the subject of the picture; any symbol set can draw it */
  @ApiProperty({ enum: SYMBOLS })
  symbol: SymbolKey;
  words: string;
  quote: EasyQuoteResponse | null;
}

/** Lines about one subject. */
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

/** Reading ease of the product's own sentences. Leaves out people's own words; names and dates count as short words. */
export class ReadingResponse {
  /** name of the formula */
  formula: string;
  /** school grade in the United States */
  grade: number;
  /** reading age in years */
  age: number;
  /** number of sentences measured */
  sentences: number;
  /** number of words measured */
  words: number;
  /** number of quotations of people's words that were not measured */
  quotesLeftOut: number;
}

/** The plan in easy read. */
export class EasyReadResponse {
  planId: string;
  /** SHA-256, in hexadecimal, of the content that a family can read; equal in all forms of that content for families */
  checksum: string;
  /** number of the version with this content, as carers count versions; null when no version has it */
  number: number | null;
  /** day on which this form was produced */
  madeOn: string;
  reading: ReadingResponse;
  @ApiProperty({ type: [EasySectionResponse] })
  sections: EasySectionResponse[];
}
