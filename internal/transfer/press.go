package transfer

import (
	"strings"

	"songngu/internal/pattern"
)

// actOf finds a verb with its own object that is of something: "speed up the progress of".
var actOf = pattern.New(`^(.*\b)the (progress|implementation|construction|development|operation|application|management|quality|effectiveness|role|capacity|settlement|handling) of$`)

var pressRules = []binary{
	// "Có doanh nghiệp phải cho thuê lại nhà xưởng": some have to
	{catV, catS, ruleSomeDo, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf || l.lex.vi != "có" || r.rule != ruleS || r.l.rule != ruleBareNP || r.l.flags&(flagProper|flagPost|flagVerbal|flagMass) != 0 || !r.l.class.agent() && r.l.class != place && r.l.lex.viOf() != "ý kiến" {
			return node{}, false
		}
		nd := fromLeft(r, catS, 4)
		return nd, l.first == 0 || l.first <= 3 && r.r.flags&flagTAM != 0
	}},
	// "Thống kê cho thấy có đến 90% công nhân là người nhập cư"
	{catV, catS, ruleSome, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf || l.lex.vi != "có" && l.lex.vi != "có đến" && l.lex.vi != "có tới" || l.first == 0 || r.rule != ruleS || !sharesSome(r.l) || r.r.rule == rulePredicate {
			return node{}, false
		}
		return fromLeft(r, catS, 4), true
	}},
	// "khu vực phía bắc, nơi quân đội đã kiểm soát, …"
	{catNList, catRelS, ruleWhere, func(l, r *node) (node, bool) {
		if l.rule != ruleNComma || l.r.cat != catComma || l.l.flags&flagCoord != 0 || r.l.lex.viOf() != "nơi" || r.r.cat != catS {
			return node{}, false
		}
		nd := fromLeft(l.l, catNP, 0)
		nd.flags |= flagPost
		return nd, l.l.class != person
	}},
	// "Nguyễn Trãi, người đỗ tiến sĩ năm 1400, …"
	{catNList, catNP, ruleAppos, func(l, r *node) (node, bool) {
		if l.rule != ruleNComma || l.r.cat != catComma || l.l.flags&flagProper == 0 || l.l.flags&flagCoord != 0 || r.rule != ruleBareNP || r.l.rule != ruleNVP || r.l.l.lex.viOf() != "người" || r.l.l.rule != ruleLeaf {
			return node{}, false
		}
		nd := fromLeft(l.l, catNP, -4)
		nd.flags |= flagPost
		return nd, l.l.class == person || l.l.class == named
	}},
	// "Hai văn bản vừa được ban hành | đã giải quyết vướng mắc"
	{catWho, catVP, ruleS, func(l, r *node) (node, bool) {
		if l.rule != ruleWho || l.l.r.flags&flagPassive == 0 || r.flags&flagPassive != 0 || !pastMarked(r) {
			return node{}, false
		}
		return makeClause(l, r)
	}},
	// "Bộ Y tế phối hợp UBND tỉnh tổ chức hội nghị", as "phối hợp với"
	{catV, catNP, ruleWorkWith, func(l, r *node) (node, bool) {
		return fromLeft(l, catJoint, 1), l.rule == ruleLeaf && l.lex.in(joint) && strings.HasPrefix(l.lex.viOf(), "phối hợp") && r.class == org && r.flags&flagVerbal == 0
	}},
	// "do chưa có quy định": because there are none
	{catIf, catVP, ruleIfThere, func(l, r *node) (node, bool) {
		if l.lex.english() != "because" || !denies(r) || r.r.rule != ruleVNP || r.r.l.rule != ruleLeaf || r.r.l.lex.viOf() != "có" {
			return node{}, false
		}
		return node{cat: catCond, cost: 3, lex: l.lex}, true
	}},
	// "do chưa giải phóng xong mặt bằng": because it has not been done
	{catIf, catVP, ruleUnsaid, func(l, r *node) (node, bool) {
		if l.lex.english() != "because" || r.rule != ruleTAM || turnedRound(r) == nil {
			return node{}, false
		}
		return node{cat: catCond, cost: 3, lex: l.lex}, denies(r) || r.l.lex.en == "past"
	}},
}

// sharesSome reports a noun phrase that gives a share of something: "chỉ khoảng 30% doanh nghiệp".
func sharesSome(np *node) bool {
	if np.rule == ruleOnly {
		np = np.r
	}
	return isShare(np)
}

// countsSome reports a noun phrase that gives a number or a share of something.
func countsSome(np *node) bool {
	for np.rule == ruleApproxNum || np.rule == ruleOnly {
		np = np.r
	}
	return np.rule == ruleNumNP || np.rule == ruleShare
}

// stillDo is a clause with "still" in its predicate.
func stillDo(nd *node) *node {
	out := *nd.r
	if denies(out.r) {
		return &out // "còn nhiều địa phương chưa ban hành": have not yet
	}
	marker := &node{cat: catTAM, first: nd.l.first, last: nd.l.last, lex: &lex{cat: catTAM, vi: "vẫn", en: "still"}}
	out.r = under(marker, nd.r.r)
	return &out
}

// someDo is a clause about some of those whom it names.
func someDo(s *node) *node {
	out, who := *s, *s.l
	some := &node{cat: catDet, first: s.l.first, last: s.l.first, lex: &lex{vi: "một số", en: "some", cat: catDet, feats: features{{name: "pl"}}}}
	who.rule, who.l, who.r = ruleDetNP, some, s.l.l
	who.flags |= flagPlural
	out.l = &who
	return &out
}

// withoutPreposition takes the preposition off a verb that has nothing behind it: "falls short of".
func withoutPreposition(text string) string {
	head, last, ok := cutLast(text)
	if ok && strings.IndexByte(head, ' ') > 0 && loosePrepositions[last] || last == "of" {
		return head
	}
	return text
}

// cutLast cuts a text before its last word.
func cutLast(text string) (head, last string, ok bool) {
	i := strings.LastIndexByte(text, ' ')
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+1:], true
}

var loosePrepositions = map[string]bool{"of": true, "to": true, "with": true, "for": true, "from": true, "among": true, "into": true, "at": true}

// quoted writes a predicate in quotation marks: the title of a meeting or of a campaign names an act.
func (w *writer) quoted(nd *node, f form) string {
	if first := leftmost(nd); w.whole && nd.flags&(flagTAM|flagPassive) == 0 && first.flags&flagUpper != 0 {
		return capitalise(w.vp(nd, form{shape: shapeIng}))
	}
	return w.vp(nd, f)
}

// undergoesWithin reports a noun phrase with a passive among its modifiers.
func undergoesWithin(np *node) bool {
	found := false
	np.walk(func(n *node) { found = found || n.rule == rulePassive || n.rule == rulePassAgent })
	return found
}

// reason writes what one lacks or meets with behind "due to" without the verb.
func (w *writer) reason(word string, vp *node) (string, bool) {
	if word != "do" && word != "vì" {
		return "", false
	}
	if want, lacks := w.lacking(vp); lacks {
		return want, true
	}
	if vp.rule == ruleVNP && headLex(vp).in(metWith) && vp.l.rule == ruleLeaf {
		return w.np(vp.r, rolePrep), true // "do gặp phải nhiều trở ngại"
	}
	if strings.HasPrefix(headLex(vp).english(), "face ") {
		return strings.TrimPrefix(w.vp(vp, form{shape: shapeIng}), "facing "), true // "do gặp khó khăn"
	}
	return "", false
}

// pressVP writes a predicate of this file.
func (w *writer) pressVP(nd *node, f form) string {
	switch nd.rule {
	case ruleWorkWith:
		return realise("work with", f, "") + " " + w.np(nd.r, roleObject)
	case ruleBeOf:
		return realise("belong to", f, "") + " " + w.np(nd.r.r, rolePrep)
	default: // what is done instead
		return w.butVP(nd, f)
	}
}

// intransitive writes a verb that has nothing behind it.
func (w *writer) intransitive(nd *node, f form) string {
	pattern := w.pattern(w.chosen(nd.l, topic{}), f)
	if nd.l.rule == ruleVVList && strings.HasPrefix(nd.l.r.lex.english(), "put ~ ") && strings.Count(pattern, " ~ ") == 1 && w.patient.class.agent() {
		return fill(pattern, "it") // "tỉnh đã nghiệm thu, đưa vào sử dụng"
	}
	text := fill(pattern, "")
	if strings.HasSuffix(text, " it") && !w.whole {
		w.unsure++ // "bộ phải điều chỉnh tăng lên 200 tỷ đồng": what, the sentence before says
	}
	if w.whole && nd.l.frames&frameNone == 0 {
		return withoutPreposition(text) // what it is of is not said
	}
	if act := actOf.FindStringSubmatch(text); act != nil {
		return act[1] + act[2] // "đẩy nhanh tiến độ"
	}
	return text
}

// besideName writes a name with what stands behind it to say who or where it is.
func (w *writer) besideName(nd *node, r role) string {
	switch nd.rule {
	case ruleNamed:
		post := w.np(nd.l.l, roleComplement)
		if of, found := strings.CutPrefix(post, "the representative "); found {
			post = "a representative " + of // one of several
		}
		return strings.TrimRight(w.np(nd.r, r), ",") + ", " + post + ","
	case ruleOfPlace:
		if nd.l.rule == ruleLeaf && nd.r.rule == ruleLeaf && !w.whole {
			return w.np(nd.l, r) + " in " + w.np(nd.r, rolePrep)
		}
		return w.np(nd.l, r) + " of " + w.np(orPlace(nd.r), rolePrep)
	case ruleWhere:
		return w.np(nd.l.l, r) + ", " + w.relative(nd.r, false) + ","
	default: // in apposition
		if nd.r.class == org && nd.l.l.class == person {
			who, posted := strings.CutSuffix(w.np(nd.l.l, r), ",")
			body := w.np(nd.r, rolePrep)
			if posted && strings.Contains(who, " of the ") && strings.HasPrefix(body, "the Ministry ") {
				return who + " under " + body + "," // "Đại tá A, Phó Cục trưởng Cục B, Bộ C"
			}
			if posted {
				body += ","
			}
			return who + " of " + body // "TS. A, Viện B"
		}
		return w.np(nd.l.l, r) + ", " + w.apposition(nd.r) + ","
	}
}
