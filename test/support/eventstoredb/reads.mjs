/** Read: streams and the whole log in both directions, and the subscription to the whole log. */
import { status as code } from "@grpc/grpc-js";
import { errorWith } from "./errors.mjs";
import * as pb from "./messages.mjs";

export async function readCall(context, call) {
  const refusal = context.refuse(call);
  if (refusal !== undefined) return call.emit("error", refusal);
  if (context.faults.silent) return;
  call.on("error", () => {});
  const options = call.request.getOptions();
  try {
    if (options.hasSubscription()) await subscribe(context, call, options);
    else if (options.hasStream()) await readStream(context, call, options);
    else await readAll(context, call, options);
  } catch (error) {
    call.emit("error", errorWith(code.UNKNOWN, String(error), {}));
  }
}

/** Sends, and waits while the client takes nothing. False when the call is over. */
async function send(call, message) {
  if (call.cancelled || call.destroyed) return false;
  if (call.write(message)) return true;
  await new Promise((resolve) => {
    const done = () => {
      call.off("drain", done);
      call.off("cancelled", done);
      call.off("close", done);
      resolve();
    };
    call.on("drain", done);
    call.on("cancelled", done);
    call.on("close", done);
  });
  return !call.cancelled && !call.destroyed;
}

async function readStream({ log }, call, options) {
  const name = pb.nameOf(options.getStream().getStreamIdentifier());
  const stream = log.streams.get(name);
  if (stream?.tombstoned) {
    return call.emit(
      "error",
      errorWith(code.FAILED_PRECONDITION, "stream is deleted", { exception: "stream-deleted", "stream-name": name }),
    );
  }
  const kept = stream?.records.filter(({ isGone }) => !isGone) ?? [];
  if (kept.length === 0) {
    const missing = new pb.streams.ReadResp.StreamNotFound();
    missing.setStreamIdentifier(pb.identifierOf(name));
    const response = new pb.streams.ReadResp();
    response.setStreamNotFound(missing);
    call.write(response);
    return call.end();
  }
  for (const record of chosenIn(kept, options).slice(0, Number(options.getCount()))) {
    if (!(await send(call, pb.eventMessage(record, false)))) return;
  }
  call.end();
}

/** Inclusive in both directions; backward from beyond the end begins with the last event. */
function chosenIn(records, options) {
  const where = options.getStream();
  const revision = where.hasRevision() ? Number(where.getRevision()) : undefined;
  if (options.getReadDirection() === 1) {
    const from = revision ?? (where.hasStart() ? 0 : Number.MAX_SAFE_INTEGER);
    return records.filter((record) => record.revision <= from).toReversed();
  }
  const from = revision ?? (where.hasEnd() ? Number.MAX_SAFE_INTEGER : 0);
  return records.filter((record) => record.revision >= from);
}

async function readAll({ log }, call, options) {
  const isBackward = options.getReadDirection() === 1;
  const where = options.getAll();
  const matches = filterIn(options);
  const commit = where.hasPosition() ? Number(where.getPosition().getCommitPosition()) : undefined;
  const records = log.records.filter((record) => !record.isGone && matches(record));
  const chosen = isBackward
    ? records.filter(({ position }) => (commit === undefined ? where.hasEnd() : position < commit)).toReversed()
    : records.filter(({ position }) => (commit === undefined ? where.hasStart() : position >= commit));
  for (const record of chosen.slice(0, Number(options.getCount()))) {
    if (!(await send(call, pb.eventMessage(record, true)))) return;
  }
  call.end();
}

function filterIn(options) {
  if (!options.hasFilter()) return () => true;
  const filter = options.getFilter();
  const onStream = filter.hasStreamIdentifier();
  const expression = onStream ? filter.getStreamIdentifier() : filter.getEventType();
  const prefixes = expression.getPrefixList();
  const regex = expression.getRegex() === "" ? undefined : new RegExp(expression.getRegex());
  return ({ stream, type }) => {
    const text = onStream ? stream : type;
    return regex === undefined ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  };
}

async function subscribe(context, call, options) {
  const { log } = context;
  const deliver = delivererOf(context, call);
  const matches = filterIn(options);
  const checkpointEvery = options.hasFilter() ? 32 * options.getFilter().getCheckpointintervalmultiplier() : Infinity;
  const confirmed = new pb.streams.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId("00000000-0000-4000-8000-000000000002");
  await deliver.one(withField("setConfirmation", confirmed));
  let place = startOf(log, options.getAll());
  let isLive = false;
  while (!deliver.isOver()) {
    const change = deliver.nextChange();
    for (; place < log.records.length && !deliver.isOver(); place += 1) {
      const record = log.records[place];
      if (!record.isGone && matches(record)) await deliver.one(pb.eventMessage(record, true));
      if ((place + 1) % checkpointEvery === 0) await deliver.one(checkpointAt(record.position));
    }
    if (!isLive) await deliver.one(withField("setCaughtUp", new pb.streams.ReadResp.CaughtUp()));
    isLive = true;
    await change;
  }
}

function startOf(log, where) {
  if (where.hasPosition()) return log.placeBehind(Number(where.getPosition().getCommitPosition()));
  return where.hasEnd() ? log.records.length : 0;
}

/** Sends the messages of one subscription, late or not at all where that is asked for, until it is over. */
function delivererOf({ log, faults }, call) {
  let [sent, isOver] = [0, false];
  let wake = () => {};
  const stopListening = log.onChange(() => wake());
  const finish = () => {
    isOver = true;
    stopListening();
    wake();
  };
  call.on("cancelled", finish);
  call.on("close", finish);
  return {
    isOver: () => isOver,
    /** Resolves when the log has grown since this was asked, or when it is over. */
    nextChange: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (isOver) resolve();
      }),
    one: async (message) => {
      while (faults.silent && !isOver) await new Promise((resolve) => setTimeout(resolve, 20));
      if (faults.deliverDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.deliverDelayMs));
      if (isOver) return;
      if (!(await send(call, message))) return finish();
      sent += 1;
      if (faults.cuts === 0 || faults.cutSubscriptionAfter === 0 || sent < faults.cutSubscriptionAfter) return;
      faults.cuts -= 1;
      finish();
      call.emit("error", errorWith(code.UNAVAILABLE, "cut on demand", {}));
    },
  };
}

function withField(setter, value) {
  const response = new pb.streams.ReadResp();
  response[setter](value);
  return response;
}

function checkpointAt(position) {
  const checkpoint = new pb.streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  return withField("setCheckpoint", checkpoint);
}
