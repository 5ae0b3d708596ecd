package transfer

import (
	"slices"
	"strings"

	"songngu/internal/pattern"
)

// holdsOf finds a verb with an object whose owner is the Vietnamese one: "approve the investment policy of".
var holdsOf = pattern.New(`^(\w+(?: on)?) (the .+) of$`)

// passivePattern is the passive of a verb: "be" in the form, then its participle, without the object slot.
func passivePattern(l *lex, f form) string {
	if act, on := strings.CutPrefix(l.english(), "continue to "); on && (f.aux != "\x00" || f.shape != shapePP) {
		return realise("continue", f, "") + " to be " + participle(&lex{en: act})
	}
	pp := participle(l)
	if m := holdsOf.FindStringSubmatch(l.english()); m != nil {
		if own, ok := strings.CutPrefix(m[2], "the "); ok && f.plural() {
			m[2] = "their " + pluralise(own)
		}
		if f.aux == "\x00" && f.shape == shapePP {
			return "with " + m[2] + " " + participle(&lex{en: m[1]}) // "dự án được chấp thuận chủ trương đầu tư"
		}
		return realise("have", f, "") + " " + m[2] + " " + participle(&lex{en: m[1]})
	}
	if f.aux == "\x00" && f.shape == shapePP {
		return pp
	}
	return realise("be", f, "") + " " + pp
}

// doers writes who is behind "do", with whom they work together: "do A phối hợp với B tổ chức".
func (w *writer) doers(by *node) string {
	if by.rule == ruleDoWith {
		return w.np(by.l.r, rolePrep) + " in coordination with " + w.np(by.r.r, rolePrep)
	}
	who := w.np(by.r, rolePrep)
	if who == "groups" {
		return "those groups" // "do đối tượng đóng": they were named
	}
	return who
}

// passive writes what is done to the subject: "được cấp", "được Bộ Y tế cấp", "do Bộ Y tế cấp", "được hỗ trợ 5 triệu đồng".
func (w *writer) passive(nd *node, f form) string {
	if nd.l.rule == rulePassAdv {
		return w.promptly(nd, f)
	}
	switch nd.rule {
	case rulePassAgent:
		return w.doneAll(suited(nd.r, w.patient), w.passiveForm(nd.l.lex, f)) + " by " + w.np(nd.l.r, rolePrep)
	case ruleDoV:
		done := w.doneAll(suited(nd.r, w.patient), f)
		if verb := strings.Replace(done, "self-", "", 1); verb != done && nd.l.rule == rulePP && w.pluralNP(nd.l.r) {
			return verb + " by " + w.doers(nd.l) + " themselves" // "do doanh nghiệp tự đóng"
		}
		return done + " by " + w.doers(nd.l)
	case ruleKeptBy:
		if coversCosts(nd.r.l, nd.r.r) && f.aux != "\x00" {
			return realise("have", w.passiveForm(nd.l.lex, f), "") + " " + w.np(nd.r.r, roleObject) + " covered by " + w.np(nd.l.r, rolePrep)
		}
		w.many = f.plural()
		object := w.np(nd.r.r, roleComplement) // any licence, written with a capital or not
		w.many = false
		given, giver := keptBy(nd.r.l.lex, nd.r.r), " by "+w.np(nd.l.r, rolePrep)
		text := given + " " + object + giver
		if strings.Contains(object, " by ") { // "được Nhà nước hỗ trợ học phí theo mức do HĐND tỉnh quyết định": who gives, before who decides
			verb, of := given, " "
			if support, found := strings.CutSuffix(given, " for"); found {
				verb, of = support, " for "
			}
			text = verb + giver + of + object
		}
		if f.aux == "\x00" && f.shape == shapePP {
			return text
		}
		return realise("be", w.passiveForm(nd.l.lex, f), "") + " " + text
	case ruleKept:
		if nd.l.r.lex.viOf() == "chi trả" && coversCosts(nd.l.r, nd.r) && f.aux != "\x00" {
			return realise("have", w.passiveForm(nd.l.l.lex, f), "") + " " + w.np(nd.r, roleObject) + " covered"
		}
		if nd.l.r.lex.get("kept") == "given" && nd.r.rule == ruleNumNP && nd.r.r.lex.viOf() == "điểm" && f.aux != "\x00" {
			return realise("score", w.passiveForm(nd.l.l.lex, f), "") + " " + w.np(nd.r, roleObject)
		}
		text := keptBy(nd.l.r.lex, nd.r) + " " + w.np(nd.r, roleObject)
		if f.aux == "\x00" && f.shape == shapePP {
			return text
		}
		return realise("be", w.passiveForm(nd.l.l.lex, f), "") + " " + text
	default:
		if nd.l.lex.has("nolonger") {
			return w.withAdverb("no longer", unmarkedPassive(nd), f) // "không còn được áp dụng"
		}
		return w.doneAll(suited(nd.r, w.patient), w.passiveForm(nd.l.lex, f))
	}
}

// unmarkedPassive is a passive without the marker that its word carries: "không còn được áp dụng" as "được áp dụng".
func unmarkedPassive(nd *node) *node {
	word, leaf, plain := *nd.l.lex, *nd.l, *nd
	word.feats = nil
	leaf.lex, plain.l = &word, &leaf
	return &plain
}

// coversCosts reports a share of costs that is paid for somebody: "được chi trả 80% chi phí khám bệnh".
func coversCosts(verb, np *node) bool {
	return (verb.lex.viOf() == "chi trả" || verb.lex.viOf() == "thanh toán") && withinBounds(np).rule == ruleShare
}

// doneAll is the passive of a verb, or of several that share their subject: "is built, managed and operated".
func (w *writer) doneAll(verbs *node, f form) string {
	if verbs.rule == ruleVAdv {
		adverb := adverbOf(verbs.r)
		if adverb == "" || verbs.r.rule == ruleAMore {
			w.unsure++ // "muộn nhất" is a limit
		}
		if f.aux == "\x00" && f.shape == shapePP && opensAdverb(adverb) && !strings.Contains(adverb, " ") {
			return adverb + " " + w.doneAll(verbs.l, f) // "khu vực được bảo vệ nghiêm ngặt": strictly protected
		}
		return w.doneAll(verbs.l, f) + " " + adverb
	}
	text := passivePattern(headLex(verbs), f)
	if strands(text) {
		w.unsure++
	}
	if verbs.rule != ruleVVList {
		return text
	}
	all, ok := participleList(verbs)
	if !ok {
		w.unsure++
		all = w.looseParticiples(verbs)
	}
	return strings.TrimSuffix(text, participle(headLex(verbs))) + all
}

// strands reports a passive that keeps a noun of its verb and leaves the preposition behind it: "is issued a decision to".
func strands(passive string) bool {
	words := strings.Fields(passive)
	last := len(words) - 1
	return last > 2 && slices.Contains(strandable, words[last]) && (slices.Contains(words, "a") || slices.Contains(words, "an"))
}

var strandable = []string{"against", "at", "for", "from", "in", "of", "on", "to", "with"}

// participle is the participle of a verb without its object slot.
func participle(l *lex) string {
	if done := l.get("pp"); done != "" {
		return done // "be started", where the active is "break ground on"
	}
	return strings.Join(strings.Fields(strings.Replace(realise(l.english(), form{shape: shapePP}, ""), "~", "", 1)), " ")
}

// participleList joins the participles of verbs that share a subject: "connected, shared and used".
func participleList(nd *node) (string, bool) {
	var items []string
	word := "and"
	for nd.rule == ruleVVList {
		switch {
		case nd.r.rule == ruleLeaf:
			items = append(items, participle(nd.r.lex))
		case nd.r.rule == ruleVAdv && nd.r.l.rule == ruleLeaf && len(items) == 0:
			items = append(items, participle(nd.r.l.lex)+" "+adverbOf(nd.r.r))
		default:
			return "", false
		}
		if c := nd.l.r; c.cat == catConj && len(items) == 1 {
			word = c.lex.en
		}
		nd = nd.l.l
	}
	if nd.rule != ruleLeaf {
		return "", false
	}
	items = append(items, participle(nd.lex))
	slices.Reverse(items)
	items = slices.CompactFunc(items, func(a, b string) bool { return a == b })
	if n := len(items); n > 1 && strings.HasPrefix(items[n-1], items[n-2]+" ") {
		items = slices.Delete(items, n-2, n-1) // "khai thác, sử dụng chung"
	}
	if k := slices.Index(items, "added"); k > 0 && items[k-1] == "amended" {
		items[k] = "supplemented" // the pair has a fixed English
	}
	if len(items) > 1 && slices.Contains(items, "repealed") && slices.Contains(items, "amended") {
		word = "or" // no provision is amended and repealed
	}
	return joinList(items, word), true
}

// looseParticiples is participleList for verbs of any making.
func (w *writer) looseParticiples(nd *node) string {
	switch nd.rule {
	case ruleVVList:
		word := " and "
		if c := nd.l.r; c.cat == catConj && c.lex.en == "or" {
			word = " or "
		}
		return w.looseParticiples(nd.l.l) + word + w.looseParticiples(nd.r)
	case ruleVAdv:
		return w.looseParticiples(nd.l) + " " + adverbOf(nd.r)
	case ruleVShift:
		return w.looseParticiples(nd.l) + " " + w.prepOf(nd.r, headLex(nd.l))
	default:
		return participle(headLex(nd))
	}
}

// its makes a bare complement the subject's own: "the project has the department as its project owner".
func its(complement string, f form) string {
	for _, article := range []string{"a ", "an ", "the "} {
		if bare, ok := strings.CutPrefix(complement, article); ok && !f.plural() && (article != "the " || !strings.Contains(bare, " of ")) {
			return "its " + bare
		}
	}
	return complement
}

// hasDone writes what another does for or to somebody or something: "được Thủ tướng phê duyệt quy hoạch" is to have one's plan approved by him.
func (w *writer) hasDone(nd *node, f form) string {
	be, by := w.passiveForm(nd.l.l.lex, f), " by "+w.np(nd.l.r, rolePrep)
	if nd.l.r.rule == ruleBareNP && nd.l.r.l.rule == ruleLeaf && nd.l.r.l.class == org {
		by = " by " + w.np(nd.l.r, roleSubject)
	}
	verb := headLex(nd.r)
	switch {
	case nd.r.rule == ruleVNVP && verb.english() == "assign" && !w.patient.class.agent(): // "dự án được tỉnh giao cho công ty làm chủ đầu tư"
		return realise("be", be, "") + " assigned" + by + " to " + w.np(nd.r.l.r, rolePrep) + " to " + w.vp(nd.r.r, form{shape: shapeBase})
	case nd.r.rule != ruleVNP || nd.l.rule != ruleAgent || nd.r.l.rule != ruleLeaf:
		return realise("have", be, "") + " " + w.np(nd.l.r, roleObject) + " " + w.vp(nd.r, form{shape: shapeBase})
	case strings.HasPrefix(verb.english(), "be "):
		return w.vp(nd.r, be) + by // "được Hội đồng quản trị bổ nhiệm làm Giám đốc"
	case receivers[verb.viOf()] != "" && (nd.r.r.class == money || verb.viOf() != "xử phạt" && verb.viOf() != "phạt"):
		return realise("be", be, "") + " " + receivers[verb.viOf()] + " " + w.np(nd.r.r, roleObject) + by
	}
	what := w.np(nd.r.r, roleObject)
	if nd.r.r.rule == ruleBareNP && w.patient.class != person && w.patient.class != "" {
		its := map[bool]string{true: "their ", false: "its "}[f.plural()]
		what = its + withoutArticle(what)
	}
	return realise("have", be, "") + " " + what + " " + participle(verb) + by
}

// receivers says for verbs of giving what becomes of the one to whom it is given.
var receivers = map[string]string{
	"tặng": "presented with", "trao": "awarded", "trao tặng": "awarded", "tặng thưởng": "awarded", "truy tặng": "posthumously awarded", "cấp": "granted", "giao": "assigned", "cho vay": "lent",
	"miễn nhiệm chức": "relieved of the post of", "miễn nhiệm chức vụ": "relieved of the post of", "cho thôi chức vụ": "relieved of the post of", "bãi nhiệm chức vụ": "removed from the post of", "cách chức vụ": "removed from the post of",
	"xử phạt": "fined", "phạt": "fined", "thưởng": "rewarded with", "bồi thường": "compensated with", "trả": "paid", "chi trả": "paid", "cung cấp": "provided with", "bàn giao": "handed",
}
