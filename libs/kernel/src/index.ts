export * from './assert-never.js';
export * from './calendar-date.js';
export * from './clock.js';
export * from './errors.js';
export * from './identifiers.js';
export * from './ids.js';
export * from './lifecycle.js';
export * from './person-fields.js';
