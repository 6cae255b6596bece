// `npm run lock`: enters into the lock file the builds for other platforms that an optional dependency names and a partial mirror does not
// serve. npm leaves those out when it writes a lock file, and `npm ci` then refuses the file wherever it is used.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Locked, unlocked } from './unlocked.js';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/** `@turbo/windows-arm64` is for `win32` on `arm64`; throws when the name does not say. */
function platform(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const words = name.replace(/^.*\//, '').replace('windows', 'win32').replace(/-64$/, '-x64').split('-');
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os || !cpu) throw new Error(`For which platform is ${name}?`);
  return { os: [os], cpu: [cpu], ...(os === 'linux' ? { libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] } : {}) };
}

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
const missing = unlocked(lock.packages);
for (const { name, version, dev } of missing) {
  if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) throw new Error(`${name}@${version} is no exact version`);
  const { os, cpu, libc } = platform(name);
  lock.packages[`node_modules/${name}`] = { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.error(missing.length > 0 ? `Entered: ${missing.map(({ name }) => name).join(', ')}` : 'Nothing is missing.');
