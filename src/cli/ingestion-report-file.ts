import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { KiosqueError, systemErrorCode } from '../errors.ts';
import type { IngestionReport } from '../ingesting/report.ts';
import type { Language } from '../messages/bilingual.ts';
import { ingestionPage } from '../messages/ingestion-page.ts';
import { systemCause } from '../messages/system-causes.ts';
import { ingestionReportPage } from '../reporting/ingestion-page.ts';
import { replaceFile } from '../system/durable/write-file.ts';
import { tell } from './print.ts';
import { UsageError } from './run-command.ts';

/** Tried before the work, not after it. @throws UsageError when no page can be written there */
export async function requireReportPlace(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() === true) throw new UsageError(notWritten(file, 'EISDIR'));
  try {
    await access(dirname(resolve(file)), constants.W_OK);
  } catch (error) {
    throw new UsageError(notWritten(file, systemErrorCode(error) ?? 'error'), { cause: error });
  }
}

/** Writes the page and says where it is. @throws KiosqueError when the disk does not take it */
export async function writeReport(file: string, report: IngestionReport, language: Language): Promise<void> {
  try {
    await replaceFile(file, ingestionReportPage(report, language, new Date()));
  } catch (error) {
    throw new KiosqueError(notWritten(file, systemErrorCode(error) ?? 'error'), { cause: error });
  }
  tell(ingestionPage.written(file)[language]);
}

function notWritten(file: string, code: string) {
  return ingestionPage.notWritten(file, systemCause(code).why);
}
