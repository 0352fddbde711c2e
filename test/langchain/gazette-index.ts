import { onTestFinished } from 'vitest';
import { openKiosque } from '../../src/langchain/kiosque.ts';
import { corpusDesk } from '../cli/corpus-desk.ts';
import { writeGazette } from '../cli/gazette.ts';

/** An index of two articles, open for LangChain until the test has ended; rules over words judge. */
export async function openGazette() {
  const at = await corpusDesk();
  await writeGazette(at);
  await at.ingest();
  const kiosque = await openKiosque({ indexFolder: at.indexFolder, reader: 'off' });
  onTestFinished(() => kiosque.close());
  return kiosque;
}
