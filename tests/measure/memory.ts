import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adversarialUnits } from '../attribution/adversarial-units.js';

/**
 * Prints the largest resident memory of `whosaid attribute` over made-up texts of two million characters,
 * each in a process of its own.
 */
const length = 2_000_000;
const folder = mkdtempSync(join(tmpdir(), 'whosaid-memory-'));
const report =
  'process.on("exit",()=>process._rawDebug(`rss ${process.resourceUsage().maxRSS}, ms ${process.cpuUsage().user/1000}`))';

function measure(text: string): { megabytes: number; seconds: number } {
  const file = join(folder, 'text.txt');
  writeFileSync(file, text);
  const preload = `data:text/javascript,${encodeURIComponent(report)}`;
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', preload, 'dist/cli.js', 'attribute', file],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [, kilobytes = 'NaN', milliseconds = 'NaN'] = /rss (\d+), ms ([\d.]+)/u.exec(stderr) ?? [];
  return { megabytes: Number(kilobytes) / 1024, seconds: Number(milliseconds) / 1000 };
}

try {
  const rows = adversarialUnits.map((unit) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    return { unit, ...measure(text) };
  });
  for (const { unit, megabytes, seconds } of rows.toSorted((a, b) => b.megabytes - a.megabytes))
    console.log(
      `${megabytes.toFixed(0).padStart(5)} MB ${seconds.toFixed(1).padStart(5)} s  ${JSON.stringify(unit)}`,
    );
} finally {
  rmSync(folder, { recursive: true });
}
