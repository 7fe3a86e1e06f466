import { problemSchema } from '@atrium/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject, type SchemaObject } from '@nestjs/swagger';
import { z } from 'zod';

const documentVersion = '1.0.0';

/** The application's OpenAPI 3.1 document, the same bytes for the same code: nothing in it depends on time or machine. */
export function openApiOf(app: NestFastifyApplication, title: string): OpenAPIObject {
  const config = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle(title).setVersion(documentVersion).build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
  return withProblems({ ...document, paths: sorted(document.paths) });
}

/** Every operation may answer a problem; said once for all. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const response = { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.patch, path.delete]) {
      if (operation) operation.responses = { ...operation.responses, default: response };
    }
  }
  // A schema with an id of its own is written as a reference to its definition.
  const { $defs } = z.toJSONSchema(problemSchema, { io: 'output' });
  // zod's and Nest's types of a JSON Schema differ in words, not in meaning.
  const schemas = { ...document.components?.schemas, Problem: $defs?.Problem as SchemaObject };
  return { ...document, components: { ...document.components, schemas: sorted(schemas) } };
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => one.localeCompare(other, 'en')));
