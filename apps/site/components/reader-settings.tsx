import { type Interface, interfaceNames } from '../lib/interface';
import { views } from '../lib/language';
import { choices, type Setting, type Settings } from '../lib/settings';

interface SettingsOf {
  readonly settings: Settings;
  readonly t: Interface;
  /** The page to come back to. */
  readonly address: string;
}

/** How a reader wants to read: a form that needs no script, folded until asked for. */
export function ReaderSettings({ settings, t, address }: SettingsOf) {
  const s = t.settings;
  const rows: readonly (readonly [Setting, string, Readonly<Record<string, string>>])[] = [
    ['theme', s.theme, s.themes],
    ['size', s.size, s.sizes],
    ['face', s.face, s.faces],
    ['width', s.width, s.widths],
    ['paragraphs', s.paragraphs, s.paragraphKinds],
    ['script', s.script, Object.fromEntries(views.map(({ view, label }) => [view, label]))],
    ['images', s.images, s.imageKinds],
    ['keys', s.keys, s.keyKinds],
    ['language', s.language, { auto: s.themes.auto, ...interfaceNames }],
  ];
  return (
    <details className="setting" name="masthead">
      <summary>{s.title}</summary>
      <form action="/settings" method="post" data-setting="">
        <input type="hidden" name="back" value={address} />
        {rows.map(([name, label, names]) => (
          <fieldset key={name}>
            <legend>{label}</legend>
            {inOrder(name).map((value) => (
              <button key={value} type="submit" name={name} value={value} aria-pressed={settings[name] === value} lang={langOf(name, value)}>
                {names[value]}
              </button>
            ))}
            {name === 'images' ? <p className="quiet">{s.imagesSaid}</p> : null}
          </fieldset>
        ))}
        <p className="quiet">{s.kept}</p>
      </form>
    </details>
  );
}

/** Sizes and lengths of line stand from small to large, whichever holds by itself. */
function inOrder(name: Setting): readonly string[] {
  return name === 'size' || name === 'width' ? [...choices[name]].sort() : choices[name];
}

function langOf(name: Setting, value: string): string | undefined {
  if (name === 'script') return views.find(({ view }) => view === value)?.lang;
  if (name === 'face' || name === 'width') return 'zh';
  return name === 'language' && value !== 'auto' ? value : undefined;
}
