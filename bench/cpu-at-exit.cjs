// Loaded before a program: writes the CPU time it took, in microseconds, to the file named in CPU_AT_EXIT.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.CPU_AT_EXIT, String(user + system));
});
