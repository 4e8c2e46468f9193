/** The package has no types. */
declare module 'linebreak' {
  /** Finds where a line may break, by UAX 14. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
