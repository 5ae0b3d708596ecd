package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// A predicate behind a comma or an "và" may be that of something named within the clause: "lấy ý kiến về nghị định …, đã được sửa đổi tại …" tells of the
// decree, not of the ministry. The grammar gives it to the subject all the same; these rules find what no such subject does or undergoes.

// misfits reports a subject with a predicate, or one of several, that cannot be its own.
func misfits(who, vp *node) bool {
	bound := moodOf(vp) == Duty
	for vp.rule == ruleTAM && vp.r.rule == ruleVPList {
		vp = vp.r
	}
	if isJudged(who, vp) || takenWithin(who, vp) {
		return true
	}
	if who.class == money && (headLex(vp).viOf() == "nhận" || headLex(vp).viOf() == "nhận được") && firstOf(vp).flags&flagPassive == 0 {
		return true // "số tiền vừa nhận | được dân bản chia làm ba"
	}
	phrases, _, _ := listedPhrases(vp)
	for i, phrase := range phrases {
		act := plainCore(phrase)
		if i < len(phrases)-1 && ((bound || moodOf(phrases[len(phrases)-1]) == Duty) && doneSince(phrase) || plannedWithin(phrase)) {
			return true
		}
		if act.rule == ruleVVP && act.flags&flagPassive == 0 && act.r.rule == ruleVPList && misfits(who, act.r) {
			return true // "nhất trí triển khai kế hoạch, được ký kết năm 2024"
		}
		if act.flags&flagPassive != 0 && (act.rule == rulePassive || act.rule == rulePassAgent || act.rule == ruleDoV) && (headLex(act).in(doneToPapers) && undergoesNoPaper(who) || who.class == person && headLex(act).viOf() == "vận hành") {
			return true
		}
		if phrase.flags&flagPassive == 0 && headLex(act).in(casework) && ofCourts(who) {
			return true
		}
	}
	return false
}

// takenWithin reports what befalls somebody for what he does, read as part of what he does it to: "cá nhân cho thuê lại nhà bị thu hồi nhà".
func takenWithin(who, vp *node) bool {
	if !anybody(who) || vp.flags&(flagTAM|flagPassive) != 0 && !denies(vp) {
		return false
	}
	taken := false
	vp.walk(func(n *node) {
		taken = taken || n.rule == ruleNVP && leftmost(n.r).lex.viOf() == "bị" && threats[firstWord(headLex(n.r).viOf())]
	})
	return taken
}

// isJudged reports "chủ đầu tư không được xem xét, xếp loại …" read as what they must not or may do: others do it to them.
func isJudged(who, vp *node) bool {
	allowed := false
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP {
		allowed = allowed || strings.HasSuffix(vp.l.lex.viOf(), "được")
		vp = vp.r
	}
	return allowed && firstOf(vp).flags&flagPassive == 0 && headLex(vp).in(judgements) && who.class.agent() && !isOffice(who)
}

// plainCore is the core of a predicate without adverbs and markers.
func plainCore(vp *node) *node {
	for {
		switch vp = core(vp); vp.rule {
		case ruleAdvVP, ruleAdjVP, ruleTimeVP:
			vp = vp.r
		case ruleVPIf, ruleVPFor, ruleVPPurp:
			vp = vp.l
		default:
			return vp
		}
	}
}

// undergoesNoPaper reports a body, a place or somebody: none of them is adopted, amended or signed.
func undergoesNoPaper(who *node) bool {
	return who.class == org || who.class == person || who.class == place && who.flags&flagCoord == 0 && tiers[viet.Lower(leftmost(who).lex.viOf())] != 0 || isState(who)
}

// isState reports countries and governments, by name or as "hai nước".
func isState(who *node) bool {
	return who.class == place && (who.flags&flagProper != 0 || strings.HasSuffix(lastLeaf(who).lex.viOf(), "nước"))
}

// ofCourts reports court cases and the like, which prosecute nobody.
func ofCourts(who *node) bool {
	for who.rule == ruleDetNP || who.rule == ruleNumNP || who.rule == ruleApproxNum {
		who = who.r
	}
	switch leftmost(who).lex.viOf() {
	case "vụ án", "vụ việc", "vụ":
		return who.class == event || who.class == unit
	}
	return false
}

// doneSince reports what has been done so far behind what must be done: "phải xây dựng 104 khu, đến nay đã khởi công 37 khu".
func doneSince(phrase *node) bool {
	for phrase.rule == ruleTimeVP || phrase.rule == ruleAdvVP {
		phrase = phrase.r
	}
	return phrase.rule == ruleTAM && (phrase.l.lex.en == "past" || phrase.l.lex.en == "just")
}

// plannedWithin reports "…, dự kiến ký kết trong năm 2026", which is said of what stands before it.
func plannedWithin(phrase *node) bool {
	return headLex(phrase).viOf() == "dự kiến" && lastLeaf(withoutTail(plainCore(phrase))).lex.in(doneToPapers)
}

// meeting are the classes of verbs of who holds or attends an event.
var meeting = map[string]bool{"hold": true, "attend": true}

// linksUp reports a meeting's being linked with other places: "kết nối trực tuyến đến 135 điểm cầu".
func linksUp(vp *node) bool {
	vi := headLex(vp).viOf()
	return strings.HasPrefix(vi, "kết nối trực tuyến") || strings.HasPrefix(vi, "kết hợp trực tuyến")
}

// endsByDay reports a paper with the day by which it is due: "ban hành kế hoạch trước ngày 10/11 | và báo cáo kết quả".
func endsByDay(np *node) bool {
	for n := range np.ends {
		if (n.rule == ruleNTime || n.rule == ruleNPTime) && n.r.rule == rulePTime && n.r.l.lex.in(deadlines) {
			return true
		}
	}
	return false
}

// finishesAlone reports people or bodies who have finished, without what: "27 cơ sở đã hoàn thành".
func finishesAlone(who, vp *node) bool {
	act := withoutTail(plainCore(vp))
	return who.class.agent() && act.rule == ruleIntrans && act.l.rule == ruleLeaf && act.l.lex.viOf() == "hoàn thành"
}

// ordersWithin reports "phê bình 9 địa phương có kết quả thấp và yêu cầu …": who criticises them gives the order.
func ordersWithin(nd *node) bool {
	return nd.class != "order" && nd.class != "advise" && ownsAndOrders(nd.r)
}

// ownsAndOrders reports two predicates of which the first says what somebody has and the second is an order.
func ownsAndOrders(vp *node) bool { return ownsFirst(vp) && headClass(vp.r) == "order" }

// asksFor reports a plea: "xin lùi thời hạn".
func asksFor(vp *node) bool {
	vi := headLex(vp).viOf()
	return vi == "xin" || headClass(vp) == "order"
}

// ownsAndActs reports two predicates of which the first says what somebody has and the second what somebody does.
func ownsAndActs(vp *node) bool {
	return ownsFirst(vp) && vp.r.flags&(flagTAM|flagPassive) == 0 && withoutTail(vp.r).rule == ruleVNP && headLex(vp.r).has("nom") && !headLex(vp.r).has("state")
}

// ownsFirst reports two predicates with "và" between, the first of what somebody has.
func ownsFirst(vp *node) bool {
	return vp.rule == ruleVPList && vp.l.r.cat == catConj && vp.l.l.rule != ruleVPList && firstWord(headLex(vp.l.l).viOf()) == "có"
}

// stateOffices are the first words of the names of offices of the State.
var stateOffices = []string{"ubnd", "hđnd", "sở", "cục", "chi cục", "công an", "thanh tra", "bộ", "chính phủ", "ủy ban nhân dân"}

// isOffice reports an office of the State, of which there is one, or all of a level: no verb behind it says which.
func isOffice(noun *node) bool {
	if noun.class != org {
		return false
	}
	name := viet.Lower(leftmost(noun).lex.viOf())
	for _, first := range stateOffices {
		if name == first || strings.HasPrefix(name, first+" ") {
			return !strings.HasPrefix(name, "bộ phận") && !strings.HasPrefix(name, "bộ máy")
		}
	}
	return false
}

// joinsCase are the words that open a case or a contrast of their own before "thì".
var joinsCase = map[string]bool{"nếu": true, "khi": true, "trường": true, "còn": true, "nhưng": true, "song": true, "mà": true, "riêng": true, "nào": true, "lúc": true, "cứ": true, "hễ": true}

// caseOf reports a clause without mark or name before a list that ends in "thì": it is the first half of a case, "Đơn vị đạt từ 80% tiêu chuẩn,
// có yếu tố đặc thù thì …".
func (s *Sentence) caseOf(i, end int, nd *node) bool {
	if s.toks[i].In(s.text) != "," || nd.rule != ruleS || nd.l.flags&flagProper != 0 {
		return false
	}
	if alreadySo(nd.r) && anybody(nd.l) && s.opensOwn(i+1) {
		return true // "Hộ kinh doanh đã đăng ký trước ngày 1/1, | nếu muốn chuyển đổi thì phải nộp hồ sơ": which ones
	}
	if nd.r.flags&flagTAM != 0 {
		return false
	}
	for k := i + 1; k < end; k++ {
		switch key := s.toks[k].Key; {
		case key == "thì":
			return true
		case joinsCase[key], s.toks[k].In(s.text) == ";":
			return false
		}
	}
	return false
}

// conditionBehind reports a condition behind token i, before the next semicolon, that no clause of its own follows: what was read holds under it alone,
// "số ca mắc có thể đạt đỉnh | vào tháng 11 với khoảng 3.000 ca, nếu các biện pháp không được duy trì".
func (s *Sentence) conditionBehind(i, end int) bool {
	for k := i + 2; k < end && s.toks[k].In(s.text) != ";"; k++ { // one right behind the comma is told as a condition
		if next := s.toks[min(k+1, end-1)].Key; s.toks[k].Key != "nếu" || next == "cần" || next == "có" || s.toks[k-1].Key == "và" || s.toks[k-1].Key == "nhưng" || s.toks[k-1].Key == "song" {
			continue
		}
		for j := k + 1; j < end; j++ {
			if key := s.toks[j].Key; key == "thì" || key == "sẽ" && !s.inside[j] || key == "phải" && !s.inside[j] {
				return false
			}
		}
		return true
	}
	return false
}

// letsHappen reports "để" at token k behind which the predicate of the sentence follows: "cơ sở thu mua phế liệu | để phát sinh lăng quăng sẽ bị xử phạt".
func (s *Sentence) letsHappen(k, end int) bool {
	for k += 2; k < end && s.toks[k].Kind != viet.Punct; k++ {
		if key := s.toks[k].Key; key == "sẽ" && !s.inside[k] || key == "bị" && k+1 < end && threats[s.toks[k+1].Key] {
			return true
		}
	}
	return false
}

// threats are the syllables behind "bị" of what a rule threatens.
var threats = map[string]bool{"xử": true, "phạt": true, "tước": true, "đình": true, "thu": true, "truy": true, "cảnh": true, "kỷ": true}
