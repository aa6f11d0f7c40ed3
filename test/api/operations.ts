import type { OpenAPIObject } from '@nestjs/swagger';
import type { Rule } from '../../src/platform/access/policy.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of the API, and a request for it made of the examples in its description. */
export interface Operation {
  /** `GET /api/v1/measures/{id}/figures` */
  readonly name: string;
  /** `GET /api/v1/measures/:id/figures` */
  readonly route: string;
  readonly summary: string;
  readonly rule: Rule;
  /** Of its answer when all goes well; null for an answer without a body. */
  readonly examples: readonly unknown[];
  readonly security: unknown;
  readonly parameters: readonly string[];
  readonly request: { method: Method; url: string; payload?: object };
  /** The same request about this person. */
  about(personId: string): { method: Method; url: string; payload?: object };
}

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  example?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
}

interface Described {
  summary: string;
  'x-access': Rule;
  security?: unknown;
  parameters: {
    name: string;
    in: 'path' | 'query' | 'header';
    example?: string | number;
    schema: { example?: string | number };
  }[];
  requestBody?: { content: { 'application/json'?: { schema: Schema } } };
  responses: Record<string, { content?: Record<string, { example?: unknown }> }>;
}

/** Throws when a parameter or a property of a body has no example to ask with. */
export function operationsOf({ paths, components }: OpenAPIObject): Operation[] {
  const all = Object.entries(paths as unknown as Record<string, Record<string, Described>>);
  return all.flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, described]): Operation => {
      const method = name.toUpperCase() as Method;
      const answers = Object.entries(described.responses).filter(([status]) => status.startsWith('2'));
      const request = {
        method,
        url: addressOf(path, described),
        payload: bodyOf(described, components?.schemas as Record<string, Schema>),
      };
      return {
        name: `${method} ${path}`,
        route: `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        summary: described.summary,
        rule: described['x-access'],
        examples: answers.flatMap(([status, { content }]) =>
          status === '204' ? [null] : Object.values(content ?? {}).map(({ example }) => example),
        ),
        security: described.security,
        parameters: described.parameters.filter((one) => one.in === 'path').map((one) => one.name),
        request,
        about: (personId) => ({
          ...request,
          url: addressOf(path.replace('{personId}', personId), described),
        }),
      };
    }),
  );
}

function addressOf(path: string, { parameters }: Described): string {
  const value = (name: string) => {
    const parameter = parameters.find((one) => one.name === name)!;
    const example = parameter.example ?? parameter.schema.example;
    if (example === undefined) throw new Error(`Give "${name}" of ${path} an example.`);
    return encodeURIComponent(example);
  };
  // What was known at an instant is asked in tests of its own: it would be before anything was recorded.
  const queries = parameters.filter(
    (one) => one.in === 'query' && !/^(known_at|as_at|dry_run)$/.test(one.name),
  );
  const query = queries.map(({ name }) => `${name}=${value(name)}`).join('&');
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => value(name)) + (query && `?${query}`);
}

function bodyOf({ requestBody }: Described, schemas: Record<string, Schema>): object | undefined {
  const json = requestBody?.content['application/json'];
  // A body of files is sent in tests of its own.
  return json && (exampleOf(json.schema, schemas) as object);
}

function exampleOf(schema: Schema, schemas: Record<string, Schema>): unknown {
  if (schema.example !== undefined) return schema.example;
  const named = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (named) return exampleOf(schemas[named.split('/').at(-1)!]!, schemas);
  if (schema.items) return [exampleOf(schema.items, schemas)];
  const properties = Object.entries(schema.properties ?? {});
  return Object.fromEntries(properties.map(([name, property]) => [name, exampleOf(property, schemas)]));
}
