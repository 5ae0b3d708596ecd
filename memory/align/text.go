package align

import (
	"strings"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// Vietnamese cuts paragraphs into sentences: "Bộ Y tế họp. Cuộc họp bàn hai việc." gives two.
func Vietnamese(paragraphs []string) []Sentence { return split(paragraphs, viet.Sentences) }

// English cuts paragraphs into sentences: "Mr. Lan spoke at 3 p.m. He left." gives two.
func English(paragraphs []string) []Sentence { return split(paragraphs, english.Sentences) }

func split(paragraphs []string, sentences func(string) []viet.Span) []Sentence {
	var out []Sentence
	for _, p := range paragraphs {
		text := viet.Normalise(p).String()
		opens := true
		for _, s := range sentences(text) {
			if words := strings.Join(strings.Fields(s.In(text)), " "); words != "" {
				out = append(out, Sentence{Text: words, Opens: opens})
				opens = false
			}
		}
	}
	return out
}

// Join gives the text of the sentences of a range, with spaces between.
func Join(side []Sentence, r Range) string {
	parts := make([]string, 0, r.Len())
	for _, s := range side[r.First:r.End] {
		parts = append(parts, s.Text)
	}
	return strings.Join(parts, " ")
}
