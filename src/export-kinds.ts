import { annexAExport } from './returns/annex-a/annex-a.export.ts';
import type { ExportKind } from './returns/exports/export-kind.ts';
import { ssda903Export } from './returns/ssda903/ssda903.export.ts';

/** Every kind of export there is, of this authority; each registers by a line here. */
export const exportKinds = (authority: string): readonly ExportKind[] =>
  [ssda903Export(authority), annexAExport(authority)] as unknown as readonly ExportKind[];
