/**
 * Numbers of four bytes as SQLite keeps them: little endian, as on every processor that Node and hnswlib are built for.
 */
export function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * What makes such numbers of bytes: `new Float32Array(...fourByteView(bytes))`. The bytes are copied only where they
 * stand at an address at which no such number may begin.
 */
export function fourByteView(
  bytes: Uint8Array,
): [buffer: ArrayBufferLike, byteOffset: number, length: number] {
  const { buffer, byteOffset, byteLength } =
    bytes.byteOffset % NUMBER_BYTES === 0 ? bytes : Uint8Array.from(bytes);
  return [buffer, byteOffset, byteLength / NUMBER_BYTES];
}

const NUMBER_BYTES = 4;
