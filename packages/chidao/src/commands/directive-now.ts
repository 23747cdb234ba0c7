/** One directive as it is now, read from its own stream: the index for writing keeps no history. */
import { loadDirective } from "@chidao/application";
import type { Directive } from "@chidao/domain";
import * as E from "fp-ts/lib/Either.js";
import type { FrontDoorFailure } from "../errors.js";
import type { Session } from "../session.js";

export async function directiveNow(session: Session, id: string): Promise<E.Either<FrontDoorFailure, Directive>> {
  const loaded = await loadDirective(session.environment, id, true)();
  if (E.isLeft(loaded)) return loaded;
  return loaded.right.revision < 0 ? E.left({ _tag: "NotFound", what: "directive", id }) : loaded;
}
