// A second opinion on an evidence bundle: go run main.go FOLDER KEY, where KEY is the public key of the log. Tree and
// notes are judged by golang.org/x/mod/sumdb alone: the headers make the tree, the signed heads are heads of it, and
// the texts are those of their headers.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var wrong int

func complain(format string, args ...interface{}) {
	wrong++
	fmt.Printf("wrong: "+format+"\n", args...)
}

func must(err error) {
	if err != nil {
		fmt.Println("can't be read:", err)
		os.Exit(2)
	}
}

type storage []tlog.Hash

func (s storage) ReadHashes(indexes []int64) (found []tlog.Hash, err error) {
	for _, index := range indexes {
		found = append(found, s[index])
	}
	return found, nil
}

type header struct {
	Ledger, Stream, Data, Metadata string
	Revision                       int
}

func lines(folder, name string) [][]byte {
	content, err := os.ReadFile(filepath.Join(folder, name))
	must(err)
	all := bytes.Split(content, []byte("\n"))
	if len(all[len(all)-1]) != 0 {
		complain("%s is cut off", name)
	}
	return all[:len(all)-1]
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func main() {
	folder, key := os.Args[1], os.Args[2]
	var manifest struct {
		Ledger, Root string
		Size         int
		Records      struct{ Exported, LeftOut int }
		Files        []struct {
			Name, Sha256 string
			Bytes        int
		}
	}
	text, err := os.ReadFile(filepath.Join(folder, "manifest.json"))
	must(err)
	must(json.Unmarshal(text, &manifest))
	for _, listed := range manifest.Files {
		content, err := os.ReadFile(filepath.Join(folder, listed.Name))
		must(err)
		if len(content) != listed.Bytes || digest(string(content)) != listed.Sha256 {
			complain("file %s", listed.Name)
		}
	}

	var kept storage
	var headers []header
	next := map[string]int{}
	for at, line := range lines(folder, "leaves.jsonl") {
		var h header
		must(json.Unmarshal(line, &h))
		if h.Ledger != manifest.Ledger || h.Revision != next[h.Stream] {
			complain("place of record %d", at)
		}
		next[h.Stream] = h.Revision + 1
		headers = append(headers, h)
		more, err := tlog.StoredHashes(int64(at), line, kept)
		must(err)
		kept = append(kept, more...)
	}
	root, err := tlog.TreeHash(int64(len(headers)), kept)
	must(err)
	if len(headers) != manifest.Size || hex.EncodeToString(root[:]) != manifest.Root {
		complain("root of %d records", len(headers))
	}

	records := lines(folder, "records.jsonl")
	for _, line := range records {
		var record struct {
			Index          int
			Data, Metadata string
		}
		must(json.Unmarshal(line, &record))
		h := headers[record.Index]
		if digest(record.Data) != h.Data || digest(record.Metadata) != h.Metadata {
			complain("texts of record %d", record.Index)
		}
	}
	if len(records) != manifest.Records.Exported || len(records)+manifest.Records.LeftOut != len(headers) {
		complain("count of records")
	}

	verifier, err := note.NewVerifier(key)
	must(err)
	heads, err := filepath.Glob(filepath.Join(folder, "heads", "*.note"))
	must(err)
	for _, name := range heads {
		signed, err := os.ReadFile(name)
		must(err)
		opened, err := note.Open(signed, note.VerifierList(verifier))
		if err != nil {
			complain("signature of %s: %v", filepath.Base(name), err)
			continue
		}
		// The first three lines of a head are those of Go's own tree, but for the name on the first.
		parts := bytes.SplitN([]byte(opened.Text), []byte("\n"), 2)
		tree, err := tlog.ParseTree(append([]byte("go.sum database tree\n"), parts[1]...))
		must(err)
		then, err := tlog.TreeHash(tree.N, kept)
		must(err)
		if then != tree.Hash {
			complain("head %s", filepath.Base(name))
		}
	}
	if wrong > 0 {
		fmt.Println("broken")
		os.Exit(1)
	}
	fmt.Printf("holds: %d records, %d texts, %d heads\n", len(headers), len(records), len(heads))
}
