/** What every request is given on its way to a page; what came under these names is written over. */
export const ADDRESS = 'x-zhengwen-address';
export const PUBLIC = 'x-zhengwen-public';

/** Where the library is served for the public, from `ZHENGWEN_PUBLIC`: an origin such as `https://library.example`; `undefined` when it is not. */
export function publicOrigin(value = process.env.ZHENGWEN_PUBLIC): string | undefined {
  if (!value || !URL.canParse(value)) return undefined;
  const { origin, protocol } = new URL(value);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}
