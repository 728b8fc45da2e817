import { crc32, deflateRawSync } from 'node:zlib';

interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the archive says of itself, when it lies. */
  readonly says?: { readonly size?: number; readonly localName?: string };
}

const crcOf = (bytes: Buffer): number => (typeof crc32 === 'function' ? crc32(bytes) : 0);

/** An archive made by hand, so that it can be made wrong. `before` hides bytes between the parts. */
export function zipOf(parts: readonly ZipPart[], hidden = Buffer.alloc(0)): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, says } of parts) {
    const packed = deflateRawSync(bytes);
    const localName = Buffer.from(says?.localName ?? name);
    const size = says?.size ?? bytes.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crcOf(bytes), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(localName.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(crcOf(bytes), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(offset, 42);
    const piece = Buffer.concat([local, localName, packed, hidden]);
    pieces.push(piece);
    directory.push(central, Buffer.from(name));
    offset += piece.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, table, end]);
}
