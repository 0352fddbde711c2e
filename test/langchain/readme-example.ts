import { readFile } from 'node:fs/promises';
import { sectionOf } from '../../scripts/documentation.ts';

/** What the README shows of LangChain, as a module. */
export async function readmeExample(): Promise<string> {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  return (sectionOf(readme, 'example:langchain') ?? '').replace(/^```js\n|\n```$/gu, '');
}
