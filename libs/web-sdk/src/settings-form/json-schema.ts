/** The part of JSON Schema (2020-12) that generated forms read. */
export interface JsonSchema {
  readonly type?: string;
  readonly nullable: boolean;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: ReadonlyMap<string, JsonSchema>;
  readonly required: ReadonlySet<string>;
  readonly additional?: JsonSchema;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads a schema as the server sends it: `$ref` into its own `$defs`, and "or null" in either spelling, are resolved. */
export function readJsonSchema(source: unknown, root: Json = isRecord(source) ? source : {}): JsonSchema {
  const schema = resolve(isRecord(source) ? source : {}, root);
  const branches = listOf(schema.anyOf ?? schema.oneOf).filter(isRecord);
  const real = branches.filter((branch) => branch.type !== 'null');
  const [only] = real;
  if (only && real.length === 1) return { ...readJsonSchema(only, root), nullable: true };
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  const choices = choicesOf(schema, real);
  return {
    ...typeOf(types.find((type) => type !== 'null'), choices),
    ...rulesOf(schema),
    ...nestedOf(schema, root),
    nullable: types.includes('null') || real.length < branches.length,
    required: new Set(listOf(schema.required).filter((name) => typeof name === 'string')),
    ...(choices && { enum: choices }),
  };
}

function nestedOf(schema: Json, root: Json): Pick<JsonSchema, 'items' | 'properties' | 'additional'> {
  const { properties, items, additionalProperties } = schema;
  return {
    ...(isRecord(items) && { items: readJsonSchema(items, root) }),
    ...(isRecord(properties) && {
      properties: new Map(Object.entries(properties).map(([name, property]) => [name, readJsonSchema(property, root)])),
    }),
    ...(isRecord(additionalProperties) && { additional: readJsonSchema(additionalProperties, root) }),
  };
}

function rulesOf(schema: Json): Partial<JsonSchema> {
  const { format, pattern } = schema;
  const numbers = ['minimum', 'maximum', 'maxLength', 'maxItems'] as const;
  return {
    ...(typeof format === 'string' && { format }),
    ...(typeof pattern === 'string' && { pattern }),
    ...Object.fromEntries(numbers.flatMap((name) => (typeof schema[name] === 'number' ? [[name, schema[name]]] : []))),
  };
}

/** Named values: `enum`, or alternatives that are one constant each. */
function choicesOf(schema: Json, branches: readonly Json[]): readonly string[] | undefined {
  const values = Array.isArray(schema.enum) ? schema.enum : branches.map((branch) => branch.const);
  const names = values.filter((value) => typeof value === 'string');
  return names.length > 0 && names.length === values.filter((value) => value !== null).length ? names : undefined;
}

function typeOf(type: unknown, choices: readonly string[] | undefined): { type?: string } {
  if (typeof type === 'string') return { type };
  return choices ? { type: 'string' } : {};
}

function resolve(schema: Json, root: Json): Json {
  const name = typeof schema.$ref === 'string' ? /^#\/\$defs\/(.+)$/.exec(schema.$ref)?.[1] : undefined;
  const definitions = root.$defs;
  const target = name !== undefined && isRecord(definitions) ? definitions[name] : undefined;
  return isRecord(target) ? target : schema;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** True for a plain JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
