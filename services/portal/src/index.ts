export { NEUTRAL, type PortalConfig, readPortalConfig } from './config.js';
export { PORTAL_SCHEMA, createPortal } from './portal.js';
