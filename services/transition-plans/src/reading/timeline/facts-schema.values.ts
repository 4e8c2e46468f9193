import { type FactDefinition, FACTS } from '#libs/timeline';

/** Entries of a list of facts in one request: more than a life has, and few enough for a small answer. */
export const MOST_ENTRIES = 20;

type Schema = Record<string, unknown>;

/** JSON Schema of the facts, generated from the dictionary that checks them. */
export function factsSchema(): Schema {
  return rowSchema(FACTS);
}

function rowSchema(definitions: Readonly<Record<string, FactDefinition>>): Schema {
  const properties = Object.entries(definitions).map(([name, fact]) => [name, factSchema(fact)]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

function factSchema(fact: FactDefinition): Schema {
  const { meaning: description } = fact;
  switch (fact.type) {
    case 'date':
      return { type: ['string', 'null'], format: 'date', description };
    case 'flag':
      return { type: ['boolean', 'null'], description };
    case 'number':
      return { type: ['integer', 'null'], minimum: fact.from, maximum: fact.to, description };
    case 'code':
      return { type: ['string', 'null'], enum: [...(fact.codes ?? []), null], description };
    case 'text':
      return { type: ['string', 'null'], maxLength: 200, description };
    case 'list':
      return { type: ['array', 'null'], maxItems: MOST_ENTRIES, items: rowSchema(fact.row ?? {}), description };
  }
}
