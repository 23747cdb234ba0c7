/**
 * One set-up at a time. The lock is a folder that holds one file, named after its owner; it appears with that file
 * inside, in one move, and is free exactly when it is empty or absent. A dead owner's file may be removed by anyone:
 * it is removed by name, so that nobody can take the lock away from a live owner.
 */
import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { inRoot } from "./repository.mjs";

const lockFolder = inRoot(".cache", "setup.lock");
const silentForMs = 120_000;
const heartbeatMs = 5_000;
const lookAgainMs = 200;

function attempt(action) {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

const lookIn = (folder) => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** An owner is gone when its process is, or when it has not touched its file for long: process numbers come again. */
function isGone(owner) {
  if (!isAlive(Number(owner.split("-")[0]))) return true;
  try {
    return Date.now() - statSync(join(lockFolder, owner)).mtimeMs > silentForMs;
  } catch {
    return false;
  }
}

function takeOver() {
  for (const owner of lookIn(lockFolder).filter(isGone)) attempt(() => unlinkSync(join(lockFolder, owner)));
}

async function acquire(owner) {
  const draft = `${lockFolder}.${owner}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, owner), "");
  let told = false;
  for (;;) {
    takeOver();
    attempt(() => rmdirSync(lockFolder));
    if (attempt(() => renameSync(draft, lockFolder))) return;
    if (lookIn(draft).length === 0) throw new Error(`The lock ${draft} vanished while it was being taken.`);
    if (!told) process.stderr.write("chidao: setting up: waiting for another copy to finish…\n");
    told = true;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

function release(owner) {
  attempt(() => unlinkSync(join(lockFolder, owner)));
  attempt(() => rmdirSync(lockFolder));
  attempt(() => rmSync(`${lockFolder}.${owner}`, { recursive: true, force: true }));
}

/** Does the work while no other process on this machine does it. */
export async function withLock(work) {
  const owner = `${process.pid}-${randomBytes(6).toString("hex")}`;
  await acquire(owner);
  const heartbeat = setInterval(() => {
    const now = new Date();
    attempt(() => utimesSync(join(lockFolder, owner), now, now));
  }, heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    release(owner);
  }
}
