import { pino, type Logger, type DestinationStream } from 'pino';
import { redactText } from './redaction.js';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** The process's log: one JSON line each, secrets redacted by path and by pattern (security.md R20). */
export abstract class Log {
  abstract debug(fields: object, message: string): void;
  abstract info(fields: object, message: string): void;
  abstract warn(fields: object, message: string): void;
  abstract error(fields: object, message: string): void;
}

/** A longer line says nothing more and can be a weapon (LOG-03). */
const maxLineLength = 16_384;

const secretPaths = ['password', 'token', 'secret', 'cookie', 'authorization', 'key', 'keys', '*.password', '*.token', '*.secret', '*.cookie', '*.authorization'];

/** Opens the log on standard error, or on the given stream. */
export function openLog(level: LogLevel, destination: DestinationStream = process.stderr): Logger & Log {
  const guarded: DestinationStream = { write: (line) => destination.write(guardLine(line)) };
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretPaths, censor: '[redacted]' },
      serializers: { error: (error: unknown) => plainError(error) },
    },
    guarded,
  );
}

interface PlainError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: unknown;
  readonly cause?: PlainError;
}

/** An error without its further members: a database error carries the statement's parameters, which may be secrets. */
function plainError(error: unknown, depth = 0): PlainError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const code: unknown = 'code' in error ? error.code : undefined;
  const cause = error.cause === undefined || depth > 4 ? {} : { cause: plainError(error.cause, depth + 1) };
  return { type: error.name, message: error.message, stack: error.stack, ...(code === undefined ? {} : { code }), ...cause };
}

function guardLine(line: string): string {
  const redacted = redactText(line);
  if (redacted.length <= maxLineLength) return redacted;
  return `${JSON.stringify({ level: 'warn', time: new Date().toISOString(), msg: 'A log line was cut', start: redacted.slice(0, maxLineLength / 2) })}\n`;
}
