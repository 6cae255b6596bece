import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchSource, isAddress } from './address.js';
import { fetchThrough, type Network } from './fetch-source.js';
import type { Source } from './read-source.js';
import { parseSource } from './scan.js';

const PAGE =
  '<html><head><title>渡口</title></head><body><h1>渡口</h1><p>渡口停了二十年，今年春天又有了船。<a href="b.html">二</a></p></body></html>';
const KB = 1024;

type Handle = (request: IncomingMessage, response: ServerResponse) => void;
const html =
  (body: string | Buffer, headers: Record<string, string> = {}): Handle =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
const redirect =
  (location: string, status = 302): Handle =>
  (_, response) =>
    response.writeHead(status, { location }).end('gone');
/** Sends `chunk` as long as anyone listens, with `pause` milliseconds between. */
const forever =
  (chunk: string | Buffer, pause: number, headers: Record<string, string> = {}): Handle =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    const timer = setInterval(() => response.write(chunk), pause);
    response.on('close', () => clearInterval(timer));
  };

const PLACES: Readonly<Record<string, Handle>> = {
  '/page': html(PAGE, { 'content-type': 'text/html; charset=UTF-8' }),
  '/gbk': html(Buffer.from('b6c9bfda', 'hex'), { 'content-type': 'text/plain;charset="GBK"' }),
  '/gzip': html(gzipSync(PAGE), { 'content-encoding': 'gzip' }),
  '/deflate': html(deflateSync(PAGE), { 'content-encoding': 'deflate' }),
  '/br': html(brotliCompressSync(PAGE), { 'content-encoding': 'br' }),
  '/zstd': html(PAGE, { 'content-encoding': 'zstd' }),
  '/cut-gzip': html(gzipSync(PAGE).subarray(0, 40), { 'content-encoding': 'gzip' }),
  '/bomb': html(gzipSync(Buffer.alloc(4096 * KB)), { 'content-encoding': 'gzip' }),
  '/no-type': (_, response) => response.writeHead(200).end(PAGE),
  '/image': html('x', { 'content-type': 'image/png' }),
  '/json': html('{}', { 'content-type': 'application/json' }),
  '/there': redirect('/there/again', 301),
  '/there/again': redirect('../page', 308),
  '/loop': redirect('/loop'),
  '/chinese': redirect(Buffer.from('/\u6e21\u53e3').toString('latin1')),
  '/%e6%b8%a1%e5%8f%a3': html(PAGE),
  '/file': redirect('file:///etc/passwd'),
  '/nowhere': redirect('http://'),
  '/password': redirect('http://name:word@localhost/'),
  '/private': redirect('http://private.example/page'),
  '/literal': redirect('http://127.0.0.2:1/page'),
  '/mapped': redirect('http://[::ffff:127.0.0.2]:1/page'),
  '/drip': forever('<p>', 20),
  '/endless': forever('渡口'.repeat(10_000), 0),
  '/silent': () => {},
  '/long': html('x', { 'content-length': '99999999' }),
  '/half': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('<p>');
    setTimeout(() => response.destroy(), 20);
  },
  '/headers': html(PAGE, Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x-${index}`, 'x'.repeat(1000)]))),
  '/error': (_, response) => response.writeHead(503, 'be\u00ffware').end(PAGE),
};

let server: Server;
let port: number;
const at = (path: string, host = 'localhost') => `http://${host}:${port}${path}`;
/** Any name is here; 127.0.0.1 is taken for public, all else for private. */
const network = (addresses: Readonly<Record<string, readonly string[]>> = {}): Network => ({
  resolve: (host, done) =>
    done(
      null,
      (addresses[host] ?? ['127.0.0.1']).map((address) => ({ address, family: 4 })),
    ),
  isAllowed: (address) => address === '127.0.0.1',
});
const fetched = (path: string, options: Parameters<typeof fetchThrough>[2] = {}) => fetchThrough(network(), at(path), { seconds: 20, ...options });

function failure(source: Source) {
  if (source.ok) throw new Error('it was fetched');
  return source.failure;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const handle = PLACES[request.url ?? ''];
    if (handle) handle(request, response);
    else response.writeHead(404).end('nothing');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('an address', () => {
  it('is one only with its scheme', () => {
    expect(['https://a.example/', 'HTTP://a.example'].every(isAddress)).toBe(true);
    expect(['a.example', 'https', 'https:/a', './https://a', 'ftp://a', 'file:///a', '-'].some(isAddress)).toBe(false);
  });

  it('gives bytes, where they were and what the server says of them', async () => {
    expect(await fetched('/page#part')).toEqual({ ok: true, bytes: Buffer.from(PAGE), url: at('/page'), charset: 'UTF-8' });
    expect(await fetched('/no-type')).toEqual({ ok: true, bytes: Buffer.from(PAGE), url: at('/no-type') });
  });

  it('is unpacked', async () => {
    for (const path of ['/gzip', '/deflate', '/br']) expect(await fetched(path)).toMatchObject({ ok: true, bytes: Buffer.from(PAGE) });
    expect(failure(await fetched('/zstd'))).toMatchObject({ code: 'unreachable' });
    expect(failure(await fetched('/cut-gzip'))).toMatchObject({ code: 'unreachable' });
  });

  it('makes an article that knows where it was and what was said of its charset', async () => {
    const made = parseSource(await fetched('/there'), at('/there'));
    if (!made.ok) throw new Error(made.failure.message);
    expect(made.article.url).toBe(at('/page'));
    expect(made.article.evidence.url).toEqual([{ value: at('/page'), witness: 'http', chosen: true }]);
    expect(made.article.evidence.encoding?.[0]).toEqual({ value: 'utf-8', witness: 'http', chosen: true });
    expect(made.article.blocks[0]).toMatchObject({ inlines: [{ type: 'link', url: at('/b.html') }] });
    const gbk = parseSource(await fetched('/gbk'), at('/gbk'));
    expect(gbk.ok && [gbk.article.source.encoding, gbk.article.headline]).toEqual(['gb18030', '渡口']);
  });
});

describe('a redirect', () => {
  it('is followed, also where its address is bytes of Chinese', async () => {
    expect(await fetched('/there')).toMatchObject({ ok: true, url: at('/page') });
    expect(await fetched('/chinese')).toMatchObject({ ok: true, url: at('/%e6%b8%a1%e5%8f%a3') });
  });

  it('is not followed for ever, nor to what is no page', async () => {
    expect(failure(await fetched('/loop'))).toMatchObject({ code: 'unreachable', message: 'redirects more than 10 times' });
    expect(failure(await fetched('/file'))).toMatchObject({ code: 'refused' });
    expect(failure(await fetched('/password'))).toMatchObject({ code: 'refused' });
    expect(failure(await fetched('/nowhere'))).toMatchObject({ code: 'unreachable' });
  });
});

describe('a private address', () => {
  it('is refused unless that is allowed, however it is written', async () => {
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '10.0.0.1',
      '169.254.169.254',
      '[fe80::1]',
    ]) {
      expect(failure(await fetchSource(at('/page', host)))).toMatchObject({ code: 'refused', path: at('/page', host) });
    }
    expect(await fetchSource(at('/page', '127.0.0.1'), { allowPrivate: true })).toMatchObject({ ok: true });
    expect(await fetchSource(at('/page'), { allowPrivate: true })).toMatchObject({ ok: true });
  });

  it('is refused where a public one redirects to it', async () => {
    const { resolve, isAllowed } = network({ 'private.example': ['127.0.0.2'] });
    for (const path of ['/private', '/literal', '/mapped']) {
      expect(failure(await fetchThrough({ resolve, isAllowed }, at(path)))).toMatchObject({ code: 'refused', path: at(path) });
    }
  });

  it('is refused where a name that was public leads to it the second time', async () => {
    let asked = 0;
    const rebinding: Network = {
      resolve: (_, done) => done(null, [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }]),
      isAllowed: (address) => address === '127.0.0.1',
    };
    expect(failure(await fetchThrough(rebinding, at('/there', 'rebinding.example')))).toMatchObject({ code: 'refused' });
    expect(asked).toBe(2);
  });

  it('is passed over where a name leads to a public one as well', async () => {
    const both = network({ 'both.example': ['127.0.0.2', '127.0.0.1'] });
    expect(await fetchThrough(both, at('/page', 'both.example'))).toMatchObject({ ok: true });
  });

  it('is refused by what the connection leads to, whatever was looked up', async () => {
    let checks = 0;
    const turning: Network = { ...network(), isAllowed: () => ++checks === 1 };
    expect(failure(await fetchThrough(turning, at('/page', 'turning.example')))).toMatchObject({ code: 'refused' });
    expect(checks).toBe(2);
  });
});

describe('a hostile server', () => {
  it('is not listened to beyond the time', async () => {
    for (const path of ['/drip', '/silent']) {
      expect(failure(await fetched(path, { seconds: 0.4 }))).toMatchObject({
        code: 'unreachable',
        message: 'did not answer in whole within 0.4 seconds',
      });
    }
  });

  it('is not listened to beyond the size, packed or not', async () => {
    for (const path of ['/endless', '/bomb', '/long']) {
      expect(failure(await fetched(path, { maxBytes: 512 * KB }))).toMatchObject({ code: 'too-large' });
    }
  });

  it('has no head without end', async () => {
    expect(failure(await fetched('/headers'))).toMatchObject({ code: 'too-large' });
  });

  it('speaks HTTP to the end', async () => {
    expect(failure(await fetched('/half'))).toMatchObject({ code: 'unreachable' });
    const other = createTcpServer((socket) => socket.end('SSH-2.0-x\r\n'));
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port: otherPort } = other.address() as AddressInfo;
    expect(failure(await fetchThrough(network(), `http://x.example:${otherPort}/`))).toMatchObject({ code: 'unreachable' });
    expect(failure(await fetchThrough(network(), `https://x.example:${otherPort}/`))).toMatchObject({ code: 'unreachable' });
    other.close();
  });

  it('sends text', async () => {
    expect(failure(await fetched('/image'))).toMatchObject({ code: 'binary' });
    expect(failure(await fetched('/json'))).toMatchObject({ code: 'binary' });
  });
});

describe('what is not there', () => {
  it('is a failure with a reason', async () => {
    expect(failure(await fetched('/none'))).toEqual({
      path: at('/none'),
      stage: 'read',
      code: 'unreachable',
      message: 'the server answers 404 Not Found',
    });
    expect(failure(await fetched('/error')).message).toBe('the server answers 503 Service Unavailable');
    expect(failure(await fetchThrough(network(), 'http://'))).toMatchObject({ code: 'unreachable', message: 'is no address' });
    expect(failure(await fetchThrough(network(), 'http://x.example:1/'))).toMatchObject({ code: 'unreachable' });
    const unknown: Network = { ...network(), resolve: (_, done) => done(Object.assign(new Error(), { code: 'ENOTFOUND' }), []) };
    expect(failure(await fetchThrough(unknown, at('/page', 'unknown.example'))).message).toBe('its server is not known by that name');
  });
});
