export interface StoredFile {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly description?: string;
  readonly path: string;
}
