// A second opinion on our roots, proofs and notes, by the reference implementation of Go's checksum database
// (golang.org/x/mod/sumdb). It reads cases as JSON from standard input, judges each, and says where it judges otherwise
// than we did. Trees of size 0 are left out: older versions of the package give them a root of zeroes.
package main

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type cases struct {
	Leaves    []string // leaf headers, as text
	LeafHash  []string
	Roots     []string // by size, from 0
	Inclusion []struct {
		Index, Size int64
		Leaf, Root  string
		Proof       []string
		Holds       bool
	}
	Consistency []struct {
		Older, Newer         int64
		OlderRoot, NewerRoot string
		Proof                []string
		Holds                bool
	}
	Notes, Entries []noteCase
}

type noteCase struct {
	Note  string
	Keys  []string
	Holds bool
}

var failures, judged int

func judge(ok bool, format string, args ...interface{}) {
	judged++
	if !ok {
		failures++
		fmt.Printf("otherwise: "+format+"\n", args...)
	}
}

func hash(text string) (h tlog.Hash) {
	bytes, err := hex.DecodeString(text)
	if err != nil || len(bytes) != len(h) {
		fmt.Println("no hash:", text)
		os.Exit(2)
	}
	copy(h[:], bytes)
	return h
}

func hashes(texts []string) (all []tlog.Hash) {
	for _, text := range texts {
		all = append(all, hash(text))
	}
	return all
}

// storage keeps the hashes of a growing tree in Go's own layout.
type storage []tlog.Hash

func (s storage) ReadHashes(indexes []int64) (found []tlog.Hash, err error) {
	for _, index := range indexes {
		found = append(found, s[index])
	}
	return found, nil
}

func main() {
	var given cases
	if err := json.NewDecoder(os.Stdin).Decode(&given); err != nil {
		fmt.Println("no cases:", err)
		os.Exit(2)
	}
	var kept storage
	for at, leaf := range given.Leaves {
		record := tlog.RecordHash([]byte(leaf))
		judge(record == hash(given.LeafHash[at]), "leaf hash %d", at)
		more, err := tlog.StoredHashes(int64(at), []byte(leaf), kept)
		judge(err == nil, "storing leaf %d: %v", at, err)
		kept = append(kept, more...)
		root, err := tlog.TreeHash(int64(at+1), kept)
		judge(err == nil && root == hash(given.Roots[at+1]), "root of size %d", at+1)
	}
	for _, c := range given.Inclusion {
		err := tlog.CheckRecord(hashes(c.Proof), c.Size, hash(c.Root), c.Index, hash(c.Leaf))
		judge((err == nil) == c.Holds, "inclusion of %d in %d: %v", c.Index, c.Size, err)
		if !c.Holds || c.Size > int64(len(given.Leaves)) {
			continue
		}
		proof, err := tlog.ProveRecord(c.Size, c.Index, kept)
		judge(err == nil && fmt.Sprint(proof) == fmt.Sprint(tlog.RecordProof(hashes(c.Proof))), "proof of %d in %d", c.Index, c.Size)
	}
	for _, c := range given.Consistency {
		err := tlog.CheckTree(hashes(c.Proof), c.Newer, hash(c.NewerRoot), c.Older, hash(c.OlderRoot))
		judge((err == nil) == c.Holds, "consistency of %d with %d: %v", c.Older, c.Newer, err)
		if !c.Holds {
			continue
		}
		proof, err := tlog.ProveTree(c.Newer, c.Older, kept)
		judge(err == nil && fmt.Sprint(proof) == fmt.Sprint(tlog.TreeProof(hashes(c.Proof))), "proof from %d to %d", c.Older, c.Newer)
	}
	for at, c := range given.Notes {
		text, ok := opens(c.Note, c.Keys)
		judge((ok && isHead(text)) == c.Holds, "note %d", at)
	}
	for at, c := range given.Entries {
		_, ok := opens(c.Note, c.Keys)
		judge(ok == c.Holds, "entry %d", at)
	}
	if failures > 0 {
		fmt.Printf("%d of %d judged otherwise\n", failures, judged)
		os.Exit(1)
	}
	fmt.Printf("agreed on %d\n", judged)
}

// opens gives the text of a note that is signed by a known key.
func opens(text string, keys []string) (string, bool) {
	var known []note.Verifier
	for _, key := range keys {
		verifier, err := note.NewVerifier(key)
		if err != nil {
			return "", false
		}
		known = append(known, verifier)
	}
	opened, err := note.Open([]byte(text), note.VerifierList(known...))
	if err != nil {
		return "", false
	}
	return opened.Text, true
}

// isHead says whether a text is a tree head.
func isHead(text string) bool {
	var origin, root string
	var size int64
	if n, err := fmt.Sscanf(text, "%s\n%d\n%s\n", &origin, &size, &root); n != 3 || err != nil {
		return false
	}
	bytes, err := base64.StdEncoding.DecodeString(root)
	return err == nil && len(bytes) == 32 && text == fmt.Sprintf("%s\n%d\n%s\n", origin, size, root)
}
