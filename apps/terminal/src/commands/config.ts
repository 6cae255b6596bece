import { ConfigError, configFile, isSetting, readConfig, SETTING_NAMES, type Settings, settingOf, settle, TAKES, writeConfig } from '../config.js';
import { EXIT, type Exit } from '../outcome.js';
import { misuse, print, say } from '../output.js';
import { paintFor } from '../paint.js';

export interface ConfigRequest {
  readonly unset?: boolean;
  readonly path?: boolean;
  readonly json?: boolean;
}

/** `zhengwen config`: every setting, its value and where that comes from; with a name and a value, writes it into the file. */
export async function configCommand(name: string | undefined, value: string | undefined, request: ConfigRequest): Promise<Exit> {
  if (request.path) {
    await print(`${configFile()}\n`);
    return EXIT.done;
  }
  try {
    if (name === undefined) return await show(request.json === true);
    if (!isSetting(name)) return misuse(`no setting '${name}'; there are ${SETTING_NAMES.join(', ')}`);
    const file = readConfig();
    if (request.unset) {
      const { [name]: _, ...rest } = file;
      writeConfig(rest as Settings);
    } else if (value === undefined) await print(`${settle({}, file).settings[name]}\n`);
    else writeConfig({ ...file, ...settingOf(name, value) });
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    say(error.message);
    return EXIT.misuse;
  }
}

async function show(json: boolean): Promise<Exit> {
  const { settings, origins } = settle({}, readConfig());
  if (json) {
    const all = Object.fromEntries(SETTING_NAMES.map((name) => [name, { value: settings[name], from: origins[name] }]));
    await print(`${JSON.stringify({ file: configFile(), settings: all }, null, 2)}\n`);
    return EXIT.done;
  }
  const paint = paintFor(process.stdout);
  await print(`${paint.faint(`# ${configFile()}`)}\n`);
  for (const name of SETTING_NAMES)
    await print(`${name.padEnd(14)} ${String(settings[name]).padEnd(10)} ${paint.faint(`${origins[name].padEnd(12)} ${TAKES[name]}`)}\n`);
  return EXIT.done;
}
