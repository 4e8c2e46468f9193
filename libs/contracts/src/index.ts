export * from './catalogue.js';
export * from './event.js';
export * from './feed.js';
export * from './involvement-changed.v1.js';
export * from './referrals/index.js';
export * from './transition-plans/index.js';
export * from './young-people/index.js';
