import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a site whose pages do not end before they are released, as over a slow line. */
export interface Held {
  /** `http://127.0.0.1:43128` */
  readonly origin: string;
  /** Lets pages end from now on, also those that are on their way. */
  readonly release: () => void;
  readonly stop: () => Promise<void>;
}

/** Passes on what the site at `origin` gives, without the last characters of its pages of `held` addresses until they are released. */
export async function heldBack(origin: string, held: RegExp): Promise<Held> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = createServer(async (request, response) => {
    const given = await fetch(`${origin}${request.url}`, { redirect: 'manual' });
    const body = Buffer.from(await given.arrayBuffer());
    const type = given.headers.get('content-type') ?? '';
    response.writeHead(given.status, { 'content-type': type, 'content-security-policy': given.headers.get('content-security-policy') ?? '' });
    if (type.startsWith('text/html') && held.test(request.url ?? '')) {
      response.write(body.subarray(0, body.lastIndexOf('</body>')));
      await released;
      response.end(body.subarray(body.lastIndexOf('</body>')));
    } else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    release,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
