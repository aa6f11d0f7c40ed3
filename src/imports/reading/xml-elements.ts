import { SaxesParser } from 'saxes';
import { sameName } from './recognise.ts';
import { textOf } from './records.ts';
import { largestRecord, recordTooLong, type Encoding } from './scan.ts';

export interface XmlFile {
  readonly path: string;
  readonly encoding: Encoding;
  readonly isAscii: boolean;
}

export interface XmlElement {
  /** In upper case. */
  readonly name: string;
  /** Where its first tag stands, counting from 1. */
  readonly line: number;
  /** Without the text of the elements in it. */
  text: string;
  readonly children: XmlElement[];
}

/** Why the whole file is refused, at a line. */
export class XmlRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

const root = 'EXPSSDA903';
/** The return is five deep: root, child, header, a group in it, a cell. */
const deepest = 8;
const mostAttributes = 20;
/** In one child's element. */
const mostElements = 20_000;

/**
 * The elements under the root of a return, one child each, as they are read. Memory holds one of them and no more than a
 * megabyte besides. Throws an XmlRefusal of what is no well-formed return: a document type, an entity of its own, another
 * root or encoding, what is too deep or too large.
 */
export async function* childElementsOf(file: XmlFile): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser({ forceXMLVersion: true, defaultXMLVersion: '1.0' });
  const open: XmlElement[] = [];
  let whole: XmlElement[] = [];
  let elements = 0;
  let characters = 0;
  let heardAt = 0;

  const refuse = (code: string, message: string): never => {
    throw new XmlRefusal(code, message, parser.line);
  };
  const addText = (text: string): void => {
    heardAt = parser.position;
    const into = open.at(-1);
    characters += text.length;
    if (characters > largestRecord) refuse(recordTooLong.code, tooLong);
    if (into && open.length > 1) into.text += text;
    else if (text.trim() !== '') refuse('unknown-xml', notAReturn('text stands between its elements'));
  };
  parser.on('xmldecl', ({ encoding }) => checkEncoding(encoding, file, refuse));
  parser.on('doctype', () =>
    refuse(
      'xml-document-type',
      'It has a document type (<!DOCTYPE …>), as no return does. Export the return again.',
    ),
  );
  parser.on('opentagstart', ({ name }) => {
    heardAt = parser.position;
    elements += 1;
    if (open.length === 0 && sameName(name) !== root)
      refuse('unknown-xml', notAReturn(`the first element is ${name.slice(0, 50)}, not ${root}`));
    if (open.length >= deepest)
      refuse('xml-too-deep', `Its elements stand more than ${deepest} deep. Export it again.`);
    if (elements > mostElements) refuse(recordTooLong.code, tooLong);
    open.push({ name: sameName(name), line: parser.line, text: '', children: [] });
  });
  parser.on('opentag', ({ attributes }) => {
    if (Object.keys(attributes).length > mostAttributes)
      refuse(
        'xml-too-many-attributes',
        `An element has more than ${mostAttributes} attributes. Export it again.`,
      );
  });
  parser.on('closetag', () => {
    heardAt = parser.position;
    const closed = open.pop()!;
    if (open.length > 1) open.at(-1)!.children.push(closed);
    if (open.length !== 1) return;
    whole.push(closed);
    elements = characters = 0;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  for (const event of ['comment', 'processinginstruction'] as const)
    parser.on(event, () => {
      heardAt = parser.position;
    });
  parser.on('error', () =>
    refuse(
      'xml-not-well-formed',
      'The XML cannot be read beyond this line: an element is not closed, stands twice at the top, or holds a character or an entity that it may not. Export the return again.',
    ),
  );

  for await (const text of textOf(file)) {
    parser.write(text);
    if (parser.position - heardAt > largestRecord) refuse(recordTooLong.code, tooLong);
    yield* whole;
    whole = [];
  }
  parser.close();
}

const tooLong =
  'What one child has here is longer than a megabyte or 20,000 elements. Export the return again.';

const notAReturn = (why: string): string =>
  `The XML is no SSDA903 return: ${why}. Send the return's own XML, or the CSV of each table.`;

/** What the file says of its encoding must be so, or letters would be read as others. */
function checkEncoding(
  said: string | undefined,
  { encoding, isAscii }: XmlFile,
  refuse: (code: string, message: string) => never,
): void {
  const written = {
    'utf-8': 'utf-8',
    'us-ascii': 'ascii',
    'iso-8859-1': 'windows-1252',
    'windows-1252': 'windows-1252',
  };
  const expected = (written as Record<string, string>)[(said ?? 'utf-8').toLowerCase()];
  if (expected && (isAscii || expected === encoding)) return;
  refuse(
    'xml-encoding',
    `It says that it is written in ${(said ?? 'UTF-8').slice(0, 50)}, and it is not, or not in one that is read. Export it as UTF-8.`,
  );
}
