package transfer

import (
	"strconv"
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Paper is a legal document that a sentence names: by its number, "Nghị định số 118/2025/NĐ-CP", or by its title, "Luật Dữ liệu năm 2024".
type Paper struct {
	// Span covers the name in the text given to Read, with the parts of the paper before it: "Điều 5 Nghị định 118/2025/NĐ-CP".
	Span viet.Span
	// Name is the English without parts: "Decree No. 118/2025/ND-CP", "the 2024 Law on Data".
	Name string
	// Noun is what the paper is called afterwards: "decree", "law".
	Noun string
}

// lawNouns are the sorts of paper that are cited by their title, by the first word of the title.
var lawNouns = []struct{ vi, en string }{{"bộ luật", "code"}, {"luật", "law"}, {"pháp lệnh", "ordinance"}, {"hiến pháp", "constitution"}}

// Papers gives the papers that the sentence names, in order of text. Parts alone, "Điều 5", name none.
func (s *Sentence) Papers() []Paper {
	var out []Paper
	for i := 0; i < len(s.toks); i++ {
		if c, ok := s.toks[i].Value.(*viet.Citation); ok && c.Number != "" {
			name, known := CitationEnglish(&viet.Citation{Type: c.Type, Number: c.Number, Issuer: c.Issuer})
			if noun := docTypes[c.Type]; known && noun != "" {
				out = append(out, Paper{s.toks[i].Span, name, viet.Lower(noun)})
			}
			continue
		}
		if h := s.titleAt(i); h != nil {
			out = append(out, s.law(*h))
			i = h.Last
		}
	}
	return out
}

// bodyNouns are what bodies are called after their full name, by how its key begins.
var bodyNouns = []struct{ vi, en string }{
	{"bộ ", "ministry"}, {"ủy ban ", "committee"}, {"tập đoàn ", "group"}, {"hội đồng ", "council"}, {"tổng công ty ", "corporation"},
	{"trung tâm ", "centre"}, {"ban chỉ đạo ", "Steering Committee"}, {"tổ công tác ", "Working Group"}, {"viện ", "institute"},
}

// Bodies gives the ministries, committees and other bodies of the term base that the sentence names, in order of text.
func (s *Sentence) Bodies() []Paper {
	var out []Paper
	for _, p := range s.AllBodies() {
		if p.Noun != "" {
			out = append(out, p)
		}
	}
	return out
}

// AllBodies are the bodies and systems that the sentence names, in order of text, whatever they are: Noun is "" for those that no noun points to, "VCCI".
func (s *Sentence) AllBodies() []Paper {
	var out []Paper
	for i := range s.hits {
		h := &s.hits[i]
		if h.Entry.Kind != terms.Body && h.Entry.Kind != terms.System || h.Entry.Article == "" || !s.toks[h.First].Capital {
			continue
		}
		name := h.Entry.EN
		if h.Entry.Article == "the" {
			name = "the " + name
		}
		out = append(out, Paper{h.Span, name, bodyNoun(h.Entry)})
	}
	return out
}

// bodyNoun is the noun that points to a body or system, "" for one of another sort.
func bodyNoun(e *terms.Entry) string {
	key := viet.Key(e.VI)
	for _, n := range bodyNouns {
		if n.en == "ministry" && !strings.HasPrefix(e.EN, "Ministry ") {
			continue // "Bộ Chính trị"
		}
		if strings.HasPrefix(key, n.vi) {
			return n.en
		}
	}
	return ""
}

// titleAt is the longest title of a law at token i, or nil.
func (s *Sentence) titleAt(i int) *terms.Hit {
	var found *terms.Hit
	for k := range s.hits {
		h := &s.hits[k]
		if h.First == i && h.Entry.Kind == terms.Law && s.toks[i].Capital && (found == nil || h.Last > found.Last) {
			found = h
		}
	}
	return found
}

// law is a law cited by its title, with its year where that follows.
func (s *Sentence) law(h terms.Hit) Paper {
	p := Paper{Span: h.Span, Name: h.Entry.EN, Noun: "law"}
	for _, n := range lawNouns {
		if strings.HasPrefix(viet.Key(h.Entry.VI), n.vi) {
			p.Noun = n.en
			break
		}
	}
	if h.Last+1 < len(s.toks) {
		if year := yearOf(&s.toks[h.Last+1]); year > 0 {
			p.Name = strconv.Itoa(year) + " " + p.Name
			p.Span.End = s.toks[h.Last+1].End
		}
	}
	if h.Entry.Article == "the" {
		p.Name = "the " + p.Name
	}
	return p
}

// yearOf is the year that stands behind the name of a law, "năm 2024" or "2024" alone, 0 for anything else.
func yearOf(t *viet.Token) int {
	switch v := t.Value.(type) {
	case *viet.When:
		if v.Month == 0 && v.To == nil && v.Quarter == 0 && v.Part == "" {
			return v.Year
		}
	case *viet.Amount:
		if year := int(v.Value); len(v.Digits) == 4 && v.Unit == "" && v.Scale == "" && !v.Range && !v.Ratio && year > 1945 && year < 2100 {
			return year
		}
	}
	return 0
}

// Inside is the text of a clause as it stands behind other words: without capital, unless it begins with a name.
func (cl Clause) Inside() string { return lowerFirst(cl) }
