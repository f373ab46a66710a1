import { strToU8, zipSync } from 'fflate';
import { escapeMarkup } from './markup.ts';

/** Fixed, so that the same text gives the same bytes; DOS time has no zone. */
const stamp = new Date(2008, 1, 19, 8, 0, 0);

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  '</Types>';

const relationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
  '</Relationships>';

/** Lines of a Word document: the title block is centred, the body indented by two characters. */
export interface WordText {
  readonly titleBlock: readonly string[];
  readonly body: readonly string[];
}

/**
 * A Word document as an office makes it: paragraphs split into several runs, centred title, empty lines
 * between title block and body.
 */
export function toDocx({ titleBlock, body }: WordText): Uint8Array {
  const paragraphs = [
    ...titleBlock.map((line) => paragraph(line, '<w:jc w:val="center"/>')),
    paragraph('', ''),
    ...body.map((line) => paragraph(line, '<w:ind w:firstLineChars="200" w:firstLine="640"/>')),
  ];
  const document =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' +
    `${paragraphs.join('')}<w:sectPr/></w:body></w:document>`;
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(relationships),
      'word/document.xml': strToU8(document),
    },
    { mtime: stamp, level: 6 },
  );
}

function paragraph(line: string, properties: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs(line)}</w:p>`;
}

/** Word begins a new run where the typist paused or the language changed: here at every digit. */
function runs(line: string): string {
  return line
    .split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/u)
    .map((run) => `<w:r><w:t xml:space="preserve">${escapeMarkup(run)}</w:t></w:r>`)
    .join('');
}
