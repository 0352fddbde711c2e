import { lstatSync, type Stats } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { systemErrorCode } from '../errors.ts';
import {
  linkBroken,
  linkLeavesFolder,
  linkToHidden,
  nameNotUtf8,
  tooDeep,
  unreadableEntry,
} from '../messages/corpus.ts';
import type { Rejection } from './article-source.ts';

/** Something found in a folder that is not itself a folder, and was not followed if it is a link. */
interface FoundEntry {
  /** Relative, NFC, forward slashes. */
  readonly path: string;
  /** Real path: no component of it is a link. */
  readonly absolutePath: string;
  readonly stats: Stats;
  /** It was found by a link; the target may have been found by its own name too. */
  readonly linked: boolean;
}

/**
 * Everything below a folder, which must be given as a real path. Names that begin with a dot are passed over. A
 * link is never followed during the walk, so there are no loops; one that leads to a file inside the folder comes
 * last, under the link's name.
 */
export async function walkFolder(root: string) {
  const entries: FoundEntry[] = [];
  const refused: Rejection[] = [];
  const links: Pending[] = [];
  const folders: Pending[] = [{ path: '', absolutePath: root, depth: 0 }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (folder.depth > MAX_DEPTH) {
      refused.push({ path: folder.path, reason: tooDeep(MAX_DEPTH) });
      continue;
    }
    const names = await namesIn(folder, refused);
    for (const [looked, name] of names.entries()) {
      if (looked % LOOKS_A_TURN === LOOKS_A_TURN - 1) await setImmediate();
      const path = (folder.path === '' ? name : `${folder.path}/${name}`).normalize('NFC');
      const absolutePath = join(folder.absolutePath, name);
      const child = { path, absolutePath, depth: folder.depth + 1 };
      const stats = look(absolutePath);
      if (typeof stats === 'string') {
        // Bytes of a name that are no UTF-8 were replaced, and no file has the name that is left.
        refused.push({ path, reason: name.includes('\uFFFD') ? nameNotUtf8 : unreadableEntry(stats) });
      } else if (stats.isSymbolicLink()) links.push(child);
      else if (stats.isDirectory()) folders.push(child);
      else entries.push({ path, absolutePath, stats, linked: false });
    }
  }
  await followLinks(root, links, entries, refused);
  return { entries, refused };
}

/** Deep enough for any archive by year, month and day; a deeper tree is a mistake or a trap. */
const MAX_DEPTH = 32;

/** How many entries are looked at before other work has its turn: about 0.3 ms. */
const LOOKS_A_TURN = 100;

interface Pending {
  readonly path: string;
  readonly absolutePath: string;
  readonly depth: number;
}

async function namesIn(folder: Pending, refused: Rejection[]): Promise<readonly string[]> {
  try {
    const names = await readdir(folder.absolutePath);
    return names.filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    refused.push({ path: folder.path, reason: unreadableEntry(systemErrorCode(error) ?? 'error') });
    return [];
  }
}

/**
 * At once: 3 µs so, and 10 to 20 by way of other threads, which are busy with checksums meanwhile. Of a failure its
 * code.
 */
function look(path: string): Stats | string {
  try {
    return lstatSync(path);
  } catch (error) {
    return systemErrorCode(error) ?? 'error';
  }
}

async function followLinks(
  root: string,
  links: readonly Pending[],
  entries: FoundEntry[],
  refused: Rejection[],
): Promise<void> {
  for (const { path, absolutePath } of links.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    const target = await realpath(absolutePath).catch(() => null);
    const stats = target === null ? null : await lstat(target).catch(() => null);
    const inside =
      target === root ? '' : target?.startsWith(root + sep) ? target.slice(root.length + 1) : null;
    if (target === null || stats === null) refused.push({ path, reason: linkBroken });
    else if (inside === null) refused.push({ path, reason: linkLeavesFolder });
    else if (inside.split(sep).some((part) => part.startsWith('.')))
      refused.push({ path, reason: linkToHidden });
    else if (!stats.isDirectory()) entries.push({ path, absolutePath: target, stats, linked: true });
  }
}
