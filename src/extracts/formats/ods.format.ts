import { strToU8 } from 'fflate';
import { packed } from '../../platform/workbook/packed.ts';
import { defineFormat } from '../extract.ts';
import { contentXml, metaXml, stylesXml } from './ods-xml.ts';
import { tabsOf } from './spreadsheet.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${mediaType}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
`;

/** The same workbook in the open format the government asks for (OpenDocument 1.2). */
export default defineFormat({
  id: 'ods',
  extension: 'ods',
  mediaType,
  *write(report) {
    yield packed({
      // First and not packed, so that whoever looks at the first bytes knows the format (OpenDocument 1.2, part 3, 3.3).
      mimetype: [strToU8(mediaType), { level: 0 }],
      'content.xml': strToU8(contentXml(tabsOf(report))),
      'styles.xml': strToU8(stylesXml(report.marking)),
      'meta.xml': strToU8(metaXml(report.title)),
      'META-INF/manifest.xml': strToU8(manifest),
    });
  },
});
