// `npx tsx bench/startup.ts [rounds]`: what a start costs over bare Node, alone and with more rounds than `npm run bench` takes.
import { BUDGET, COMMANDS, coldStarts } from './cold-start.js';

const rounds = Number(process.argv[2] ?? 31);
const starts = coldStarts(COMMANDS, rounds);
const bare = starts['node -e 0'] ?? 0;
console.log(`node ${process.version}, CPU milliseconds (user and system), median of ${rounds}\n`);
for (const [name, time] of Object.entries(starts)) console.log(`${name.padEnd(34)} ${time.toFixed(0).padStart(5)}  +${(time - bare).toFixed(0)}`);
process.exitCode = (starts['zhengwen parse 000'] ?? 0) - bare > BUDGET ? 1 : 0;
