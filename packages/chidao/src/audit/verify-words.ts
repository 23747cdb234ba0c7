/** What the steps of a check say, in Vietnamese and English; never more than was seen. */
import { type BrokenRecord, brokenRecordWords, type Checked } from "@chidao/audit";
import type { Text } from "../types/answers/base.js";

const record = ({ index, stream, revision }: BrokenRecord): string => `#${index} (${stream}@${revision})`;

export const stepTexts = {
  read: (size: number): Text => ({
    vi: `đã đọc ${size} mục, không giải mã mục nào`,
    en: `${size} records read, none of them decoded`,
  }),
  readStopped: (size: number): Text => ({
    vi: `chỉ đọc được ${size} mục rồi kho báo lỗi; phần sau chưa được kiểm tra`,
    en: `the store failed after ${size} records; what follows was not checked`,
  }),
  dense: (streams: number): Text => ({
    vi: `số thứ tự liền nhau trong sổ và trong ${streams} dòng`,
    en: `positions are dense, and so are the revisions of ${streams} streams`,
  }),
  notDense: brokenRecordWords,
  noFrontier: { vi: "kho này không giữ biên của cây", en: "this store keeps no frontier" },
  frontierUnread: { vi: "không đọc được biên mà kho giữ", en: "the store's frontier can't be read" },
  frontierAgrees: (size: number): Text => ({
    vi: `biên mà kho giữ khớp với ${size} mục`,
    en: `the frontier that the store keeps is that of ${size} records`,
  }),
  frontierDiffers: (kept: number, found: number): Text => ({
    vi: `biên mà kho giữ (${kept} mục) không khớp với các mục đọc được (${found})`,
    en: `the frontier that the store keeps (${kept} records) is not that of the records that were read (${found})`,
  }),
  headsUnread: { vi: "không đọc được nơi giữ các đầu cây đã ký", en: "the place of the signed heads can't be read" },
  noLeaves: { vi: "không giữ băm của từng mục", en: "no leaf hashes are kept" },
  leavesAgree: (count: number): Text => ({
    vi: `băm đã giữ của ${count} mục đều khớp`,
    en: `the kept hashes of ${count} records agree`,
  }),
  leafDiffers: (first: BrokenRecord): Text => ({
    vi: `mục ${record(first)} không còn như lúc ký`,
    en: `record ${record(first)} is not what it was when a head was signed`,
  }),
  leavesFileDiffers: (first: BrokenRecord): Text => ({
    vi: `các mục khớp với đầu cây đã ký, nhưng tệp băm đã giữ sai từ mục ${record(first)}: tệp ấy bị sửa`,
    en: `the records agree with a signed head, but the file of leaf hashes does not from record ${record(first)} on: that file was changed`,
  }),
} as const;

export const ledgerChecked: Checked = {
  name: { vi: "Sổ cái", en: "The ledger" },
  changed: {
    vi: "Sổ cái hoặc chứng cứ giữ bên cạnh đã bị thay đổi.",
    en: "The ledger, or what is kept beside it as evidence, was changed.",
  },
};
