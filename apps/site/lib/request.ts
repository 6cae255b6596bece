import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { type Interface, type InterfaceTag, interfaceFor, interfaces } from './interface';
import { ADDRESS, PUBLIC } from './request-headers';
import { backTo, COOKIE, type Settings, settingsOf } from './settings';

/** What is known of the request a page answers. */
export interface Asked {
  readonly settings: Settings;
  readonly language: InterfaceTag;
  readonly t: Interface;
  /** Path and query, as they were asked for. */
  readonly address: string;
  /** The nonce of this answer's security policy. */
  readonly nonce?: string;
  /** Where the library is served for the public, `https://library.example`; absent when it is not. */
  readonly origin?: string;
}

/** Read once for each request, however many components ask. */
export const asked = cache(async (): Promise<Asked> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const settings = settingsOf(jar.get(COOKIE)?.value);
  const language = settings.language === 'auto' ? interfaceFor(head.get('accept-language')) : settings.language;
  return {
    settings,
    language,
    t: interfaces[language],
    address: backTo(head.get(ADDRESS)),
    nonce: /'nonce-([^']+)'/.exec(head.get('content-security-policy') ?? '')?.[1],
    origin: head.get(PUBLIC) ?? undefined,
  };
});
