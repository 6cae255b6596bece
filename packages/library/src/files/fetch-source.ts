import { type LookupAddress, lookup } from 'node:dns';
import { get, type IncomingMessage, type RequestOptions, STATUS_CODES } from 'node:http';
import { get as getSecurely } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import type { Failure } from '@zhengwen/core';
import { isPublicAddress } from './public-address.js';
import { type Source, unpacked } from './read-source.js';

/** Bounds of one fetch, redirects and all; what is absent is as said. */
export interface FetchOptions {
  /** Also from this machine and private networks. */
  readonly allowPrivate?: boolean;
  /** 30 seconds, from the question for the name to the last byte. */
  readonly seconds?: number;
  /** 32 MB, after decompression. */
  readonly maxBytes?: number;
  /** The media types that are taken; texts. */
  readonly types?: RegExp;
}

/** How names become addresses, and which addresses may be connected to: the platform's own way, unless a test has another. */
export interface Network {
  readonly resolve: (host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void;
  readonly isAllowed: (address: string) => boolean;
}

const SECONDS = 30;
const MAX_BYTES = 32 * 1024 * 1024;
const REDIRECTS = 10;
const HEADER_BYTES = 32 * 1024;
const HEADERS = {
  'user-agent': 'zhengwen',
  accept: 'text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'zh, *;q=0.5',
};
const TEXT = /^(?:text\/|multipart\/related$|message\/rfc822$|application\/(?:xhtml\+xml|xml|octet-stream|x-markdown|x-mimearchive)$)/;

/** What `fetchSource` does, through the platform's own network. */
export async function fetchFrom(address: string, options: FetchOptions = {}): Promise<Source> {
  const network: Network = {
    resolve: (host, done) => lookup(host, { all: true, verbatim: true }, done),
    isAllowed: options.allowPrivate ? () => true : isPublicAddress,
  };
  return fetchThrough(network, address, options);
}

/** The same through another network. */
export async function fetchThrough(network: Network, address: string, options: FetchOptions = {}): Promise<Source> {
  const { seconds = SECONDS, maxBytes = MAX_BYTES, types = TEXT } = options;
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    let url = addressed(address);
    for (let hops = 0; hops <= REDIRECTS; hops++) {
      const response = await ask(url, network, signal);
      const to = response.headers.location;
      if (response.statusCode && [301, 302, 303, 307, 308].includes(response.statusCode) && to !== undefined) {
        response.destroy();
        // A header is bytes, and servers put Chinese into it in any encoding.
        url = addressed(
          to.replace(/[\u0080-\u00ff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`),
          url,
        );
        continue;
      }
      const { charset } = checked(response, maxBytes, types);
      const bytes = await bodyOf(response, maxBytes, signal);
      return await unpacked({ ok: true, bytes, url: url.href, ...(charset ? { charset } : {}) }, address);
    }
    throw new Fault('unreachable', `redirects more than ${REDIRECTS} times`);
  } catch (error) {
    return { ok: false, failure: { path: address, stage: 'read', ...said(error, signal.aborted ? seconds : undefined) } };
  }
}

class Fault extends Error {
  constructor(
    readonly code: Failure['code'],
    message: string,
  ) {
    super(message);
  }
}

function addressed(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Fault('unreachable', base ? 'redirects to what is no address' : 'is no address');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Fault('refused', `redirects to ${url.protocol} and not to a page`);
  if (url.username !== '' || url.password !== '') throw new Fault('refused', 'holds a name or password, which are not sent');
  url.hash = '';
  return url;
}

/** The answer at an address, its body still to be read; the connection is only made to an address that is allowed. */
function ask(url: URL, { resolve, isAllowed }: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const guarded: LookupFunction = (host, { all }, done) => {
    resolve(host, (error, addresses) => {
      const [first, ...others] = addresses?.filter((each) => isAllowed(each.address)) ?? [];
      if (error) done(error, '');
      else if (!first) done(refused(addresses[0]?.address ?? host), '');
      else if (all) done(null, [first, ...others]);
      else done(null, first.address, first.family);
    });
  };
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !isAllowed(literal)) return Promise.reject(refused(literal));
  const options: RequestOptions = { signal, agent: false, headers: HEADERS, lookup: guarded, maxHeaderSize: HEADER_BYTES };
  return new Promise((answer, fail) => {
    const request = (url.protocol === 'https:' ? getSecurely : get)(url, options, answer);
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        const { remoteAddress = '' } = socket;
        if (!isAllowed(remoteAddress)) request.destroy(refused(remoteAddress));
      });
    });
    request.on('error', fail);
  });
}

function refused(address: string): Fault {
  return new Fault('refused', `leads to ${address}, which is no address of the public internet`);
}

function checked(response: IncomingMessage, maxBytes: number, types: RegExp): { readonly charset?: string } {
  const fail = (code: Failure['code'], message: string) => {
    response.destroy();
    throw new Fault(code, message);
  };
  const { statusCode = 0, headers } = response;
  if (statusCode < 200 || statusCode > 299) fail('unreachable', `the server answers ${statusCode} ${STATUS_CODES[statusCode] ?? ''}`.trimEnd());
  const type = headers['content-type'] ?? '';
  const essence = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (essence !== '' && !types.test(essence)) fail('binary', `the server says that it is ${essence}${types === TEXT ? ' and no text' : ''}`);
  if (Number(headers['content-length']) > maxBytes) fail('too-large', tooLarge(maxBytes));
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]{1,40})/i.exec(type)?.[1];
  return charset ? { charset } : {};
}

async function bodyOf(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) return;
      chunks.push(chunk);
    }
  };
  const unpack = unpacker(response);
  try {
    await (unpack ? pipeline(response, unpack, collect, { signal }) : pipeline(response, collect, { signal }));
  } catch (error) {
    if (size <= maxBytes) throw error;
  }
  if (size > maxBytes) throw new Fault('too-large', tooLarge(maxBytes));
  return Buffer.concat(chunks);
}

function unpacker(response: IncomingMessage): Transform | undefined {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity') return undefined;
  if (coding === 'gzip' || coding === 'x-gzip' || coding === 'deflate') return createUnzip();
  if (coding === 'br') return createBrotliDecompress();
  response.destroy();
  throw new Fault('unreachable', 'the server packs its answer in a way that was not asked for');
}

function tooLarge(maxBytes: number): string {
  return `is too large: no more than ${Math.ceil(maxBytes / 1024 / 1024)} MB of an address is read`;
}

/** What an error of the network means, in words; `seconds` when the time was over. */
function said(error: unknown, seconds: number | undefined): Pick<Failure, 'code' | 'message'> {
  if (error instanceof Fault) return { code: error.code, message: error.message };
  if (seconds !== undefined) return { code: 'unreachable', message: `did not answer in whole within ${seconds} seconds` };
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { code: 'unreachable', message: 'its server is not known by that name' };
  if (code === 'HPE_HEADER_OVERFLOW') return { code: 'too-large', message: 'the head of the server’s answer is too large' };
  return { code: 'unreachable', message: `could not be reached${code ? ` (${code})` : ''}` };
}
