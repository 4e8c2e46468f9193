import { ApiProperty } from '@nestjs/swagger';
import type { PlanAnswer } from '../../voices/answers/answers.dto.js';
import { SYMBOLS, type SymbolKey } from '../easy-read/symbols.rules.js';

/** Something to choose with it: a box to tick. */
export class MyChoiceResponse {
  /** of the request, true or false */
  field: string;
  words: string;
  /** what it is where nothing is sent */
  unlessTold: boolean;
}

/** Something that can be done or read from here: words for a button, and the request behind it. */
export class MyActionResponse {
  /** stable name, for the client */
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

/** Who does what by when. */
export class MyStepResponse {
  id: string;
  @ApiProperty({ enum: SYMBOLS })
  symbol: SymbolKey;
  what: string;
  who: string;
  /** last day */
  on: string | null;
  /** all of it as one would say it */
  words: string;
}

export class MyWordsResponse {
  words: string;
  /** `You said`, `Your parent or carer said` … */
  said: string;
}

export class MyFeelingResponse {
  /** 1 (not at all) to 5 (there) */
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
  /** part of life that it is about */
  area: string;
  /** comes first: the own words */
  ownWords: MyWordsResponse | null;
  title: string;
  /** by when, where there is a day */
  aim: string | null;
  /** how it stands */
  stands: string;
  /** how everybody will know that it is reached */
  worksWhen: string | null;
  /** how far along it felt the last time */
  feeling: MyFeelingResponse | null;
  @ApiProperty({ type: [MyStepResponse] })
  steps: MyStepResponse[];
  @ApiProperty({ type: [MyActionResponse] })
  actions: MyActionResponse[];
}

export class MyDoneResponse {
  id: string;
  words: string;
  /** day that the evidence shows */
  on: string | null;
}

export class MyAnswerResponse {
  answer: PlanAnswer;
  /** day */
  on: string;
  ownWords: string | null;
  /** number of the version of the content that was answered; null before versions were kept */
  number: number | null;
  /** the plan says something else by now */
  stale: boolean;
}

/** The young person's own plan in plain words; ids are there for the client, and stand in no text. */
export class MyPlanResponse {
  planId: string;
  /** of the plan: for an answer to it */
  version: number;
  /** SHA-256 of what people agree to, the mark of the papers that a family takes away */
  checksum: string;
  isOpen: boolean;
  /** what the young person is called */
  name: string;
  worker: MyWorkerResponse | null;
  workerWords: string;
  @ApiProperty({ type: [MyGoalResponse] })
  goals: MyGoalResponse[];
  /** steps that serve no one goal */
  @ApiProperty({ type: [MyStepResponse] })
  steps: MyStepResponse[];
  /** what the law sets, by day */
  @ApiProperty({ type: [MyStepResponse] })
  law: MyStepResponse[];
  @ApiProperty({ type: [MyDoneResponse] })
  done: MyDoneResponse[];
  /** what I said the last time; null where I said nothing yet */
  answer: MyAnswerResponse | null;
  answerWords: string;
  /** what I can do */
  @ApiProperty({ type: [MyActionResponse] })
  actions: MyActionResponse[];
  /** what else I can read */
  @ApiProperty({ type: [MyActionResponse] })
  links: MyActionResponse[];
}

export class MyWhenResponse {
  /** last day; null where there is none */
  on: string | null;
  words: string;
}

export class MyWhyResponse {
  words: string;
  /** name of the law or guidance; null where the people of the plan set it */
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
  /** what I can do now, in a sentence */
  youCan: string;
  @ApiProperty({ type: [MyActionResponse] })
  actions: MyActionResponse[];
}

/** What happens next: what, who does it, when and why. */
export class MyNextResponse {
  planId: string;
  /** day */
  today: string;
  words: string;
  @ApiProperty({ type: [MyNextThingResponse] })
  things: MyNextThingResponse[];
  /** how many more open steps the plan has */
  more: number;
}
