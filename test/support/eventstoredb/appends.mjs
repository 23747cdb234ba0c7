/** Append and BatchAppend. */
import { status as code } from "@grpc/grpc-js";
import { errorWith } from "./errors.mjs";
import { isDue } from "./faults.mjs";
import * as pb from "./messages.mjs";

/** Writes, or does what is due instead; `undefined`: there is to be no answer. */
async function write(context, stream, expected, events) {
  const { log, faults, dropConnections } = context;
  if (faults.silent || isDue(faults, "silentBeforeCommit")) return undefined;
  if (faults.appendDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.appendDelayMs));
  if (isDue(faults, "dropBeforeCommit")) {
    dropConnections();
    return undefined;
  }
  if (isDue(faults, "busy")) return { kind: "busy" };
  const bytes = events.reduce(
    (sum, { data, metadata, type }) => sum + data.length + metadata.length + 2 * type.length,
    0,
  );
  if (bytes > faults.maxAppendBytes) return { kind: "tooLarge" };
  const outcome = log.append(stream, expected, events);
  if (isDue(faults, "silentAfterCommit")) return undefined;
  if (isDue(faults, "dropAfterCommit")) {
    dropConnections();
    return undefined;
  }
  return outcome;
}

export function appendCall(context, call, answer) {
  const refusal = context.refuse(call);
  if (refusal !== undefined) return answer(refusal);
  let options;
  const events = [];
  call.on("data", (request) => {
    if (request.hasOptions()) options = request.getOptions();
    else events.push(pb.proposedEvent(request.getProposedMessage()));
  });
  call.on("error", () => {});
  call.on("end", async () => {
    // A call that is torn off ends too, and has not said all. It is known to be cancelled a moment later.
    await new Promise((resolve) => setImmediate(resolve));
    if (call.cancelled || options === undefined) return;
    const stream = pb.nameOf(options.getStreamIdentifier());
    const outcome = await write(context, stream, expectedIn(options, "getRevision"), events);
    if (outcome === undefined) return;
    const response = new pb.streams.AppendResp();
    switch (outcome.kind) {
      case "deleted":
        return answer(
          errorWith(code.FAILED_PRECONDITION, "stream is deleted", {
            exception: "stream-deleted",
            "stream-name": stream,
          }),
        );
      case "tooLarge":
        return answer(
          errorWith(code.INVALID_ARGUMENT, "Maximum append size exceeded", {
            exception: "maximum-append-size-exceeded",
            "maximum-append-size": String(context.faults.maxAppendBytes),
          }),
        );
      case "busy":
        return answer(errorWith(code.UNKNOWN, "server is busy", {}));
      case "wrong":
        response.setWrongExpectedVersion(wrongVersion(options, outcome.current));
        return answer(null, response);
      default: {
        const success = new pb.streams.AppendResp.Success();
        success.setCurrentRevision(String(outcome.lastRevision));
        const position = new pb.streams.AppendResp.Position();
        position.setCommitPosition(String(outcome.position));
        position.setPreparePosition(String(outcome.position));
        success.setPosition(position);
        response.setSuccess(success);
        return answer(null, response);
      }
    }
  });
}

function expectedIn(options, revision) {
  if (options.hasAny()) return "any";
  if (options.hasNoStream()) return "no_stream";
  if (options.hasStreamExists()) return "stream_exists";
  return Number(options[revision]());
}

function wrongVersion(options, current) {
  const wrong = new pb.streams.AppendResp.WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new pb.shared.Empty());
  else wrong.setCurrentRevision(String(current));
  if (options.hasAny()) wrong.setExpectedAny(new pb.shared.Empty());
  else if (options.hasNoStream()) wrong.setExpectedNoStream(new pb.shared.Empty());
  else if (options.hasStreamExists()) wrong.setExpectedStreamExists(new pb.shared.Empty());
  else wrong.setExpectedRevision(options.getRevision());
  return wrong;
}

/** One long call for many appends, told apart by their correlation ids. */
export function batchAppendCall(context, call) {
  const refusal = context.refuse(call);
  if (refusal !== undefined) return call.emit("error", refusal);
  const begun = new Map();
  call.on("error", () => {});
  call.on("end", () => call.end());
  call.on("data", async (request) => {
    const id = pb.uuidText(request.getCorrelationId());
    const batch = begun.get(id) ?? { options: request.getOptions(), events: [] };
    begun.set(id, batch);
    batch.events.push(...request.getProposedMessagesList().map(pb.proposedEvent));
    if (!request.getIsFinal()) return;
    begun.delete(id);
    const stream = pb.nameOf(batch.options.getStreamIdentifier());
    const outcome = await write(context, stream, expectedIn(batch.options, "getStreamPosition"), batch.events);
    if (outcome === undefined) return;
    const response = new pb.streams.BatchAppendResp();
    response.setCorrelationId(request.getCorrelationId());
    response.setStreamIdentifier(batch.options.getStreamIdentifier());
    if (outcome.kind === "written" || outcome.kind === "repeated") {
      const success = new pb.streams.BatchAppendResp.Success();
      success.setCurrentRevision(String(outcome.lastRevision));
      const position = new pb.shared.AllStreamPosition();
      position.setCommitPosition(String(outcome.position));
      position.setPreparePosition(String(outcome.position));
      success.setPosition(position);
      response.setSuccess(success);
    } else {
      const failed = new pb.status.Status();
      failed.setCode(2);
      failed.setMessage(outcome.kind);
      failed.setDetails(batchDetails(batch.options, outcome, context.faults.maxAppendBytes));
      response.setError(failed);
    }
    call.write(response);
  });
}

function batchDetails(options, outcome, maxAppendBytes) {
  switch (outcome.kind) {
    case "wrong": {
      const wrong = new pb.shared.WrongExpectedVersion();
      if (outcome.current < 0) wrong.setCurrentNoStream(new pb.shared.Empty());
      else wrong.setCurrentStreamRevision(String(outcome.current));
      if (options.hasNoStream()) wrong.setExpectedNoStream(new pb.shared.Empty());
      else if (options.hasStreamExists()) wrong.setExpectedStreamExists(new pb.shared.Empty());
      else if (options.hasStreamPosition()) wrong.setExpectedStreamPosition(options.getStreamPosition());
      else wrong.setExpectedAny(new pb.shared.Empty());
      return pb.packed("event_store.client.WrongExpectedVersion", wrong);
    }
    case "deleted":
      return pb.packed("event_store.client.StreamDeleted", new pb.shared.StreamDeleted());
    case "tooLarge": {
      const tooLarge = new pb.shared.MaximumAppendSizeExceeded();
      tooLarge.setMaxappendsize(maxAppendBytes);
      return pb.packed("event_store.client.MaximumAppendSizeExceeded", tooLarge);
    }
    default:
      return pb.packed("event_store.client.Unknown", new pb.shared.Unknown());
  }
}
