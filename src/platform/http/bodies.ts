import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem, type Fault } from './problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by @RouteConfig({ takesForm: true }): this route also reads what a plain HTML form sends. */
    takesForm?: boolean;
    /** Set by @RouteConfig({ takesFiles: true }): this route reads multipart/form-data, by itself, as a stream. */
    takesFiles?: boolean;
  }
}

/** Bytes of a body. */
export const bodyLimit = 256 * 1024;
const deepest = 20;
const mostValues = 10_000;

/** Bodies are JSON; a form is read only where a route says so; anything else is 415. */
export function readBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  // The default parser also refuses __proto__ and constructor.prototype.
  const parse = fastify.getDefaultJsonParser('error', 'error');

  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const value = await new Promise((resolve, reject) => {
        void parse(request, utf8(body), (error, parsed) =>
          error ? reject(new Problem('unreadable-json')) : resolve(parsed),
        );
      });
      checkValues(value);
      return value;
    },
  );

  const form = 'application/x-www-form-urlencoded';
  fastify.addContentTypeParser(form, { parseAs: 'string' }, async (request: FastifyRequest, body: string) => {
    if (!request.routeOptions.config.takesForm) throw new Problem('wrong-media-type');
    const fields = Object.fromEntries(new URLSearchParams(body));
    checkValues(fields);
    return fields;
  });

  fastify.addHook('onRequest', async ({ raw }) => {
    if (raw.url?.includes('%00'))
      throw new Problem('invalid-request', 'Take the NUL character (%00) out of the address.');
  });
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('unreadable-json');
  }
}

/** Before any class is made of it: not too deep, not too many values, and no text that PostgreSQL cannot keep. */
function checkValues(root: unknown): void {
  const faults: Fault[] = [];
  let values = 0;
  const look = (value: unknown, pointer: string, depth: number): void => {
    if (depth > deepest)
      throw new Problem('invalid-request', `Send lists and objects at most ${deepest} deep.`);
    if (++values > mostValues)
      throw new Problem('invalid-request', `Send at most ${mostValues} values at a time.`);
    if (typeof value === 'string' && isUnstorable(value)) {
      faults.push({ pointer, detail: 'Take out the NUL character or the half of a surrogate pair.' });
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (isUnstorable(name))
        faults.push({ pointer, detail: 'A name here holds a character that cannot be stored.' });
      else look(inner, `${pointer}/${pointerName(name)}`, depth + 1);
    }
  };
  look(root, '#', 0);
  if (faults.length) throw new Problem('invalid-request', undefined, faults);
}

const isUnstorable = (text: string) => /[\0\p{Surrogate}]/u.test(text);

/** A name as a step of a JSON Pointer in a URI fragment (RFC 6901, section 6). */
export const pointerName = (name: string) =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
