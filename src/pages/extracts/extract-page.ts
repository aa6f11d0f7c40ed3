import type { FastifyReply } from 'fastify';
import html from '../../extracts/formats/html.format.ts';

/**
 * Says of an answer that it is an extract as a page, which carries its own style and draws its own charts: it loads nothing and
 * runs nothing. `styleSource` is the hash of that style.
 */
export const asExtractPage = (reply: FastifyReply, styleSource: string): void =>
  void reply
    .header('content-type', html.mediaType)
    .header(
      'content-security-policy',
      `default-src 'none'; style-src ${styleSource}; base-uri 'none'; frame-ancestors 'none'; form-action 'self'`,
    );

/** The hash of its style that a published page names itself: one of another year keeps the looks of its year. */
export function styleSourceIn(page: Buffer): string {
  const [, styleSource] = /style-src ('sha256-[\w+/]+=*')/.exec(page.toString('utf8', 0, 1_000)) ?? [];
  return styleSource ?? "'none'";
}
