package transfer

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// shortQuote is the number of tokens of the longest quotation that is read as part of its clause; longer ones are clauses of their own.
const shortQuote = 12

// endless is the number of tokens of a clause that nobody wrote as one; it is read in shorter stretches.
const endless = 1000

// aside is the value of a token that stands for a bracketed aside.
type aside struct{ text string }

// brackets gives for each bracket and quotation mark that opens the index of the one that closes it.
func brackets(text string, toks []viet.Token) map[int]int {
	var closing map[int]int
	var round []int
	quote := map[string]int{} // where the mark that this one closes stands, plus one
	pair := func(open, shut int) {
		if closing == nil {
			closing = map[int]int{}
		}
		closing[open] = shut
	}
	for i := range toks {
		if toks[i].Kind != viet.Punct {
			continue
		}
		switch m := toks[i].In(text); m {
		case "(", "[":
			round = append(round, i)
		case ")", "]":
			if len(round) > 0 {
				if len(round) == 1 {
					pair(round[0], i)
				}
				round = round[:len(round)-1]
			}
		case "“", "‘", "«":
			quote[closers[m]] = i + 1
		case "”", "’", "»":
			if at := quote[m]; at > 0 {
				pair(at-1, i)
				quote[m] = 0
			}
		case "\"", "'":
			if at := quote[m]; at > 0 {
				pair(at-1, i)
				quote[m] = 0
			} else {
				quote[m] = i + 1
			}
		}
	}
	return closing
}

var closers = map[string]string{"“": "”", "‘": "’", "«": "»"}

// stretch translates the tokens of a sentence: its clauses, and the marks, quotations and asides between them.
func (t *translator) stretch(toks []viet.Token) {
	toks = joined(t.text, ampersands(t.text, toks))
	closing := brackets(t.text, toks)
	shut := map[int]bool{} // closing marks of long quotations
	cl := &clauseText{toks: make([]viet.Token, 0, len(toks))}
	for i := 0; i < len(toks); i++ {
		tok := toks[i]
		if tok.Kind != viet.Punct {
			cl.take(tok)
			continue
		}
		m := tok.In(t.text)
		if emphasis[m] && (i > 0 && toks[i-1].End == tok.Start || i+1 < len(toks) && toks[i+1].Start == tok.End) {
			continue // markup, not text
		}
		end, paired := closing[i]
		switch {
		case paired && (m == "(" || m == "["):
			if t.inner {
				cl = t.flush(cl)
				t.mark(tok)
				continue
			}
			cl.take(t.aside(toks, i, end))
			i = end
		case paired && !t.inner && i > 1 && toks[i-1].Key == "từ" && toks[i-2].Key == "cụm":
			cl.take(t.aside(toks, i, end)) // the words themselves are meant
			i = end
		case paired && t.shortQuote(toks[i+1:end], i, len(toks)-end):
			cl.quote(toks[i+1:end], m, toks[end].In(t.text))
			i = end
		case paired:
			cl = t.flush(cl)
			t.mark(tok)
			t.pieces[len(t.pieces)-1].opens, t.pieces[len(t.pieces)-1].glued = true, false
			shut[end] = true
		case shut[i]:
			cl = t.flush(cl)
			t.mark(tok)
			t.pieces[len(t.pieces)-1].glued, t.pieces[len(t.pieces)-1].opens = true, false
		case t.andSoOn(toks, i):
			tok.Key, tok.Value = "()", &aside{"etc."}
			cl.take(tok)
		case clauseEnds[m]:
			cl = t.flush(cl)
			t.mark(tok)
		case m == "\"" || m == "“" || m == "”" || m == "'":
			cl = t.flush(cl)
			t.mark(tok)
		default:
			cl.take(tok)
		}
	}
	t.flush(cl)
}

// ampersands reads "&" between words as "và": "Bộ Tài nguyên & Môi trường".
func ampersands(text string, toks []viet.Token) []viet.Token {
	for i := 1; i+1 < len(toks); i++ {
		if toks[i].In(text) == "&" && toks[i-1].Kind == viet.Word && toks[i+1].Kind == viet.Word {
			toks = slices.Clone(toks)
			toks[i].Key, toks[i].Kind = "và", viet.Word
		}
	}
	return toks
}

// joined makes one token of a code or a foreign word that the lexer cut at its marks: "V.07.07.24", "Swami's".
func joined(text string, toks []viet.Token) []viet.Token {
	var out []viet.Token
	for i := 0; i < len(toks); i++ {
		end := i
		for end+2 < len(toks) && gluesTo(text, toks, end) {
			end += 2
		}
		if end == i {
			if out != nil {
				out = append(out, toks[i])
			}
			continue
		}
		if out == nil {
			out = append(make([]viet.Token, 0, len(toks)), toks[:i]...)
		}
		t := viet.Token{Span: viet.Span{Start: toks[i].Start, End: toks[end].End}, Kind: viet.Acronym, Capital: toks[i].Capital}
		if toks[i].Kind == viet.Name {
			t.Kind = viet.Name // "Kim Jong-un"
		}
		t.Key = viet.Key(t.In(text))
		out = append(out, t)
		i = end
	}
	if out == nil {
		return toks
	}
	return out
}

// gluesTo reports a mark behind token i that belongs to a word with both of its neighbours.
func gluesTo(text string, toks []viet.Token, i int) bool {
	m, next := &toks[i+1], &toks[i+2]
	if m.Kind != viet.Punct || toks[i].End != m.Start || m.End != next.Start || toks[i].Kind == viet.Punct || next.Kind == viet.Punct || toks[i].Kind == viet.Date || next.Kind == viet.Date && (toks[i].Len() > 1 || !toks[i].Capital) {
		return false
	}
	switch m.In(text) {
	case "'", "’":
		return next.Kind == viet.Word && next.Len() <= 2 || toks[i].Len() == 1
	case "-":
		if toks[i].Kind == viet.Quantity && next.Kind == viet.Quantity {
			return true // "thắng 2-0"
		}
		whole := next.Capital || next.Len() <= 4
		return toks[i].Capital && toks[i].Kind != viet.Quantity && next.Kind == viet.Word && whole && (!viet.IsSyllable(next.Key) || !next.Capital) && (toks[i].Kind == viet.Name || !viet.IsSyllable(toks[i].Key))
	case ".":
		figure := func(t *viet.Token) bool { c := text[t.Start]; return c >= '0' && c <= '9' }
		coded := func(t *viet.Token) bool { return figure(t) || t.Kind == viet.Acronym || t.Len() == 1 && t.Capital }
		return (figure(&toks[i]) || figure(next)) && coded(&toks[i]) && coded(next) // "V.07.07.24"
	}
	return false
}

// emphasis are the marks of markup that stand around words: "*dữ liệu chủ*".
var emphasis = map[string]bool{"*": true, "**": true, "_": true, "__": true}

// shortQuote reports a quotation that is a word or a phrase of its clause.
func (t *translator) shortQuote(inside []viet.Token, before, behind int) bool {
	if len(inside) == 0 || len(inside) > shortQuote || before == 0 && (behind <= 2 || t.speakerBehind(inside[len(inside)-1].End)) {
		return false
	}
	for i := range inside {
		if inside[i].Kind == viet.Punct && (clauseEnds[inside[i].In(t.text)] || strings.ContainsAny(inside[i].In(t.text), "()[]“”\"")) {
			return false
		}
	}
	return inside[len(inside)-1].In(t.text) != ","
}

// speakerBehind reports a dash or a comma behind the mark that closes a quotation: who said it follows.
func (t *translator) speakerBehind(end int) bool {
	rest := strings.TrimLeft(t.text[end:], " \"”")
	return strings.HasPrefix(rest, "- ") || strings.HasPrefix(rest, "– ") || strings.HasPrefix(rest, ",")
}

// clauseEnds are the marks that no clause goes over.
var clauseEnds = map[string]bool{";": true, ".": true, "...": true, "…": true, "./.": true, "!": true, "?": true, "….": true, "?!": true}

// andSoOn reports dots that stand for further members of a list in the midst of a clause: "cán bộ thanh tra, kiểm toán... thực hiện".
func (t *translator) andSoOn(toks []viet.Token, i int) bool {
	if m := toks[i].In(t.text); m != "..." && m != "…" || i == 0 || i+1 == len(toks) || toks[i-1].Kind == viet.Punct || toks[i+1].Capital {
		return false
	}
	for k := max(0, i-listedWithin-2); k < i; k++ {
		if toks[k].In(t.text) == "," {
			return toks[i+1].Kind != viet.Punct || toks[i+1].In(t.text) == ","
		}
	}
	return false
}

// aside translates what stands between brackets and gives a token that stands for it.
func (t *translator) aside(toks []viet.Token, open, end int) viet.Token {
	words := t.text[toks[open].End:toks[end].Start]
	if en := cmp.Or(inPicture(words), t.delegation(words)); en != "" {
		tok := t.verbatim(toks, open, end)
		tok.Value = &aside{toks[open].In(t.text) + en + toks[end].In(t.text)}
		return tok
	}
	if end == open+2 && (toks[open+1].Len() <= 3 || toks[open+1].Kind == viet.Acronym) {
		return t.verbatim(toks, open, end) // "[2]", "(a)"
	}
	inner := &translator{engine: t.engine, opt: t.opt, text: t.text, inner: true, opens: t.opens}
	inner.opt.Explain = false
	inner.stretch(toks[open+1 : end])
	en := inner.finish()
	t.unknown = append(t.unknown, inner.unknown...)
	t.doubts.add(&inner.doubts)
	text := strings.TrimRight(en.Text, ",")
	if end == open+2 && toks[open+1].Kind == viet.Date {
		text = strings.TrimPrefix(text, "on ") // "(31/5)"
	}
	tok := viet.Token{Span: viet.Span{Start: toks[open].Start, End: toks[end].End}, Kind: viet.Punct, Key: "()"}
	tok.Value = &aside{toks[open].In(t.text) + text + toks[end].In(t.text)}
	return tok
}

// delegation names the deputies of a province behind one of them, "(Đoàn Vĩnh Long)": the lexer takes that for a person of the family Đoàn.
func (t *translator) delegation(words string) string {
	place, ok := strings.CutPrefix(words, "Đoàn ")
	if !ok {
		return ""
	}
	entry := t.engine.base.ByVI(viet.Key(place))
	if entry == nil || entry.Kind != terms.Place {
		return ""
	}
	return "the " + entry.EN + " delegation"
}

// inPicture says where somebody stands in a photo, for the words in brackets behind his name: "(thứ hai từ trái sang)".
func inPicture(text string) string {
	words := slices.DeleteFunc(strings.Fields(viet.Key(text)), func(w string) bool { return pictureFillers[w] })
	switch {
	case len(words) == 1:
		return sides[words[0]]
	case len(words) == 2 && words[0] == "bìa" && sides[words[1]] != "":
		return "far " + sides[words[1]]
	case len(words) == 3 && words[0] == "thứ" && nth[words[1]] != "" && sides[words[2]] != "":
		return nth[words[1]] + " from " + sides[words[2]]
	}
	return ""
}

// pictureFillers are words that say no more of a place in a photo.
var pictureFillers = map[string]bool{"từ": true, "bên": true, "sang": true, "qua": true, "ngoài": true}

// nth are ordinal numbers, sides the places in a photo.
var (
	nth   = map[string]string{"nhất": "first", "hai": "second", "2": "second", "ba": "third", "3": "third", "tư": "fourth", "4": "fourth", "năm": "fifth", "5": "fifth"}
	sides = map[string]string{"trái": "left", "phải": "right", "giữa": "centre", "đứng": "standing", "ngồi": "seated"}
)

// verbatim is an aside that stays as it is.
func (t *translator) verbatim(toks []viet.Token, open, end int) viet.Token {
	tok := viet.Token{Span: viet.Span{Start: toks[open].Start, End: toks[end].End}, Kind: viet.Punct, Key: "()"}
	tok.Value = &aside{tok.In(t.text)}
	return tok
}

// clauseText gathers the tokens of a clause; marks are those of short quotations.
type clauseText struct {
	toks   []viet.Token
	quotes []quoteMark
}

// quoteMark is a short quotation over the tokens [first, last) of a clause.
type quoteMark struct {
	first, last int
	open, shut  string
}

func (c *clauseText) take(tok viet.Token) { c.toks = append(c.toks, tok) }

func (c *clauseText) quote(toks []viet.Token, open, shut string) {
	c.quotes = append(c.quotes, quoteMark{len(c.toks), len(c.toks) + len(toks), open, shut})
	c.toks = append(c.toks, toks...)
}

// flush translates the clause gathered so far.
func (t *translator) flush(c *clauseText) *clauseText {
	if len(c.toks) == 0 {
		return c
	}
	goesOn := t.announces(c)
	for first := 0; first < len(c.toks); {
		last := t.joint(c, first)
		t.passage(c, first, last)
		first = last
	}
	if goesOn.Len() > 0 {
		t.add(piece{text: ", including:", source: goesOn, glued: true})
	}
	return &clauseText{}
}

// announces takes ", bao gồm:" off the end of a clause, which announces what follows, and gives its place.
func (t *translator) announces(c *clauseText) viet.Span {
	n := len(c.toks)
	if n < 8 || c.toks[n-1].In(t.text) != ":" || t.inner {
		return viet.Span{}
	}
	k := n - 2
	if c.toks[k].Key != "gồm" {
		return viet.Span{}
	}
	if c.toks[k-1].Key == "bao" {
		k--
	}
	if c.toks[k-1].In(t.text) != "," {
		return viet.Span{}
	}
	span := viet.Span{Start: c.toks[k-1].Start, End: c.toks[n-1].End}
	c.toks = c.toks[:k-1]
	return span
}

// mark writes a mark as it stands.
func (t *translator) mark(tok viet.Token) {
	m := tok.In(t.text)
	if m == "./." {
		m = "."
	}
	p := piece{text: m, source: tok.Span}
	r := []rune(m)[0]
	p.glued = strings.ContainsRune(".,;:!?…”’»)]%/", r)
	p.opens = strings.ContainsRune("“‘«([/", r)
	if m == "\"" && tok.End < len(t.text) && strings.HasPrefix(strings.TrimLeft(t.text[tok.End:], " "), "- ") {
		p.glued = true // "…, phải làm rõ "- đại biểu A nói"
	}
	if !p.glued && !p.opens { // a mark without rules stands as it stood
		p.glued = tok.Start > 0 && t.text[tok.Start-1] != ' '
		p.opens = tok.End < len(t.text) && t.text[tok.End] != ' '
	}
	t.add(p)
}

// joint is where the clause from token first on is cut: at its end, or where it is too long for the chart at the best place before.
func (t *translator) joint(c *clauseText, first int) int {
	width := maxTokens
	if len(c.toks) > endless {
		width = maxTokens / 3
	}
	if len(c.toks)-first <= width {
		return len(c.toks)
	}
	best, at := -1, first+width
	for i := first + width/2; i < first+width; i++ {
		worth := -1
		switch {
		case c.toks[i].Kind != viet.Punct:
			if key := c.toks[i].Key; key == "và" || key == "hoặc" {
				worth = 1
			} else if joints.has(key) {
				worth = 0
			}
		case c.toks[i].In(t.text) == ":":
			worth = 4
		case c.toks[i].In(t.text) == ",":
			worth = t.commaWorth(c.toks, i)
		}
		if worth >= best && worth >= 0 {
			best, at = worth, i
			if worth > 1 {
				at = i + 1 // the mark goes with what it ends
			}
		}
	}
	for _, q := range c.quotes {
		if q.first < at && at < q.last && q.first > first {
			return q.first
		}
	}
	return at
}

// commaWorth says how likely a comma ends a part of a sentence: most before what only adds to it or a predicate, least within a list.
func (t *translator) commaWorth(toks []viet.Token, i int) int {
	if i+2 >= len(toks) {
		return 2
	}
	next := toks[i+1].Key
	switch {
	case tails.has(next), tails.has(next + " " + toks[i+2].Key), opensPredicate.has(next):
		return 3
	case t.listed(toks, i):
		return 0
	}
	return 2
}

// listed reports a comma between members of a list: a comma or "và" stands a few tokens before it and behind it.
func (t *translator) listed(toks []viet.Token, i int) bool {
	parts := func(k int) bool {
		return k >= 0 && k < len(toks) && (toks[k].Key == "và" || toks[k].Kind == viet.Punct && toks[k].In(t.text) == ",")
	}
	for d := 2; d <= listedWithin; d++ {
		if parts(i-d) || parts(i+d) || i >= d && (toks[i-d].Key == "các" || toks[i-d].Key == "những") {
			return true // "các địa phương, đơn vị"
		}
	}
	return false
}

// listedWithin is the number of tokens of a short member of a list, its comma included.
const listedWithin = 4

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
