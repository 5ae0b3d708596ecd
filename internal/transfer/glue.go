package transfer

import (
	"fmt"
	"slices"
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// context is what the parts of a sentence written so far say of those that follow.
type context struct {
	// subject is true once a clause has named one; plural is its number.
	subject, plural bool
	// narrated is true when the last clause told what happened.
	narrated bool
	// past, present, perfect and future are what the adverbials of time said.
	past, present, perfect, future bool
}

// passage translates tokens [first, last) of a clause, which fit into one chart.
func (t *translator) passage(c *clauseText, first, last int) {
	s := &Sentence{engine: t.engine, text: t.text, toks: c.toks[first:last], whole: true, opens: t.opens}
	s.quoted = make([]bool, len(s.toks))
	marks := quotes{}
	for _, q := range c.quotes {
		if q.first < first || q.last > last {
			continue
		}
		marks[[2]int{q.first - first, q.last - first}] = q
		for i := q.first; i < q.last; i++ {
			s.quoted[i-first] = true
		}
	}
	s.hits = t.terms(s)
	for _, p := range viet.People(t.text, s.toks) {
		p = ownTitles(t.text, p)
		a, b := s.find(p.Span)
		if a < 0 {
			continue
		}
		m := t.engine.personWhole(t.text, p)
		if end, place := s.postedAt(b+1, p); end > 0 {
			m.full, b = strings.TrimSuffix(m.full, ",")+" "+place+",", end-1
		}
		s.people = append(s.people, mentioned{a, b, m})
	}
	defer s.Done()
	parts := s.chart().cover(s.text, s.toks, t.verbless(last == len(c.toks), s), t.item && first == 0 && last == len(c.toks))
	t.explain(s, parts)
	g := gluer{t: t, s: s, parts: fold(parts), marks: marks}
	written := len(t.pieces)
	for i := range g.parts {
		g.part(i)
	}
	t.doubts.tokens += len(s.toks)
	g.unlisted()
	if !t.opt.Ungraded || t.opt.Explain {
		g.judge(t.pieces[written:])
	}
}

// hits are the terms of the base in a text. "Bộ xây dựng đề án" is a ministry that draws one up, not the Ministry of Construction.
func (e *Engine) hits(text string, toks []viet.Token) []terms.Hit {
	return slices.DeleteFunc(e.base.All(text, toks), func(h terms.Hit) bool {
		if h.First > 0 && toks[h.First].Key == "luật" && toks[h.First-1].Key == "pháp" && !toks[h.First].Capital {
			return true // "pháp luật đất đai"
		}
		if h.First > 0 && toks[h.First].Key == "bộ" && !toks[h.First].Capital && toks[h.First-1].Key == "cán" {
			return true // "cán bộ | công an" is no ministry
		}
		return h.Entry.Kind == terms.Body && h.Last > h.First && toks[h.First].Capital && toks[h.First+1].Key == "xây" && !toks[h.First+1].Capital
	})
}

// terms are the terms of the base in a passage.
func (t *translator) terms(s *Sentence) []terms.Hit {
	return slices.DeleteFunc(t.engine.hits(t.text, s.toks), func(h terms.Hit) bool {
		return h.First == h.Last && s.toks[h.First].Kind == viet.Word && h.Entry.EN == strings.ToUpper(h.Entry.EN) && s.toks[h.First].In(t.text) != h.Entry.EN // "ai" is no AI
	})
}

// postedAt gives the end of the place at which somebody whose post stands behind the name holds it: "…, Đại sứ Pháp | tại Việt Nam".
func (s *Sentence) postedAt(i int, p viet.Person) (end int, place string) {
	if len(p.Titles) == 0 || p.Titles[len(p.Titles)-1].Start < p.Name.Start || i+1 >= len(s.toks) || s.toks[i].Key != "tại" {
		return 0, ""
	}
	for _, h := range s.hits {
		if h.First == i+1 && h.Entry.Kind == terms.Place && h.Last+1 > end {
			end, place = h.Last+1, "to "+h.Entry.EN
		}
	}
	return end, place
}

// verbless is what it costs that a passage is a noun phrase and no more: much before a full stop, less before a semicolon, which may go
// on with a list, nothing for a few words and for headings.
func (t *translator) verbless(whole bool, s *Sentence) int {
	if !whole || len(s.toks) < 5 || t.inner {
		return 0
	}
	if t.lawful {
		return costVerbless / 4 // an item of a list
	}
	end := s.toks[len(s.toks)-1].End
	switch rest := strings.TrimLeft(t.text[end:min(len(t.text), end+12)], " ”\"’»)"); {
	case rest == "":
		return 0
	case rest[0] == '.' || rest[0] == '!' || rest[0] == '?':
		return costVerbless
	case (rest[0] == ';' || rest[0] == ':') && len(s.toks) > 8:
		return costVerbless / 3
	}
	return 0
}

// explain notes the parts of a passage.
func (t *translator) explain(s *Sentence, parts []*node) {
	if !t.opt.Explain {
		return
	}
	var hits, lines []string
	for _, h := range s.hits {
		hits = append(hits, h.In(t.text)+" = "+h.Entry.EN)
	}
	for _, nd := range parts {
		lines = append(lines, fmt.Sprintf("%-6s %3d  %s", partNames[sortOf(nd)], nd.cost, nd.span(s.toks).In(t.text)))
	}
	t.stages = append(t.stages, Stage{"terms", hits}, Stage{"cover", lines})
}

var partNames = [partCount]string{
	partS: "clause", partNP: "noun", partVP: "verb", partPP: "prep", partTime: "time", partCond: "cond", partPurp: "purp", partA: "adj", partAdv: "adv",
	partConj: "conj", partComma: "comma", partMark: "mark", partWord: "word",
}

// fold makes clauses of the subjects and predicates that follow each other.
func fold(parts []*node) []*node {
	out := parts[:0]
	for _, nd := range parts {
		if n := len(out); n > 1 && out[n-1].cat == catThen && sortOf(nd) == partVP && sortOf(out[n-2]) == partNP {
			out = out[:n-1]
		}
		if n := len(out); n > 0 && sortOf(nd) == partVP && nd.class == "be" && sortOf(out[n-1]) == partVP && out[n-1].flags&(flagTAM|flagPassive) == 0 && out[n-1].class != "be" {
			out[n-1] = &node{cat: catNP, rule: ruleActNP, l: out[n-1], first: out[n-1].first, last: out[n-1].last, cost: out[n-1].cost, class: act, flags: flagMass | flagNominal | flagPost}
		}
		if n := len(out); n > 1 && sortOf(nd) == partVP && out[n-1].cat == catPP && out[n-2].cat == catNP && out[n-2].rule != ruleActNP {
			l, pp := out[n-2], out[n-1] // "một nguồn tin | trong đảng | nói rằng"
			out = out[:n-1]
			out[n-2] = &node{cat: catNP, rule: ruleNPPP, l: l, r: pp, first: l.first, last: pp.last, cost: l.cost + pp.cost, class: l.class, lex: l.lex, flags: l.flags | flagPost}
		}
		if n := len(out); n > 0 && sortOf(nd) == partVP && sortOf(out[n-1]) == partNP {
			l := out[n-1]
			out[n-1] = &node{cat: catS, rule: ruleS, l: l, r: nd, first: l.first, last: nd.last, cost: l.cost + nd.cost, class: nd.class, lex: nd.lex, flags: nd.flags&(flagTAM|flagPassive|flagDated|flagQuantity) | flagFolded}
			continue
		}
		out = append(out, nd)
	}
	return out
}

// gluer writes the parts of a passage one after the other.
type gluer struct {
	t     *translator
	s     *Sentence
	parts []*node
	marks quotes
}

func (g *gluer) writer() *writer {
	said := &g.t.told
	return &writer{
		question: g.t.question, mine: strings.Contains(g.s.text, "tôi"),
		whole: true, lawful: g.t.rules, narrative: g.t.opt.Narrative && !g.t.lawful && !g.t.rules, published: g.t.opt.Year, marks: g.marks,
		past: said.past, present: said.present, perfect: said.perfect, future: said.future,
	}
}

// part writes the part at index i.
func (g *gluer) part(i int) {
	nd := g.parts[i]
	w := g.writer()
	text := ""
	if nd.cat == catThen {
		g.then(i)
		return
	}
	if g.dash(nd) {
		return
	}
	switch sortOf(nd) {
	case partComma:
		g.t.mark(g.s.toks[nd.first])
		return
	case partMark:
		if nd.lex != nil && nd.en == "of which" && g.s.toks[nd.first].Start == g.t.opens {
			g.t.add(piece{text: "in particular,", source: nd.span(g.s.toks)})
			return
		}
		if nd.lex != nil { // an opener, or a word that English has none for
			g.t.add(piece{text: nd.en, source: nd.span(g.s.toks)})
			return
		}
		if _, ok := g.s.toks[nd.first].Value.(*aside); !ok {
			g.t.mark(g.s.toks[nd.first])
			return
		}
		text = nd.en
	case partS:
		if nd.rule == ruleS && nd.r.rule == ruleIntrans && nd.class == "say" && nd.r.flags&flagTAM == 0 && w.narrative && g.closesQuote(i) {
			w.past, w.present = true, false // "…”, Thủ tướng nói."
		}
		text = w.clause(nd)
		g.t.question = w.question
		if g.closesRow(i) {
			text = joinedOn(nd, text)
		}
		subject := subjectOf(nd)
		g.t.told = context{
			subject: true, plural: subject != nil && (subject.cat == catNP || subject.cat == catWho) && w.pluralNP(subject), narrated: narrates(nd, w),
			past: w.past, present: w.present, perfect: w.perfect, future: w.future,
		}
	case partVP:
		if text = g.predicate(i, w); g.behindDash(i) {
			text = strings.TrimPrefix(text, "be ") // "43% - thấp hơn mức bắt buộc"
		}
	case partNP:
		if text = w.np(nd, g.roleAt(i)); g.behindDash(i) {
			text = w.apposition(nd) // "Conor Lamb - người đã giành được một ghế"
		}
	case partPP:
		text = g.phrase(nd, w)
	case partTime:
		text = w.timeText(nd)
		w.observeTime(nd)
		said := &g.t.told
		said.past, said.present, said.perfect, said.future = w.past, w.present, w.perfect, w.future
	case partCond:
		text = g.condition(nd, w)
	case partPurp:
		text = w.purpose(nd)
	case partA:
		text = w.adjective(nd)
	case partConj:
		if g.answers(i) {
			g.then(i)
			return
		}
		text = nd.lex.en
	case partAdv:
		text = nd.lex.en
	default:
		text = loose(nd)
		if next := g.next(nd); nd.cat == catTAM && nd.lex.en == "expect" && next != nil && next.cat == catS {
			text = "it is expected that" // "dự kiến ông A sẽ là phó chủ tịch"
		}
	}
	g.t.doubts.unsure += w.unsure
	g.t.doubts.doubt += doubt(nd)
	if nd.cat == catColon {
		g.t.mark(g.s.toks[nd.first])
		return
	}
	g.t.add(piece{text: tidy(text), source: nd.span(g.s.toks)})
}

// dash writes a dash that English has no use for: behind a quotation it is a comma, behind one it is nothing.
func (g *gluer) dash(nd *node) bool {
	n := len(g.t.pieces)
	if nd.last != nd.first+1 || n == 0 || nd.cat == catComma {
		return false
	}
	if tok := g.s.toks[nd.first]; tok.In(g.t.text) != "-" && tok.In(g.t.text) != "–" || tok.End < len(g.t.text) && g.t.text[tok.End] != ' ' {
		return false
	}
	span, before := nd.span(g.s.toks), g.t.pieces[n-1].text
	switch {
	case strings.HasSuffix(before, ","):
		g.t.add(piece{source: span}) // "ông A - Cục trưởng Cục X - nói"
	case before == "\"" || before == "”":
		g.t.add(piece{text: ",", source: span, glued: true}) // "“…” - đại biểu A nói"
	default:
		return false
	}
	return true
}

// closesRow reports a clause that only a comma parts from the one before it, and behind which there is none: English has "and" there.
func (g *gluer) closesRow(i int) bool {
	if i < 2 || sortOf(g.parts[i-1]) != partComma || sortOf(g.parts[i-2]) != partS || g.later(i) || g.t.lawful {
		return false
	}
	told := g.parts[i-2]
	for outer(told) {
		told = told.r
	}
	return told.rule != ruleAsFollows && headClass(told.r) != "say" && g.parts[i].rule != ruleAsFollows && (g.parts[i].rule != ruleS || headClass(g.parts[i].r) != "say")
}

// joinedOn is the English of a clause behind another one: "điều này …" says more of that.
func joinedOn(nd *node, text string) string {
	if rest, ok := strings.CutPrefix(text, "this "); ok && nd.rule == ruleS && leftmost(nd).cat != catDet && (leftmost(nd).lex.viOf() == "điều này" || leftmost(nd).lex.viOf() == "việc này") {
		return "which " + rest
	}
	return "and " + text
}

// then writes the comma between a condition and what follows from it, where "thì" stands.
func (g *gluer) then(i int) {
	span := g.parts[i].span(g.s.toks)
	n := len(g.t.pieces)
	if i > 0 && n > 0 && !strings.HasSuffix(g.t.pieces[n-1].text, ",") && g.follows(g.parts[i], partS, partVP) {
		g.t.add(piece{text: ",", source: span, glued: true})
		return
	}
	g.t.add(piece{source: span})
}

// answers reports a conjunction that English leaves out behind the clause or phrase that it answers: "tuy … nhưng", "do … nên".
func (g *gluer) answers(i int) bool {
	if i == 0 || !g.follows(g.parts[i], partS, partVP) {
		return false
	}
	k := i - 1
	if sortOf(g.parts[k]) == partComma && k > 0 {
		k--
	}
	front := leftmost(g.parts[k])
	if front.lex == nil {
		return false
	}
	switch g.parts[i].lex.en {
	case "but":
		return (sortOf(g.parts[k]) == partCond || g.parts[k].cat == catFront) && (front.lex.en == "although" || front.lex.en == "even if")
	case "so":
		if vi := front.lex.viOf(); front.cat == catPrep && (strings.EqualFold(vi, "do") || strings.EqualFold(vi, "vì") || strings.EqualFold(vi, "bởi") || strings.EqualFold(vi, "nhờ")) {
			return true // "do dùng lâu ngày nên xe xuống cấp"
		}
		return front.cat == catIf && front.lex.en == "because" || front.cat == catPrep && (front.lex.en == "because of" || front.lex.en == "due to")
	}
	return false
}

// narrates reports a clause that was written in the past.
func narrates(nd *node, w *writer) bool {
	for nd.rule == ruleFront || nd.rule == ruleTimeS || nd.rule == ruleCondS {
		nd = nd.r
	}
	return nd.r != nil && nd.r.cat == catVP && (pastMarked(nd.r) || w.tensePast(nd.r))
}

// marksOfWriter are those that the writer leaves: where an object goes, and which word asks.
var marksOfWriter = strings.NewReplacer("~", "", "^", "")

// broughtTwice mends what two parts of a phrase each bring: "của Chính phủ mới", "cuộc gặp hôm nay", "trong năm 2019 này".
var broughtTwice = strings.NewReplacer(" new the ", " the new ", " on today", " today", " in in ", " in ")

// tidy takes out what the writer leaves for a sentence's end.
func tidy(text string) string {
	text = untidy.Replace(marksOfWriter.Replace(text))
	text = strings.Join(strings.Fields(text), " ")
	if rest, ok := strings.CutPrefix(text, "an other "); ok {
		text = "another " + rest // "một công ty khác"
	}
	for _, limit := range []string{"no more than ", "at least ", "more than "} {
		text = strings.ReplaceAll(text, limit+limit, limit) // "tối đa không quá"
	}
	text = broughtTwice.Replace(text)
	return undouble(text)
}

// before is the part before index i, commas left out, and whether a comma stands between.
func (g *gluer) before(i int) (part, bool) {
	comma := false
	for i--; i >= 0; i-- {
		p := sortOf(g.parts[i])
		if p != partComma && g.parts[i].cat != catThen {
			return p, comma
		}
		comma = true
	}
	return partStart, comma
}

// later reports whether a clause follows part i.
func (g *gluer) later(i int) bool {
	for _, nd := range g.parts[i+1:] {
		if sortOf(nd) == partS && nd.rule != ruleAsFollows {
			return true
		}
	}
	return false
}

// predicate writes a verb phrase whose subject is not in the same part.
func (g *gluer) predicate(i int, w *writer) string {
	nd := g.parts[i]
	if urges(nd) {
		return strings.TrimSpace(w.finite(nd, true)) // "…, hãy mang theo hộ chiếu"
	}
	if g.behindDash(i) && isA(nd) {
		return w.finite(nd, false)
	}
	before, comma := g.before(i)
	marked := nd.flags&flagTAM != 0 || pastMarked(nd) || moodOf(nd) != Done
	finite := func() string {
		w.actor, w.agent, w.proper = true, true, true
		w.present = w.present || !g.t.told.narrated
		return w.finite(nd, g.t.told.plural)
	}
	if comma && nd.rule == ruleVNP && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "thuộc" && before != partStart {
		return "in " + w.np(nd.r, rolePrep) // "…, thuộc các phường, xã"
	}
	if there, ok := g.existence(nd, before, w); ok {
		return there
	}
	if text, ok := g.midway(nd, w); ok {
		return text
	}
	if !g.t.told.subject && !g.t.item && !g.t.inner && !g.later(i) && (before == partStart || before == partPP || before == partCond || before == partMark || before == partTime) {
		if text, ok := w.impersonal(nd); ok {
			return text
		}
	}
	if text, ok := g.nobody(i, before, w); ok {
		return text
	}
	if i > 0 && !comma && before == partS && judgedIn(g.parts[i-1]) && (isPredicate(nd) || foreseeing[headLex(g.parts[i-1].r).viOf()] && nd.flags&flagPassive == 0) {
		return infinitive(w.vp(nd, form{shape: shapeBase})) // "bị cơ quan kiểm toán xác định | không đúng quy định"
	}
	switch {
	case !g.t.told.subject && nd.rule == ruleTAM && nd.l.lex.en == "need" && (before == partStart && !g.t.lawful || before == partPurp || before == partPP || before == partTime):
		if before != partStart {
			g.comma()
		}
		return "it is necessary to " + w.vp(nd.r, form{shape: shapeBase})
	case before == partPurp && isA(nd) && !g.t.told.subject:
		return w.finite(nd, false) // "để đạt mục tiêu … là nhiệm vụ không dễ dàng"
	case (before == partS || before == partVP) && !marked && headClass(nd) == "cause" && nd.flags&flagPassive == 0:
		g.comma()
		return w.vp(nd, form{shape: shapeIng}) // "giá xăng tăng | khiến …"
	case comma && before == partNP && !marked && headLex(nd).in(including) && !g.t.told.subject:
		return w.vp(nd, form{shape: shapeIng})
	case g.t.inner && before == partStart && upOrDown[string(nd.class)] != "" && nd.rule == ruleVNP && (nd.r.flags&flagQuantity != 0 || leftmost(nd.r).cat == catNum):
		return upOrDown[string(nd.class)] + w.np(nd.r, roleObject) // "(tăng 5%)"
	case g.t.inner && before == partStart && nd.flags&flagPassive == 0 && (!marked || moodOf(nd) == Denied):
		return w.vp(nd, form{shape: shapeIng}) // "(không bao gồm …)"
	case before == partStart && g.later(i) && nd.flags&(flagTAM|flagPassive) == 0:
		return w.vp(nd, form{shape: shapeIng})
	case g.t.told.subject && marked && before == partPP && g.opensPassage(i):
		g.comma()
		it := map[bool]string{true: "they ", false: "it "}[g.t.told.plural]
		return it + finite() // "…; đối với vụ việc phức tạp thì có thể kéo dài": what was spoken of
	case g.t.told.subject && marked && comma && before == partS && !g.later(i):
		return "and " + finite()
	case g.t.told.subject && marked:
		return finite()
	case g.t.told.subject && isA(nd):
		return finite() // "…, là động lực"
	case before == partS && comma, before == partVP && comma && g.t.told.subject:
		return w.vp(nd, form{shape: shapeIng})
	case g.t.said != "" && g.t.fronted && (before == partCond || before == partPP):
		w.actor = true
		g.comma()
		return g.t.said + " " + w.finite(nd, g.t.said == "they")
	case before == partS || before == partVP && !comma:
		return "to " + w.vp(nd, form{shape: shapeBase})
	case g.t.told.subject && before == partStart && g.ends():
		return "and " + finite()
	case g.t.told.subject && before == partStart:
		return finite()
	case marked && nd.flags&flagPassive == 0 || nd.flags&flagPassive != 0:
		w.actor = true
		return w.finite(nd, true)
	default:
		return w.vp(nd, form{shape: shapeBase})
	}
}

// judgedIn reports a clause that ends in the passive of a verb of judging.
func judgedIn(s *node) bool {
	if s.rule == ruleS && (s.r.rule == rulePassive || s.r.rule == rulePassAgent) && foreseeing[headLex(s.r).viOf()] {
		return true
	}
	return s.rule == ruleS && (s.r.rule == rulePassAgent || s.r.rule == rulePassive) && heldToBe[headLex(s.r).viOf()]
}

// heldToBe are verbs that go on with what something is held to be.
var heldToBe = map[string]bool{"xác định": true, "đánh giá": true, "kết luận": true, "nhận định": true, "cho": true, "coi": true, "xem": true, "nhìn nhận": true, "phát hiện": true}

// foreseeing are verbs that go on with what something is thought to do.
var foreseeing = map[string]bool{"ước tính": true, "dự báo": true, "dự kiến": true, "kỳ vọng": true}

// isPredicate reports a predicate that says what something is like.
func isPredicate(vp *node) bool {
	for vp.rule == ruleTAM || vp.rule == ruleVPPP || vp.rule == ruleVPTime {
		if vp.rule == ruleTAM {
			vp = vp.r
		} else {
			vp = vp.l
		}
	}
	return vp.rule == rulePredicate
}

// closesQuote reports a part behind the comma or the dash that follows a quotation.
func (g *gluer) closesQuote(i int) bool {
	text := strings.TrimRight(g.t.text[:g.s.toks[g.parts[i].first].Start], " ")
	bare := strings.TrimRight(text, ", -–")
	return len(bare) < len(text) && (strings.HasSuffix(bare, "\"") || strings.HasSuffix(bare, "”"))
}

// behindDash reports a part before which a dash stands.
func (g *gluer) behindDash(i int) bool {
	if i == 0 || g.parts[i-1].cat != catMark {
		return false
	}
	mark := g.s.toks[g.parts[i-1].first].In(g.t.text)
	return mark == "-" || mark == "–"
}

// comma puts a comma behind what was written last, where no mark stands.
func (g *gluer) comma() {
	if n := len(g.t.pieces); n > 0 && strings.IndexByte(",;:", g.t.pieces[n-1].text[len(g.t.pieces[n-1].text)-1]) < 0 {
		g.t.pieces[n-1].text += ","
	}
}

// existing are the verbs that say at the head of a sentence what there is.
var existing = map[string]bool{"có": true, "có sự": true, "có nhiều": true, "có rất nhiều": true, "có một số": true, "có ít": true}

// existence writes what a sentence without subject says there is: "Còn nhiều dự án …", "Chưa có quy định cụ thể."
func (g *gluer) existence(nd *node, before part, w *writer) (string, bool) {
	if before != partStart && before != partTime && before != partMark && before != partPP || g.t.lawful || g.t.inner || g.t.told.subject {
		return "", false
	}
	marker, have, only := "", nd, ""
	if nd.rule == ruleAdvVP && nd.l.lex.en == "only" {
		only, have = "only ", nd.r
	} else if nd.rule == ruleTAM {
		marker, have = nd.l.lex.en, nd.r
	}
	inner := have
	for inner.rule == ruleVPPP || inner.rule == ruleVPTime || inner.rule == ruleVPPurp || inner.rule == ruleVPAdv || inner.rule == ruleVPIf {
		inner = inner.l
	}
	if inner.rule != ruleVNP || inner.l.rule != ruleLeaf || inner.r.cat != catNP {
		return "", false
	}
	if marker == "" && inner.l.lex.viOf() == "không có" {
		marker = "not"
	} else if !existing[inner.l.lex.viOf()] {
		return "", false
	}
	if marker == "" && inner.r.flags&flagQuantity == 0 && !g.amongThese(nd) && (g.s.toks[nd.first].Start != g.t.opens || !g.ends() || g.t.rules || g.t.item) {
		return "", false // "Có chính sách …" is mostly something to be done
	}
	be := map[string]string{"": "is", "notyet": "is not yet", "not": "is no", "still": "is still", "also": "is also", "prog": "is", "past": "was", "will": "will be", "need": "needs to be", "must": "must be"}[marker]
	if be == "" {
		return "", false
	}
	if marker == "past" && g.t.told.perfect {
		be = "has been"
	}
	if w.pluralNP(inner.r) || inner.l.lex.viOf() == "có nhiều" || w.severalObject(inner.r) {
		be = strings.Replace(strings.Replace(strings.Replace(be, "is", "are", 1), "was", "were", 1), "needs", "need", 1)
		be = strings.Replace(be, "has been", "have been", 1)
	}
	what := w.np(inner.r, roleObject)
	if inner != have || inner.l.lex.viOf() != "có" && marker != "not" {
		_, what, _ = strings.Cut(w.vp(have, form{shape: shapeBase}), " ")
	}
	if marker == "not" {
		what = withoutArticle(what)
	}
	return "there " + be + " " + only + what, true
}

// amongThese reports a predicate behind "trong số đó": what there is among them.
func (g *gluer) amongThese(nd *node) bool {
	i := slices.Index(g.parts, nd)
	return i > 0 && g.parts[i-1].cat == catOpener && g.parts[i-1].en == "of these"
}

// severalObject reports a bare noun that is written in the plural as an object.
func (w *writer) severalObject(np *node) bool {
	if np.rule != ruleBareNP {
		return false
	}
	n := w.nominal(np.l)
	many := n.text(true)
	return many != n.text(false) && strings.HasSuffix(w.np(np, roleObject), many)
}

// upOrDown are the words before a change in brackets.
var upOrDown = map[string]string{"rise": "up ", "fall": "down "}

func (g *gluer) roleAt(i int) role {
	switch before, comma := g.before(i); {
	case comma || before == partStart || before == partConj:
		return roleSubject
	case before == partWord || before == partPP:
		return rolePrep
	default:
		return roleObject
	}
}

// phrase writes a prepositional phrase or what owns something.
func (g *gluer) phrase(nd *node, w *writer) string {
	switch nd.cat {
	case catOfP:
		return "of " + w.np(nd.r, rolePrep)
	case catFront:
		if nd.l.cat == catCond {
			g.t.noteSubject(nd.l.r)
		}
		if nd.rule == ruleFrontNP {
			return "in " + w.np(nd.l, rolePrep) + ","
		}
		if nd.rule == ruleFrontComma {
			return w.front(nd) + ","
		}
		return w.front(nd)
	default:
		if nd.rule == rulePP && nd.l.lex.english() == "including" && g.s.toks[nd.first].Start == g.t.opens && len(g.parts) == 1 {
			return "these include " + w.np(nd.r, roleObject) // "Trong đó có ba dự án …"
		}
		g.t.noteTopic(nd)
		return w.prepOf(nd, nil)
	}
}

// noteTopic keeps what a predicate behind "đối với …" says "it" or "they" for.
func (t *translator) noteTopic(pp *node) {
	if pp.rule != rulePP || !strings.HasPrefix(pp.lex.viOf(), "đối với") || pp.r.cat != catNP {
		return
	}
	t.fronted, t.said = true, "it"
	if pp.r.class == person || (&writer{}).pluralNP(pp.r) {
		t.said = "they"
	}
}

// condition writes "if …" and "when …".
func (g *gluer) condition(nd *node, w *writer) string {
	if nd.cat == catRelS && nd.r.cat == catVP {
		return "but " + w.finite(nd.r, false) // "không xin tiền mà chỉ xin cơ chế"
	}
	clause := nd.r
	text := ""
	if nd.cat == catRelS {
		return g.rather(nd, w)
	}
	if nd.cat == catIfS {
		clause = nd.l
		text = "if " + w.clause(nd.l)
	} else {
		if next := g.next(nd); next != nil && nd.rule == ruleWhen && next.cat == catS && next.flags&flagPassive == 0 {
			w.self = w.themselves(subjectOf(next))
		}
		text = w.condition(nd)
	}
	g.t.noteSubject(clause)
	if g.follows(nd, partS, partVP, partNP) {
		text += ","
	}
	return text
}

// rather writes "mà …" that goes with no noun: behind a denial it says what is so instead, else it says more of what was told.
func (g *gluer) rather(nd *node, w *writer) string {
	word := "which"
	if i := slices.Index(g.parts, nd); i > 0 && denied(g.parts[:i]) {
		word = "but"
	}
	w.actor = true
	if nd.r.cat == catS {
		return strings.Replace(word, "which", "while", 1) + " " + w.clause(nd.r)
	}
	return word + " " + w.finite(nd.r, g.t.told.plural)
}

// denied reports a denial in the last predicate of some parts.
func denied(parts []*node) bool {
	for _, nd := range slices.Backward(parts) {
		if p := sortOf(nd); p == partS || p == partVP {
			found := false
			nd.walk(func(n *node) { found = found || denies(n) || n.cat == catTAM && n.lex.english() == "not" })
			return found
		}
	}
	return false
}

// next is the part behind nd, commas and "thì" left out, or nil.
func (g *gluer) next(nd *node) *node {
	i := slices.Index(g.parts, nd)
	for i++; i > 0 && i < len(g.parts); i++ {
		if g.parts[i].cat != catComma && g.parts[i].cat != catThen {
			return g.parts[i]
		}
	}
	return nil
}

// noteSubject keeps what a predicate behind a condition says "it" or "they" for.
func (t *translator) noteSubject(clause *node) {
	t.fronted, t.said = true, "it"
	if t.told.subject && t.told.plural {
		t.said = "they"
	}
	if clause == nil || clause.cat != catS {
		return
	}
	if s := subjectOf(clause); s != nil && (s.cat == catNP || s.cat == catWho) && (s.class == person || (&writer{}).pluralNP(s)) {
		t.said = "they"
	}
}

// follows reports whether the part behind nd is of one of these sorts.
func (g *gluer) follows(nd *node, sorts ...part) bool {
	for i := range g.parts {
		if g.parts[i] != nd {
			continue
		}
		if i+2 < len(g.parts) && g.parts[i+1].cat == catThen {
			i++
		}
		if i+1 < len(g.parts) {
			return slices.Contains(sorts, sortOf(g.parts[i+1]))
		}
	}
	return false
}

// relative writes a relative clause: "that agencies need", "where she was born".
func (w *writer) relative(nd *node, plural bool) string {
	word := "that"
	s := nd
	if nd.cat == catRelS {
		word, s = nd.l.lex.en, nd.r
	}
	inner := writer{whole: true, lawful: w.lawful, narrative: w.narrative, published: w.published, past: w.past, marks: w.marks}
	text := ""
	if nd.cat == catRelS && s.cat == catVP && word == "where" {
		text = word + " " + inner.doneThere(s)
	} else if s.cat == catVP {
		text = word + " " + inner.finite(s, plural)
	} else {
		inner.gap = true
		if s.rule == ruleMiddle {
			plain := *s
			plain.rule = ruleS // "hợp đồng mà pháp luật không cấm"
			s = &plain
		}
		text = word + " " + inner.clause(s)
	}
	w.unsure += inner.unsure
	return text
}

// doneThere writes what is done at a place by nobody named, "nơi tiếp nhận hồ sơ": where they are received.
func (w *writer) doneThere(vp *node) string {
	if done := turnedRound(vp); done != nil {
		return w.clause(done)
	}
	if v := headLex(vp).viOf(); vp.rule == ruleVNP && (v == "xảy ra" || v == "diễn ra") {
		return w.np(vp.r, roleSubject) + " " + realise("take place", finiteForm(w.pluralNP(vp.r)), "") // "nơi xảy ra tai nạn"
	}
	return "one " + w.finite(vp, false)
}

// loose is the English of a word that nothing takes in.
func loose(nd *node) string {
	switch nd.cat {
	case catTAM, catPassive:
		return looseMarkers[nd.lex.english()]
	case catColon:
		return ":" // glued
	case catNominal, catDrop, catThen:
		return ""
	case catRel:
		return nd.lex.en
	case catThat:
		if nd.lex.en != "" {
			return nd.lex.en
		}
		return "that"
	case catV:
		return fill(slot(realise(nd.lex.english(), form{shape: shapeBase}, "")), "")
	default:
		return leafText(nd)
	}
}

var looseMarkers = map[string]string{
	"will": "will", "must": "must", "should": "should", "can": "can", "may": "may", "not": "not", "notyet": "not yet", "mustnot": "must not", "also": "also", "still": "still",
	"need": "need to", "continue": "continue to", "soon": "soon", "always": "always", "usually": "usually", "expect": "expected to", "strive": "strive to", "nolonger": "no longer",
}

// quotes are the short quotations of a passage by their first and last token.
type quotes map[[2]int]quoteMark

// take gives the quotation marks of a constituent, once.
func (q quotes) take(nd *node) (quoteMark, bool) {
	if len(q) == 0 {
		return quoteMark{}, false
	}
	key := [2]int{nd.first, nd.last}
	mark, ok := q[key]
	if ok {
		delete(q, key)
	}
	return mark, ok
}

// around puts the quotation marks of a constituent around its English. The article of a noun stays before them.
func (q quotes) around(nd *node, write func() string) (string, bool) {
	mark, ok := q.take(nd)
	if !ok {
		return "", false
	}
	text := strings.TrimRight(write(), " ,")
	rest := withoutArticle(text)
	return text[:len(text)-len(rest)] + mark.open + rest + mark.shut, true
}

// weigh counts what a single word says of the trust that its sentence deserves.
func (g *gluer) weigh(leaf *node) {
	switch leaf.cat {
	case catN, catV, catA:
	default:
		return
	}
	if leaf.lex == nil || leaf.lex.has("unknown") {
		return
	}
	ev := &g.t.doubts
	if leaf.last == leaf.first+1 && tiers[leaf.lex.viOf()] == 0 {
		ev.short++
	}
	for _, other := range g.s.chart().at(leaf.first, leaf.last).nodes {
		if other.rule == ruleLeaf && other.lex != leaf.lex && (other.cat == catN || other.cat == catV || other.cat == catA) && other.lex.english() != leaf.lex.english() {
			ev.open++
			return
		}
	}
}

// oddRules are the rules of texts translated whole that are often wrong.
var oddRules = map[rule]bool{ruleActNP: true, ruleNRel: true, ruleHasDone: true, ruleMiddle: true, ruleCondS: true, ruleOfPlace: true, ruleRel: true, ruleOver: true}

// unlisted notes the words of a passage that no list knows.
func (g *gluer) unlisted() {
	for _, nd := range g.parts {
		nd.walk(func(n *node) {
			if n.rule == ruleLeaf && n.lex.has("unknown") {
				g.t.doubts.unknown++
				g.t.unknown = append(g.t.unknown, n.span(g.s.toks))
			}
		})
	}
}

// judge counts what speaks against the English of a passage.
func (g *gluer) judge(pieces []piece) {
	ev := &g.t.doubts
	var text strings.Builder
	for _, p := range pieces {
		text.WriteString(p.text + " ")
	}
	if lost := g.missing(text.String()); lost > 0 {
		ev.lost += lost
		if g.t.opt.Explain {
			g.t.stages = append(g.t.stages, Stage{"lost figures", []string{text.String()}})
		}
	}
	if clashing(" " + text.String()) {
		ev.clashes++
	}
	own := 0
	for _, nd := range g.parts {
		switch sortOf(nd) {
		case partComma, partMark, partConj, partTime:
		case partWord:
			if nd.cat != catThen {
				ev.loose++
			}
		default:
			own++
		}
		if nd.rule == ruleS && nd.flags&flagFolded != 0 {
			ev.folded++
		}
		ev.excess += nd.cost
		nd.walk(func(n *node) {
			if n.rule == ruleLeaf {
				ev.excess -= wordCost
				g.weigh(n)
			}
			if n.rule == ruleVPList && doubtfulList(n) {
				ev.odd += 2
			}
			if oddRules[n.rule] || n.rule == ruleIntrans && n.l.frames&frameNone == 0 {
				ev.odd++
			}
		})
	}
	ev.joints += max(0, own-1)
	ev.loose += len(g.marks)
}

// doubtfulList reports predicates that may not be a list: an active one behind a passive, or one behind an act that it may go on with.
func doubtfulList(list *node) bool {
	first, second := list.l.l, list.r
	if first.flags&flagPassive != 0 && second.flags&(flagPassive|flagTAM) == 0 && !headLex(second).in(including) {
		return true
	}
	return list.l.r.cat == catComma && headLex(second).has("nom") && (lastAct(first) != "" || endsInActNoun(first))
}

// endsInActNoun reports a constituent whose last word is the noun of an act.
func endsInActNoun(nd *node) bool {
	for nd.rule != ruleLeaf {
		if nd.r != nil {
			nd = nd.r
		} else {
			nd = nd.l
		}
	}
	return nd.cat == catN && (nd.class == act || strings.HasPrefix(nd.lex.viOf(), "hoạt động "))
}

// ends reports whether the passage is the last of its sentence: a predicate behind a semicolon there closes a list.
func (g *gluer) ends() bool {
	if len(g.s.toks) == 0 {
		return false
	}
	rest := strings.TrimRight(g.t.text[g.s.toks[len(g.s.toks)-1].End:], " ”\"’»)*")
	return rest == "" || rest == "."
}

// opensPassage reports whether nothing but an adverbial stands before part i in its passage.
func (g *gluer) opensPassage(i int) bool {
	for _, nd := range g.parts[:i] {
		switch p := sortOf(nd); {
		case p == partPP, p == partComma, nd.cat == catThen:
		default:
			return false
		}
	}
	return true
}
