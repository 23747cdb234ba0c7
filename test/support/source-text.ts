/**
 * Source text with its comments and the insides of its strings blanked out, so that a search for code finds code only.
 * Every character keeps its place: what is found at an offset stands at that offset in the file.
 */

/** A string literal, or a piece of a template, at the offset of its opening mark. */
export interface Literal {
  readonly at: number;
  readonly value: string;
}

export interface MaskedSource {
  readonly code: string;
  readonly literals: ReadonlyArray<Literal>;
}

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const quoted = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/y;
const templateHead = /`(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/y;
const templateTail = /\}(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/y;
const pattern = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;

/** After a value a slash divides; anywhere else it opens a regular expression. */
const endsWithValue = /[\w$)\]}"'`]\s*$/;
const endsWithKeyword = /\b(?:return|typeof|case|in|of|void|await|yield)\s*$/;

const blank = (text: string): string => text.replace(/[^\n]/g, " ");
const blankInside = (text: string): string => `${text.slice(0, 1)}${blank(text.slice(1, -1))}${text.slice(-1)}`;

function matchAt(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
}

/** The state of one pass: what was written so far, the literals met, and the braces that are open. */
class Masking {
  code = "";
  readonly literals: Literal[] = [];
  private readonly open: ("brace" | "template")[] = [];

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  step(): void {
    if (this.skipComment() || this.takeLiteral() || this.skipPattern()) return;
    const character = this.text.charAt(this.code.length);
    if (character === "{") this.open.push("brace");
    if (character === "}") this.open.pop();
    this.code += character;
  }

  private skipComment(): boolean {
    const found = matchAt(comment, this.text, this.code.length);
    if (found !== undefined) this.code += blank(found);
    return found !== undefined;
  }

  private takeLiteral(): boolean {
    const at = this.code.length;
    const closesHole = this.text.charAt(at) === "}" && this.open.at(-1) === "template";
    const template = matchAt(closesHole ? templateTail : templateHead, this.text, at);
    const found = template ?? matchAt(quoted, this.text, at);
    if (found === undefined) return false;
    const opensHole = template?.endsWith("${") === true;
    if (closesHole) this.open.pop();
    if (opensHole) this.open.push("template");
    this.literals.push({ at, value: found.slice(1, opensHole ? -2 : -1) });
    this.code += blankInside(found);
    return true;
  }

  private skipPattern(): boolean {
    const before = this.code.slice(-40);
    if (endsWithValue.test(before) && !endsWithKeyword.test(before)) return false;
    const found = matchAt(pattern, this.text, this.code.length);
    if (found !== undefined) this.code += blankInside(found);
    return found !== undefined;
  }
}

export function maskSource(text: string): MaskedSource {
  const masking = new Masking(text);
  while (masking.code.length < text.length) masking.step();
  return masking;
}

/** The line that an offset stands on, counted from one. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
