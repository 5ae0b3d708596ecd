package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// relieved writes how somebody loses a post: "điều động ông A thôi giữ chức Giám đốc" and "miễn nhiệm chức vụ Giám đốc đối với ông A" relieve him of it.
func (w *writer) relieved(nd *node, f form) (string, bool) {
	switch nd.rule {
	case ruleVNVP:
		who, vp := nd.l.r, nd.r
		if nd.l.rule != ruleVNHead || headClass(nd.l) != "appoint" || vp.rule != ruleVNP || !leavesPost(vp) || vp.r.class != person {
			return "", false
		}
		return realise("relieve", f, "") + " " + w.np(who, roleObject) + " of the post of " + w.np(vp.r, roleComplement), true
	case ruleVPPP:
		verb, left, when := headLex(nd.l), nd.l, ""
		if left.rule == ruleVPTime && left.r.rule == ruleLeaf {
			left, when = left.l, " "+w.timeText(left.r)
		}
		if left.rule != ruleVNP || nd.r.rule != rulePP || nd.r.l.lex.viOf() != "đối với" || nd.r.r.class != person || left.r.class != person || !verb.in(dismissing) {
			return "", false
		}
		act, loss := "relieve", "the post"
		if strings.HasPrefix(verb.viOf(), "xóa") {
			act, loss = "strip", "the title"
		}
		return realise(act, f, "") + " " + w.np(nd.r.r, roleObject) + " of " + loss + " of " + w.np(left.r, roleComplement) + when, true
	case ruleVNP:
		if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "có" && w.actor && nd.r.class == doc && nd.r.flags&flagProper != 0 {
			return realise("issue", f, "") + " " + w.np(nd.r, roleObject), true // "vừa có Chỉ thị số 5/CT-TTg"
		}
		of, more := nd.r.l, ""
		if nd.l.rule == ruleLeaf && nd.l.lex.in(dismissing) && nd.r.rule == ruleBareNP && of.rule == ruleNPP && of.l.rule == ruleNPP && of.r.l.lex.viOf() == "với" {
			more = " " + w.prepOf(of.r, nil)
			of = of.l // "… đối với ông A với 430 phiếu tán thành"
		}
		if nd.l.rule != ruleLeaf || nd.r.rule != ruleBareNP || nd.r.class != person || of.rule != ruleNPP || !nd.l.lex.in(dismissing) || of.r.rule != rulePP || of.r.l.lex.viOf() != "đối với" {
			return "", false
		}
		post := *nd
		post.r = &node{cat: catNP, rule: ruleBareNP, l: of.l, first: of.l.first, last: of.l.last, class: person, lex: of.l.lex}
		whole := *nd
		whole.rule, whole.l, whole.r = ruleVPPP, &post, of.r
		text, ok := w.relieved(&whole, f)
		return text + more, ok
	default:
		return "", false
	}
}

// daysLong writes a visit with how long it lasts: "có chuyến thăm chính thức Lào trong ba ngày" is to pay a three-day official visit to it.
func (w *writer) daysLong(nd *node, f form) (string, bool) {
	visit := headLex(nd.l)
	kind, ok := strings.CutPrefix(strings.Replace(visit.english(), "pay an ", "pay a ", 1), "pay a ")
	r := nd.r
	if !ok || r.rule != rulePP || r.l.lex.vi != "trong" || !lasts(r.r) || !strings.Contains(kind, "visit") {
		return "", false
	}
	long, plural := strings.CutSuffix(w.np(r.r, rolePrep), "s")
	if !plural || strings.Count(long, " ") != 1 {
		return "", false
	}
	text := w.vp(nd.l, f)
	for _, article := range [...]string{" a ", " an "} {
		if before, after, found := strings.Cut(text, article+kind); found {
			return before + " a " + strings.Replace(long, " ", "-", 1) + " " + kind + after, true
		}
	}
	return "", false
}

// needed are the markers of what there is need of.
var needed = map[string]bool{"need": true, "must": true, "should": true, "will": true}

// countedApart reports two numbers of one sort of which the first has a verb of its own: "26 đại biểu chất vấn và 8 đại biểu | tranh luận".
func countedApart(list *node) bool {
	if list.rule != ruleNPList || list.r.rule != ruleNumNP || list.l.l.rule != ruleNumNP {
		return false
	}
	first, last := list.l.l.r, list.r.r
	acts := first.rule == ruleNVerb || first.rule == ruleNVP && first.r.flags&flagPassive == 0 || first.rule == ruleCompound && first.r.class == act || first.rule == ruleAdjN && first.r.lex.viOf() == "tán thành"
	return acts && last.rule == ruleLeaf && first.lex.viOf() == last.lex.viOf()
}

// ofOffice writes a paper on what somebody concluded, and those who hold a post in several countries.
func (w *writer) ofOffice(nd *node, r role) string {
	if nd.rule == ruleHeadsOf {
		of := w.np(nd.r, rolePrep)
		if nd.flags&flagPlural == 0 {
			return headsOrSpeaks[viet.Lower(nd.l.lex.viOf())] + " " + viet.Lower(nd.l.lex.en) + " of " + of
		}
		if of == "countries" {
			of = "other countries"
		}
		if nd.r.class == org {
			return headsOf(nd.l.lex.en) + " of " + of
		}
		return "the " + headsOf(nd.l.lex.en) + " of " + of
	}
	on := nd.r
	text := w.np(on, rolePrep)
	if rest, ok := strings.CutPrefix(withoutArticle(text), "conclusion of "); ok {
		text = "the conclusions of " + rest
	}
	return w.np(nd.l, r) + " on " + text
}

// headsOf writes several holders of a post, one of each country.
func headsOf(post string) string {
	switch post {
	case "Minister of National Defence", "Minister of Defence":
		return "defence ministers"
	case "Minister of Foreign Affairs", "Foreign Minister":
		return "foreign ministers"
	}
	return pluralise(viet.Lower(post[:1]) + post[1:])
}

// takesOffice reports a predicate by which somebody takes up or gives up a post.
func takesOffice(vp *node) bool {
	verb := headLex(vp)
	return strings.HasPrefix(verb.viOf(), "thôi ") || strings.HasPrefix(verb.viOf(), "tham gia") || verb.in(holding) && vp.flags&flagPassive == 0
}

// appointsOne reports a predicate that makes somebody something, or opens with such a verb.
func appointsOne(vp *node) bool {
	if headClass(vp) == "appoint" {
		return true
	}
	verb := headLex(firstOf(vp)).viOf()
	return headLex(firstOf(vp)).english() != "" && (strings.HasPrefix(verb, "điều động") || strings.HasPrefix(verb, "phân công") || strings.HasPrefix(verb, "chỉ định") || strings.HasPrefix(verb, "bổ nhiệm") || strings.HasPrefix(verb, "giới thiệu") || strings.HasPrefix(verb, "bầu"))
}

// predicateOf is the Vietnamese verb of a clause, or "".
func predicateOf(clause *node) string {
	if clause.rule != ruleS {
		return ""
	}
	return headLex(clause.r).viOf()
}

// numbersThose reports a predicate that tells how many do something: "có 7 quy định có hiệu lực".
func numbersThose(vp *node) bool {
	if vp.rule == ruleTAM && vp.l.lex.en == "past" {
		vp = vp.r
	}
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "có" || vp.r.rule != ruleNumNP {
		return false
	}
	kind := vp.r.r
	return kind.rule == ruleNVP || kind.rule == ruleNVerb && kind.class == person || kind.rule == ruleAdjN && kind.class == doc && kind.r.lex.viOf() == "có hiệu lực"
}

// partyCentre is "Trung ương" where it deliberates or decides about its people: the Party Central Committee.
func partyCentre(subject, vp *node) *node {
	if subject.rule != ruleBareNP || subject.l.rule != ruleLeaf || !strings.EqualFold(subject.lex.viOf(), "trung ương") || !deliberates(vp) {
		return subject
	}
	l := lex{vi: subject.lex.vi, en: "Party Central Committee", cat: catN, class: org, feats: features{{name: "the"}}}
	leaf, np := *subject.l, *subject
	leaf.lex, leaf.en, leaf.flags = &l, "", leaf.flags&^flagPlural
	np.l, np.lex, np.flags = &leaf, &l, np.flags&^flagPlural|flagCapital
	return &np
}

// deliberates reports what such a body does with its people and papers.
func deliberates(vp *node) bool {
	kind, verb := headClass(vp), headLex(vp).viOf()
	return kind == "punish" || kind == "appoint" || kind == "agree" || strings.HasPrefix(verb, "thảo luận") || strings.HasPrefix(verb, "cho ý kiến") || strings.HasPrefix(verb, "bầu") || strings.HasPrefix(verb, "bỏ phiếu") || namesPerson(vp)
}

// leavesPost reports a predicate by which somebody gives up a post.
func leavesPost(vp *node) bool {
	return vp.l.rule == ruleLeaf && strings.HasPrefix(vp.l.lex.viOf(), "thôi giữ chức")
}

// atMeeting reports an adverbial that tells at, before or after which meeting or visit something was done: "Tại hội đàm, hai bên …".
func atMeeting(front *node) bool {
	if front.rule != rulePP || front.r.class != event || !front.l.lex.in(atMeetings) {
		return false
	}
	at := front.r
	if at.rule == ruleDemNP {
		at = at.l
	}
	return at.rule == ruleBareNP && sittings.has(viet.Lower(leftmost(at).lex.viOf())) && !aheadOf(at)
}

// aheadOf reports a meeting that is to come: "kỳ họp tới", "phiên họp sắp tới".
func aheadOf(meeting *node) bool {
	ahead := false
	meeting.walk(func(n *node) {
		vi := n.lex.viOf()
		ahead = ahead || n.rule == ruleLeaf && (strings.HasSuffix(vi, "tới") || strings.HasPrefix(vi, "tiếp theo"))
	})
	return ahead
}
