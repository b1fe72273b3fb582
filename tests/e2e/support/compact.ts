/** The compact files of the dataset, as far as tests damage them: a head of 20 bytes, then a body with a seal. */

/** FNV-1a, 64 bit, little-endian. */
function seal(body: Buffer): Buffer {
  let hash = 0xcbf29ce484222325n;
  for (const byte of body) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  const out = Buffer.alloc(8);
  out.writeBigUInt64LE(hash);
  return out;
}

/** A file whose body is another, sealed as if it had been made that way. */
export function resealed(file: Buffer, change: (body: Buffer) => Buffer): Buffer {
  const body = change(Buffer.from(file.subarray(20)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([file.subarray(0, 8), length, seal(body), body]);
}
