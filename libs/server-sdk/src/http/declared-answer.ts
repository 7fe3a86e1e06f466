import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

interface Written {
  readonly schema: z.ZodType;
  readonly text: string;
}

/* A frozen answer cannot change, so its text is made once; it goes when the answer itself does. */
const written = new WeakMap<object, Written>();

/**
 * Applies the schema of `@Returns` before an answer is written: what it does not name never leaves the server, a mismatch is a 500.
 * Texts, buffers and streams pass as they are: they have no fields. An answer that a feature keeps and has frozen deeply, like the context of a person, is checked and written once.
 */
export function declaredAnswer(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const returns = request.route?.returns;
  if (!returns?.schema || isProblem(reply)) return payload;
  if (typeof payload !== 'object' || payload === null || !Object.isFrozen(payload)) return returns.schema.parse(payload);
  const { text } = textOf(payload, returns.schema);
  reply.serializer(() => text);
  return payload;
}

/** An error has a shape of its own; every other answer of the route passes its schema, whatever its status. */
const isProblem = (reply: FastifyReply): boolean => String(reply.getHeader('content-type') ?? '').startsWith('application/problem+json');

function textOf(payload: object, schema: z.ZodType): Written {
  const known = written.get(payload);
  if (known?.schema === schema) return known;
  const made = { schema, text: JSON.stringify(schema.parse(payload)) };
  written.set(payload, made);
  return made;
}
