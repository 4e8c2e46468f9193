export { problemDetails, type ProblemDetail } from './problem-details.js';
export { markdownPassages } from './markdown.js';
export { apiPassages } from './api.js';
export { sentences } from './sentences.js';
export { findings, RULES, type Finding } from './rules.js';
export { columnComments } from './table-comments.js';
export { readProgram } from './syntax.js';
export type { Passage } from './passages.js';
export { operationErrors, type OperationErrors } from './operation-errors.js';
