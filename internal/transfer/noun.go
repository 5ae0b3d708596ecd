package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// nominal is an English noun with what stands around it, before articles and number are chosen.
type nominal struct {
	pre   []string // modifiers before the head, in English order
	head  string   // singular
	post  []string // phrases after the head
	lex   *lex
	class class
	flags flag
	// ofOne holds what post says of several, and the same said of one: "that need research", "that needs research".
	ofOne map[string]string
}

func (n *nominal) mass() bool {
	return n.flags&flagMass != 0 || n.lex.has("mass")
}

func (n *nominal) plonly() bool { return n.lex.has("plonly") }

// text joins the phrase with its head in the given number.
func (n *nominal) text(plural bool) string {
	head := n.head
	shut := ""
	for _, q := range closingQuotes {
		if bare, quoted := strings.CutSuffix(head, q); quoted {
			head, shut = bare, q
		}
	}
	if plural && !n.plonly() && !n.mass() {
		if p := n.lex.get("pl"); p != "" && n.lex.en == n.head {
			head = p
		} else {
			head = pluralise(head)
		}
	}
	one := (!plural || n.mass()) && !n.plonly()
	words := append(append([]string{}, n.pre...), head+shut)
	for _, p := range n.post {
		if single := n.ofOne[p]; single != "" && one {
			p = single
		} else if one {
			p = saidOfOne(p)
		}
		words = append(words, p)
	}
	return strings.Join(words, " ")
}

// saidOfOne is what stands behind a noun where there is one: "a task that is not easy", "the crime that is moving".
func saidOfOne(p string) string {
	if !strings.HasPrefix(p, "that ") && !strings.HasPrefix(p, "who ") {
		return p
	}
	return ofOne.Replace(p[:min(len(p), 15)]) + p[min(len(p), 15):]
}

// ofOne makes what is said of several behind "that" said of one: "a task that is not easy".
var ofOne = strings.NewReplacer("that are ", "that is ", "that have ", "that has ", "that were ", "that was ", "that do not ", "that does not ", "who are ", "who is ", "who were ", "who was ", "who have ", "who has ", "who do not ", "who does not ")

// closingQuotes are the marks that may stand behind a quoted noun.
var closingQuotes = [...]string{"”", "’", "\"", "'", "»"}

// nominal unfolds an N constituent.
func (w *writer) nominal(nd *node) nominal {
	if mark, ok := w.marks.take(nd); ok {
		n := w.nominal(nd)
		if len(n.pre) > 0 {
			n.pre = append([]string{mark.open + n.pre[0]}, n.pre[1:]...)
		} else {
			n.head = mark.open + n.head
		}
		if k := len(n.post) - 1; k >= 0 {
			n.post = append(n.post[:k:k], n.post[k]+mark.shut)
		} else {
			n.head += mark.shut
		}
		return n
	}
	if nd.rule == ruleNVP && nd.l.rule == ruleLeaf && nd.l.lex.in(goingsOn) && !w.counting && !usesLand(nd.r) {
		return w.nominalised(nd.r) // "tình trạng mua bán trái phép dữ liệu": the trading itself
	}
	switch nd.rule {
	case ruleCompound:
		return w.compound(nd)
	case ruleNameNP:
		return w.nounName(nd)
	case ruleAdjN, ruleNDrop, ruleRate, ruleNVerb:
		return w.modifiedBefore(nd)
	case ruleNPP, ruleNMeasure, ruleNOf, ruleNOfList, ruleNVP, ruleNTime, ruleNWhole, ruleNFirst, ruleNOfMany, ruleNOfNum:
		return w.modifiedBehind(nd)
	case ruleOwner:
		n := w.nominal(nd.l)
		poss := nd.r.lex.get("poss")
		if own := strings.TrimSuffix(w.own, " own"); poss == "one's" && reflexives[own] != "" {
			poss = own // "bố mình"
		}
		n.pre = append([]string{poss}, n.pre...)
		n.flags |= flagProper
		return n
	case ruleNumbered:
		return numberedNoun(nd)
	case ruleNOnAct:
		return w.onAct(nd)
	case ruleNGap:
		return w.gapped(nd)
	case ruleSection:
		return w.sectionText(nd)
	case ruleNAge:
		return w.agedNoun(nd)
	case ruleAside:
		return w.asideNoun(nd)
	case ruleNHeld:
		return w.held(nd)
	case ruleNGiven:
		return w.given(nd)
	case ruleNRel:
		n := w.nominal(nd.l)
		n.post = append(n.post, w.relative(nd.r, w.counting))
		n.flags |= flagThe
		return n
	case ruleOver:
		n := w.nominal(nd.l)
		n.post = append(n.post, "of "+w.np(nd.r, rolePrep))
		return n
	case ruleNominal:
		if is, ok := strings.CutPrefix(nd.r.lex.english(), "be "); ok && namesDeed(nd.l.lex) && nd.r.rule == ruleIntrans && !strings.Contains(is, " ") {
			return nominal{pre: []string{is}, head: "act", lex: &lex{vi: "hành vi", en: "act"}, class: act} // "hành vi trái pháp luật"
		}
		if namesDeed(nd.l.lex) {
			return nominal{head: w.deedOf(nd.r), class: act, flags: flagMass | flagNominal}
		}
		return w.nominalised(nd.r)
	case ruleNominalS:
		n := w.nominalised(nd.r.r)
		if len(n.post) == 0 {
			w.unsure++ // a gerund with its own subject reads badly
		}
		n.post = append(n.post, "by "+w.np(nd.r.l, rolePrep))
		return n
	case ruleNSpan:
		n := w.nominal(nd.l)
		n.post = append(n.post, "in the first "+w.np(nd.r, rolePrep))
		return n
	case ruleQuality:
		return nominal{head: w.quality(nd.r), class: abst, flags: flagMass, lex: &lex{cat: catN, class: abst}}
	case ruleNCase:
		return w.caseWhere(nd)
	case ruleNState:
		return w.conditionThat(nd)
	case ruleNominalN:
		n := w.nominal(nd.r)
		if (n.class == act && (n.mass() || strings.Contains(n.head, " of ")) || strings.HasPrefix(viet.Lower(nd.r.lex.viOf()), "phòng") && n.mass()) && !w.counting || nd.l.lex.vi == "việc" {
			return n
		}
		return nominal{pre: append(n.pre, modifierText(&n)), head: map[string]string{"công tác": "work", "hoạt động": "activity"}[nd.l.lex.vi], post: n.post, class: act, lex: &lex{vi: nd.r.lex.viOf()}, flags: nd.flags}
	case ruleLeaf:
		return w.word(nd)
	default: // a name or a number in the place of a noun
		return nominal{head: leafText(nd), lex: nd.lex, class: nd.class}
	}
}

// word is a noun alone.
func (w *writer) word(nd *node) nominal {
	if en := nd.lex.get(string(w.deed)); en != "" && w.deed != "" {
		n := nominal{head: en, lex: &lex{vi: nd.lex.vi, en: en, class: nd.class}, class: nd.class, flags: nd.flags}
		if w.deed == "occur" {
			n.class, n.flags = abst, flagMass // "đường bộ xảy ra 25 vụ": road traffic
		}
		return n
	}
	if w.figured && nd.lex.viOf() == "số tài khoản" {
		return nominal{head: "number", post: []string{"of accounts"}, lex: &lex{vi: nd.lex.vi, en: "number", feats: features{{name: "the"}}}, class: abst} // "số tài khoản đạt 11 triệu"
	}
	if en := nd.lex.get("punish"); en != "" && w.crime {
		return nominal{head: en, lex: &lex{vi: nd.lex.vi, en: en, class: nd.class}, class: nd.class, flags: nd.flags}
	}
	if w.counting && nd.lex.viOf() == "bộ" && nd.class == org && strings.HasPrefix(w.patient.noun, "hồ sơ") && nd.flags&flagCapital == 0 {
		return nominal{head: "set", lex: oneOf, class: thing} // "hồ sơ gồm 02 bộ"
	}
	return nominal{head: w.headText(nd), lex: nd.lex, class: nd.class, flags: nd.flags}
}

// asideNoun is a noun with what is bracketed or counted beside it.
func (w *writer) asideNoun(nd *node) nominal {
	if nd.l.cat == catAside {
		n := w.nominal(nd.r)
		if nd.l.lex.has("one") && !w.counting && !n.mass() {
			n.flags |= flagThe // "chiếc xe": the one at hand
		}
		return n
	}
	n := w.nominal(nd.l)
	if nd.r.en != "" {
		n.post = append(n.post, nd.r.en)
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "cụm từ" && !w.counting {
		n.head, n.flags = "the "+n.head, n.flags|flagProper // the one that is quoted
	}
	return n
}

// headText is the English of a noun; a text translated whole keeps the capital of a paper or body that is a certain one, "this Decree".
func (w *writer) headText(nd *node) string {
	text := leafText(nd)
	vi := viet.Lower(nd.lex.viOf())
	if w.whole && (nd.flags&flagUpper != 0 && nd.class == doc && enacted.has(vi) || nd.flags&flagCapital != 0 && nd.class == org && known.has(vi)) {
		return capitalise(text)
	}
	return text
}

// numberedNoun writes "giai đoạn 2" as "phase 2" and "khóa XV" as "the 15th tenure".
func numberedNoun(nd *node) nominal {
	if nd.l.lex.vi == "khóa" {
		if a, ok := nd.r.val.(*viet.Amount); ok && ordinal(int(a.Value)) != "" {
			return nominal{head: "the " + ordinal(int(a.Value)) + " tenure", class: nd.class, flags: flagMass | flagProper, lex: &lex{}}
		}
	}
	head := leafText(nd.l)
	if en, ok := numberedForms[nd.l.lex.vi]; ok {
		head = en
	}
	return nominal{head: head + " " + strings.ReplaceAll(plainDigits(nd.r), ",", ""), class: nd.class, flags: flagMass | flagProper, lex: &lex{}}
}

// numberedForms are the English of nouns before their number where it differs.
var numberedForms = map[string]string{
	"giai đoạn": "phase", "vùng": "Region", "khu vực": "Region", "mẫu": "form", "cơ sở": "Campus", "quận": "District", "phường": "Ward", "khóa": "term", "lớp": "grade", "điều": "Article",
	"quốc lộ": "National Highway", "tỉnh lộ": "Provincial Road", "tầng": "floor", "đường tỉnh": "Provincial Road", "cấp": "level", "bậc": "tier",
	"trung đoàn": "Regiment", "sư đoàn": "Division", "lữ đoàn": "Brigade", "quân đoàn": "Army Corps", "binh đoàn": "Army Corps", "tiểu đoàn": "Battalion", "hải đoàn": "Flotilla", "hải đội": "Squadron",
	"dự án": "Project", "tiểu dự án": "Sub-project", "dự án thành phần": "Component Project", "hợp phần": "Component",
	"thôn": "Village", "ấp": "Hamlet", "tổ dân phố": "Residential Group", "khu phố": "Neighbourhood",
}

// plainDigits is a number as digits, "1" and not "one".
func plainDigits(nd *node) string {
	if a, ok := nd.val.(*viet.Amount); ok {
		return numeral(a.Value, a.Decimals)
	}
	return leafText(nd)
}

// ranges reports a number with two ends: "3 đến 5".
func ranges(number *node) bool {
	a, ok := number.val.(*viet.Amount)
	return ok && a.Range
}

// hyphened writes a number before a hyphen and its unit, both ends of a range: the 6- to 12- of "6- to 12-month deposits".
func hyphened(nd *node) string {
	if a, ok := nd.val.(*viet.Amount); ok && ranges(nd) {
		return numeral(a.Value, a.Decimals) + "- to " + numeral(a.High, a.Decimals)
	}
	return plainDigits(nd)
}

func leafText(nd *node) string {
	if nd.en != "" {
		return nd.en
	}
	if nd.lex != nil {
		return nd.lex.en
	}
	return ""
}

// given writes what a body gave others to reach or keep to: "the target assigned by the Prime Minister".
func (w *writer) given(nd *node) nominal {
	n := w.nominal(nd.l)
	if vi := nd.l.lex.viOf(); nd.l.rule == ruleLeaf && !w.counting && (vi == "nhiệm vụ" || vi == "chỉ tiêu" || vi == "yêu cầu") {
		n.head, n.flags = pluralise(n.head), n.flags|flagPlural // there are several
	}
	done := participle(nd.r.r.lex)
	if headClass(nd.r.r) == "provide" {
		done = "set" // "mức giá Bộ Công Thương quy định"
	}
	n.post = append(n.post, done+" by "+w.np(nd.r.l, rolePrep))
	n.flags |= flagThe
	return n
}
