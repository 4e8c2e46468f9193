import { answerSchema } from './answer-schema.js';
import { casesSchema } from './cases-schema.js';
import { factsSchema } from './facts-schema.js';
import { type Schema } from './schema.js';

/** The JSON Schemas by file name; `npm run docs` writes them to `libs/timeline/schemas/`. */
export const SCHEMAS: Readonly<Record<string, () => Schema>> = {
  'facts.schema.json': factsSchema,
  'answer.schema.json': answerSchema,
  'cases.schema.json': casesSchema,
};

/** The text of each file. */
export function schemaFiles(): [name: string, text: string][] {
  return Object.entries(SCHEMAS).map(([name, schema]) => [name, `${JSON.stringify(schema(), null, 1)}\n`]);
}
