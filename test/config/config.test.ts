import { describe, expect, it } from 'vitest';
import { InvalidSettingError, interfaceLanguageOf, readConfig } from '../../src/config/config.ts';
import { type SettingName, settings } from '../../src/config/settings.ts';

/** A value for each variable, and the part of the configuration that it must become. */
const given: Readonly<Record<SettingName, { readonly value: string; readonly becomes: object }>> = {
  CORPUS_DIR: { value: '/presse', becomes: { corpusDir: '/presse' } },
  INDEX_DIR: { value: '/index', becomes: { indexDir: '/index' } },
  DATA_DIR: { value: '/donnees', becomes: { dataDir: '/donnees' } },
  INTERFACE_LANGUAGE: { value: 'en', becomes: { interfaceLanguage: 'en' } },
  EMBEDDINGS: { value: 'ollama:bge-m3', becomes: { embeddings: 'ollama:bge-m3' } },
  OPENAI_API_KEY: { value: 'sk-1', becomes: { openaiApiKey: 'sk-1' } },
  OPENAI_BASE_URL: { value: 'http://localhost:1/v1', becomes: { openaiBaseUrl: 'http://localhost:1/v1' } },
  MISTRAL_API_KEY: { value: 'm-1', becomes: { mistralApiKey: 'm-1' } },
  GOOGLE_API_KEY: { value: 'g-1', becomes: { googleApiKey: 'g-1' } },
  OLLAMA_BASE_URL: { value: 'https://ollama.example', becomes: { ollamaBaseUrl: 'https://ollama.example' } },
};

function refused(environment: Readonly<Record<string, string>>): InvalidSettingError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof InvalidSettingError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

describe('the configuration', () => {
  it.each(Object.entries(given))('takes %s', (name, { value, becomes }) => {
    expect(readConfig({ [name]: ` ${value} ` })).toEqual({ ...readConfig({}), ...becomes });
    expect(readConfig({ [name]: value })).not.toEqual(readConfig({}));
  });

  it('works with nothing set, and takes an empty variable for none', () => {
    expect(readConfig({})).toEqual({
      corpusDir: 'corpus',
      indexDir: 'embeddings/index',
      dataDir: 'data',
      interfaceLanguage: 'fr',
      embeddings: 'builtin',
      openaiApiKey: null,
      openaiBaseUrl: null,
      mistralApiKey: null,
      googleApiKey: null,
      ollamaBaseUrl: 'http://127.0.0.1:11434',
    });
    expect(readConfig(Object.fromEntries(settings.map(({ name }) => [name, ' '])))).toEqual(readConfig({}));
  });

  it.each([
    { name: 'EMBEDDINGS', value: 'openai', isRepeated: true },
    { name: 'INTERFACE_LANGUAGE', value: 'de', isRepeated: true },
    { name: 'OPENAI_BASE_URL', value: 'sk-canari', isRepeated: false },
    { name: 'OLLAMA_BASE_URL', value: 'ftp://moi:canari@hote', isRepeated: false },
  ])('refuses $name=$value by name', ({ name, value, isRepeated }) => {
    const error = refused({ [name]: value });
    expect(error.exitCode).toBe(2);
    for (const sentence of Object.values(error.sentence)) {
      expect(sentence).toContain(name);
      expect(sentence.includes(value)).toBe(isRepeated);
    }
    expect(error.message).toBe(error.sentence.en);
  });
});

describe('the language of the interface', () => {
  it.each([
    [{}, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en' }, 'en'],
    [{ LANG: 'enm_XX' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_US' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', INTERFACE_LANGUAGE: 'fr' }, 'fr'],
    // The complaint about a wrong language is in the language of the locale.
    [{ LANG: 'en_GB.UTF-8', INTERFACE_LANGUAGE: 'de' }, 'en'],
  ] as const)('for %o is %s', (environment, language) => {
    expect(interfaceLanguageOf(environment)).toBe(language);
  });
});
