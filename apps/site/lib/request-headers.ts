/** What every request is given on its way to a page; what came under these names is written over. */
export const ADDRESS = 'x-zhengwen-address';
export const PUBLIC = 'x-zhengwen-public';

/** What `ZHENGWEN_PUBLIC` says where the library is for the public at whatever address it is asked for. */
const ANY = 'any';

/**
 * Where the library is served for the public, from `ZHENGWEN_PUBLIC`: an origin such as `https://library.example`, or that of the request where it is `any`;
 * `undefined` when it is not.
 */
export function publicOrigin(headers: Pick<Headers, 'get'>, value = process.env.ZHENGWEN_PUBLIC): string | undefined {
  if (value === ANY) return askedOrigin(headers);
  if (!value || !URL.canParse(value)) return undefined;
  const { origin, protocol } = new URL(value);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/** Where the site was asked for, by the headers of the request. */
export function askedOrigin(headers: Pick<Headers, 'get'>): string | undefined {
  const host = headers.get('host');
  if (!host || !/^[\w.:[\]-]+$/.test(host)) return undefined;
  return `${headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http'}://${host}`;
}
