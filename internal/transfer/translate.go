package transfer

import (
	"slices"
	"strings"
	"unicode"

	"songngu/internal/viet"
)

// Translation is the English of one segment, whole.
type Translation struct {
	// Text is one line of valid UTF-8; it is "" only for a text without content.
	Text string
	// Class is the range that Score lies in, "" under Options.Ungraded.
	Class Grade
	// Score says how far the English may be trusted, from 0 to 1.
	Score float64
	// Tokens are the pieces of Text in order, each with the stretch of the source that it was made from.
	Tokens []Aligned
	// Lexed are the tokens of a text in normal form that is one sentence, nil of any other.
	Lexed []viet.Token
	// Unknown are the words that no list knows, kept in Vietnamese.
	Unknown []viet.Span
	// Stages say how the English came about, when Options.Explain asks for it.
	Stages []Stage
}

// Aligned is a piece of English with the Vietnamese behind it.
type Aligned struct {
	Text   string
	Source viet.Span
}

// Stage is what one step of a translation made of the segment, a line for each item.
type Stage struct {
	Name  string
	Lines []string
}

// Translate gives the English of one segment, whole: nothing of it is left out. What the grammar cannot read as a sentence it joins from
// the parts that it can read, and says so by a lower score. Spans are of text as given.
func (e *Engine) Translate(text string, opt Options) Translation {
	norm := viet.Normalise(text)
	t := &translator{engine: e, opt: opt, text: norm.String()}
	var lexed []viet.Token
	for _, sp := range viet.Sentences(t.text) {
		lexed = t.sentence(sp)
	}
	out := t.finish()
	if len(lexed) > 0 && lexed[0].Start == 0 && lexed[len(lexed)-1].End == len(text) && t.text == text {
		out.Lexed = lexed
	}
	for i := range out.Tokens {
		out.Tokens[i].Source = norm.Origin(out.Tokens[i].Source)
	}
	for i := range out.Unknown {
		out.Unknown[i] = norm.Origin(out.Unknown[i])
	}
	return out
}

// translator collects the English of a segment.
type translator struct {
	engine *Engine
	opt    Options
	text   string

	pieces  []piece
	unknown []viet.Span
	// silent is source before the first piece that has no English.
	silent viet.Span
	doubts evidence
	stages []Stage
	// inner is true inside brackets: what stands there is not cut further.
	inner bool
	// opens is where the sentence opens, told what its parts so far say of the next.
	opens int
	told  context
	// lawful is true for a numbered provision: its bare verbs say what holds.
	lawful bool
	// rules is true while the sentence is a rule by its words.
	rules bool
	// item is true for a lettered one.
	item bool
	// fronted is true behind a condition, said the pronoun for what it is about.
	fronted bool
	said    string
	// question is what the sentence asks for.
	question question
}

// piece is a stretch of English; glued ones follow the one before without a space.
type piece struct {
	text   string
	source viet.Span
	glued  bool // no space before it
	opens  bool // no space behind it
}

// sentence translates one sentence of the segment and gives its tokens.
func (t *translator) sentence(sp viet.Span) []viet.Token {
	s := sp.In(t.text)
	toks := viet.Lex(s)
	if len(toks) == 0 {
		return nil
	}
	if !t.opt.Ungraded && t.doubts.vague == 0 && (len(toks) > maxSentence || !t.engine.sure(s, toks, t.opt)) {
		t.doubts.vague++ // more than one weigh no more
	}
	for i := range toks {
		toks[i].Start += sp.Start
		toks[i].End += sp.Start
	}
	t.read(toks)
	return toks
}

// read translates the tokens of a sentence.
func (t *translator) read(toks []viet.Token) {
	first := len(t.pieces)
	t.told, t.fronted, t.said = context{}, false, ""
	n := t.enumerate(toks)
	t.opens = toks[n].Start
	t.rules = ruling(toks[n:], t.opt.Narrative)
	end := t.credit(toks)
	if n >= end || !t.sanction(toks[n:end]) && !t.ask(toks[n:end]) {
		t.stretch(toks[min(n, end):end])
	}
	if end < len(toks) {
		t.add(piece{text: "Photo" + t.text[toks[end+1].Start:toks[len(toks)-1].End], source: viet.Span{Start: toks[end].Start, End: toks[len(toks)-1].End}})
	}
	t.capital(first, toks[n:])
}

// creditLength is the number of tokens of the longest name of who took a photo.
const creditLength = 7

// credit gives the place where a sentence goes on to say whose photo stands beside it, "- Ảnh: TRUNG TÂN", or its end.
func (t *translator) credit(toks []viet.Token) int {
	for i := max(0, len(toks)-creditLength); i+2 < len(toks); i++ {
		dashed := i > 0 && (toks[i-1].In(t.text) == "-" || toks[i-1].In(t.text) == "–")
		if toks[i].Key == "ảnh" && (toks[i].Capital || dashed) && toks[i+1].In(t.text) == ":" && (toks[i+2].Capital || toks[i+2].Kind == viet.Link) {
			return i
		}
	}
	return len(toks)
}

// ask translates a sentence that asks or urges.
func (t *translator) ask(toks []viet.Token) bool {
	q, front, last, back := t.asks(toks)
	if q.kind == asksNothing {
		return false
	}
	t.question = q
	defer func() { t.question = question{} }()
	told, first := toks[front:last-back], len(t.pieces)
	if front > 0 {
		t.add(piece{source: viet.Span{Start: toks[0].Start, End: toks[front-1].End}})
	}
	if q.kind == urgesUs {
		told = slices.Delete(slices.Clone(told), 2, 3)
		told[1].End = toks[2].End
	}
	if q.kind == asksWhether && back > 0 {
		told = t.withoutHave(told)
	}
	t.stretch(told)
	if t.question.kind != asksNothing && q.front != "" && first < len(t.pieces) {
		t.pieces[first].text = q.front + " " + t.pieces[first].text // no clause took it in
	}
	if back > 0 {
		t.add(piece{source: viet.Span{Start: toks[last-back].Start, End: toks[last-1].End}})
	}
	t.stretch(toks[last:])
	return true
}

// enumerate writes the list mark before a sentence as it stands and gives the number of its tokens.
func (t *translator) enumerate(toks []viet.Token) int {
	n := max(enumerator(t.text, toks), numberMark(t.text, toks))
	if n == 0 || n >= len(toks) {
		return 0
	}
	span := viet.Span{Start: toks[0].Start, End: toks[n-1].End}
	mark := span.In(t.text)
	if c, ok := toks[max(0, n-2)].Value.(*viet.Citation); ok {
		if en, known := CitationEnglish(c); known {
			mark = en + "."
		}
	}
	if strings.Trim(mark, "*_") == "" && toks[n].Start == toks[n-1].End {
		return n // markup
	}
	t.lawful = t.lawful || strings.IndexFunc(mark, isLetterOrDigit) >= 0
	t.item = strings.HasSuffix(mark, ")") && strings.IndexFunc(mark, unicode.IsLetter) >= 0
	t.add(piece{text: mark, source: span})
	return n
}

// numberMark is the number of tokens of a list mark that is a number and a dash or that has a letter before it: "4- Có điều lệ", "c1) Bổ sung".
func numberMark(text string, toks []viet.Token) int {
	k := 0
	if len(toks) > 0 && isQuote(toks[0].In(text)) {
		k++
	}
	plain := func(i int) bool { return i < len(toks) && toks[i].Kind == viet.Quantity && toks[i].Len() <= 3 }
	switch {
	case k+2 >= len(toks):
		return 0
	case plain(k) && (toks[k+1].In(text) == "-" || toks[k+1].In(text) == "–") && toks[k].End == toks[k+1].Start && toks[k+2].Capital:
		return k + 2
	case toks[k].Len() <= 2 && toks[k].Kind == viet.Word && plain(k+1) && toks[k].End == toks[k+1].Start && toks[k+2].In(text) == ")":
		return k + 3
	}
	return 0
}

// add appends a piece. One without English, a word that English has none for, goes with the piece beside it.
func (t *translator) add(p piece) {
	n := len(t.pieces)
	switch {
	case p.text != "":
		if t.silent.Len() > 0 {
			p.source.Start, t.silent = t.silent.Start, viet.Span{}
		}
		t.pieces = append(t.pieces, p)
	case n > 0:
		t.pieces[n-1].source.End = p.source.End
	case t.silent.Len() > 0:
		t.silent.End = p.source.End
	default:
		t.silent = p.source
	}
}

// capital makes the first letter of a sentence that begins with one upper case.
func (t *translator) capital(first int, toks []viet.Token) {
	for i := range toks {
		if toks[i].Kind == viet.Punct {
			continue
		}
		if digit := toks[i].In(t.text)[0]; !toks[i].Capital && (toks[i].Kind == viet.Word || toks[i].Kind == viet.Date) && (digit < '0' || digit > '9' || toks[i].Start > 0) {
			return
		}
		break
	}
	for i := first; i < len(t.pieces); i++ {
		p := &t.pieces[i]
		if strings.IndexFunc(p.text, isLetterOrDigit) < 0 || i == first && len(toks) > 0 && p.source.Start < toks[0].Start {
			continue
		}
		p.text = capitalise(p.text)
		return
	}
}

// trimComma takes the comma off a piece, "…, Minister of Finance,", that a mark or nothing follows.
func (t *translator) trimComma(i int) {
	p := &t.pieces[i]
	if len(p.text) < 2 || !strings.HasSuffix(p.text, ",") {
		return
	}
	if i+1 == len(t.pieces) || t.pieces[i+1].text == "-" || t.pieces[i+1].text == "–" || t.pieces[i+1].glued && strings.IndexByte(".,;:!?)", t.pieces[i+1].text[0]) >= 0 {
		p.text = strings.TrimRight(p.text, ", ")
	}
}

// finish joins the pieces.
func (t *translator) finish() Translation {
	if t.silent.Len() > 0 {
		t.pieces = append(t.pieces, piece{text: t.silent.In(t.text), source: t.silent})
	}
	out := Translation{Unknown: t.unknown, Stages: t.stages}
	var b strings.Builder
	for i := range t.pieces {
		t.trimComma(i)
		p := t.pieces[i]
		if i > 0 && !p.glued && !t.pieces[i-1].opens {
			b.WriteByte(' ')
		}
		b.WriteString(p.text)
		out.Tokens = append(out.Tokens, Aligned{Text: p.text, Source: p.source})
	}
	out.Text = strings.ToValidUTF8(b.String(), "\uFFFD")
	if n := len(out.Tokens); n > 0 && !t.inner && strings.HasSuffix(t.text, ":") && !strings.HasSuffix(out.Text, ":") {
		out.Text += ":" // a verb took it in
		out.Tokens[n-1].Text += ":"
	}
	if !t.opt.Ungraded {
		out.Score = t.doubts.score()
		out.Class = gradeOf(out.Score)
	}
	if t.opt.Explain {
		out.Stages = append(out.Stages, Stage{"english", []string{out.Text}})
	}
	return out
}
