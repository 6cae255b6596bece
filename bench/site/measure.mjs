// What it costs to be served: `node measure.mjs LIBRARY.sqlite [seconds]`, after `npm run build`. The site and a server of plain files take turns, each on one core.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const [library, seconds = '10'] = process.argv.slice(2);
const SITE = fileURLToPath(new URL('../../apps/site/', import.meta.url));
const CONNECTIONS = 4;

/** Milliseconds from the request to the first byte of the answer, and of CPU until its last (counted by the system in tens), one request after another, as a browser that runs scripts asks. */
async function firstBytes(address, paths) {
  const times = [];
  const costs = [];
  for (const path of paths) {
    const spent = cpuOf(server);
    const before = performance.now();
    const answer = await fetch(address + path, { headers: { cookie: 'zhengwen=scripts%3Don' } });
    const reader = answer.body.getReader();
    await reader.read();
    times.push(performance.now() - before);
    while (!(await reader.read()).done);
    costs.push(cpuOf(server) - spent);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  }
  return { times: times.sort((a, b) => a - b), costs: costs.sort((a, b) => a - b) };
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function load(url) {
  const { requests, latency, errors, non2xx } = await autocannon({ url, connections: CONNECTIONS, duration: Number(seconds) });
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: errors + non2xx };
}

function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

function cpuOf(pid) {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}

const child = spawn(process.execPath, ['next.mjs', 'start', '--hostname', '127.0.0.1', '--port', '0'], {
  cwd: SITE,
  env: { ...process.env, NODE_ENV: 'production', ZHENGWEN_INDEX: library },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const origin = await new Promise((resolve, reject) => {
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (found && said.includes('Ready')) resolve(found);
  });
  child.on('exit', (code) => reject(new Error(`the site ended with ${code}`)));
});
// The process that serves is the child of the one that was started.
const server = Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')[0]);

const { articles } = await (await fetch(`${origin}/api/v1/articles?page=3`)).json();
const { articles: written } = await (await fetch(`${origin}/api/v1/articles?sort=path`)).json();
const words = (summary) => summary.opening.replace(/[^\p{Script=Han}]/gu, '').slice(2, 4);
const kinds = {
  list: Array.from({ length: 40 }, (_, index) => `/?page=${index + 1}`),
  'article, from its file': written.slice(0, 40).map(({ id }) => `/articles/${id}`),
  search: articles.slice(0, 40).map((summary) => `/?q=${encodeURIComponent(words(summary))}`),
};

console.log(
  '| page | first byte, ms, median | 95th percentile | CPU ms a request, median | requests a second | p99, ms | failed | plain file, requests a second |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
const memory = [];
for (const [kind, paths] of Object.entries(kinds)) {
  await firstBytes(origin, paths.slice(0, 5));
  const { times, costs } = await firstBytes(origin, paths);
  const file = join(folder, 'page.html');
  writeFileSync(file, await (await fetch(origin + paths[7])).text());
  memory.push(memoryOf(server));
  const served = await load(origin + paths[7]);
  memory.push(memoryOf(server));
  const plain = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(file)));
  await new Promise((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const beside = await load(`http://127.0.0.1:${plain.address().port}/`);
  plain.close();
  console.log(
    `| ${kind} | ${at(times, 0.5).toFixed(1)} | ${at(times, 0.95).toFixed(1)} | ${at(costs, 0.5)} | ${served.perSecond.toFixed(0)} | ${served.p99} | ${served.failed} | ${beside.perSecond.toFixed(0)} |`,
  );
}
console.log(`\nmemory, MB, before and after each load: ${memory.map((size) => size.toFixed(0)).join(', ')}`);
rmSync(folder, { recursive: true, force: true });
child.kill();
