package transfer

import (
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Sentence is a text with the tokens that the grammar reads: quotation marks and bracketed asides are left out. It is parsed once,
// when its first question is asked. It is not safe for concurrent use.
type Sentence struct {
	engine *Engine
	text   string
	toks   []viet.Token
	people []mentioned
	named  []Named // all of them, in brackets and quotations too
	hits   []terms.Hit
	parsed *chart
	room   *[]viet.Token // that toks are in, until the sentence is done with
	// quoted is true at i when toks[i] stands inside quotation marks.
	quoted []bool
	// contrast is true where two times are set against each other: its halves are clauses.
	contrast bool
	// opens is the byte at which the first word begins.
	opens int
	// truncated is true for a sentence that the page cut off: "… chuyển đổi số với ...".
	truncated bool
	// whole is true for a text that is translated whole.
	whole bool
	// inside is true at i when a word of the lexicon runs over the gap before toks[i].
	inside []bool
	// listed is true at i when a word that is a list itself, "trình tự, thủ tục", runs over the gap before toks[i].
	listed []bool
}

// mentioned is a person with the first and last token of the mention.
type mentioned struct {
	first, last int
	mention     Mention
}

// Named is a person whom a sentence names, with the English.
type Named struct {
	viet.Person
	Mention
}

// People gives the people whom the sentence names, in order of text.
func (s *Sentence) People() []Named { return s.named }

// maxSentence is the number of tokens of a sentence that are read. The longest sentences of laws have some 400; what stands that far
// back is never part of a clause that may be told.
const maxSentence = 160

// Read lexes a sentence and takes out what the grammar does not read.
func (e *Engine) Read(text string) *Sentence {
	room := e.tokens.Get().(*[]viet.Token)
	all := viet.AppendTokens((*room)[:0], text)
	defer func() {
		clear(all)
		*room = all
		e.tokens.Put(room)
	}()
	return e.readNamed(text, all)
}

// readNamed is Read of a sentence that is lexed already. The tokens stay the caller's.
func (e *Engine) readNamed(text string, all []viet.Token) *Sentence {
	s := e.readTokens(text, all[enumerator(text, all):])
	for _, p := range viet.People(text, all) {
		p = anothersPost(text, p)
		p = s.wholePost(p)
		m, ok := e.personEnglish(text, p)
		if !ok {
			continue
		}
		s.named = append(s.named, Named{p, m})
		if first, last := s.find(p.Span); first >= 0 {
			s.people = append(s.people, mentioned{first, last, m})
		}
	}
	return s
}

const singleQuotes = "'‘’"

// amendedAside reports what a law that is amended has behind its name: "Luật Đất đai (sửa đổi)".
func amendedAside(text string, toks []viet.Token) bool {
	return len(toks) > 2 && toks[0].Key == "sửa" && toks[1].Key == "đổi" && toks[2].In(text) == ")"
}

// readTokens is Read without people, for a text that names none.
func (e *Engine) readTokens(text string, all []viet.Token) *Sentence {
	s := &Sentence{engine: e, text: text, room: e.tokens.Get().(*[]viet.Token), quoted: make([]bool, 0, min(len(all), maxSentence))}
	s.toks = (*s.room)[:0]
	depth, quotes, titled := 0, false, false
	outer, inner := "", 0 // the mark that opened the quotation, and quotations within it
	for i := 0; i < len(all); i++ {
		t := all[i]
		if i > 0 && depth == 0 && all[i-1].Kind == viet.Name && t.In(text) == "," {
			if n := residence(text, all, i); n > 0 {
				i += n - 1
				continue
			}
		}
		if n := parenthesis(text, all, i); n > 0 && depth == 0 && !quotes {
			i += n - 1
			continue
		}
		if t.Kind == viet.Punct {
			switch t.In(text) {
			case "(", "[":
				if !amendedAside(text, all[i+1:]) {
					depth++
				}
				continue
			case ")", "]":
				depth = max(0, depth-1)
				continue
			case "“", "”", "\"", "'", "‘", "’":
				mark := t.In(text)
				if quotes && strings.Contains(singleQuotes, mark) && !strings.Contains(singleQuotes, outer) {
					continue // “… tháo gỡ 'điểm nghẽn' …”: the quotation goes on
				}
				if quotes && outer == "“" && (mark == "“" || inner > 0) && strings.Count(text, "“") == strings.Count(text, "”") {
					inner += map[string]int{"“": 1, "”": -1}[mark]
					continue // “… trở thành “điểm tựa số” …”
				}
				quotes, outer = !quotes, mark
				titled = quotes && s.titles()
				continue
			}
		}
		if depth > 0 || titled {
			continue
		}
		if len(s.toks) == maxSentence {
			s.truncated = true
			break
		}
		s.toks = append(s.toks, areaWritten(text, t, all[i+1:]))
		s.quoted = append(s.quoted, quotes)
	}
	if len(s.toks) > 0 {
		s.opens = s.toks[0].Start
	}
	bare := strings.TrimRight(text, ".…")
	s.truncated = s.truncated || len(bare) < len(text) && strings.HasSuffix(bare, " ")
	s.hits = e.hits(text, s.toks)
	return s
}

// areaForms are the areas whose names stand shortened before their own: "Q.1", "P. Bến Nghé", "TX. Bình Long".
var areaForms = map[string]string{"Q.": "quận", "P.": "phường", "H.": "huyện", "X.": "xã", "TX.": "thị xã", "TT.": "thị trấn"}

// areaWritten is a token with the word that it shortens, where it is one for an area before its name or number.
func areaWritten(text string, t viet.Token, behind []viet.Token) viet.Token {
	area := areaForms[t.In(text)]
	if area == "" || len(behind) == 0 || behind[0].Kind != viet.Quantity && (!behind[0].Capital || !viet.IsSyllable(behind[0].Key)) {
		return t
	}
	t.Kind, t.Key, t.Capital = viet.Word, area, false
	return t
}

// titles reports whether what was read so far ends in a noun whose title is quoted behind it, "hội thảo "…"": not "ngân sách "…"".
func (s *Sentence) titles() bool {
	k := len(s.toks) - 1
	if k < 0 || !titles.has(s.toks[k].Key) {
		return false
	}
	return k == 0 || !untitled[s.toks[k-1].Key]
}

// untitled are the first syllables of words that end like such a noun and have no title: "ngân sách", "đề nghị", "vấn đề".
var untitled = map[string]bool{"ngân": true, "chính": true, "đề": true, "kiến": true, "vấn": true, "quá": true, "thực": true, "lộ": true}

// find gives the indexes of the first and last token of a span, or -1.
func (s *Sentence) find(sp viet.Span) (first, last int) {
	first = -1
	for i := range s.toks {
		if s.toks[i].Start == sp.Start {
			first = i
		}
		if s.toks[i].End == sp.End && first >= 0 {
			return first, i
		}
	}
	return -1, -1
}

// Done gives back what the parse of the sentence holds. The sentence must not be asked anything afterwards; clauses stay good.
func (s *Sentence) Done() {
	if s.parsed != nil {
		s.engine.charts.Put(s.parsed)
		s.parsed = nil
	}
	if s.room != nil {
		clear(s.toks)
		*s.room = s.toks
		s.engine.tokens.Put(s.room)
		s.room, s.toks = nil, nil
	}
}

// bullets are the marks before an item of a list that has no number.
var bullets = map[string]bool{"-": true, "+": true, "*": true, "–": true, "•": true}

func isQuote(s string) bool { return s == `"` || s == "“" || s == "”" }

// enumerator is the number of tokens of a list mark before the sentence: "1.", "a)", "(i)", "-", "+".
func enumerator(text string, toks []viet.Token) int {
	n := 0
	for n < len(toks) && toks[n].Kind == viet.Punct && bullets[toks[n].In(text)] {
		n++
	}
	k := n
	if k < len(toks) && toks[k].Kind == viet.Punct && isQuote(toks[k].In(text)) {
		k++ // “4. Việc …”: a provision that an amendment quotes
	}
	if k+1 < len(toks) && toks[k].Kind == viet.Cited && toks[k+1].In(text) == "." {
		return k + 2 // "Điều 5. Sửa đổi …"
	}
	if k < len(toks) && toks[k].In(text) == "(" {
		k++
	}
	if k+1 < len(toks) && toks[k].Len() <= 4 && (toks[k].Kind == viet.Quantity || toks[k].Kind == viet.Word && toks[k].Len() <= 3) {
		if m := toks[k+1].In(text); m == ")" || m == "." && toks[k].Kind == viet.Quantity {
			return k + 2
		}
	}
	return n
}
