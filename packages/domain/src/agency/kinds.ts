/** What sorts of bodies there are, declared once: the words for them and the branch in which they stand. */
import { oneOf, type Text, type TypeOf } from "@chidao/core";

/**
 * Where a body stands. A directive binds the executive; what it asks of the others is a request. `party`, `front` and
 * `private` are outside the tree of the state.
 */
export type Branch = "executive" | "legislature" | "judiciary" | "audit" | "party" | "front" | "private" | "unstated";

interface AgencyKindInfo {
  readonly label: Text;
  readonly branch: Branch;
}

const infos = {
  office: { label: { vi: "chức danh", en: "office" }, branch: "executive" },
  government: { label: { vi: "Chính phủ", en: "Government" }, branch: "executive" },
  ministry: { label: { vi: "bộ", en: "ministry" }, branch: "executive" },
  "ministerial-agency": { label: { vi: "cơ quan ngang bộ", en: "ministerial-level agency" }, branch: "executive" },
  "government-agency": {
    label: { vi: "cơ quan thuộc Chính phủ", en: "body under the Government" },
    branch: "executive",
  },
  "central-body": { label: { vi: "cơ quan trung ương khác", en: "other central body" }, branch: "unstated" },
  province: { label: { vi: "tỉnh", en: "province" }, branch: "executive" },
  city: { label: { vi: "thành phố trực thuộc trung ương", en: "centrally run city" }, branch: "executive" },
  district: { label: { vi: "đơn vị cấp huyện", en: "district-level unit" }, branch: "executive" },
  commune: { label: { vi: "đơn vị cấp xã", en: "commune-level unit" }, branch: "executive" },
  department: { label: { vi: "cơ quan chuyên môn", en: "department" }, branch: "executive" },
  "public-unit": { label: { vi: "đơn vị sự nghiệp công lập", en: "public service unit" }, branch: "executive" },
  "elected-body": { label: { vi: "cơ quan dân cử", en: "elected body" }, branch: "legislature" },
  court: { label: { vi: "tòa án", en: "court" }, branch: "judiciary" },
  procuracy: { label: { vi: "viện kiểm sát", en: "procuracy" }, branch: "judiciary" },
  "state-audit": { label: { vi: "kiểm toán nhà nước", en: "state audit" }, branch: "audit" },
  inspectorate: { label: { vi: "cơ quan thanh tra", en: "inspectorate" }, branch: "executive" },
  "party-body": { label: { vi: "cơ quan của Đảng", en: "body of the Party" }, branch: "party" },
  "front-organisation": {
    label: { vi: "Mặt trận và tổ chức chính trị - xã hội", en: "Front and socio-political organisation" },
    branch: "front",
  },
  association: { label: { vi: "hội, hiệp hội", en: "association" }, branch: "private" },
  enterprise: { label: { vi: "doanh nghiệp", en: "enterprise" }, branch: "private" },
  other: { label: { vi: "cơ quan khác", en: "other body" }, branch: "unstated" },
} as const satisfies Readonly<Record<string, AgencyKindInfo>>;

export const agencyKinds = Object.keys(infos) as ReadonlyArray<keyof typeof infos>;

export const AgencyKind = oneOf(...agencyKinds);
export type AgencyKind = TypeOf<typeof AgencyKind>;

export function agencyKindInfo(kind: AgencyKind): AgencyKindInfo {
  return infos[kind];
}

/** Whether a directive binds such a body; `unknown` when the kind does not say where the body stands. */
export function isExecutive(kind: AgencyKind): boolean | "unknown" {
  const { branch } = infos[kind] as AgencyKindInfo;
  return branch === "unstated" ? "unknown" : branch === "executive";
}
