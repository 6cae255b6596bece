import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, configFile, readConfig, settingOf, settle, stateFile, writeConfig } from './config.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-config-'));
  file = join(folder, 'deep', 'config.toml');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the file of settings', () => {
  it('is where XDG says, in the home folder where it says nothing, and never at a path that is not absolute', () => {
    expect(configFile({ XDG_CONFIG_HOME: '/x' }, 'linux')).toBe('/x/zhengwen/config.toml');
    expect(configFile({ XDG_CONFIG_HOME: 'x' }, 'linux')).toMatch(/\.config\/zhengwen\/config\.toml$/);
    expect(stateFile({ XDG_STATE_HOME: '/s' }, 'linux')).toBe('/s/zhengwen/read.json');
    expect(configFile({ APPDATA: '/roaming' }, 'win32')).toBe('/roaming/zhengwen/config.toml');
  });

  it('need not be there, and comes back as it was written', () => {
    expect(readConfig(file)).toEqual({});
    writeConfig({ measure: 60, theme: 'dark', hang: true }, file);
    expect(readConfig(file)).toEqual({ measure: 60, theme: 'dark', hang: true });
    expect(readFileSync(file, 'utf8')).toContain('measure = 60');
  });

  it.each([
    ['measure = ', /config\.toml: /],
    ['measure = 7', /measure takes 20 to 200/],
    ['theme = "blue"', /theme takes auto, light, dark/],
    ['colour = true', /no setting 'colour'; there are script/],
  ])('says what is wrong with %j', (text, said) => {
    file = join(folder, 'config.toml');
    writeFileSync(file, text);
    expect(() => readConfig(file)).toThrow(ConfigError);
    expect(() => readConfig(file)).toThrow(said);
  });

  it('takes what is typed as what it is', () => {
    expect(settingOf('measure', '64')).toEqual({ measure: 64 });
    expect(settingOf('hang', 'true')).toEqual({ hang: true });
    expect(settingOf('script', 'Hant-TW')).toEqual({ script: 'Hant-TW' });
    expect(() => settingOf('hang', 'yes')).toThrow("hang can't be 'yes': it takes true, false");
    expect(() => settingOf('color', 'on')).toThrow("no setting 'color'");
  });
});

describe('settings', () => {
  it('come from the command line, else the environment, else the file, else the program', () => {
    const { settings, origins } = settle(
      { theme: 'light' },
      { theme: 'dark', measure: 60, language: 'zh-Hans' },
      { LANG: 'zh_TW.UTF-8', INK_SCREEN_READER: 'true' },
    );
    expect([settings.theme, settings.measure, settings.language, settings['screen-reader'], settings.ambiguous]).toEqual([
      'light',
      60,
      'zh-Hans',
      true,
      'auto',
    ]);
    expect([origins.theme, origins.measure, origins.language, origins['screen-reader'], origins.ambiguous]).toEqual([
      'option',
      'file',
      'file',
      'environment',
      'default',
    ]);
    expect(settle({}, {}, { LANG: 'zh_TW.UTF-8' })).toMatchObject({ settings: { language: 'zh-Hant' }, origins: { language: 'environment' } });
  });
});
