import { ApiHeader } from '@nestjs/swagger';

/** Documents a request header that a route needs, `if-match` for example; clients are typed by it. */
export const TakesHeader = (name: string, description: string): MethodDecorator =>
  ApiHeader({ name, description, required: true, schema: { type: 'string' } });
