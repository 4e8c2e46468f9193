import type { LoggerService } from '@nestjs/common';
import { type Logger as Pino, pino } from 'pino';
import type { ServiceConfig } from '../config/config.js';

/**
 * Writes one JSON line for each log entry to standard output. Log codes, request ids and route patterns only; never a
 * name, a date of birth, an identifier or the text of a record.
 */
export class JsonLogger implements LoggerService {
  private readonly pino: Pino;

  constructor(service: string, config: Pick<ServiceConfig, 'logLevel'>) {
    this.pino = pino({ level: config.logLevel, base: { service } }, pino.destination({ sync: false }));
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
    this.pino.flush();
  }

  /** Nest calls with (message, …, context) and errors with (message, stack, context). */
  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = rest.length > 0 ? rest.at(-1) : undefined;
    const stack = level === 'error' && rest.length > 1 ? rest[0] : undefined;
    const fields = typeof message === 'object' && message !== null ? message : { msg: String(message) };
    this.pino[level]({ context, ...fields, ...(stack ? { stack } : {}) });
  }
}
