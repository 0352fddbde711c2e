/** How browsers name the folder of what belongs to a saved page: in English, French, and others' short form. */
const COMPANION = /^(.+?)[_ -](?:files|fichiers|file|Dateien|archivos)$/u;

/**
 * Tells whether a file lies in the folder that a browser saved with a page: pictures, scripts, the advertisements of
 * its frames. It belongs to the page and is neither read nor reported.
 * @param paths every file, relative to the corpus folder
 */
export function savedWithPages(paths: readonly string[]): (path: string) => boolean {
  const pages = new Set(paths.flatMap((path) => /^(.+)\.(?:x?html?)$/iu.exec(path)?.[1] ?? []));
  return (path) => {
    const folders = path.split('/').slice(0, -1);
    return folders.some((name, at) => {
      const stem = COMPANION.exec(name)?.[1];
      return stem !== undefined && pages.has([...folders.slice(0, at), stem].join('/'));
    });
  };
}
