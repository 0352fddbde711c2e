import { readdir } from 'node:fs/promises';
import { parseAst } from 'vitest/node';
import { z } from 'zod';
import type { Language } from '../src/messages/bilingual.ts';

/** A piece of text in a source file: a string, or what a template has before, between or after its values. */
export interface MessageText {
  /** As it is written, escapes included. */
  readonly text: string;
  /** UTF-16 code units from the beginning of the file. */
  readonly start: number;
  /** Null where nothing in the code tells. */
  readonly language: Language | null;
}

/** A message in both languages, as it is written. */
export interface MessagePair {
  readonly fr: string;
  readonly en: string;
}

/** The files of what people read: in front of the program, and of measuring it. */
export async function messageFiles(): Promise<readonly URL[]> {
  const folders = ['../src/messages/', '../evaluation/messages/'].map(
    (path) => new URL(path, import.meta.url),
  );
  const files = folders.map(async (folder) => (await readdir(folder)).map((name) => new URL(name, folder)));
  return (await Promise.all(files)).flat();
}

/** Every piece of text of such a file, but for keys and the names of imported files. */
export function messageTexts(source: string): readonly MessageText[] {
  return nodesOf(source).flatMap((node) => {
    const text = textOf(node, source);
    const isName = node.field === 'key' || node.parent?.type === 'ImportDeclaration';
    return text === null || isName
      ? []
      : [{ text, start: node.start + 1, language: languageOf(node, source) }];
  });
}

/** Every object of a file that has a French and an English side. */
export function messagePairs(source: string): readonly MessagePair[] {
  return nodesOf(source).flatMap((node) => {
    if (node.type !== 'ObjectExpression') return [];
    const [fr, en] = (['fr', 'en'] as const).map((language) => {
      const side = node.children.find((child) => keyOf(child, source) === language);
      return side === undefined ? undefined : source.slice(side.start, side.end);
    });
    return fr === undefined || en === undefined ? [] : [{ fr, en }];
  });
}

/** A node of the ESTree that a file is parsed to (https://github.com/estree/estree). */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** The name of the field of the parent in which it stands. */
  readonly field: string;
  readonly parent: Node | null;
  readonly children: readonly Node[];
}

const rawNode = z.looseObject({ type: z.string(), start: z.number(), end: z.number() });

/** All nodes of a file, a parent before its children. */
function nodesOf(source: string): readonly Node[] {
  const nodes: Node[] = [];
  const add = (raw: z.infer<typeof rawNode>, field: string, parent: Node | null): Node => {
    const children: Node[] = [];
    const node: Node = { type: raw.type, start: raw.start, end: raw.end, field, parent, children };
    nodes.push(node);
    for (const [name, value] of Object.entries(raw)) {
      for (const part of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
        const child = rawNode.safeParse(part);
        if (child.success) children.push(add(child.data, name, node));
      }
    }
    return node;
  };
  add(rawNode.parse(parseAst(source, { lang: 'ts' })), '', null);
  return nodes;
}

/** The text between the marks of a string or of a part of a template; null for what is no text. */
function textOf({ type, start, end }: Node, source: string): string | null {
  const written = source.slice(start, end);
  if (type === 'Literal') return /^['"]/u.test(written) ? written.slice(1, -1) : null;
  if (type !== 'TemplateElement') return null;
  return written.slice(1, written.endsWith('${') ? -2 : -1);
}

/** What stands around a text tells its language: a key, a question for the language, the name of a function. */
function languageOf(node: Node, source: string): Language | null {
  for (let inner = node; inner.parent !== null; inner = inner.parent) {
    const told = toldBy(inner.parent, inner, source);
    if (told !== null) return told;
  }
  return null;
}

function toldBy(outer: Node, inner: Node, source: string): Language | null {
  const key = inner.field === 'value' ? keyOf(outer, source) : null;
  if (key === 'fr' || key === 'en') return key;
  const asked = askedBy(outer, source);
  if (inner.field === 'consequent') return asked;
  if (inner.field === 'alternate') return asked === null ? null : other(asked);
  return toldBefore(outer, inner, source) ?? toldByName(outer, source);
}

/** After `if (language === 'fr') return …`, the other language is left. */
function toldBefore({ type, children }: Node, inner: Node, source: string): Language | null {
  if (type !== 'BlockStatement') return null;
  const before = children.slice(0, children.indexOf(inner)).filter((one) => one.type === 'IfStatement');
  const asked = before.map((one) => askedBy(one, source)).find((language) => language !== null);
  return asked === undefined ? null : other(asked);
}

function toldByName({ type, children }: Node, source: string): Language | null {
  if (type !== 'FunctionDeclaration' && type !== 'VariableDeclarator') return null;
  const name = children.find(({ field }) => field === 'id');
  const words = name === undefined ? '' : source.slice(name.start, name.end).toLowerCase();
  if (words.includes('french')) return 'fr';
  return words.includes('english') ? 'en' : null;
}

/** The language that an `if` or a conditional expression asks for. */
function askedBy({ children }: Node, source: string): Language | null {
  const test = children.find(({ field }) => field === 'test');
  const match =
    test === undefined ? null : /^language === '(fr|en)'$/u.exec(source.slice(test.start, test.end));
  return match === null ? null : match[1] === 'fr' ? 'fr' : 'en';
}

function keyOf({ type, children }: Node, source: string): string | null {
  const key = type === 'Property' ? children.find(({ field }) => field === 'key') : undefined;
  return key === undefined ? null : source.slice(key.start, key.end);
}

function other(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr';
}
