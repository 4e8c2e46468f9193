export * from './name-form.js';
export * from './spelling.js';
