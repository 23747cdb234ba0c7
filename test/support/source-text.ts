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

const opensLiteral = /["'`}]/;

/** How many characters before a slash say what it is. */
const lookBack = 40;

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
  readonly literals: Literal[] = [];
  /** What was written, in pieces: one growing string would be flattened again for every look back. */
  private readonly pieces: string[] = [];
  private at = 0;
  private readonly open: ("brace" | "template")[] = [];

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  run(): MaskedSource {
    while (this.at < this.text.length) this.step();
    return { code: this.pieces.join(""), literals: this.literals };
  }

  private step(): void {
    const character = this.text.charAt(this.at);
    if (character === "/" && (this.skipComment() || this.skipPattern())) return;
    if (opensLiteral.test(character) && this.takeLiteral()) return;
    if (character === "{") this.open.push("brace");
    if (character === "}") this.open.pop();
    this.write(character);
  }

  private write(piece: string): void {
    this.pieces.push(piece);
    this.at += piece.length;
  }

  private skipComment(): boolean {
    const found = matchAt(comment, this.text, this.at);
    if (found !== undefined) this.write(blank(found));
    return found !== undefined;
  }

  private takeLiteral(): boolean {
    const { at } = this;
    const closesHole = this.text.charAt(at) === "}" && this.open.at(-1) === "template";
    const template = matchAt(closesHole ? templateTail : templateHead, this.text, at);
    const found = template ?? matchAt(quoted, this.text, at);
    if (found === undefined) return false;
    const opensHole = template?.endsWith("${") === true;
    if (closesHole) this.open.pop();
    if (opensHole) this.open.push("template");
    this.literals.push({ at, value: found.slice(1, opensHole ? -2 : -1) });
    this.write(blankInside(found));
    return true;
  }

  private skipPattern(): boolean {
    const before = this.pieces.slice(-lookBack).join("").slice(-lookBack);
    if (endsWithValue.test(before) && !endsWithKeyword.test(before)) return false;
    const found = matchAt(pattern, this.text, this.at);
    if (found !== undefined) this.write(blankInside(found));
    return found !== undefined;
  }
}

export const maskSource = (text: string): MaskedSource => new Masking(text).run();

/** The line that an offset stands on, counted from one. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
