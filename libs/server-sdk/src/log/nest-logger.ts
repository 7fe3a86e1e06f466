import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/** Nest's own messages in our log; its start-up chatter at debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly out: Log) {}

  log(message: unknown, context?: unknown): void {
    this.out.debug({ context }, String(message));
  }
  debug(message: unknown, context?: unknown): void {
    this.out.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: unknown): void {
    this.out.debug({ context }, String(message));
  }
  warn(message: unknown, context?: unknown): void {
    this.out.warn({ context }, String(message));
  }
  error(message: unknown, ...details: unknown[]): void {
    this.out.error({ error: message instanceof Error ? message : undefined, details }, String(message));
  }
  fatal(message: unknown, ...details: unknown[]): void {
    this.error(message, ...details);
  }
}
