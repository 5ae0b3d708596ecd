package viet

import (
	"strings"
	"testing"
)

// BenchmarkText lexes and splits 0.7 MB, long enough that the start of a text does not matter.
func BenchmarkText(b *testing.B) {
	text := strings.Repeat(strings.Join(seeds(b), "\n")+"\n", 16)
	b.SetBytes(int64(len(text)))
	var toks []Token
	for b.Loop() {
		toks = AppendTokens(toks[:0], text)
		Sentences(text)
	}
}

// BenchmarkEach splits articles and lexes their sentences one by one, as the engine does.
func BenchmarkEach(b *testing.B) {
	texts := seeds(b)
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var toks []Token
	for b.Loop() {
		for _, text := range texts {
			for _, s := range Sentences(text) {
				toks = AppendTokens(toks[:0], s.In(text))
			}
		}
	}
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Join(seeds(b), "\n")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Sentences(text)
	}
}

func BenchmarkLooksVietnamese(b *testing.B) {
	text := strings.Join(seeds(b), "\n")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		LooksVietnamese(text)
	}
}
