/**
 * The data of a kind may stand in another system and come by its key instead of being typed again. Every kind that
 * takes this declares the same work under its own name.
 */
import type { ExternalRef } from "@chidao/core";
import { field } from "./field/toolbox.js";
import type { Detail } from "./kind-report.js";
import { defineWork } from "./work.js";

/** What stands elsewhere, under which key, and as of when. */
export interface Reference {
  readonly what: string;
  readonly ref: ExternalRef;
}

const hex = { form: /^[0-9a-f]{64}$/, vi: "SHA-256 viết bằng 64 chữ số hệ 16", en: "a SHA-256 in 64 hex digits" };

/** `digest`: of the extract that somebody had at hand, so that it can be told whether the other system's data changed. */
export function defineReference<const Kind extends string>(kind: Kind) {
  return defineWork({
    command: `${kind}/ReferToData`,
    event: `${kind}/DataReferred`,
    label: { vi: "dẫn chiếu dữ liệu ở hệ thống khác", en: "refer to data in another system" },
    fields: {
      what: field.name("dữ liệu gì", "which data"),
      ref: field.externalRef("hệ thống và mã", "system and key"),
      dataAsOf: field.date("số liệu tính đến", "as of"),
      digest: field.orUnknown(field.code("SHA-256 của bản trích", "SHA-256 of the extract", hex)),
    },
    say: ({ what, ref }) => ({
      vi: `Dữ liệu "${what}" lấy từ ${ref.system}, mã ${ref.id}`,
      en: `Data "${what}" stand in ${ref.system} under ${ref.id}`,
    }),
  });
}

/** The newest key for the same data takes the place of the older one. */
export function referred(references: ReadonlyArray<Reference>, { what, ref }: Reference): ReadonlyArray<Reference> {
  return [...references.filter((each) => each.what !== what), { what, ref }];
}

export function referenceDetails(references: ReadonlyArray<Reference>): ReadonlyArray<Detail> {
  return references.map(({ what, ref }) => ({
    label: { vi: `dữ liệu "${what}"`, en: `data "${what}"` },
    value: { vi: `${ref.system}, mã ${ref.id}`, en: `${ref.system}, ${ref.id}` },
  }));
}
