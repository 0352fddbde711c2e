/** A 16-bit float (IEEE 754 binary16) from its bits. */
export function fromHalf(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >>> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}

/** The bits of the 16-bit float nearest to a number of 0 or more; what is too large becomes the largest. */
export function toHalf(value: number): number {
  const LARGEST = 65_504;
  const SMALLEST_NORMAL = 2 ** -14;
  if (!(value > 0)) return 0;
  if (value >= LARGEST) return 0x7bff;
  if (value < SMALLEST_NORMAL) return Math.round(value * 2 ** 24);
  const exponent = Math.floor(Math.log2(value));
  const rounded = Math.round((value / 2 ** exponent - 1) * 1024);
  // A fraction that rounds up to 1 carries into the exponent, as it should.
  return ((exponent + 15) << 10) + rounded;
}
