import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'smol-toml';
import * as v from 'valibot';
import { languageOf } from './reader/words/language.js';
import { LANGUAGES } from './reader/words/words.js';
import { SCRIPTS } from './script-names.js';

/** What can be set in the file of settings, and on the command line by the same names. */
const SCHEMA = v.strictObject({
  script: v.optional(v.picklist(SCRIPTS)),
  vocabulary: v.optional(v.boolean()),
  language: v.optional(v.picklist(LANGUAGES)),
  theme: v.optional(v.picklist(['auto', 'light', 'dark'])),
  ambiguous: v.optional(v.picklist(['auto', 'narrow', 'wide'])),
  measure: v.optional(v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(200))),
  paragraphs: v.optional(v.picklist(['indent', 'space'])),
  hang: v.optional(v.boolean()),
  pinyin: v.optional(v.boolean()),
  mouse: v.optional(v.boolean()),
  network: v.optional(v.boolean()),
  'screen-reader': v.optional(v.boolean()),
});

export type Settings = v.InferOutput<typeof SCHEMA>;
export type SettingName = keyof Settings;
export type Whole = Required<Settings>;

export const DEFAULTS: Omit<Whole, 'language' | 'screen-reader'> = {
  script: 'source',
  vocabulary: false,
  theme: 'auto',
  ambiguous: 'auto',
  measure: 80,
  paragraphs: 'indent',
  hang: false,
  pinyin: false,
  mouse: true,
  network: false,
};
export const SETTING_NAMES = Object.keys(SCHEMA.entries) as readonly SettingName[];

/** What each setting takes, for people. */
export const TAKES: Readonly<Record<SettingName, string>> = {
  script: SCRIPTS.join(', '),
  vocabulary: 'true, false',
  language: LANGUAGES.join(', '),
  theme: 'auto, light, dark',
  ambiguous: 'auto, narrow, wide',
  measure: '20 to 200 cells',
  paragraphs: 'indent, space',
  hang: 'true, false',
  pinyin: 'true, false',
  mouse: 'true, false',
  network: 'true, false',
  'screen-reader': 'true, false',
};

/** The settings can't be used: the file is no TOML, or something in it is not what it may be. */
export class ConfigError extends Error {}

/** Where a value comes from: each outweighs those after it. */
export type Origin = 'option' | 'environment' | 'file' | 'default';

/** The file of settings: by XDG where that is set, else in `~/.config`, on Windows in the folder of application data. */
export function configFile(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  return join(folderOf(env.XDG_CONFIG_HOME, platform === 'win32' ? env.APPDATA : undefined, '.config'), 'zhengwen', 'config.toml');
}

/** Where the reader keeps what it remembers, in the same way. */
export function stateFile(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  return join(folderOf(env.XDG_STATE_HOME, platform === 'win32' ? env.LOCALAPPDATA : undefined, join('.local', 'state')), 'zhengwen', 'read.json');
}

/** The standard says that a folder which is not absolute is none. */
function folderOf(xdg: string | undefined, windows: string | undefined, home: string): string {
  return (xdg?.startsWith('/') || /^[a-z]:[\\/]/i.test(xdg ?? '') ? xdg : undefined) ?? windows ?? join(homedir(), home);
}

/** The settings of the file; none where there is no file. Throws a `ConfigError` that names the file and what is wrong. */
export function readConfig(file = configFile()): Settings {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigError(`${file}: ${(error as Error).message}`);
  }
  let values: unknown;
  try {
    values = parse(text);
  } catch (error) {
    throw new ConfigError(`${file}: ${(error as Error).message.split('\n')[0]}`);
  }
  const checked = v.safeParse(SCHEMA, values);
  if (checked.success) return checked.output;
  throw new ConfigError(`${file}: ${said(checked.issues[0])}`);
}

/** A value as typed on a command line, checked; throws a `ConfigError` that says what it may be. */
export function settingOf(name: string, typed: string): Settings {
  if (!isSetting(name)) throw new ConfigError(`no setting '${name}'; there are ${SETTING_NAMES.join(', ')}`);
  const value = typed === 'true' ? true : typed === 'false' ? false : name === 'measure' && /^\d+$/.test(typed) ? Number(typed) : typed;
  const checked = v.safeParse(SCHEMA, { [name]: value });
  if (checked.success) return checked.output;
  throw new ConfigError(`${name} can't be '${typed}': it takes ${TAKES[name]}`);
}

export function isSetting(name: string): name is SettingName {
  return (SETTING_NAMES as readonly string[]).includes(name);
}

/** Writes the file of settings; one that is being read meanwhile is read whole, before or after. */
export function writeConfig(settings: Settings, file = configFile()): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, stringify(settings));
  renameSync(half, file);
}

/** All settings, each from where it weighs most: the command line, the environment, the file, what the program has. */
export function settle(
  options: Settings,
  file: Settings,
  env: NodeJS.ProcessEnv = process.env,
): { readonly settings: Whole; readonly origins: Readonly<Record<SettingName, Origin>> } {
  // The environment names a language and a screen reader; the rest of it (NO_COLOR) has no place in the file.
  const environment: Settings = {
    ...(env.INK_SCREEN_READER === undefined ? {} : { 'screen-reader': env.INK_SCREEN_READER === 'true' || env.INK_SCREEN_READER === '1' }),
  };
  const usual: Whole = { ...DEFAULTS, language: languageOf(env), 'screen-reader': false };
  const origins = Object.fromEntries(
    SETTING_NAMES.map((name) => [
      name,
      options[name] !== undefined ? 'option' : environment[name] !== undefined ? 'environment' : file[name] !== undefined ? 'file' : 'default',
    ]),
  ) as Record<SettingName, Origin>;
  // The language of the environment is a locale's, which a file that names one outweighs.
  if (origins.language === 'default' && (env.LC_ALL || env.LC_MESSAGES || env.LANG)) origins.language = 'environment';
  return { settings: { ...usual, ...file, ...environment, ...options }, origins };
}

function said(issue: { readonly path?: readonly { readonly key: unknown }[]; readonly message: string } | undefined): string {
  const name = String(issue?.path?.[0]?.key ?? '');
  return isSetting(name) ? `${name} takes ${TAKES[name]}` : `no setting '${name}'; there are ${SETTING_NAMES.join(', ')}`;
}
