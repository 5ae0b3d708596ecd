// Package glossary makes a bilingual glossary of articles: the terms that recur in them, each with its English, where that comes from,
// and the sentences that have it. Start at Build.
package glossary

import (
	"cmp"
	"slices"
	"strings"

	"songngu/internal/article"
	"songngu/internal/terms"
	"songngu/internal/terms/extract"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// Entry is a term of the articles with its English.
type Entry struct {
	extract.Concept
	// EN is the English, or "" where none is sure enough.
	EN string
	// Source says where EN stands or how it was made: "VNA", "number of the document", "words". It is "" without EN.
	Source string
	// Note is what people should know of EN, or of the term.
	Note string
	// Seen are the articles that have the term, in order.
	Seen []Sighting
}

// Sighting is an article that has a term.
type Sighting struct {
	Article string // its ID
	Date    viet.When
	Count   int
	// Segment and Text are one of its sentences with the term, empty where others have shown it.
	Segment, Text string
}

// Most is how many entries a glossary has unless it is said otherwise.
const Most = 600

// Options say what Build gives.
type Options struct {
	// Most is the greatest number of entries; 0 stands for Most.
	Most int
	// Translated gives the English that people approved for a text, or "". It is asked where nothing else knows the English; nil knows none.
	Translated func(vi string) (string, error)
}

// Build gives the terms of articles, best first.
func Build(articles []*article.Article, base *terms.Base, engine *transfer.Engine, opt Options) ([]Entry, error) {
	docs := documents(articles)
	concepts := extract.Concepts(docs, base, lexicon{engine})
	concepts = concepts[:min(len(concepts), cmp.Or(opt.Most, Most))]
	entries := make([]Entry, len(concepts))
	for i, c := range concepts {
		entries[i] = Entry{Concept: c, Seen: sightings(c, articles, docs)}
		entries[i].EN, entries[i].Source = inEnglish(c, base, engine)
		if entries[i].EN != "" || opt.Translated == nil {
			continue
		}
		en, err := opt.Translated(c.VI)
		if err != nil {
			return nil, err
		}
		if en != "" {
			entries[i].EN, entries[i].Source = en, fromMemory
		}
	}
	return entries, nil
}

// documents gives the sentences and headings of articles.
func documents(articles []*article.Article) []extract.Document {
	docs := make([]extract.Document, len(articles))
	for i, a := range articles {
		docs[i].ID = a.ID
		for _, s := range a.Segments {
			if s.Kind == article.Body || s.Kind == article.Heading {
				docs[i].Passages = append(docs[i].Passages, extract.Passage{ID: s.ID, Text: s.Text})
			}
		}
	}
	return docs
}

// sightings gives the articles that have a concept.
func sightings(c extract.Concept, articles []*article.Article, docs []extract.Document) []Sighting {
	seen := make([]Sighting, len(c.Documents))
	for i, d := range c.Documents {
		seen[i] = Sighting{Article: articles[d.Index].ID, Date: articles[d.Index].Date, Count: d.Count}
		k := slices.IndexFunc(c.Sightings, func(s extract.Sighting) bool { return s.Document == d.Index })
		if k >= 0 {
			p := docs[d.Index].Passages[c.Sightings[k].Passage]
			seen[i].Segment, seen[i].Text = p.ID, p.Text
		}
	}
	return seen
}

// The sources of English that no text has.
const (
	fromNumber = "number of the document"
	fromName   = "name"
	fromWords  = "words"
	fromMemory = "memory"
)

// inEnglish gives the English of a concept and its source.
func inEnglish(c extract.Concept, base *terms.Base, engine *transfer.Engine) (en, source string) {
	switch {
	case c.Entry != nil:
		return c.Entry.EN, cmp.Or(c.Entry.Source, "term base")
	case c.Kind == extract.PersonName:
		return c.VI, fromName
	case c.Kind == extract.DocumentName:
		return document(c.VI)
	case c.Kind == extract.ShortForm:
		return "", ""
	}
	if en, ok := lawOfYear(c, base); ok {
		return en, fromWords
	}
	for _, vi := range append([]string{c.VI}, c.Variants...) {
		if en, ok := engine.Term(vi); ok {
			return en, fromWords
		}
	}
	return "", ""
}

// document gives the English of a document named by type and number: "Decree No. 73/2024/ND-CP".
func document(vi string) (en, source string) {
	toks := viet.Lex(vi)
	if len(toks) != 1 {
		return "", ""
	}
	cited, ok := toks[0].Value.(*viet.Citation)
	if !ok {
		return "", ""
	}
	if en, ok = transfer.CitationEnglish(cited); !ok {
		return "", ""
	}
	return en, fromNumber
}

// lawOfYear gives the English of a law with its year: "Luật Việc làm năm 2013" is the 2013 Law on Employment.
func lawOfYear(c extract.Concept, base *terms.Base) (string, bool) {
	name, year, ok := cutLast(c.VI)
	if !ok || c.Kind != terms.Law || len(year) != 4 || strings.Trim(year, "0123456789") != "" {
		return "", false
	}
	law := base.ByVI(strings.TrimSuffix(name, " năm"))
	if law == nil {
		return "", false
	}
	return year + " " + law.EN, true
}

// cutLast parts the last word of a text.
func cutLast(s string) (before, last string, ok bool) {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return "", "", false
	}
	return s[:i], s[i+1:], true
}

// lexicon tells the words of the engine to the extractor.
type lexicon struct{ engine *transfer.Engine }

// Names implements extract.Lexicon.
func (l lexicon) Names(phrase string) bool { return l.engine.Names(phrase) }

// Class implements extract.Lexicon.
func (l lexicon) Class(key string) extract.WordClass {
	p, known := l.engine.Parts(key)
	if !known {
		return 0
	}
	var c extract.WordClass
	for _, part := range []struct {
		is bool
		c  extract.WordClass
	}{{p.Noun, extract.Noun}, {p.Verb, extract.Verb}, {p.Adjective, extract.Adjective}, {p.Adverb, extract.Adverb}, {p.Function, extract.Function}} {
		if part.is {
			c |= part.c
		}
	}
	return c
}
