"""A third opinion on our roots, proofs and notes, written from the RFCs alone with Python's standard library.

It reads the same cases as the Go program from standard input. Proofs are judged by the definitions of RFC 9162 section
2.1, that is by rebuilding the tree, and not by the verification algorithm that the other two use; Ed25519 is written
out from RFC 8032 section 6, slowly and plainly, because the standard library has none.
"""
import base64
import hashlib
import json
import sys

# Ed25519, RFC 8032 sections 5.1 and 6, in extended coordinates.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
SQRT_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    w, x, y, z = f - e, h - g, h + g, f + e
    return (w * x % P, y * z % P, x * y % P, w * z % P)


def times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point_of(data):
    value = int.from_bytes(data, "little")
    sign, y = value >> 255, value & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else (0, y, 1, 0)
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * SQRT_MINUS_ONE % P
    if (x * x - square) % P != 0:
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signature_fits(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r = point_of(public), point_of(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % Q
    return same(times(s, BASE), add(r, times(h, key)))


# The tree, RFC 9162 section 2.1.
def leaf_hash(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def split(count):
    return 1 << ((count - 1).bit_length() - 1)


def root_of(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return node_hash(root_of(leaves[:k]), root_of(leaves[k:]))


def path(m, leaves):
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return path(m, leaves[:k]) + [root_of(leaves[k:])]
    return path(m - k, leaves[k:]) + [root_of(leaves[:k])]


def subproof(m, leaves, whole):
    if m == len(leaves):
        return [] if whole else [root_of(leaves)]
    k = split(len(leaves))
    if m <= k:
        return subproof(m, leaves[:k], whole) + [root_of(leaves[k:])]
    return subproof(m - k, leaves[k:], False) + [root_of(leaves[:k])]


# Notes, C2SP signed-note and tlog-cosignature.
def key_of(text):
    name, key_id, encoded = text.split("+", 2)
    data = base64.b64decode(encoded, validate=True)
    expected = hashlib.sha256(name.encode() + b"\n" + data).digest()[:4]
    assert key_id == expected.hex() and len(data) == 33, "a key that is none: " + text
    return name, expected, data[0], data[1:]


def note_opens(note, keys):
    text, _, lines = note.rpartition("\n\n")
    text += "\n"
    signed = False
    for line in lines.splitlines():
        dash, name, encoded = line.split(" ")
        data = base64.b64decode(encoded, validate=True)
        for known, key_id, kind, public in map(key_of, keys):
            if dash != "\u2014" or known != name or key_id != data[:4]:
                continue
            message, signature = text.encode(), data[4:]
            if kind == 4:
                time = int.from_bytes(signature[:8], "big")
                message, signature = b"cosignature/v1\ntime %d\n" % time + message, signature[8:]
            if not signature_fits(public, message, signature):
                return False
            signed = True
    return signed


# Samples: SHA-256 of four lines, the lowest of each stratum are drawn.
def sample_of(case):
    tickets = {}
    for index, stratum in case["population"]:
        lines = "chidao-sample/1\n%s\n%s\n%d\n" % (case["root"], case["seed"], index)
        tickets.setdefault(stratum, []).append((hashlib.sha256(lines.encode()).hexdigest(), index))
    return [index for stratum in sorted(tickets) for _, index in sorted(tickets[stratum])[: case["each"]]]


def main():
    given = json.load(sys.stdin)
    judged, otherwise = 0, []

    def judge(ok, what):
        nonlocal judged
        judged += 1
        if not ok:
            otherwise.append(what)

    leaves = [leaf_hash(leaf.encode()) for leaf in given["leaves"]]
    judge([leaf.hex() for leaf in leaves] == given["leafHash"], "leaf hashes")
    roots = [root_of(leaves[:size]).hex() for size in range(len(leaves) + 1)]
    for size, root in enumerate(given["roots"]):
        judge(root == roots[size], "root of size %d" % size)
    for case in given["inclusion"]:
        index, size = case["index"], case["size"]
        true = index < size <= len(leaves) and case["leaf"] == leaves[index].hex() and case["root"] == roots[size]
        holds = true and case["proof"] == [node.hex() for node in path(index, leaves[:size])]
        judge(holds == case["holds"], "inclusion of %d in %d" % (index, size))
    for case in given["consistency"]:
        older, newer = case["older"], case["newer"]
        true = 0 < older <= newer <= len(leaves) and case["olderRoot"] == roots[older] and case["newerRoot"] == roots[newer]
        holds = true and case["proof"] == [node.hex() for node in subproof(older, leaves[:newer], True)]
        judge(holds == case["holds"], "consistency of %d with %d" % (older, newer))
    for at, case in enumerate(given["notes"] + given["cosigned"] + given["entries"]):
        judge(note_opens(case["note"], case["keys"]) == case["holds"], "note %d" % at)
    for at, case in enumerate(given["samples"]):
        judge(sample_of(case) == case["drawn"], "sample %d" % at)
    for what in otherwise:
        print("otherwise:", what)
    if otherwise:
        print("%d of %d judged otherwise" % (len(otherwise), judged))
        return 1
    print("agreed on %d" % judged)
    return 0


if __name__ == "__main__":
    sys.exit(main())
