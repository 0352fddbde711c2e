import { Console } from 'node:console';
import { settings } from '../config/settings.ts';

/**
 * Beginnings of the variables that the clients of model providers read by themselves. Some of them send questions and
 * extracts to a tracing service or through a gateway (LangSmith's), print requests with their keys (`OPENAI_LOG`,
 * `ANTHROPIC_LOG`, `MISTRAL_DEBUG`, `LANGCHAIN_VERBOSE`), add headers or lead to another address.
 */
const READ_BY_CLIENTS = [
  'LANGSMITH_',
  'LANGCHAIN_',
  'OPENAI_',
  'AZURE_OPENAI_',
  'ANTHROPIC_',
  'MISTRAL_',
  'GOOGLE_',
  'GEMINI_',
  'OLLAMA_',
] as const;

/**
 * Leaves the libraries of this process nothing to say and nobody to tell: of the variables that clients of model
 * providers read, only those remain in `environment` that are settings of ours; and what a library prints goes to the
 * standard error, since the standard output is for answers.
 */
export function quietLibraries(environment: NodeJS.ProcessEnv): void {
  const ours = new Set<string>(settings.map(({ name }) => name));
  for (const name of Object.keys(environment)) {
    const isTheirs = READ_BY_CLIENTS.some((beginning) => name.toUpperCase().startsWith(beginning));
    if (isTheirs && !ours.has(name)) delete environment[name];
  }
  globalThis.console = new Console({ stdout: process.stderr, stderr: process.stderr });
}
