import { scan } from './scan.ts';

const scanned = (...chunks: (string | number[])[]) =>
  scan(
    (async function* () {
      for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk);
    })(),
  );

describe('a letter that stands across chunks', () => {
  it.each<[string, (string | number[])[], object]>([
    ['whole', ['a', [0xc3], [0xab], 'b'], { encoding: 'utf-8' }],
    ['of four bytes, one in each', [[0xf0], [0x9f], [0x98], [0x80]], { encoding: 'utf-8' }],
    ['cut off by the end', ['a', [0xc3]], { encoding: 'windows-1252' }],
    ['of Windows-1252, with ASCII behind it', [[0xeb], 'b'], { encoding: 'windows-1252' }],
    [
      'parted by a chunk of ASCII: two letters, one of them Windows-1252 beyond doubt',
      ['a', [0xc3], 'b', [0xa9]],
      { encoding: 'windows-1252' },
    ],
    ['that looks like UTF-8 and is not', ['ab', [0xed], [0xa0]], { code: 'mixed-encoding', offset: 3 }],
  ])('%s', async (_, chunks, expected) => expect(await scanned(...chunks)).toMatchObject(expected));
});

it.each<[string, (string | number[])[], object]>([
  ['no quotation mark', ['a,b'], { hasQuotes: false }],
  ['a quotation mark in a later chunk', ['a', 'b"'], { hasQuotes: true }],
  ['a NUL byte in a later chunk', ['abc', 'd\0'], { code: 'nul-byte', offset: 4 }],
  [
    'a line of a megabyte, in chunks',
    ['a\n', 'x'.repeat(524_288), 'x'.repeat(524_288), '\n'],
    { encoding: 'utf-8' },
  ],
  [
    'a line a byte longer',
    ['a\n', 'x'.repeat(524_288), 'x'.repeat(524_289), '\n'],
    { code: 'record-too-long', offset: 2 },
  ],
])('%s', async (_, chunks, expected) => expect(await scanned(...chunks)).toMatchObject(expected));
