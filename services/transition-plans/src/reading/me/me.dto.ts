import { ApiProperty } from '@nestjs/swagger';
import type { PlanAnswer } from '../../voices/answers/answers.dto.js';
import { SYMBOLS, type SymbolKey } from '#libs/symbols';

/** An option of an action: a box to tick. */
export class MyChoiceResponse {
  /** field of the request, true or false */
  field: string;
  words: string;
  /** value when the request leaves the field out */
  unlessTold: boolean;
}

/** An action or a page open to the reader: words for a button, and its request. */
export class MyActionResponse {
  /** stable name for the client */
  name: string;
  words: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  href: string;
  @ApiProperty({ type: [MyChoiceResponse] })
  choices: readonly MyChoiceResponse[];
}

export class MyWorkerResponse {
  name: string;
  team: string | null;
}

/** The person, the work and the date of a step. */
export class MyStepResponse {
  id: string;
  @ApiProperty({ enum: SYMBOLS })
  symbol: SymbolKey;
  what: string;
  who: string;
  /** last day */
  on: string | null;
  /** the whole step as one sentence */
  words: string;
}

export class MyWordsResponse {
  words: string;
  /** `You said`, `Your parent or carer said` … */
  said: string;
}

export class MyFeelingResponse {
  /** 1 (not at all) to 5 (reached) */
  rating: number;
  words: string;
  /** day */
  on: string;
}

export class MyGoalResponse {
  id: string;
  /** for `If-Match` */
  version: number;
  @ApiProperty({ enum: SYMBOLS })
  symbol: SymbolKey;
  /** area of life */
  area: string;
  /** the young person's own words, shown first */
  ownWords: MyWordsResponse | null;
  title: string;
  /** target date, if the goal has one */
  aim: string | null;
  /** current state */
  stands: string;
  /** the sign by which everyone will know that the goal is reached */
  worksWhen: string | null;
  /** the young person's last rating of the progress */
  feeling: MyFeelingResponse | null;
  @ApiProperty({ type: [MyStepResponse] })
  steps: MyStepResponse[];
  @ApiProperty({ type: [MyActionResponse] })
  actions: MyActionResponse[];
}

export class MyDoneResponse {
  id: string;
  words: string;
  /** day that the evidence proves */
  on: string | null;
}

export class MyAnswerResponse {
  answer: PlanAnswer;
  /** day */
  on: string;
  ownWords: string | null;
  /** number of the content version that was answered; null for answers before versions were stored */
  number: number | null;
  /** the plan's content has changed since this answer */
  stale: boolean;
}

/** A reply to something that the young person, or somebody else, said of the plan. */
export class MyReplyResponse {
  id: string;
  words: string;
  /** name of the author */
  who: string;
  /** day */
  on: string;
}

/** What somebody said of the plan, with the replies. */
export class MyCommentResponse {
  id: string;
  /** goal that it is about; null: the plan */
  goalId: string | null;
  words: string;
  /** `You said`, `Your parent or carer said`, `Maya said` */
  said: string;
  /** day */
  on: string;
  /** oldest first */
  @ApiProperty({ type: [MyReplyResponse] })
  replies: MyReplyResponse[];
}

/** The young person's own plan in plain words. Ids are for the client and appear in no text. */
export class MyPlanResponse {
  planId: string;
  /** version of the plan, to send with an answer */
  version: number;
  /** SHA-256 of the content that people agree to; also printed on the family's papers */
  checksum: string;
  isOpen: boolean;
  /** the young person's usual name */
  name: string;
  worker: MyWorkerResponse | null;
  workerWords: string;
  @ApiProperty({ type: [MyGoalResponse] })
  goals: MyGoalResponse[];
  /** steps that do not belong to one goal */
  @ApiProperty({ type: [MyStepResponse] })
  steps: MyStepResponse[];
  /** steps set by law, by date */
  @ApiProperty({ type: [MyStepResponse] })
  law: MyStepResponse[];
  @ApiProperty({ type: [MyDoneResponse] })
  done: MyDoneResponse[];
  /** my last answer; null when I have not answered */
  answer: MyAnswerResponse | null;
  answerWords: string;
  /** the last comments and their replies, newest first */
  @ApiProperty({ type: [MyCommentResponse] })
  comments: MyCommentResponse[];
  /** actions open to me */
  @ApiProperty({ type: [MyActionResponse] })
  actions: MyActionResponse[];
  /** other pages that I can read */
  @ApiProperty({ type: [MyActionResponse] })
  links: MyActionResponse[];
}

export class MyWhenResponse {
  /** last day; null when there is none */
  on: string | null;
  words: string;
}

export class MyWhyResponse {
  words: string;
  /** name of the law or guidance; null when the people of the plan set the step */
  law: string | null;
}

export class MyNextThingResponse {
  stepId: string;
  goalId: string | null;
  @ApiProperty({ enum: SYMBOLS })
  symbol: SymbolKey;
  what: string;
  who: string;
  when: MyWhenResponse;
  why: MyWhyResponse;
  /** my possible action now, as a sentence */
  youCan: string;
  @ApiProperty({ type: [MyActionResponse] })
  actions: MyActionResponse[];
}

/** The next steps: the work, the person, the date and the reason. */
export class MyNextResponse {
  planId: string;
  /** day */
  today: string;
  words: string;
  @ApiProperty({ type: [MyNextThingResponse] })
  things: MyNextThingResponse[];
  /** number of further open steps in the plan */
  more: number;
}
