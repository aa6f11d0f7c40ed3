import type { OpenAPIObject } from '@nestjs/swagger';
import type { Rule } from '../../src/platform/access/policy.ts';

/** One operation of the API, and a request for it made of the examples in its description. */
export interface Operation {
  /** `GET /api/v1/measures/{id}/figures` */
  readonly name: string;
  /** `GET /api/v1/measures/:id/figures` */
  readonly route: string;
  readonly summary: string;
  readonly rule: Rule;
  /** Of its answer when all goes well. */
  readonly examples: readonly unknown[];
  readonly security: unknown;
  readonly request: { method: 'GET' | 'POST'; url: string; payload?: object };
}

type Example = string | number;

interface Described {
  summary: string;
  'x-access': Rule;
  security?: unknown;
  parameters: { name: string; in: 'path' | 'query'; example?: Example; schema: { example?: Example } }[];
  requestBody?: { content: { 'application/json': { schema: { $ref: string } } } };
  responses: Record<string, { content?: Record<string, { example?: unknown }> }>;
}

/** Throws when a parameter or a property of a body has no example to ask with. */
export function operationsOf({ paths, components }: OpenAPIObject): Operation[] {
  const all = Object.entries(paths as unknown as Record<string, Record<string, Described>>);
  return all.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const name = `${method.toUpperCase()} ${path}`;
      const answers = Object.entries(described.responses).filter(([status]) => status.startsWith('2'));
      return {
        name,
        route: name.replaceAll(/\{(\w+)\}/g, ':$1'),
        summary: described.summary,
        rule: described['x-access'],
        examples: answers.flatMap(([, { content }]) =>
          Object.values(content ?? {}).map(({ example }) => example),
        ),
        security: described.security,
        request: {
          method: method.toUpperCase() as 'GET' | 'POST',
          url: addressOf(path, described),
          payload: bodyOf(described, components),
        },
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
  const queries = parameters.filter((one) => one.in === 'query');
  const query = queries.map(({ name }) => `${name}=${value(name)}`).join('&');
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => value(name)) + (query && `?${query}`);
}

function bodyOf({ requestBody }: Described, components: OpenAPIObject['components']): object | undefined {
  if (!requestBody) return undefined;
  const schema = requestBody.content['application/json'].schema.$ref.split('/').at(-1)!;
  const { properties } = components!.schemas![schema] as {
    properties: Record<string, { example?: unknown }>;
  };
  return Object.fromEntries(Object.entries(properties).map(([name, { example }]) => [name, example]));
}
