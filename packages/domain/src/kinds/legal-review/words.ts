/** The closed lists of a legal review, and their words. */

/**
 * How a document may be handled. Of Decree 79/2025/NĐ-CP, article 38, the first four were read; the others are
 * recorded when a review says so, and are noted as not read there.
 */
export const conclusions = ["keep", "amend", "replace", "abolish-part", "abolish-all", "suspend", "issue-new"] as const;
export type Conclusion = (typeof conclusions)[number];

export const conclusionsRead: ReadonlySet<string> = new Set(["amend", "replace", "abolish-part", "abolish-all"]);

/** After these, somebody has to make a document. */
export const needsFollowUp: ReadonlySet<string> = new Set(["amend", "replace", "issue-new"]);

export const conclusionWords = {
  keep: { vi: "giữ nguyên", en: "keep" },
  amend: { vi: "sửa đổi, bổ sung", en: "amend or supplement" },
  replace: { vi: "thay thế", en: "replace" },
  "abolish-part": { vi: "bãi bỏ một phần", en: "abolish in part" },
  "abolish-all": { vi: "bãi bỏ toàn bộ", en: "abolish" },
  suspend: { vi: "ngưng hiệu lực", en: "suspend" },
  "issue-new": { vi: "ban hành mới", en: "issue a new document" },
} as const;

/** Why a document is looked at. */
export const grounds = ["higher-law", "socio-economic-change", "reorganisation"] as const;

/** Why an article no longer stands as it is: the reasons of article 38, and those of an unlawful document. */
export const findings = [
  "no-issue",
  "object-gone",
  "overlap-or-contradiction",
  "no-longer-fits",
  "no-longer-applied",
  "wrong-authority",
  "contrary-to-higher-law",
  "wrong-effect-date",
  "secrecy-broken",
  "procedure-broken",
] as const;

/** Findings that make a document unlawful rather than outdated. */
export const unlawful: ReadonlySet<string> = new Set([
  ...["wrong-authority", "contrary-to-higher-law", "wrong-effect-date", "secrecy-broken", "procedure-broken"],
]);

export const findingWords = {
  "no-issue": { vi: "không có vướng mắc", en: "no issue" },
  "object-gone": { vi: "đối tượng điều chỉnh không còn", en: "its object is gone" },
  "overlap-or-contradiction": { vi: "chồng chéo, mâu thuẫn", en: "overlap or contradiction" },
  "no-longer-fits": { vi: "không còn phù hợp", en: "no longer fits" },
  "no-longer-applied": { vi: "không còn được áp dụng", en: "no longer applied" },
  "wrong-authority": { vi: "sai thẩm quyền", en: "wrong authority" },
  "contrary-to-higher-law": { vi: "trái văn bản có hiệu lực cao hơn", en: "contrary to higher law" },
  "wrong-effect-date": { vi: "sai về thời điểm có hiệu lực", en: "wrong date of effect" },
  "secrecy-broken": { vi: "vi phạm quy định về bí mật nhà nước", en: "secrecy rules broken" },
  "procedure-broken": { vi: "sai trình tự, thủ tục", en: "procedure broken" },
} as const;

/** The states of the national database of legal documents. */
export const effectStates = [
  "in-effect",
  "partly-expired",
  "expired",
  "not-yet-in-effect",
  "suspended",
  "no-longer-fits",
] as const;

export const effectWords = {
  "in-effect": { vi: "còn hiệu lực", en: "in effect" },
  "partly-expired": { vi: "hết hiệu lực một phần", en: "expired in part" },
  expired: { vi: "hết hiệu lực toàn bộ", en: "expired" },
  "not-yet-in-effect": { vi: "chưa có hiệu lực", en: "not yet in effect" },
  suspended: { vi: "ngưng hiệu lực", en: "suspended" },
  "no-longer-fits": { vi: "không còn phù hợp", en: "no longer fits" },
} as const;
