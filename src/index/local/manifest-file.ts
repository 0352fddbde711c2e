import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../../json.ts';
import { DamagedFileError, IndexFormatError } from '../errors.ts';
import { FORMAT_VERSION, type Manifest, manifestSchema } from '../manifest.ts';
import { type LabelRange, labelsOfGraphFile } from './layout.ts';

/**
 * The text of `manifest.json`: the manifest and a checksum of it. The manifest vouches for the other files, the
 * checksum vouches for the manifest, down to a changed letter in a model's name.
 */
export function renderManifest(manifest: Manifest): string {
  return render({ ...manifest });
}

/**
 * Reads the text of a manifest.
 * @param file how messages name the file.
 * @throws IndexFormatError for another format version.
 * @throws DamagedFileError for anything that `renderManifest` did not write just so.
 */
export function parseManifest(text: string, file: string): Manifest {
  const { data: raw, error } = z.record(z.string(), z.unknown()).safeParse(parseJson(text));
  if (raw === undefined) throw new DamagedFileError(file, { kind: 'content', detail: 'JSON' }, error);
  const version = raw.formatVersion;
  // Before the checksum: another layout may have another one.
  if (typeof version === 'number' && Number.isSafeInteger(version) && version !== FORMAT_VERSION) {
    throw new IndexFormatError(file, version, FORMAT_VERSION);
  }
  const { checksum: _, ...content } = raw;
  if (render(content) !== text) throw new DamagedFileError(file, { kind: 'checksum' });
  const parsed = manifestSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new DamagedFileError(
    file,
    { kind: 'content', detail: parsed.error.issues[0]?.path.join('.') ?? '' },
    parsed.error,
  );
}

/** The ranges of labels that a generation's graphs link; none when its vectors are all compared. */
export function graphsOf({ files }: Manifest): readonly LabelRange[] {
  return Object.keys(files).flatMap((file) => labelsOfGraphFile(file) ?? []);
}

function render(content: Readonly<Record<string, unknown>>): string {
  const checksum = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return `${JSON.stringify({ ...content, checksum }, null, 2)}\n`;
}
