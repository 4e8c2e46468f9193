/** Injection token of the service's `ServiceConfig`. */
export const SERVICE_CONFIG = Symbol('ServiceConfig');
/** Injection token of the service's `ServiceDefinition`. */
export const SERVICE_DEFINITION = Symbol('ServiceDefinition');
