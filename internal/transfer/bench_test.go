package transfer

import (
	"io/fs"
	"testing"

	"songngu/internal/terms"
	"songngu/internal/viet"
	"songngu/seeds"
)

// seedSentences are the sentences of the shipped articles.
func seedSentences(b *testing.B) []string {
	b.Helper()
	files, err := fs.Glob(seeds.FS, "articles/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatalf("no articles: %v", err)
	}
	var out []string
	for _, name := range files {
		raw, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			b.Fatal(err)
		}
		text := viet.Normalise(string(raw)).String()
		for _, sp := range viet.Sentences(text) {
			out = append(out, sp.In(text))
		}
	}
	return out
}

func BenchmarkClauses(b *testing.B) {
	e := engine(b)
	all := seedSentences(b)
	told := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range all {
			told += len(e.Clauses(s, news))
		}
	}
	if told == 0 {
		b.Fatal("no clause of the shipped articles is read")
	}
	b.ReportMetric(float64(b.N*len(all))/b.Elapsed().Seconds(), "sentences/s")
}

// BenchmarkNew is the start-up: lexicon, grammar, and the term base that they are built on.
func BenchmarkNew(b *testing.B) {
	base, err := terms.ReadBase(seeds.FS, "terms")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(base); err != nil {
			b.Fatal(err)
		}
	}
}
