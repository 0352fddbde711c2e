import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type EditorLinks, editorLinks } from '../../src/admission/editor-links.ts';
import { tokenBuckets } from '../../src/admission/token-buckets.ts';
import { editingOf } from '../../src/cli/editing.ts';
import { listGenerations } from '../../src/index/local/history.ts';
import { ingest } from '../../src/ingesting/ingest.ts';
import { lastIngestion } from '../../src/ingesting/last-ingestion.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import type { Editing } from '../../src/serving/editing.ts';
import { openLiveIndex } from '../../src/serving/live-source.ts';
import type { EditorsDesk, RoomParts } from '../../src/web/room-parts.ts';
import { handTimer } from '../serving/hand-timer.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type OpenedRoom, openRoom, type Page } from './open-room.ts';

export const TOKEN = 'un jeton pour les essais';

export const ferry = `---
title: Le bac de Sablenoire repart
date: 2024-02-27
publisher: La Gazette du Fleuve
---

Le bac de Sablenoire a repris ses rotations lundi à l’aube, après neuf jours d’arrêt.
`;

export interface EditorsRoom extends OpenedRoom {
  readonly links: EditorLinks;
  readonly clock: { atMs: number };
  readonly corpusFolder: string;
  /** Names in the article folder. */
  files(): Promise<readonly string[]>;
  /** Ingestions wait until the returned function is called. */
  hold(): () => void;
  /** A browser that has entered by the token. */
  enter(): Promise<EditorBrowser>;
  browser(): EditorBrowser;
}

/** Keeps a cookie as a browser does, and the token of the last page's forms. */
export interface EditorBrowser {
  readonly cookie: string;
  get(path: string): Promise<Page>;
  post(path: string, fields?: Readonly<Record<string, string | File>>): Promise<Page>;
  /** The page of a task once it has ended. */
  finished(page: Page): Promise<Page>;
}

export interface EditorsRoomOptions {
  readonly articles?: Readonly<Record<string, string>>;
  readonly desk?: Partial<EditorsDesk>;
  readonly parts?: Partial<RoomParts>;
}

/** A reading room over real folders whose articles can be changed; ingestions run in this process. */
export async function editorsRoom({
  articles = { 'bac.md': ferry },
  desk = {},
  parts = {},
}: EditorsRoomOptions = {}): Promise<EditorsRoom> {
  const folder = await temporaryFolder();
  const [corpusFolder, indexFolder] = [join(folder, 'corpus'), join(folder, 'index')];
  await mkdir(corpusFolder);
  for (const [name, text] of Object.entries(articles)) await writeFile(join(corpusFolder, name), text);
  let held: Promise<void> = Promise.resolve();
  const read: Editing['follow'] = async ({ allowEmpty }, { onProgress, signal }) => {
    await held;
    const splitting = { maxPassageChars: 900, version: 1 };
    const now = new Date('2024-05-03T12:00:00Z');
    const source = builtinEmbedderSource();
    return ingest({ corpusFolder, indexFolder, source, splitting, now, allowEmpty, onProgress, signal });
  };
  const watch = {
    onWait: () => undefined,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  };
  await read({ allowEmpty: false }, watch);
  const live = await openLiveIndex(indexFolder, builtinEmbedderSource(), () => undefined, {
    timer: handTimer(),
  });
  onTestFinished(() => live.close());
  const editing: Editing = {
    ...editingOf({ corpusFolder, indexFolder }, join(folder, 'data')),
    ingest: (_request, watching) => read({ allowEmpty: false }, { ...watch, ...watching }),
    follow: read,
    fetchArticle: () => Promise.reject(new RangeError('nothing is fetched in these rooms')),
  };
  const clock = { atMs: Date.UTC(2024, 4, 3, 12) };
  const nowMs = () => clock.atMs;
  const links = editorLinks(nowMs);
  const signIns = tokenBuckets({ perMinute: 2, burst: 3, now: nowMs });
  const room = await openRoom(undefined, {
    parts: {
      live,
      nowMs,
      editors: {
        token: TOKEN,
        links,
        editing,
        history: () => listGenerations(indexFolder),
        lastIngestion: () => lastIngestion(indexFolder),
        answerer: 'extractive',
        hasReader: true,
        admitSignIn: signIns.take,
        ...desk,
      },
      ...parts,
    },
  });
  const opened = {
    ...room,
    links,
    clock,
    corpusFolder,
    files: async () => (await readdir(corpusFolder)).toSorted(),
    hold() {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    browser: () => browserOf(room),
    async enter() {
      const browser = browserOf(room);
      await browser.post('/editors/sign-in', { token: TOKEN });
      return browser;
    },
  };
  return opened;
}

function browserOf(room: OpenedRoom): EditorBrowser {
  let cookie = '';
  let form = '';
  const send = async (path: string, init: RequestInit): Promise<Page> => {
    const headers = { cookie, ...(init.headers as Record<string, string>) };
    const sent = await room.page(path, { ...init, headers, redirect: 'manual' });
    // Narrow and unbreakable spaces are the messages' own matter.
    const page = { ...sent, text: sent.text.replaceAll(/[\u00a0\u202f]/gu, ' ') };
    const set = page.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0]!;
    form = /name="form" value="([^"]+)"/u.exec(page.text)?.[1] ?? form;
    const next = page.headers.get('location');
    return next === null ? page : send(next, {});
  };
  const get = (path: string) => send(path, {});
  return {
    get cookie() {
      return cookie;
    },
    get,
    post(path, fields = {}) {
      const all = { form, ...fields };
      const isMultipart = Object.values(all).some((value) => typeof value !== 'string');
      const body = isMultipart ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(all)) body.append(name, value as string);
      return send(path, { method: 'POST', body });
    },
    async finished(page) {
      const follow = /data-follow="([^"]+)"/u.exec(page.text)?.[1];
      if (follow === undefined) return page;
      const { text } = await room.page(follow, { headers: { cookie, accept: 'application/x-ndjson' } });
      return get(JSON.parse(text.trimEnd().split('\n').at(-1)!).page);
    },
  };
}
