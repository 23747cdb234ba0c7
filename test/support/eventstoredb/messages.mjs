/** To and from the messages of the protocol, with the classes that the client's package ships. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
export const streams = require("@eventstore/db-client/generated/streams_pb");
export const shared = require("@eventstore/db-client/generated/shared_pb");
export const status = require("@eventstore/db-client/generated/status_pb");
export const gossip = require("@eventstore/db-client/generated/gossip_pb");
export const features = require("@eventstore/db-client/generated/serverfeatures_pb");
// Of the very library that the client's classes register with.
const { Any } = createRequire(require.resolve("@eventstore/db-client"))("google-protobuf/google/protobuf/any_pb");
export const { StreamsService } = require("@eventstore/db-client/generated/streams_grpc_pb");
export const { GossipService } = require("@eventstore/db-client/generated/gossip_grpc_pb");
export const { ServerFeaturesService } = require("@eventstore/db-client/generated/serverfeatures_grpc_pb");

export function nameOf(identifier) {
  return Buffer.from(identifier.getStreamName_asU8()).toString("utf8");
}

export function identifierOf(name) {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(name, "utf8").toString("base64"));
  return identifier;
}

export function uuidText(uuid) {
  if (uuid.hasString()) return uuid.getString().toLowerCase();
  const structured = uuid.getStructured();
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64BE(BigInt(structured.getMostSignificantBits()), 0);
  bytes.writeBigInt64BE(BigInt(structured.getLeastSignificantBits()), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

export function uuidOf(text) {
  const uuid = new shared.UUID();
  uuid.setString(text);
  return uuid;
}

export function proposedEvent(message) {
  return {
    id: uuidText(message.getId()),
    type: message.getMetadataMap().get("type"),
    contentType: message.getMetadataMap().get("content-type"),
    data: Buffer.from(message.getData_asU8()),
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
  };
}

export function eventMessage(record, inAll) {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuidOf(record.id));
  recorded.setStreamIdentifier(identifierOf(record.stream));
  recorded.setStreamRevision(String(record.revision));
  recorded.setPreparePosition(String(record.position));
  recorded.setCommitPosition(String(record.position));
  recorded.getMetadataMap().set("type", record.type);
  recorded.getMetadataMap().set("content-type", record.contentType);
  recorded.getMetadataMap().set("created", String(BigInt(record.created) * 10_000n));
  recorded.setCustomMetadata(new Uint8Array(record.metadata));
  recorded.setData(new Uint8Array(record.data));
  const event = new streams.ReadResp.ReadEvent();
  event.setEvent(recorded);
  if (inAll) event.setCommitPosition(String(record.position));
  else event.setNoPosition(new shared.Empty());
  const response = new streams.ReadResp();
  response.setEvent(event);
  return response;
}

export function packed(typeName, message) {
  const any = new Any();
  any.pack(message.serializeBinary(), typeName);
  return any;
}
