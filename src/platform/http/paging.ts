import { Type } from 'class-transformer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Id, Whole } from './fields.ts';

/** Which page of a long list: by the last that was read, so that a list that grows meanwhile repeats and skips nobody. */
export class PageAsked {
  @Type(() => Number)
  @Whole('How many at most', 50, [1, 200], { optional: true })
  limit: number = 50;

  @Id('Those after the one with this id', '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11', { optional: true })
  after?: string;
}

/**
 * The page, of one more than were asked for: `next` is the id to send as `after`, also as a Link (RFC 8288), or null on the
 * last page.
 */
export function pageOf<T extends { id: string }>(
  found: readonly T[],
  { limit }: PageAsked,
  { url }: FastifyRequest,
  reply: FastifyReply,
): { next: string | null; items: T[] } {
  const items = found.slice(0, limit);
  const next = found.length > limit ? items.at(-1)!.id : null;
  if (next) {
    const [path, query] = url.split('?');
    const asked = new URLSearchParams(query);
    asked.set('after', next);
    void reply.header('link', `<${path}?${asked.toString()}>; rel="next"`);
  }
  return { next, items };
}
