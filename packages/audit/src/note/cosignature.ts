/** `cosignature/v1` of C2SP: a witness signs a head together with the time at which it saw it. */

export interface Cosignature {
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly time: number;
  readonly ed25519: Uint8Array;
}

/** The text that a witness signs for a head's text. */
export function cosignedText(headText: string, time: number): string {
  return `cosignature/v1\ntime ${time}\n${headText}`;
}

/** Time in 8 bytes, the highest first, and the signature; undefined when it is no such thing, or the time too late. */
export function cosignatureOf(bytes: Uint8Array): Cosignature | undefined {
  if (bytes.length !== 72) return undefined;
  const time = bytes.subarray(0, 8).reduce((value, byte) => value * 256 + byte, 0);
  return Number.isSafeInteger(time) ? { time, ed25519: bytes.slice(8) } : undefined;
}

export function cosignatureBytes({ time, ed25519 }: Cosignature): Uint8Array {
  const clock = Array.from({ length: 8 }, (_, at) => Math.floor(time / 256 ** (7 - at)) % 256);
  return Uint8Array.of(...clock, ...ed25519);
}
