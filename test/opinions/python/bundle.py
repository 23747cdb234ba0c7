"""A third opinion on an evidence bundle: python3 bundle.py FOLDER KEY, where KEY is the public key of the log.

It needs nothing but Python's standard library and the functions of opinion.py beside it, and shares no line with
Chidao: the headers make the tree, the signed heads are heads of it, and the texts are those of their headers.
"""
import base64
import hashlib
import json
import os
import sys

from opinion import leaf_hash, note_opens, root_of


def lines_of(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        content = file.read()
    if content and not content.endswith(b"\n"):
        raise ValueError(name + " is cut off")
    return content.split(b"\n")[:-1]


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def check(folder, key):
    wrong = []
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    for listed in manifest["files"]:
        with open(os.path.join(folder, listed["name"]), "rb") as file:
            content = file.read()
        if len(content) != listed["bytes"] or sha256(content) != listed["sha256"]:
            wrong.append("file " + listed["name"])

    headers = lines_of(folder, "leaves.jsonl")
    leaves = [leaf_hash(header) for header in headers]
    if len(leaves) != manifest["size"] or root_of(leaves).hex() != manifest["root"]:
        wrong.append("root of %d records" % len(leaves))
    next_revision = {}
    parsed = [json.loads(header) for header in headers]
    for index, header in enumerate(parsed):
        stream = header["stream"]
        if header["ledger"] != manifest["ledger"] or header["revision"] != next_revision.get(stream, 0):
            wrong.append("place of record %d" % index)
        next_revision[stream] = header["revision"] + 1

    exported = 0
    for line in lines_of(folder, "records.jsonl"):
        record = json.loads(line)
        header = parsed[record["index"]]
        for name in ("data", "metadata"):
            if sha256(record[name].encode()) != header[name]:
                wrong.append("%s of record %d" % (name, record["index"]))
        exported += 1
    if exported != manifest["records"]["exported"] or exported + manifest["records"]["leftOut"] != len(leaves):
        wrong.append("count of records")

    heads = sorted(os.listdir(os.path.join(folder, "heads")))
    for name in heads:
        with open(os.path.join(folder, "heads", name), encoding="utf-8", newline="") as file:
            note = file.read()
        _, size, root = note.split("\n")[:3]
        if base64.b64decode(root) != root_of(leaves[: int(size)]) or not note_opens(note, [key]):
            wrong.append("head " + name)
    return wrong, "%d records, %d texts, %d heads" % (len(leaves), exported, len(heads))


def main():
    wrong, found = check(*sys.argv[1:])
    for what in wrong:
        print("wrong:", what)
    print("broken" if wrong else "holds: " + found)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
