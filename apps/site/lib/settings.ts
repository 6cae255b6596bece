import type { View } from './language';

/** What a reader may set, each with what may be chosen; the first is what holds until something is. */
export const choices = {
  theme: ['auto', 'light', 'dark'],
  size: ['2', '1', '3', '4', '5'],
  face: ['song', 'hei', 'kai'],
  width: ['34', '30', '40'],
  paragraphs: ['indented', 'spaced'],
  script: ['source', 'Hans', 'Hant-TW', 'Hant-HK'],
  images: ['off', 'on'],
  keys: ['on', 'off'],
  language: ['auto', 'en', 'zh-Hans', 'zh-Hant'],
  scripts: ['off', 'on'],
} as const satisfies Readonly<Record<string, readonly string[]>> & { readonly script: readonly View[] };

export type Setting = keyof typeof choices;
export type Settings = { readonly [name in Setting]: (typeof choices)[name][number] };

/** The name of the one cookie of this site. */
export const COOKIE = 'zhengwen';

/** A year, in seconds. */
export const KEPT = 31_536_000;

/** The settings that a cookie holds; what is unknown in it counts for nothing. `settingsOf('size=4')` has the size `4` and all else as it is by itself. */
export function settingsOf(cookie: string | undefined): Settings {
  const params = new URLSearchParams(cookie ?? '');
  const chosen = Object.entries(choices).map(([name, values]) => {
    const value = params.get(name);
    return [name, (values as readonly string[]).includes(value ?? '') ? value : values[0]];
  });
  return Object.fromEntries(chosen) as Settings;
}

/** The settings as a cookie, without those that need no saying. */
export function cookieOf(settings: Settings): string {
  const said = (Object.keys(choices) as Setting[]).filter((name) => settings[name] !== choices[name][0]).map((name) => [name, settings[name]]);
  return new URLSearchParams(said).toString();
}

/** The settings with what a form asks for. */
export function changed(settings: Settings, asked: URLSearchParams): Settings {
  const now = new URLSearchParams(Object.entries(settings));
  for (const [name, value] of asked) if (Object.hasOwn(choices, name)) now.set(name, value);
  return settingsOf(now.toString());
}

/** A path of this site to go back to; anything else is the first page. */
export function backTo(value: string | null | undefined): string {
  return value && /^\/(?![/\\])[^\u0000-\u0020\\]*$/.test(value) ? value : '/';
}
