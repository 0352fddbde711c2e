import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';

/** Where and with what a run was made. */
export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Average over a minute, before the run began. */
  readonly load: number;
  readonly versions: Readonly<Record<string, string>>;
}

const PACKAGES = [
  'hnswlib-node',
  'better-sqlite3',
  '@langchain/community',
  '@langchain/classic',
  '@langchain/core',
  'minisearch',
  '@orama/orama',
];

export async function describeMachine(): Promise<Machine> {
  const versions: Record<string, string> = {};
  for (const name of PACKAGES) versions[name] = await versionOf(name);
  return {
    date: new Date().toISOString().slice(0, 16),
    cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release().split('-')[0]}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
    versions,
  };
}

/** From the package's own file: not every package lets it be imported. */
async function versionOf(name: string): Promise<string> {
  const { paths } = require.resolve;
  for (const folder of paths(name) ?? []) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(() => null);
    if (text === null) continue;
    const { version }: { version: string } = JSON.parse(text);
    return version;
  }
  return `? (${dirname(import.meta.filename)})`;
}

const require = createRequire(import.meta.url);
