/** A piece of text that is read as one: a paragraph, a table cell, a problem detail, an API description. */
export interface Passage {
  readonly file: string;
  /** the line of the file on which the text begins; 0 where the file is generated from elsewhere */
  readonly line: number;
  readonly text: string;
  readonly kind: PassageKind;
}

export type PassageKind = 'paragraph' | 'cell' | 'problem' | 'api' | 'comment';

/** What stands in the text for inline code and for quotations, which are not ours to rewrite. */
export const CODE = 'CODE';
export const QUOTE = 'QUOTE';

/** Replaces quotations, addresses and code by one word each, so that rules read only our own words. */
export function withoutQuotations(text: string): string {
  return (
    text
      .replace(/`[^`]*`/g, CODE)
      .replace(/“[^”]*”|"[^"\n]*"|‘[^’\n]*’(?=[\s.,;:)]|$)/g, QUOTE)
      .replace(/https?:\/\/\S+/g, CODE)
      .replace(/\{[^{}]*\}/g, CODE)
      // retext takes “. young-people …” for one sentence
      .replace(/(?<=\w\w[)”]?[.!?]) ([a-z])/g, (_, letter: string) => ` ${letter.toUpperCase()}`)
      .replace(/\bCODE(?:(?:, (?:and |or )?| and | or |\/| → | )CODE\b)+/g, CODE)
  );
}
