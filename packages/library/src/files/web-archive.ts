/** The head of what may be a page that a browser saved with its parts in one file (RFC 2557, `.mht`, `.mhtml`), in bytes. */
const HEAD = 4096;
const LF = 0x0a;
const CR = 0x0d;

/** The page of a web archive as its bytes are, decoded from the transfer and no further. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** Where it was saved from. */
  readonly url?: string;
  readonly charset?: string;
}

/** Whether bytes begin with the headers of a MIME message that holds a page. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
  if (!/^[\w-]+:/.test(head)) return false;
  const [fields = ''] = head.split(/\r?\n\r?\n/, 1);
  return /^mime-version:/im.test(fields) && /^content-type:\s*(?:multipart\/related|text\/html)\b/im.test(fields);
}

/**
 * The page in a web archive: the part that the headers name, or the first that is HTML; the pages in its frames are others. `undefined` where no
 * part is HTML. What a part says of itself is read, and its transfer encoding undone, by postal-mime.
 */
export async function pageIn(archive: Uint8Array): Promise<ArchivedPage | undefined> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  const head = await fieldsOf(headOf(bytes));
  const type = head.get('content-type') ?? '';
  const boundary = parameter(type, 'boundary');
  const parts = boundary === undefined ? [bytes] : partsOf(bytes, boundary);
  const start = parameter(type, 'start');
  const saved = head.get('snapshot-content-location') ?? head.get('content-location');
  const pages: { readonly part: Buffer; readonly fields: ReadonlyMap<string, string> }[] = [];
  for (const part of parts) {
    // The parts are mostly images; only what says that it is a page is read.
    if (!/^content-type:\s*text\/html\b/im.test(headOf(part).toString('latin1'))) continue;
    pages.push({ part, fields: await fieldsOf(headOf(part)) });
  }
  const named = pages.find(({ fields }) => start !== undefined && fields.get('content-id') === start);
  const located = pages.find(({ fields }) => saved !== undefined && fields.get('content-location') === saved);
  const page = named ?? located ?? pages[0];
  if (!page) return undefined;
  const url = [saved, page.fields.get('content-location')].find((each) => each !== undefined && /^https?:\/\//i.test(each));
  const charset = parameter(page.fields.get('content-type') ?? '', 'charset');
  return { bytes: await contentOf(page.part), ...(url ? { url } : {}), ...(charset ? { charset } : {}) };
}

/** The headers, up to the empty line. */
function headOf(part: Buffer): Buffer {
  for (let at = part.indexOf(LF); at >= 0; at = part.indexOf(LF, at + 1)) {
    const next = part[at + 1] === CR ? at + 2 : at + 1;
    if (part[next] === LF) return part.subarray(0, next + 1);
  }
  return part.subarray(0, HEAD);
}

/** What stands between the lines that begin with the boundary; an archive that was cut off ends where it ends. */
function partsOf(bytes: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const starts: number[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) if (at === 0 || bytes[at - 1] === LF) starts.push(at);
  return starts.flatMap((start, index) => {
    const line = bytes.indexOf(LF, start);
    return line < 0 ? [] : [bytes.subarray(line + 1, starts[index + 1] ?? bytes.length)];
  });
}

function parameter(field: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(field) ?? [];
  return quoted ?? bare;
}

async function fieldsOf(head: Buffer): Promise<ReadonlyMap<string, string>> {
  const { default: PostalMime } = await import('postal-mime');
  const { headers } = await PostalMime.parse(head);
  return new Map(headers.map(({ key, value }) => [key, value.trim()]));
}

/** The content of a part; as an attachment it comes as bytes and not as text in the charset that it claims. */
async function contentOf(part: Buffer): Promise<Uint8Array> {
  const { default: PostalMime } = await import('postal-mime');
  const fields = headOf(part);
  const kept = fields
    .toString('latin1')
    .split(/\r?\n(?![ \t])/)
    .filter((line) => /^content-transfer-encoding:/i.test(line));
  const lead = ['MIME-Version: 1.0', 'Content-Type: application/octet-stream', 'Content-Disposition: attachment', ...kept].join('\r\n');
  const { attachments } = await PostalMime.parse(Buffer.concat([Buffer.from(`${lead}\r\n\r\n`, 'latin1'), part.subarray(fields.length)]));
  const content = attachments[0]?.content;
  if (typeof content === 'string') return Buffer.from(content, 'latin1');
  return content === undefined ? new Uint8Array() : new Uint8Array(content);
}
