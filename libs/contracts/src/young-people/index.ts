export * from './circumstances-changed.v1.js';
export * from './person-changed.v1.js';
export * from './person-registered.v1.js';
export * from './preference-changed.v1.js';
export * from './relationship-changed.v1.js';
