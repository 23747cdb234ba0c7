/** Errors as the real server sends them: a status of gRPC, and the kind of error among the trailers. */
import { Metadata } from "@grpc/grpc-js";

export function errorWith(code, details, trailers) {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}
