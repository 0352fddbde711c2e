import { expect, it } from 'vitest';
import type { KiosqueError } from '../../src/errors.ts';
import {
  IndexUnreadableError,
  IngestionLockError,
  PublishFailedError,
  RollbackFailedError,
} from '../../src/index/errors.ts';
import { ArticleChangeFailedError } from '../../src/serving/article-errors.ts';
import { StateInaccessibleError } from '../../src/state/errors.ts';

const failures: readonly ((cause: Error) => KiosqueError)[] = [
  (cause) => new PublishFailedError('index', cause),
  (cause) => new IngestionLockError('index/ingest.lock', cause),
  (cause) => new RollbackFailedError('index', cause),
  (cause) => new IndexUnreadableError('index', cause),
  (cause) => new ArticleChangeFailedError('bac.md', cause),
  (cause) => new StateInaccessibleError('data/kiosque.sqlite', cause),
];

function failing(code: string): Error {
  return Object.assign(new Error(`${code}: in the system's own words`), { code });
}

it.each([
  ['ENOSPC', 'le disque est plein', 'the disk is full'],
  ['SQLITE_FULL', 'le disque est plein', 'the disk is full'],
  ['EFBIG', 'la limite fixée à ce compte', 'the limit set on this account'],
  ['EISDIR', 'un dossier se trouve à la place du fichier', 'a folder stands in the place of the file'],
  ['ELOOP', 'un lien qui tourne en rond', 'a link that leads to itself'],
  ['EMFILE', 'trop de fichiers sont ouverts', 'too many files are open'],
  ['SQLITE_IOERR_WRITE', 'le disque signale une erreur', 'the disk reports an error'],
])('%s is told as what it is, and nobody is sent to look at access rights for it', (code, fr, en) => {
  for (const fail of failures) {
    const { sentence } = fail(failing(code));
    expect(sentence.fr).toContain(`${fr}`);
    expect(sentence.en).toContain(`${en}`);
    expect(sentence.en).toContain(`(${code})`);
    expect(sentence.fr).not.toMatch(/droits/u);
    expect(sentence.en).not.toMatch(/access rights|permissions/u);
  }
});

it.each(['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY'])('%s is a matter of access rights', (code) => {
  for (const fail of failures) expect(fail(failing(code)).sentence.en).toContain('Check the access rights');
});

it('what nobody foresaw is said in its own words, with all that may help', () => {
  for (const fail of failures)
    expect(fail(failing('EWHAT')).sentence.en).toMatch(
      /EWHAT.*Check the path, the access rights and the disk space/u,
    );
});
