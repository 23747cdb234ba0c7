/** What a person finds who opens a bundle. The same words for the same scope, so that a bundle is the same bytes again. */
import { type Scope, scopeWords } from "@chidao/audit";

export function readmeText(scope: Scope): string {
  const { vi, en } = scopeWords(scope);
  return `GÓI CHỨNG CỨ CỦA MỘT SỔ CÁI CHIDAO
Phạm vi: ${vi}

Kiểm tra ngoại tuyến: node verify.mjs THƯ-MỤC-HOẶC-TỆP-ZIP [--policy TỆP-TIN-CẬY] [--head ĐẦU-CÂY]
[--authors KHÓA-CỦA-NGƯỜI-GHI]
hoặc mở verify.html trong trình duyệt. Hãy lấy verify.mjs và tệp tin cậy từ nguồn khác, không phải từ bên giao gói này.

manifest.json   bản kê: các tệp, băm SHA-256, gốc cây, phạm vi, người xuất (lời của bên xuất)
leaves.jsonl    phần đầu của MỌI mục trong sổ, mỗi mục một dòng; băm của chúng tạo thành cây (RFC 9162)
records.jsonl   nội dung (data, metadata) của các mục trong phạm vi, đúng từng byte như trong sổ
streams.jsonl   mỗi dòng sự kiện: số đầu, số cuối, và có trong gói hay không (asked, context, left-out)
types.jsonl     số mục theo loại; schemas.json: hình dạng nội dung của mỗi loại (JSON Schema)
heads/          các đầu cây đã ký; keys/: khóa công khai đã ký ở đây; policy.txt: tệp tin cậy do bên giao đề nghị

Giá trị cá nhân không nằm trong sổ, nên cũng không nằm trong gói: chỉ có cam kết băm.

EVIDENCE BUNDLE OF A CHIDAO LEDGER
Scope: ${en}

To check it offline: node verify.mjs FOLDER-OR-ZIP [--policy TRUST-FILE] [--head SIGNED-HEAD]
[--authors KEYS-OF-AUTHORS]
or open verify.html in a browser. Take verify.mjs and the trust file from elsewhere, not from whoever hands you this.

manifest.json   the files with their SHA-256, the root of the tree, the scope, who exported (their own word)
leaves.jsonl    the header of EVERY record of the ledger, one to a line; their hashes make the tree (RFC 9162)
records.jsonl   the texts (data, metadata) of the records in scope, byte for byte as they are stored
streams.jsonl   each stream: first and last revision, and whether it is in the bundle (asked, context, left-out)
types.jsonl     records by type; schemas.json: the shape of each type's data (JSON Schema)
heads/          the signed heads; keys/: public keys that signed here; policy.txt: the trust file that the exporter suggests

Personal values are not in a ledger and so not in this bundle: only salted commitments to them are.
`;
}
