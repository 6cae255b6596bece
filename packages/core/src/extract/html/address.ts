/** The addresses of a page: what relative ones are completed with. */
export interface Addresses {
  /** Takes note of a claim that says where the page was. */
  learn(field: string, value: unknown): void;
  /** An image's address, completed where the page's own is known. */
  absolute(url: string): string | undefined;
  /** Where a link leads; `undefined` for one that leads nowhere a reader could follow. */
  linked(href: string): string | undefined;
}

const WEB = /^https?:\/\//i;
/** A web address that needs nothing taken out. */
const PLAIN = /^https?:\/\/[^\u0000-\u0020]*$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
// A browser that saves a page puts its images into a folder beside it; these are not where the page was.
const SAVED_BESIDE = /^\.?\/?[^/]*_files\//i;
const WITNESSES = ['base', 'saved-from', 'address', 'link.canonical', 'meta.og:url'];
const LONGEST = 4096;
/** What a browser drops from an address before it reads it. */
const DROPPED = /^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g;
const MAY_DROP = /[\u0000-\u0020]/;
const bare = (url: string) => (MAY_DROP.test(url) ? url.replace(DROPPED, '') : url);

/** Addresses of a page of which nothing is known yet but where it was fetched. */
export function addressesOf(fetched?: string): Addresses {
  const known = new Map<string, string>(fetched === undefined ? [] : [['address', fetched]]);
  let base = fetched;
  const complete = (url: string): string => {
    if (url.startsWith('//')) return `https:${url}`;
    if (SCHEME.test(url) || base === undefined || SAVED_BESIDE.test(url)) return url;
    return URL.canParse(url, base) ? new URL(url, base).href : url;
  };
  return {
    learn(field, value) {
      if (!WITNESSES.includes(field) || typeof value !== 'string' || known.has(field)) return;
      const address = complete(value.trim());
      if (!WEB.test(address) || !URL.canParse(address)) return;
      known.set(field, address);
      base = WITNESSES.map((witness) => known.get(witness)).find((each) => each !== undefined);
    },
    absolute: (url) => (url.length > LONGEST ? undefined : complete(bare(url))),
    linked(href) {
      if (href.length > LONGEST) return undefined;
      if (PLAIN.test(href)) return href;
      const url = bare(href);
      if (url === '' || url.startsWith('#')) return undefined;
      if (!SCHEME.test(url)) return complete(url);
      return WEB.test(url) || /^mailto:/i.test(url) ? url : undefined;
    },
  };
}
