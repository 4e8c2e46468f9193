/** Codes by status and by operation: `{ People_read: { 404: ['NOT_FOUND'] } }`. */
export type OperationCodes = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
