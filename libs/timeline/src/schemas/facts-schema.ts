import { type FactDefinition, FACTS } from '../fact-dictionary.js';
import { MOST_CHARACTERS, MOST_ROWS } from '../facts.js';
import { acceptedDay, document, flag, orNull, type Schema } from './schema.js';

export const FACTS_SCHEMA_ID = 'urn:onward-timeline:facts';

/** What `checkFacts` accepts, from the same dictionary. A validator that ignores `format` also accepts 30 February. */
export function factsSchema(): Schema {
  return document(FACTS_SCHEMA_ID, 'Facts about one young person', {
    description: 'Every fact is optional. An absent or null fact is not known, and not known never means "no".',
    ...row(FACTS),
  });
}

function row(definitions: Readonly<Record<string, FactDefinition>>): Schema {
  const properties = Object.entries(definitions).map(([name, definition]) => [
    name,
    { description: definition.meaning, ...orNull(value(definition)) },
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as Readonly<Record<string, Schema>>,
    additionalProperties: false,
  };
}

function value({ type, codes, from, to, row: fields }: FactDefinition): Schema {
  switch (type) {
    case 'date':
      return acceptedDay;
    case 'flag':
      return flag;
    case 'number':
      return { type: 'integer', minimum: from, maximum: to };
    case 'code':
      return { enum: codes };
    case 'text':
      return { type: 'string', maxLength: MOST_CHARACTERS };
    case 'list':
      return { type: 'array', maxItems: MOST_ROWS, items: row(fields ?? {}) };
  }
}
