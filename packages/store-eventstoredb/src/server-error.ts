/**
 * What the client throws, judged. It throws its own classes, bare errors of gRPC without a type (a server that is
 * down, seen while the client asks what the server can do), and, once, `UnknownError` for a server that is busy.
 */
import type { StoreFault } from "@chidao/core/store";

export type Verdict =
  /** The write was refused, since the stream stands elsewhere; -1: no event. */
  | { readonly kind: "wrongRevision"; readonly lastRevision: number }
  | { readonly kind: "noSuchStream" }
  | { readonly kind: "fault"; readonly fault: StoreFault }
  /** May pass; what was asked may have happened or not. */
  | { readonly kind: "passing"; readonly cause: string; readonly isStuck: boolean };

interface ServerError {
  readonly type?: string;
  readonly code?: number;
  readonly message?: string;
  readonly actualVersion?: bigint | string;
  readonly maxAppendSize?: number;
}

/** A connection whose bytes make no sense any more; the client keeps it for errors of this kind. */
const internalError = 13;

export function judge(error: unknown, doing: "append" | "read"): Verdict {
  const { type, code, message = String(error), actualVersion, maxAppendSize } = error as ServerError;
  switch (type) {
    case "wrong-expected-version":
      return { kind: "wrongRevision", lastRevision: typeof actualVersion === "bigint" ? Number(actualVersion) : -1 };
    case "stream-not-found":
      return { kind: "noSuchStream" };
    case "stream-deleted":
      return {
        kind: "fault",
        fault: { _tag: "StoreDamaged", cause: "a stream of the ledger was deleted on the server" },
      };
    case "maximum-append-size-exceeded":
      return {
        kind: "fault",
        fault: { _tag: "TooLarge", what: "batch", limit: maxAppendSize ?? 0, actual: (maxAppendSize ?? 0) + 1 },
      };
    case "access-denied":
      return {
        kind: "fault",
        fault: { _tag: doing === "append" ? "StoreReadOnly" : "StoreUnavailable", cause: `access denied: ${message}` },
      };
    default:
      return {
        kind: "passing",
        cause: type === undefined ? message : `${type}: ${message}`,
        isStuck: code === internalError || type === "deadline-exceeded",
      };
  }
}
