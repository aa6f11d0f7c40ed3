import type { Finding } from '../finding.ts';
import { childElementsOf, XmlRefusal, type XmlElement, type XmlFile } from './xml-elements.ts';
import { rowsOf, type XmlRow } from './xml-rows.ts';

/** What a first reading of the return's XML tells. */
export interface XmlContents {
  /** Of the tables it has rows of, in the order they were met. */
  readonly tableIds: readonly string[];
  readonly rowCount: number;
  /** A finding for each name of elements that stand in no table. */
  readonly findings: readonly Finding[];
}

/** No more kinds of strange elements are told of than these. */
const mostUnknown = 50;

/** Reads the XML once, to its end. Throws an XmlRefusal of what cannot be read exactly. */
export async function openXml(file: XmlFile, fileName: string): Promise<XmlContents> {
  const tableIds = new Set<string>();
  const unknown = new Map<string, XmlElement>();
  let rowCount = 0;
  for await (const child of childElementsOf(file)) {
    const told = isChild(child) ? rowsOf(child) : { rows: [], unknown: [child] };
    for (const { table } of told.rows) tableIds.add(table.id);
    rowCount += told.rows.length;
    for (const element of told.unknown)
      if (unknown.size < mostUnknown && !unknown.has(element.name)) unknown.set(element.name, element);
  }
  if (rowCount === 0) throw new XmlRefusal('empty-file', 'The XML holds no child. Export it again.', 1);
  return {
    tableIds: [...tableIds],
    rowCount,
    findings: [...unknown.values()].map(({ name, line }) => ({
      table: null,
      file: fileName,
      line,
      column: name.slice(0, 50),
      value: null,
      child: null,
      code: 'unknown-element',
      message:
        'An element of this name stands in no table of the return, or not where it does. What is in it was not read, here and wherever it stands so.',
    })),
  };
}

/** The rows of every child, one child's after the other's. */
export async function* xmlRowsOf(file: XmlFile): AsyncGenerator<readonly XmlRow[]> {
  for await (const child of childElementsOf(file)) if (isChild(child)) yield rowsOf(child).rows;
}

function isChild({ name, line, children }: XmlElement): boolean {
  if (children.filter((each) => each.name === 'HEADER').length > 1)
    throw new XmlRefusal(
      'two-headers',
      'A CHILD has two HEADER elements, so whose its rows are cannot be told. Send each child in an element of its own.',
      line,
    );
  return name === 'CHILD';
}
