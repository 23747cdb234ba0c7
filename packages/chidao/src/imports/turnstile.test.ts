import { describe, expect, it } from "vitest";
import { turnstile } from "./turnstile.js";

const turns = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("rows on their way at the same time", () => {
  it("append to tasks in the order in which they came, however fast each of them is", async () => {
    const { enter } = turnstile();
    const [first, second, third] = [enter(), enter(), enter()];
    const order: Array<string> = [];
    const append = (name: string) => async () => void order.push(name);
    const waiting = [third.append("assignment-3", append("3")), second.append("assignment-2", append("2"))];
    await turns();
    expect(order).toEqual([]);
    await Promise.all([first.append("assignment-1", append("1")), ...waiting]);
    expect(order).toEqual(["1", "2", "3"]);
  });

  it("follow when the one before stands in line, and do not wait until it is answered", async () => {
    const { enter } = turnstile();
    const [first, second] = [enter(), enter()];
    let answer = (): void => {};
    const unanswered = first.append("assignment-1", () => new Promise<void>((resolve) => (answer = resolve)));
    await second.append("assignment-2", async () => {});
    answer();
    await unanswered;
  });

  it("let one that needs no directive be passed at the directives, but not its predecessor", async () => {
    const { enter } = turnstile();
    const [first, second, third] = [enter(), enter(), enter()];
    const order: Array<string> = [];
    second.skipDirective();
    const waiting = third.append("directive-3", async () => void order.push("3"));
    await turns();
    expect(order).toEqual([]);
    await first.append("directive-1", async () => void order.push("1"));
    await waiting;
    expect(order).toEqual(["1", "3"]);
  });

  it("are let through by one that leaves without an append", async () => {
    const { enter } = turnstile();
    const [first, second] = [enter(), enter()];
    const waiting = second.append("claim-1-x", async () => "appended");
    first.leave();
    expect(await waiting).toBe("appended");
  });
});
