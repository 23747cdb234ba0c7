/**
 * Tags and texts of an XML part, one after another. It knows what spreadsheet programs write: no document types, no
 * entities but the five of XML and numeric ones. So nothing outside the file can be reached through it.
 */

/** What a scan tells. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(value: string): void;
}

/** Looks an attribute up by its name without prefix. */
export type Attributes = (name: string) => string | undefined;

export function scanXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    if (tag > at) handler.text?.(unescapeXml(xml.slice(at, tag)));
    if (tag === -1) return;
    at =
      xml.startsWith("<!", tag) || xml.startsWith("<?", tag) ? special(xml, tag, handler) : element(xml, tag, handler);
  }
}

function element(xml: string, tag: number, handler: XmlHandler): number {
  const end = endOfTag(xml, tag);
  if (xml.charCodeAt(tag + 1) === 47) {
    handler.close?.(localName(xml.slice(tag + 2, end).trimEnd()));
    return end + 1;
  }
  const isEmpty = xml.charCodeAt(end - 1) === 47;
  const inner = xml.slice(tag + 1, isEmpty ? end - 1 : end);
  const space = inner.search(/\s/);
  const name = localName(space === -1 ? inner : inner.slice(0, space));
  handler.open(name, (wanted) => (space === -1 ? undefined : attributeIn(inner, wanted)));
  if (isEmpty) handler.close?.(name);
  return end + 1;
}

/** A `>` inside an attribute's quotes does not end the tag. */
function endOfTag(xml: string, tag: number): number {
  let end = xml.indexOf(">", tag);
  while (end !== -1 && hasOpenQuote(xml, tag, end)) end = xml.indexOf(">", end + 1);
  if (end === -1) throw new RangeError("a tag is not closed");
  return end;
}

function hasOpenQuote(xml: string, from: number, to: number): boolean {
  let quote = 0;
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (quote === 0 && (code === 34 || code === 39)) quote = code;
    else if (code === quote) quote = 0;
  }
  return quote !== 0;
}

/** Comments, declarations and character data. */
function special(xml: string, tag: number, handler: XmlHandler): number {
  const [opening, closing] = xml.startsWith("<![CDATA[", tag)
    ? ["<![CDATA[", "]]>"]
    : xml.startsWith("<!--", tag)
      ? ["<!--", "-->"]
      : ["<", ">"];
  const end = xml.indexOf(closing, tag + opening.length);
  if (end === -1) throw new RangeError("a declaration is not closed");
  if (closing === "]]>") handler.text?.(xml.slice(tag + opening.length, end));
  return end + closing.length;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const attributeForms = new Map<string, RegExp>();

function attributeIn(inner: string, name: string): string | undefined {
  let form = attributeForms.get(name);
  if (form === undefined) {
    form = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    attributeForms.set(name, form);
  }
  const found = form.exec(inner);
  return found ? unescapeXml(found[1] ?? found[2] ?? "") : undefined;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(value: string): string {
  if (!value.includes("&")) return value;
  return value.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
