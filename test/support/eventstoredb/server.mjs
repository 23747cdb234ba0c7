/** The double's server: the protocol's calls over the log, and a door in front that can tear connections off. */
import { connect, createServer as createNetServer } from "node:net";
import { status as code, Server, ServerCredentials } from "@grpc/grpc-js";
import { appendCall, batchAppendCall } from "./appends.mjs";
import { errorWith } from "./errors.mjs";
import { createFaults, isDue } from "./faults.mjs";
import { Log } from "./log.mjs";
import * as pb from "./messages.mjs";
import { readCall } from "./reads.mjs";

export async function startDouble({ port = 0, file, tls, user }) {
  const log = new Log(file);
  const faults = createFaults();
  const door = await openDoor(port, faults);
  const members = [];
  const context = { log, faults, dropConnections: () => door.drop(), refuse: (call) => refusalOf(call, faults, user) };
  const server = new Server({
    "grpc.max_receive_message_length": 17 * 1024 * 1024,
    "grpc.max_send_message_length": -1,
  });
  server.addService(pb.StreamsService, {
    read: (call) => readCall(context, call),
    append: (call, answer) => appendCall(context, call, answer),
    batchAppend: (call) => batchAppendCall(context, call),
    delete: (_, answer) => answer({ code: code.UNIMPLEMENTED, details: "not in the double" }),
    tombstone: (call, answer) => {
      log.tombstone(pb.nameOf(call.request.getOptions().getStreamIdentifier()));
      answer(null, new pb.streams.TombstoneResp());
    },
  });
  server.addService(pb.ServerFeaturesService, {
    getSupportedMethods: (_, answer) => {
      if (!faults.silent) answer(null, supportedMethods());
    },
  });
  server.addService(pb.GossipService, {
    read: (_, answer) => {
      if (!faults.silent) answer(null, clusterInfo(members.length > 0 ? members : [{ port: door.port, state: 8 }]));
    },
  });
  const credentials =
    tls === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(tls.ca ?? null, [tls.pair], tls.ca !== undefined);
  const inner = await new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", credentials, (error, bound) => (error === null ? resolve(bound) : reject(error)));
  });
  door.leadTo(inner);
  return {
    port: door.port,
    log,
    faults,
    setMembers: (list) => members.splice(0, members.length, ...list),
    dropConnections: () => door.drop(),
    counts: () => ({ ...door.counts(), events: log.records.length }),
    close: async () => {
      await door.close();
      server.forceShutdown();
      log.close();
    },
  };
}

/** Why a call is not served, as the error that the real server would answer; `undefined`: it is. */
function refusalOf(call, faults, user) {
  const given = call.metadata.get("authorization")[0];
  if (user !== undefined && given !== `Basic ${Buffer.from(user).toString("base64")}`) {
    return errorWith(code.UNAUTHENTICATED, "access denied", { exception: "access-denied" });
  }
  const wantsLeader = call.metadata.get("requires-leader")[0] === "true";
  if (wantsLeader && isDue(faults, "notLeader")) {
    const { host, port } = faults.leader;
    return errorWith(code.NOT_FOUND, "Leader info available", {
      exception: "not-leader",
      "leader-endpoint-host": host,
      "leader-endpoint-port": String(port),
    });
  }
  return undefined;
}

function supportedMethods() {
  const answer = new pb.features.SupportedMethods();
  answer.setEventStoreServerVersion("23.10.0");
  for (const name of ["Read", "Append", "BatchAppend", "Tombstone"]) {
    const method = new pb.features.SupportedMethod();
    method.setServiceName("event_store.client.streams.streams");
    method.setMethodName(name.toLowerCase());
    answer.addMethods(method);
  }
  return answer;
}

function clusterInfo(members) {
  const answer = new pb.gossip.ClusterInfo();
  for (const { host = "127.0.0.1", port, state, isAlive = true } of members) {
    const member = new pb.gossip.MemberInfo();
    const place = new pb.gossip.EndPoint();
    place.setAddress(host);
    place.setPort(port);
    member.setInstanceId(pb.uuidOf("00000000-0000-4000-8000-000000000001"));
    member.setTimeStamp("0");
    member.setState(state);
    member.setIsAlive(isAlive);
    member.setHttpEndPoint(place);
    answer.addMembers(member);
  }
  return answer;
}

/** A door of plain TCP, so that connections can be torn off or swallowed whatever gRPC thinks of it. */
async function openDoor(port, faults) {
  const pairs = new Set();
  let inner = 0;
  let connections = 0;
  const door = createNetServer((outer) => {
    connections += 1;
    const inward = connect(inner, "127.0.0.1");
    outer.setNoDelay(true);
    inward.setNoDelay(true);
    const pair = [outer, inward];
    pairs.add(pair);
    const pass = (from, to) => {
      from.on("data", (bytes) => {
        if (faults.tcpBlackHole) return;
        if (!to.write(bytes)) {
          from.pause();
          to.once("drain", () => from.resume());
        }
      });
      from.on("error", () => {});
      from.on("close", () => {
        pairs.delete(pair);
        to.destroy();
      });
    };
    pass(outer, inward);
    pass(inward, outer);
  });
  await new Promise((resolve, reject) => {
    door.once("error", reject);
    door.listen(port, "127.0.0.1", resolve);
  });
  const drop = () => {
    for (const [outer, inward] of pairs) {
      outer.resetAndDestroy();
      inward.destroy();
    }
    pairs.clear();
  };
  return {
    port: door.address().port,
    leadTo: (to) => {
      inner = to;
    },
    drop,
    counts: () => ({ connections, open: pairs.size }),
    close: () => {
      drop();
      return new Promise((resolve) => door.close(resolve));
    },
  };
}
