package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// doubt says how much of a parse rests on constructions that are often something else, by the weights below. It is the sum, not the
// mean: one wrong turn spoils a sentence however long it is.
func doubt(nd *node) float64 {
	total, short := 0.0, 0
	nd.walk(func(n *node) {
		total += n.risk() + ellipticRisk(n)
		if n.short() {
			short++
		}
	})
	return total + riskShortWords*float64(max(0, short-shortWords))
}

// shortWords are as many words of one syllable as a sentence may have before each more makes it doubtful.
const shortWords = 4

// short reports a noun, verb or adjective of one syllable, which is a word of many senses; the words for units of the administration are not.
func (nd *node) short() bool {
	return nd.rule == ruleLeaf && nd.lex != nil && nd.en == "" && nd.last-nd.first == 1 && (nd.cat == catN || nd.cat == catV || nd.cat == catA) && tiers[nd.lex.viOf()] == 0
}

// walk visits a constituent and its parts from the top.
func (nd *node) walk(visit func(*node)) {
	if nd == nil {
		return
	}
	visit(nd)
	if nd.rule != ruleLeaf {
		nd.l.walk(visit)
		nd.r.walk(visit)
	}
}

// Weights of doubt, each the share of readings of that construction that turned out wrong when read beside the source, in
// rough tenths of a sentence.
const (
	riskAuthorityOf = 2.0 // "cơ quan chức năng điều tra vụ việc có dấu hiệu …": they investigate it
	riskOneSide     = 2.0 // "lễ ký kết giữa UBND tỉnh": with whom was lost
	riskVerbInNoun  = 0.6 // "hệ thống quản lý": was the verb the predicate?
	riskOfTime      = 0.1
	riskLooseVP     = 0.7 // a verb phrase behind a noun that is neither agent nor paper nor passive
	riskAgentVP     = 0.3
	riskNamedVP     = 1.2  // "UBND tỉnh Hà Tĩnh phản đối": of a named body no verb says which
	riskAttribute   = 1.2  // "phụ thuộc vào nhu cầu cụ thể": an adjective behind a noun is of that noun
	riskIsSomebody  = 1.6  // "dự thảo luật bổ sung đối tượng là Bộ trưởng": no paper is somebody
	riskVerbalHead  = 1.0  // a subject with a verb in it
	riskNamed       = 0.9  // one capitalised syllable that no list knows, behind a noun that is seldom named
	riskActors      = 0.2  // people or bodies told by what they do, before a predicate that no modifier has
	riskBefallen    = 0.3  // "tỉnh có 120 ngôi nhà bị tốc mái", told of the houses
	riskActHead     = -0.1 // what the verb in it costs is too much here, "thủ tục cấp giấy phép được rút ngắn"
	riskChain       = 0.3  // a compound whose modifier has modifiers behind it
	riskObjectless  = 0.8
	riskActsNot     = 0.4 // "các căn hộ xây dựng": it is done to what cannot act
	riskUnlike      = 1.1 // a list of unlike things
	riskPlain       = 0.1 // bare nouns of different sorts
	riskOpenList    = 0.2 // a list without và
	riskManner      = 0.3
	riskGerund      = 0.2
	riskBroken      = 0.4  // a word cut out of a longer one
	riskSyllable    = 0.12 // a noun, verb or adjective of one syllable
	riskRare        = 0.4  // such a word that is more often part of a longer one
	riskActSubject  = 0.5  // a bare act as subject
	riskShift       = 1.2  // an object behind a preposition with its noun, "chuyển cho cơ quan điều tra hồ sơ": mostly something else
	riskMembers     = 0.3  // "5 giống lúa mới, gồm …": without them
	riskCut         = 0.2  // words behind the clause were left out
	riskOrderThing  = 0.8  // something that cannot act is asked to
	riskLeave       = 0.1  // "được" before one of the few verbs that it gives leave to
	riskSaidList    = 1.0  // "nhấn mạnh tinh thần tự chủ, huy động nguồn lực": more of what was stressed
	riskDueToIt     = 0.1  // "vi phạm phải xử lý nghiêm": it is done to them
	riskDenialOn    = 0.4  // the same behind a comma
	riskPassiveAnd  = 0.8  // "đã được chuyển giao và đào tạo cán bộ": was the second undergone, too?
	riskDenial      = 0.7  // what is denied ends somewhere in a list
	riskActEnd      = 0.5  // "trong lãnh đạo, chỉ đạo, tổ chức …": was the verb one more act?
	riskActOfAct    = 0.6  // "đồng bộ dữ liệu chia sẻ dữ liệu"
	riskOrgBehind   = 0.4  // a body behind a thing without "của"
	riskHeaped      = 0.3  // four nouns in a row
	riskPassiveIn   = 0.9  // a passive inside the subject: was it the predicate?
	riskPairs       = 1.1  // two things with determiners and a comma only between them
	riskTwoClauses  = 1.6  // "Thị trường phục hồi, tỷ lệ thất nghiệp giảm": each has its own predicate
	riskPaperActs   = 1.2  // a paper or an event does what people do: was its verb part of its name?
	riskShortWords  = 0.2  // each noun, verb or adjective of one syllable beyond the first four
	riskAdjAdverb   = 0.3  // "làm chặt chẽ, đúng đối tượng": two adjectives said of a verb
	riskNamePart    = 1.2  // "Công ty cổ phần Đầu tư phát triển nhà Đà Nẵng": its name
	riskMannerOnly  = 1.2  // "đã tích cực, chủ động phối hợp …" goes on
	riskSaysNothing = 1.6  // "Bộ trưởng thừa nhận tính đến ngày 15/6, …": what he acknowledged is still to come
	riskGuessedFor  = 0.4  // "cho" and somebody behind a verb that does not say what it is in English
	riskTorn        = 0.9  // "2 Thư ký phiên tòa" is no sentence
	riskUndone      = 1.2  // "trách nhiệm đấu tranh", "người làm việc trong …": the verb says which
	riskPlanActs    = 1.2  // "phương án phát hành trái phiếu": what it is for
	riskDegree      = 0.9  // "vi phạm rất cao, nhiều lĩnh vực …": a degree before a comma is a predicate
	riskGerundIs    = 0.6  // "bài học là việc …" with more than one predicate
	riskAbstractOf  = 0.6  // "sự ủng hộ đại biểu": an abstract noun and people behind it without a word between
)

// risk is the doubt that one constituent adds by itself.
func (nd *node) risk() float64 {
	switch nd.rule {
	case ruleLeaf:
		return nd.leafRisk()
	case ruleFront:
		return occasionRisk(nd)
	case ruleNVerb:
		if nd.l.class == period || nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "thời hạn" {
			return riskOfTime // "thời hạn thẩm định": time does nothing itself
		}
		if rateOfAct(nd) {
			return riskOfTime // "tỷ lệ tái nghiện": a rate does nothing either
		}
		return riskVerbInNoun
	case ruleNVP:
		return nd.modifierRisk()
	case ruleCompound:
		return compoundRisk(nd)
	case ruleNameNP:
		if r := nd.r; r.rule == ruleLeaf && r.class == named && r.last-r.first == 1 && !nd.l.class.agent() && nd.l.class != thing {
			return riskNamed // "điều kiện cấp Giấp phép": a slip of the pen
		}
	case ruleNGap:
		if nd.r.cat != catRelS || nd.r.l.cat == catTAM {
			return 0
		}
		return riskAgentVP
	case ruleNPP:
		if one := nd.r; one.rule == rulePP && one.lex.viOf() == "giữa" && one.r.rule == ruleLeaf && one.r.class == org {
			return riskOneSide
		}
	case ruleVPPP:
		return besideRisk(nd)
	case ruleVAdv:
		if nd.r.rule == ruleAList {
			return riskAdjAdverb
		}
	case ruleNumNP:
		if unit := leftmost(nd.r); nd.class == period && unit.short() && spanUnits[unit.lex.viOf()] != "" {
			return -unit.leafRisk() // "30 ngày" is no other word
		}
	case ruleSection:
		return -riskRare // behind a road "đoạn" is no other word
	case ruleIntrans:
		return objectlessRisk(nd)
	case ruleVNP:
		return objectRisk(nd)
	case ruleNPList:
		return listRisk(nd)
	case ruleVPList:
		if nd.r.rule == ruleMidVP {
			return riskTwoClauses // "…, trong thời gian tới Trung Quốc sẽ …": whoever stands there does
		}
		return verbListRisk(nd)
	case ruleVPTime:
		if said := nd.l; said.rule == ruleIntrans && nd.class == "say" && said.l.frames&frameThat != 0 && strings.HasPrefix(leftmost(nd.r).lex.viOf(), "tính ") {
			return riskObjectless // "thừa nhận tính đến ngày 15/6, còn …": what is acknowledged goes on
		}
	case ruleVVP, ruleVSame:
		if nd.r.rule == ruleMidVP {
			return riskTwoClauses // "yêu cầu nếu không làm đường thì phải trả lại đất": of somebody else
		}
	case ruleVNVP:
		return askedRisk(nd)
	case ruleTAM:
		if nd.l.lex.vi == "được" {
			return riskLeave
		}
	case ruleVPAdv:
		if nd.r.rule == ruleLeaf && endsInNoun(nd.l) && nd.r.lex.in(ofNouns) && (lastLeaf(nd.l).cat == catN || adjectiveOf(nd.r.lex.english()) == "") {
			return riskAttribute
		}
	case ruleVPAdj:
		return mannerRisk(nd)
	case ruleAdjVP:
		if nd.r.rule == ruleTAM && (nd.r.l.lex.en == "past" || nd.r.l.lex.en == "prog" || nd.r.l.lex.en == "will") {
			return riskAttribute // "các Mẹ Việt Nam anh hùng | đã rất xúc động"
		}
		return riskManner
	case ruleBe:
		if n := nd.r; n.flags&flagNominal != 0 && n.rule == ruleBareNP && n.l.rule == ruleNominal && n.l.r.flags&flagCoord != 0 {
			return riskGerundIs
		}
	case rulePVP, ruleVGerund, ruleFact:
		if nd.rule == rulePVP && strings.HasPrefix(nd.l.lex.viOf(), "kể từ") {
			return countingRisk(nd.r)
		}
		return riskGerund
	case ruleVShift:
		if nd.r.rule == rulePP && nd.r.l.lex.viOf() == "tại" {
			return riskShift / 3 // "lưu trữ tập trung tại Trung tâm thông tin của 98 triệu dân"
		}
		return riskShift
	case ruleS, ruleNamedS, ruleAreaS:
		return clauseRisk(nd) + levelsRisk(nd)
	default: // a plain construction
	}
	return 0
}

// besideRisk is the doubt about a prepositional phrase behind a verb phrase.
func besideRisk(nd *node) float64 {
	if said := nd.l; said.rule == ruleIntrans && said.class == "say" && said.l.frames&frameNone == 0 && said.l.frames&frameThat != 0 && nd.r.lex.viOf() == "về" {
		return riskObjectless - riskSaysNothing // "kết luận về các vi phạm của ông A"
	}
	if prep := nd.r.l; nd.r.rule == rulePP && prep.rule == ruleLeaf && prep.lex.viOf() == "cho" && (nd.r.r.class == person || nd.r.r.class == org) && headLex(nd.l).get("cho") == "" {
		return riskGuessedFor
	}
	return 0
}

// countingRisk is the doubt about what a term is counted from: "kể từ ngày nhận được hồ sơ" is a formula, which no word of it is part of another in.
func countingRisk(vp *node) float64 {
	if first := leftmost(vp); first.lex.viOf() == "nhận được" {
		return -first.leafRisk()
	}
	return 0
}

// clauseRisk is the doubt of a subject with its predicate.
func clauseRisk(nd *node) float64 {
	if who := subjectOf(nd); nd.r != nil && nd.r.rule == ruleBe && isNamed(nd.r.r) && (isNamed(who) || who.class == person && leftmost(who).lex.in(honorifics)) {
		return riskIsSomebody // "ông Tiến là em bà Quý"
	}
	if who := subjectOf(nd); nd.r != nil && nd.r.rule == ruleBe && who.class.agent() && who.flags&flagProper == 0 && givesRight(nd.r.r) {
		return riskIsSomebody // "nhà thầu là doanh nghiệp nhỏ | được hưởng ưu đãi": such contractors enjoy them
	}
	if nd.r != nil && dueToIt(subjectOf(nd), nd.r) {
		return subjectRisk(nd) - riskObjectless + riskDueToIt
	}
	if nd.r != nil && foundedThen(subjectOf(nd), nd.r) {
		return subjectRisk(nd) - riskObjectless
	}
	if nd.r != nil && cannotAct(subjectOf(nd)) && nd.r.flags&flagPassive == 0 && undergone(nd.r) != nil {
		return subjectRisk(nd) + riskActsNot
	}
	return subjectRisk(nd)
}

// askedRisk is the doubt about who is asked and what he is to do.
func askedRisk(nd *node) float64 {
	if nd.class == "order" && headLex(nd.r).viOf() == "có thẩm quyền" {
		return riskPlanActs // "yêu cầu các tổ chức đảng có thẩm quyền | xem xét": which bodies are asked
	}
	if asked := nd.l; asked.cat == catVN && asked.r != nil && asked.r.cat == catNP && asked.r.class == doc && headClass(nd.r) != "order" && ofPlan(asked.r, nd.r) {
		return riskPlanActs // "kiến nghị hai phương án | tăng lương 6%"
	}
	if nd.class != "order" && nd.r.rule == ruleVPList && leftmost(nd.r).lex.in(bareMoves) {
		return riskPassiveAnd // "cử 25 giảng viên sang Na Uy thực tập và mở chuyên ngành mới": who sends them opens it
	}
	if nd.class == "order" && nd.l.cat == catVN && nd.l.r != nil && owesWithin(nd.l.r) {
		return riskNamedVP // "yêu cầu các đoàn viên cần đánh giá": that is what they are asked
	}
	if nd.class == "order" && nd.l.cat == catVN && nd.l.r != nil && nd.l.r.cat == catNP && !nd.l.r.class.agent() && nd.l.r.class != system && !wantedOf(nd.r) && leftmost(nd.l.r).lex.viOf() != "quốc gia" {
		return riskOrderThing
	}
	return 0
}

// compoundRisk is the doubt that two nouns belong together.
func compoundRisk(nd *node) float64 {
	switch {
	case (nd.l.class == act || nd.l.class == abst || nd.l.class == thing) && nd.l.class == nd.r.class && nd.l.rule == ruleLeaf && nd.r.rule == ruleLeaf && nd.l.last-nd.l.first > 2 && nd.r.last-nd.r.first > 2:
		return riskActOfAct
	case nd.r.class == org && nd.r.en == "" && nd.l.class != org && nd.l.class != person && nd.l.rule == ruleLeaf:
		return riskOrgBehind
	case heaped(nd):
		return riskHeaped
	case nd.l.rule == ruleLeaf && nd.l.lex.in(enforcers) && nd.r.rule == ruleCompound && nd.r.l.class == act:
		return riskAuthorityOf
	case nd.l.class == abst && nd.r.class == person && !nd.l.lex.in(counting) && !proportion(nd.l.lex.viOf()) && !strings.HasSuffix(nd.l.lex.viOf(), "lượng") && nd.l.lex.viOf() != "vị trí việc làm":
		return riskAbstractOf
	case nd.r.flags&flagPost != 0 || nd.l.flags&flagPost != 0:
		return riskChain
	}
	return 0
}

// objectlessRisk is the doubt about a verb without an object.
func objectlessRisk(nd *node) float64 {
	switch {
	case nd.l.frames&frameNone != 0:
	case nd.class == "say" && nd.l.frames&frameThat != 0:
		return riskSaysNothing
	default:
		return riskObjectless
	}
	return 0
}

// objectRisk is the doubt about a verb with its object.
func objectRisk(nd *node) float64 {
	if nd.class == "order" && owesWithin(nd.r) {
		return riskNamedVP
	}
	if nd.class == "establish" && goesOnWithin(nd.r) {
		return riskNamedVP
	}
	if _, figure := measure(nd.r); figure && nd.l.rule == ruleLeaf && nd.l.last-nd.l.first == 1 && (nd.class == "rise" || nd.class == "fall" || nd.class == "reach") {
		return -riskSyllable // "đạt 8,1 tỷ USD" is no other word
	}
	return 0
}

// goesOnWithin reports a body with a list of what it is to do: "thành lập Hội đồng kiểm tra thiệt hại và niêm yết kết quả": who founds it may do the rest.
func goesOnWithin(np *node) bool {
	within := modifiedBy(np)
	return np.class == org && within != nil && within.rule == ruleVPList && within.l.r.cat == catConj
}

// mannerRisk is the doubt about an adjective behind a predicate: is it of its noun?
func mannerRisk(nd *node) float64 {
	switch {
	case endsInItsNoun(nd.l, nd.r.lex) && (nd.r.rule == ruleLeaf || nd.r.rule == ruleAList):
		return 0 // "có lộ trình cụ thể và hợp lý"
	case endsInNoun(nd.l):
		return riskAttribute
	}
	return riskManner
}

// owesWithin reports people or bodies of whom a verb phrase says what they must, need or must not do.
func owesWithin(np *node) bool {
	found := false
	np.walk(func(n *node) {
		if n.rule == ruleNVP && n.l.class.agent() && n.r.rule == ruleTAM {
			switch n.r.l.lex.en {
			case "must", "need", "should", "not", "mustnot", "continue":
				found = true
			}
		}
	})
	return found
}

// namesOne reports a noun with a name, of people, bodies or places: there is one, so that no verb phrase behind it says which.
func namesOne(n *node) bool {
	return (n.class.agent() || n.class == place) && (n.rule == ruleNameNP && n.r.flags&flagProper != 0 || n.rule == ruleLeaf && n.flags&flagProper != 0)
}

// belongsToName reports what does stand behind a name: who leads it, what it is part of, how long it is.
func belongsToName(vp *node) bool {
	vi := headLex(vp).viOf()
	return leftmost(vp).lex.viOf() == "do" || headLex(vp).in(including) || strings.Contains(vi, "thuộc") || headLex(vp).classOf() == "own" || vp.rule == ruleVNP && isFigure(vp.r)
}

// endsInNoun reports a predicate whose last word is a noun of its own, "có lộ trình", "phụ thuộc vào nhu cầu": an adjective behind it is of that noun.
func endsInNoun(vp *node) bool {
	last := lastLeaf(vp)
	if last.cat == catV && last.frames&frameNone != 0 {
		return strings.HasPrefix(last.lex.viOf(), "có ") || strings.HasPrefix(last.lex.viOf(), "gửi lời ")
	}
	return last.cat == catN && last.flags&flagProper == 0 && vp.rule == ruleVNP
}

// modifierRisk is the doubt about a verb phrase behind a noun: does it say which, or what somebody does?
func (nd *node) modifierRisk() float64 {
	switch {
	case nd.l.class == person && headLex(nd.r).viOf() == "phụ trách":
		return 0 // "Phó Chủ tịch phụ trách kinh tế": no other verb says so well which one
	case nd.l.class == org && leftmost(nd.r).flags&flagUpper != 0:
		return riskNamePart
	case firstWord(leftmost(nd.r).lex.viOf()) == "đều":
		return riskTwoClauses // "cần bổ sung thông tin | đều được mời": all of them are
	case nd.r.rule == ruleAdvVP && nd.r.l.lex.viOf() == "một phần":
		return riskNamedVP // "sự gia tăng một phần phản ánh thực tế": it does
	case (namesOne(nd.l) || isOffice(nd.l) && nd.r.flags&(flagPassive|flagTAM) == 0 && headLex(nd.r).has("nom")) && !belongsToName(nd.r):
		return riskNamedVP
	case nd.l.class == abst && nd.r.rule == ruleVNP && headLex(nd.r).viOf() == "gửi" && nd.r.r.class.agent():
		return riskNamedVP // "tổng hợp 67 ý kiến gửi cơ quan thẩm tra": who compiles them sends them
	case nd.l.class != person && nd.r.rule == ruleVNP && headLex(nd.r).has("nom") && headLex(nd.r).viOf() != "phát triển" && nd.r.r.rule == ruleLeaf && nd.r.r.class == place:
		return riskNamedVP // "ngành bảo hiểm Trung Quốc": whose it is
	case meets(nd.l) && reviewed(nd.r):
		return 0
	case dueOf(nd.l, nd.r):
		if v := nd.r.r; v.rule == ruleIntrans && v.l.frames&frameNone == 0 {
			return riskOfTime - riskObjectless
		}
		return riskOfTime // "số hộ phải di dời là 1.876"
	case bindsOwner(nd.l, nd.r), standsIn(nd.l, nd.r), awaits(nd.l, nd.r):
		return riskOfTime // "nhiệm vụ cần hoàn thành trong năm nay"
	case nd.r.flags&flagPassive != 0 && nd.r.class == "punish" && !nd.l.class.agent():
		return riskPassiveIn // "chậm bàn giao nhà | bị phạt": who was slow is fined
	case nd.l.class == abst && nd.r.rule == rulePassive && rightOrSanction(nd.r) && !nd.l.lex.in(amountNouns):
		return riskNamedVP // "sử dụng đất vượt hạn mức giao đất | được bồi thường": who uses it is
	case madeThen(nd.l, nd.r), alreadyDone(nd.l, nd.r):
		return riskOfTime - riskObjectless // "hợp đồng ký trước ngày 1/7"
	case sizeOf(nd.l, nd.r) && nd.r.r.class != period:
		return riskOfTime
	case hit(nd):
		return riskOfTime // "47 ngôi nhà bị đổ"
	case nd.r.flags&flagPassive != 0, strings.HasPrefix(headLex(nd.r).viOf(), "bị ") && nd.r.rule == ruleVNP:
		return riskGerund
	case nd.l.rule == ruleLeaf && (nd.l.class == period || nd.l.lex.viOf() == "thời điểm"):
		return riskOfTime // "thời điểm lập hóa đơn": time does nothing itself
	case nd.l.rule == ruleLeaf && (nd.l.lex.viOf() == "nơi" || nd.l.lex.viOf() == "mục tiêu"):
		return riskGerund // "nơi tổ chức các môn thi đấu": neither does anything itself
	case nd.l.class == place && nd.r.rule == ruleVNP && headLex(nd.r).viOf() == "có" && nd.r.flags&(flagQuantity|flagVerbal) == 0:
		return riskAgentVP // "hai địa phương có tiến độ tốt nhất"
	case nd.r.rule == ruleVNP && headLex(nd.r).in(including) && counts(nd.r.r), nd.r.rule == ruleVVP && headLex(nd.r).viOf() == "đủ điều kiện":
		return riskGerund // "dãy số gồm 12 chữ số"
	case submits(nd.r) && nd.r.rule == ruleVNVP:
		return riskGerund - riskObjectless // "phương án trình Thủ tướng phê duyệt"
	case submits(nd.r):
		return riskGerund
	case nd.l.class == event && nd.r.rule == ruleVNP && nd.r.r.class == doc:
		return riskGerund // "cuộc họp sửa đổi Nghị định 105"
	case nd.l.class == money && nd.r.rule != ruleIntrans && headLex(nd.r).viOf() == "phát sinh":
		return riskOfTime // "thu nhập phát sinh tại Việt Nam": money does nothing itself
	case nd.l.class == person || nd.l.class == org || nd.l.class == doc || hasSize(nd.r) || nd.l.lex.has("to") || nd.l.lex.get("of") == "for" || nd.l.lex.get("of") == "of" || headLex(nd.r).viOf() == "giúp":
		return riskAgentVP
	}
	return riskLooseVP
}

func (nd *node) leafRisk() float64 {
	if nd.lex == nil {
		return 0
	}
	r := 0.0
	if nd.lex.has("rare") {
		r = riskRare
	}
	switch nd.cat {
	case catN, catV, catA:
	default:
		return r
	}
	if nd.flags&flagBroken != 0 {
		r += riskBroken
	}
	if nd.short() {
		r += riskSyllable
	}
	return r
}

// rateOfAct reports the rate of what is done, "tỷ lệ tái nghiện".
func rateOfAct(n *node) bool {
	return n.rule == ruleNVerb && n.l.rule == ruleLeaf && proportion(n.l.lex.viOf()) && n.r.rule == ruleLeaf && n.r.class != "rise" && n.r.class != "fall"
}

// holdsRate reports such a rate with when or of whom it is.
func holdsRate(n *node) bool {
	for n.rule == ruleNPP || n.rule == ruleNOf || n.rule == ruleNTime {
		n = n.l
	}
	return rateOfAct(n)
}

// heaped reports a noun that three nouns follow, each the modifier of the one before.
func heaped(nd *node) bool {
	for range 2 {
		if nd = nd.r; nd.rule != ruleCompound {
			return false
		}
	}
	return true
}

// verbListRisk is the doubt about what a list of predicates covers.
func verbListRisk(nd *node) float64 {
	r := 0.0
	if kind := nd.r.class; (kind == "rise" || kind == "fall") && nd.r.flags&flagTAM == 0 && figuring(nd.r) && figuring(lastPhrase(nd.l.l)) {
		return 0 // "đạt 21 triệu USD, tăng 9% so với tháng 6"
	}
	if nd.l.r.cat == catComma {
		r += riskOpenList
	}
	if nd.l.r.cat == catConj && headLex(nd.r).has("nom") && endsInNamedAct(nd.l.l) {
		r += riskUnlike // "ban hành hướng dẫn chẩn đoán và điều trị": one more act
	}
	if nd.l.r.cat == catConj && nd.r.flags&(flagTAM|flagPassive) == 0 && endsInDeed(nd.l.l) {
		r += riskUnlike // "tăng thời hạn cấm đối với hành vi thông thầu | và làm giả hồ sơ": one more deed
	}
	if nd.l.r.cat == catComma && nd.r.flags&flagTAM == 0 && headLex(nd.r).viOf() == "lãnh đạo" {
		r += riskActEnd // "làm việc với trường, lãnh đạo huyện": its leaders
	}
	if first := firstOf(nd.l.l); nd.l.r.cat == catComma && first.rule == ruleVNP && first.class == "say" && nd.r.class != "say" && nd.r.class != "order" && nd.r.flags&flagTAM == 0 && (headLex(nd.r).in(taskFirst) || headLex(nd.r).viOf() == "huy động") {
		r += riskSaidList
	}
	if first := firstOf(nd.l.l); nd.l.r.cat == catConj && first.rule == rulePassive && nd.r.rule == ruleVNP && nd.r.flags&(flagTAM|flagPassive) == 0 && nd.r.class == first.class {
		r += riskPassiveAnd
	}
	if first := nd.l.l; moodOf(first) == Denied && moodOf(nd.r) != Denied && !isGiven(nd.r) && !butMust(nd) {
		r += riskDenial
		if nd.l.r.cat == catComma {
			r += riskDenialOn // "không tăng giá, cắt giảm dịch vụ"
		}
	} else if nd.l.r.cat == catComma && headLex(nd.r).has("nom") && endsInAct(first) {
		r += riskActEnd
	} else if nd.l.r.lex.viOf() == "-" && endsInPhase(first) {
		r += riskTwoClauses
	}
	return r
}

// butMust reports a duty that is set against what need not be done: "không phải nộp thuế nhưng vẫn phải kê khai".
func butMust(list *node) bool {
	return list.l.r.lex.english() == "but" && list.r.rule == ruleTAM && (moodOf(list.r) == Duty || list.r.l.lex.en == "still")
}

// endsInAct reports whether a constituent ends in a preposition and a bare act: "trong lãnh đạo, chỉ đạo".
func endsInAct(nd *node) bool {
	behind := false
	for end := nd.last; nd != nil && nd.last == end && nd.rule != ruleLeaf; nd = nd.r {
		behind = behind || nd.rule == rulePP
		if nd.r == nil {
			return behind && nd.rule == ruleBareNP && nd.class == act && nd.l.rule == ruleLeaf
		}
	}
	return false
}

// endsInPhase reports a predicate that ends in a stage of work, which may go on behind a dash: "tăng tốc trong khâu tiếp nhận - xử lý hồ sơ".
func endsInPhase(vp *node) bool {
	return vp.rule == ruleVPPP && vp.r.rule == rulePP && vp.r.r.rule == ruleBareNP && vp.r.r.l.rule == ruleNVerb
}

// endsInNamedAct reports a predicate whose object is a paper on an act: "ban hành hướng dẫn chẩn đoán".
func endsInNamedAct(vp *node) bool {
	if vp.rule != ruleVNP || vp.r.rule != ruleBareNP || vp.r.class != doc {
		return false
	}
	n := vp.r.l
	return n.rule == ruleCompound && n.r.rule == ruleLeaf && n.r.class == act
}

// endsInDeed reports a predicate that ends in an act which is forbidden or punished: "đối với hành vi thông thầu".
func endsInDeed(vp *node) bool {
	for n := range vp.ends {
		if n.rule == ruleNominal {
			return namesDeed(n.l.lex)
		}
	}
	return false
}

func listRisk(nd *node) float64 {
	r := 0.0
	if isToll(nd) {
		return 0 // "5 người chết, 120 ngôi nhà bị ngập"
	}
	if nd.l.r.cat == catComma && nd.r.flags&flagQuantity == 0 && (nd.l.class != place && nd.l.class != named || nd.r.class != nd.l.class) {
		r += riskOpenList / 2
	}
	if nd.l.r.cat == catComma && nd.l.l.rule != ruleNPList && nd.l.l.class == place && (nd.r.class == person || nd.r.class == org) && nd.r.flags&flagProper == 0 && !localBodies.has(firstWord(nd.r.lex.viOf())) && (!plain(nd.r) || nd.l.l.flags&flagPost != 0 || nd.l.l.rule == ruleBareNP && tiers[nd.l.l.lex.viOf()] > 0 && nd.r.class == person) {
		r += riskUnlike // "một số nơi trong tỉnh, nông dân …": where they are
	}
	if before := nd.l.l; nd.l.r.cat == catComma && before.class == place && (before.flags&flagProper != 0 || before.rule == ruleNPList && before.r.flags&flagProper != 0) && nd.r.rule == ruleBareNP && nd.r.l.rule == ruleLeaf && tiers[nd.r.l.lex.viOf()] > 0 {
		r += riskTwoClauses // "sau khi hợp nhất A, B và C, thành phố có …": it has
	}
	if nd.l.r.cat == catComma && nd.l.l.rule != ruleNPList && nd.l.l.class == org && nd.r.class == place && tier(nd.r) > tiers["xã"] && nd.r.rule == ruleBareNP && !within(nd) {
		r += riskUnlike // "UBND huyện A, tỉnh B": where it is
	}
	if first := nd.l.l; (first.class == money || first.class == abst) && first.rule == ruleBareNP && first.l.rule == ruleCompound && nd.r.class == thing && lastLeaf(first).class == thing {
		r += riskUnlike // "giá kiểm định xe mô tô, xe gắn máy": that of both
	}
	if first := leftmost(nd.r); nd.l.r.cat == catComma && nd.r.flags&flagVerbal != 0 && (first.lex.in(verbFirst) || first.lex.viOf() == "hướng dẫn") {
		r += riskActEnd // "khắc phục sự cố, hướng dẫn vận hành thiết bị": was it a verb?
	}
	if nd.l.r.cat == catComma && firstWord(leftmost(nd.l.l).lex.viOf()) == "phía" {
		r += riskUnlike // "Phía Việt Nam, Bộ Công an được chỉ định …": it is of that side
	}
	if before := nd.l.l; before.flags&nd.r.flags&flagProper != 0 && (isNamed(before) && nd.r.class == place || isNamed(nd.r) && before.class == place) {
		r += riskUnlike // "Ông Hồ, Việt Nam cần …": he says so
	}
	if postThenPlace(nd) || countedThenBody(nd) || countedTogether(nd) {
		r += riskUnlike
	}
	if _, _, within := unitOf(nd.l.l); within {
		r += riskUnlike // "Cục An ninh mạng, Bộ Công an hoặc công an xã": two or three
	}
	if nd.l.r.cat == catComma && toldPassive(nd.r) {
		r += riskTwoClauses // "350 hộ ở các phường còn lại, đặc khu được áp dụng bằng 50% quy mô này"
	}
	if isNamed(nd.l.l) && !nd.r.class.agent() && nd.r.class != place {
		r += riskUnlike // "ông A, thông tin …": he says so
	}
	if before := nd.l.l; nd.l.r.cat == catConj && before.class == money && before.rule == ruleBareNP && before.l.rule == ruleNameNP && nd.r.class != money && nd.r.flags&flagQuantity != 0 {
		r += riskUnlike // "phí tham quan Đại Nội và ba lăng tẩm": that of both
	}
	if before := nd.l.l; nd.l.r.cat == catComma && before.class == money && before.rule != ruleNPList && nd.r.class != money && nd.r.rule == ruleDetNP {
		r += riskTwoClauses // "Chi phí ước tính trên 420 tỷ đồng, nhiều lô hàng đã xuống cấp"
	}
	switch {
	case fieldsOf(nd), alike(nd.l.class, nd.r.class):
	case givesSize(nd.l.l) && givesSize(nd.r): // "kỳ hạn bình quân 9,7 năm, lãi suất bình quân 3,05%/năm"
	case nd.l.l.rule == ruleBareNP && nd.r.rule == ruleBareNP && nd.l.l.flags&nd.r.flags&flagQuantity != 0:
		r += riskPlain // "diện tích hơn 13.000 km2, dân số gần 4 triệu người"
	case countedThings(headOfList(nd)) && countedThings(nd.r), monthsBehind(nd):
		r += riskPlain // "50 bộ máy tính và 200 suất học bổng", "quý III và 9 tháng"
	case nd.l.r.cat == catConj && measuredNP(nd.l.l) && measuredNP(nd.r):
		r += riskPlain // "tiết kiệm 29 tỷ đồng chi phí và 3 triệu ngày công"
	case plain(nd.r) && plain(nd.l.l):
		r += riskPlain // "công nghiệp, năng lượng và xây dựng": fields, of whatever sort
	default:
		r += unlikeness(nd.l.class, nd.r.class)
	}
	return r
}

// measuredNP reports so much of something.
func measuredNP(np *node) bool {
	return (np.rule == ruleNumNP || np.rule == ruleShare) && !np.class.agent() && np.flags&flagQuantity != 0
}

// postThenPlace reports somebody of one country before another country: "trưởng đoàn Lào và Campuchia" are two.
func postThenPlace(list *node) bool {
	first := list.l.l
	for first.rule == ruleNPList {
		first = first.l.l
	}
	return first.class == person && first.rule == ruleBareNP && first.l.rule == ruleNameNP && first.l.r.class == place && list.r.class == place && list.r.flags&flagProper != 0
}

// countedThenBody reports counted people of one body before the bare name of another: "50 cán bộ ngoại giao và hải quan" are of both.
func countedThenBody(list *node) bool {
	if list.r.rule != ruleBareNP || list.r.class != org && list.r.class != abst {
		return false
	}
	for n := range list.l.l.ends {
		if n.rule == ruleNumNP && n.class == person && n.r.rule == ruleLeaf && n.r.last-n.r.first > 2 {
			return true
		}
	}
	return false
}

// countedTogether reports things of which a number before the first counts all: "36 trọng điểm, vị trí xung yếu", "theo ba phương pháp chi phí, thu nhập
// và thị trường".
func countedTogether(list *node) bool {
	first := headOfList(list)
	if first.rule == ruleNumNP && first.r.rule == ruleLeaf && list.l.l == first && list.l.r.cat == catComma && list.r.rule == ruleBareNP && list.r.class == first.class && list.r.lex.has("one") && wholeNumber(first.l) > 1 {
		return true
	}
	for n := range first.ends {
		if n.rule == ruleNumNP && n.class != period && n.class != money && n.class != unit {
			all := members(list)
			if n.r.rule == ruleAdjN && n.r.r.rule == ruleAList {
				all++ // "ba lĩnh vực lượng tử, bán dẫn và pin"
			}
			return list.r.rule == ruleBareNP && list.l.r.cat == catConj && all > 2 && wholeNumber(n.l) == all
		}
	}
	return false
}

// toldPassive reports a bare noun with a passive and what belongs to that, which is more often told of it.
func toldPassive(np *node) bool {
	if np.rule != ruleBareNP && np.rule != ruleDemNP || np.l.rule != ruleNVP || np.l.l.rule != ruleLeaf {
		return false
	}
	vp := np.l.r
	return vp.rule == ruleVPPP && vp.l.rule == rulePassive && vp.l.l.lex.vi == "được"
}

// belongsTo reports people of a sort: "người thuộc hộ nghèo".
func belongsTo(np *node) bool {
	return np.class == person && np.rule == ruleBareNP && np.l.rule == ruleNVP && headLex(np.l.r).viOf() == "thuộc"
}

// mayDoBoth reports a passive of a bare verb before one with an object, which may be that of both: "nhà đầu tư được khai thác, vận hành sân bay" may do so.
func mayDoBoth(vp *node) bool {
	if vp.rule != ruleVPList || vp.l.r.cat != catComma || vp.flags&flagTAM != 0 {
		return false
	}
	first, next := vp.l.l, firstOf(vp.r)
	return first.rule == rulePassive && first.r.rule == ruleLeaf && next.rule == ruleVNP && vp.r.flags&(flagTAM|flagPassive) == 0 && headLex(next).has("nom")
}

// isNamed reports somebody by name.
func isNamed(np *node) bool { return np.class == person && np.flags&flagProper != 0 }

// givesSize reports a noun phrase that is a size with its figure.
func givesSize(np *node) bool {
	return np.rule == ruleBareNP && (np.l.rule == ruleNMeasure || np.l.rule == ruleRate || np.l.rule == ruleNWhole && counts(np.l.r))
}

// plain reports a bare noun, or a list that ends in one.
func plain(nd *node) bool {
	if nd.rule == ruleNPList {
		nd = nd.r
	}
	return nd.rule == ruleBareNP && nd.l.rule == ruleLeaf
}

// unlikeness is the doubt about a list of two sorts: bodies do not stand beside acts, but what is abstract stands beside most things.
func unlikeness(a, b class) float64 {
	if a == doc && b == abst || a == abst && b == doc {
		return riskUnlike / 4 // "kế hoạch, chính sách"
	}
	if !a.agent() && !b.agent() && (a == abst || b == abst) {
		return riskUnlike / 3
	}
	return riskUnlike
}

// holdsPassive reports a passive with "được" or "bị" inside a noun phrase.
func holdsPassive(np *node) bool {
	found := false
	np.walk(func(n *node) {
		if n.rule == ruleNVP && (n.r.rule == rulePassive || n.r.rule == rulePassAgent || (n.r.rule == ruleVPPP || n.r.rule == ruleVPList || n.r.rule == ruleVPAdv || n.r.rule == ruleVPTime) && n.r.flags&flagPassive != 0) && leftmost(n.r).cat == catPassive {
			found = true
		}
	})
	return found
}

// countsBefallen reports what is counted or measured of those whom something befell: "diện tích rừng bị thiệt hại", "số hộ được cấp đất".
func countsBefallen(np *node) bool {
	head := leftmost(np).lex.viOf()
	if np.rule != ruleBareNP || !countHeads.has(firstWord(head)) && !countHeads.has(twoWords(head)) {
		return false
	}
	found := holdsPassive(np)
	np.walk(func(n *node) {
		found = found || n.rule == ruleNVP && strings.HasPrefix(headLex(n.r).viOf(), "bị ")
	})
	return found
}

// briefOccasions are the verbs of one syllable that open an occasion: "Đặt câu hỏi đầu tiên, đại biểu A …".
var briefOccasions = map[string]bool{"đặt": true, "dự": true, "thăm": true, "gặp": true, "trao": true, "nêu": true, "góp": true}

// occasionRisk is the doubt of an act before a comma and a clause of somebody who need not have done it: "Xây dựng kinh tế xanh, kinh tế tuần hoàn | là lựa
// chọn tất yếu", "Tăng mức phạt với doanh nghiệp, chủ xe | có tài xế vi phạm", "Sinh thời, Bác Hồ …".
func occasionRisk(nd *node) float64 {
	front := nd.l
	if does := nd.r.r; front.rule == ruleFrontComma && front.l.cat == catTime && nd.r.rule == ruleS && does.rule == ruleVNP && does.l.rule == ruleLeaf && does.l.lex.in(sized) {
		return riskTwoClauses // "Hồi tháng 4, tuyến cáp dài 9.800 km … đã được đưa vào hoạt động": nothing is so long on a day
	}
	if front.rule != ruleFrontComma || front.l.cat != catVP || headLex(front.l).in(speaking) || headLex(front.l).in(occasions) || inForce(front.l) {
		return 0
	}
	s, last, verb := subjectOf(nd.r), lastNoun(front.l), headLex(front.l).viOf()
	named := s != nil && s.flags&(flagProper|flagCapital) != 0
	switch {
	case s == nil || !s.class.agent() || s.class == place && !named, last != nil && last.class.agent() && !named:
		return riskTwoClauses
	case !strings.Contains(verb, " ") && !briefOccasions[verb] || firstWord(verb) == "tính", nd.r.rule == ruleS && (nd.r.r.rule == rulePredicate || isA(nd.r.r)):
		return riskTwoClauses
	}
	return 0
}

func subjectRisk(nd *node) float64 {
	s := subjectOf(nd)
	if nd.r != nil {
		if l, r := lastLeaf(s), leftmost(nd.r); l.cat == catN && r.cat == catV && l.flags&r.flags&flagBroken != 0 {
			return riskTorn + riskOf(s, nd)
		}
	}
	return riskOf(s, nd)
}

// riskOf is the doubt that a clause has this subject.
func riskOf(s, nd *node) float64 {
	switch {
	case nd.r != nil && isSomebody(s, nd.r):
		return riskIsSomebody
	case nd.r != nil && butNot(nd.r) && !s.class.agent():
		return riskTwoClauses // "hệ thống đã lắp đặt mà chưa thông báo | được …": which systems
	case nd.r != nil && s.flags&flagVerbal != 0 && (lastLeaf(s).class.agent() || strings.HasPrefix(lastLeaf(s).lex.viOf(), "số ")) && firstWord(leftmost(nd.r).lex.viOf()) == "đang":
		return riskTwoClauses // "nữ giới làm chủ 28,7% số doanh nghiệp | đang hoạt động": the enterprises are
	case nd.r != nil && s.class.agent() && lastLeaf(s).lex.viOf() == "mới" && nd.r.flags&flagTAM == 0:
		return riskTwoClauses // "cơ quan thuế mới | nhận được thông báo": new ones, or only now
	case s.rule == ruleBareNP && s.l.rule == ruleNVerb && s.l.l.lex.viOf() == "thời hạn":
		return 0 // "thời hạn giải quyết | không quá 15 ngày"
	case nd.r != nil && (restsWith(s, nd.r) || s.rule == ruleOnlyNP && answersOnly(nd.r)):
		return 0
	case nd.r != nil && (s.class == person || s.class == org) && mayDoBoth(nd.r):
		return riskPassiveAnd + riskOpenList
	case nd.r != nil && (narrowsWho(s, nd.r) || boundAlready(s)):
		return riskTwoClauses
	case s.rule == ruleFact && nd.r != nil && moodOf(nd.r) != Done:
		return 2 * riskVerbalHead // "việc tỉnh cấm xe tải sẽ …": is it one?
	case s.rule == ruleNPList && s.l.r.cat == catComma && s.l.l.rule != ruleNPList && endsInPredicate(s.l.l) && !belongsTo(s.l.l):
		return riskTwoClauses
	case s.first == 0 && leftmost(s).lex.viOf() == "ưu tiên":
		return riskTwoClauses // "Ưu tiên cho học sinh thường trú trên địa bàn": they are given it
	case s.rule == ruleNPList && s.l.r.cat == catComma && endsInDegree(s.l.l), headedByVerb(s):
		return riskDegree
	case s.rule == ruleNPList && s.l.r.cat == catComma && numberedOff(s.l.l):
		return riskTwoClauses // "Lợi thế thứ ba, giáo dục nghề nghiệp có 825 nghề": the first is a heading
	case s.rule == ruleNPList && s.l.r.cat == catComma && s.r.rule == ruleDetNP:
		return riskPairs
	case s.rule == ruleNPList && s.l.r.cat == catComma && s.l.l.rule != ruleNPList && s.l.l.class == person && s.r.rule == ruleBareNP && ordersBy(s.r.l) && s.r.class != person:
		return riskTwoClauses // "do nhà thầu yếu, tỉnh | đã chấm dứt hợp đồng": the province did
	case namesAct(s) && (closed(nd.r) || reckons(firstOf(nd.r))), shareOfPeople(s) && (nd.r.rule == ruleVNP || nd.r.rule == ruleBe) && (nd.r.flags&flagQuantity != 0 || counted(nd.r)):
		return riskActHead
	case s.flags&flagVerbal != 0 && nd.r != nil && quantityOf(s) && reckons(firstOf(nd.r)):
		if v := passiveWithin(s.l); strings.HasPrefix(headLex(v.r).viOf(), "được ") && v.modifierRisk() == riskLooseVP {
			return riskGerund - riskLooseVP // "được cấp giấy phép" is a passive, too
		}
		return 0
	case s.flags&flagVerbal != 0 && nd.r != nil && saysFigure(nd.r) && measuredSubject(s) != nil:
		return measuredRisk(measuredSubject(s)) // "diện tích tham gia | đạt 354.800 ha"
	case s.flags&flagVerbal != 0 && s.rule == ruleBareNP && nd.r != nil && includesCounted(nd.r):
		return riskActors
	case s.flags&flagVerbal != 0 && s.class == period && s.rule == ruleBareNP && s.l.rule == ruleNVerb && nd.r != nil && nd.r.flags&flagQuantity != 0:
		return riskOfTime - riskVerbInNoun // "thời hạn giải quyết | không quá 5 ngày"
	case s.flags&flagVerbal != 0 && timeOf(s) && nd.r != nil && (nd.r.flags&flagQuantity != 0 || nd.r.rule == ruleBe):
		return riskOfTime // "thời gian ban hành quyết định | không quá 180 ngày", "thời điểm lập hóa đơn | là thời điểm thu tiền"
	case s.flags&flagVerbal != 0 && doneBy(s) && nd.r != nil && (closed(nd.r) || reaches(nd.r) || hasSize(nd.r) && nd.r.flags&flagQuantity != 0):
		return 0
	case nd.r != nil && nd.r.rule == ruleBe && passiveModifier(s):
		return 0 // "kế hoạch vốn được Thủ tướng giao là hơn 884 tỷ đồng"
	case s.flags&flagVerbal != 0 && nd.r.rule == ruleTAM && passiveModifier(s), s.flags&flagVerbal != 0 && nd.r.rule == rulePassive && nd.r.flags&flagTAM != 0 && passiveModifier(s):
		return riskActHead
	case s.flags&flagVerbal != 0 && ofActors(s) && firstOf(nd.r).rule == ruleTAM && permits(firstOf(nd.r)) && headLex(verbBehind(s)).in(bearers):
		return -riskAgentVP // "công dân mang hộ chiếu phổ thông | được tạm trú": who they are
	case s.flags&flagVerbal != 0 && ofActors(s) && (firstOf(nd.r).rule == ruleTAM && (s.rule != ruleNPList || permits(firstOf(nd.r))) || firstOf(nd.r).rule == ruleBounded || entitled(nd.r) || rightOrSanction(firstOf(nd.r))):
		return riskActors
	case s.rule == ruleWhoThen, s.cat == catWho && s.rule == ruleWho && (stillToDo(s.l.r) || undergoneBy(s.l.l, s.l.r)):
		return riskActors // "công dân đã được cấp thẻ | được cấp tài khoản"
	case s.cat == catWho:
		return riskActors + riskAgentVP
	case s.flags&flagVerbal != 0 && ofActors(withoutPlace(s)) && anybody(s) && binding(nd.r) && !isA(nd.r) && !saysWhat(verbBehind(withoutPlace(s))):
		return riskActors // "cơ sở kinh doanh vi phạm quy định | bị đình chỉ hoạt động"
	case s.class == person && ofActors(s) && headLex(verbBehind(s)).viOf() == "phụ trách":
		return riskActors // "Phó Chủ tịch phụ trách kinh tế | chỉ đạo …"
	case sizeOfUndergone(s) && (counted(nd.r) || figuresAt(nd.r)):
		return riskActors // "diện tích rừng bị thiệt hại | là 1.126 ha"
	case s.flags&flagVerbal != 0 && forPurpose(s):
		return riskActors // "mô hình trồng lúa tại Cần Thơ | giúp giảm …": what it is for
	case s.flags&flagVerbal != 0 && s.class == doc && headClass(nd.r) == "say" && sentOn(s):
		return riskActors // "báo cáo của Bộ Tài chính gửi Quốc hội | cho biết …"
	case s.flags&flagVerbal != 0 && ofSuchSize(s) && (firstOf(nd.r).rule == ruleTAM && (permits(firstOf(nd.r)) || firstOf(nd.r).l.lex.en == "neednot") || rightOrSanction(firstOf(nd.r)) || strings.HasPrefix(headLex(nd.r).viOf(), "được miễn")):
		return riskActors // "tàu cá có chiều dài từ 15 m trở lên | phải lắp thiết bị"
	case s.flags&flagVerbal != 0 && alreadyUndergone(s) && firstOf(nd.r).rule == ruleTAM && permits(firstOf(nd.r)):
		return riskActors // "giấy tờ đã bị sửa chữa | phải nộp lại"
	case s.flags&flagVerbal != 0 && whoAndWhere(s) && (rightOrSanction(firstOf(nd.r)) || firstOf(nd.r).rule == ruleTAM && permits(firstOf(nd.r))):
		return riskActors
	case s.flags&flagVerbal != 0 && toldWhich(s) && owes(nd.r, s.class.agent()):
		return riskActors // "các doanh nghiệp có trên 100 lao động | phải báo cáo", "thiết bị chưa được kiểm định | phải dừng hoạt động"
	case s.flags&flagVerbal != 0 && ofActors(s) && strings.HasPrefix(headLex(verbBehind(s)).viOf(), "trực thuộc"):
		return riskActors // "các đơn vị trực thuộc Bộ | được giao quyền tự chủ"
	case nd.r != nil && figuring(nd.r) && countsBefallen(s):
		return riskOfTime // "diện tích rừng bị thiệt hại | tăng 31%": no other verb tells of the figure
	case s.flags&flagVerbal != 0 && s.rule == ruleBareNP && figuring(nd.r) && holdsRate(s.l):
		return riskActors // "tỷ lệ tái nghiện | còn 58%"
	case namedByVerb(s) && (closed(nd.r) || strings.HasPrefix(headLex(nd.r).viOf(), "được ")):
		return riskActHead // "thẩm quyền tuyển dụng | do giám đốc quyết định", "phương pháp so sánh | được áp dụng đối với …"
	case s.flags&flagVerbal != 0:
		return riskVerbalHead
	case holdsPassive(s), s.rule == ruleBareNP && !s.class.agent() && s.class != doc && nd.r.rule == ruleVNP && nd.r.r.rule == ruleBareNP && holdsPassive(nd.r.r):
		return riskPassiveIn // "hệ thống thông tin quản lý hộ tịch | được vận hành": the verb was no predicate
	case nd.r != nil && idle(s, nd.r):
		return riskUndone
	case nd.r != nil && s.class.agent() && nd.r.rule == ruleTAM && nd.r.r.rule == rulePredicate && nd.r.l.lex.en != "notyet" && nd.r.l.lex.en != "not" && nd.r.r.l.lex.in(mannersFirst):
		return riskMannerOnly
	case s.rule == ruleBareNP && s.class == act && s.flags&(flagNominal|flagPost) == 0:
		if nd.r != nil && tellsFigure(nd) {
			return riskOfTime // "nhập khẩu | tăng 16,75%"
		}
		return riskActSubject
	case s.class == doc && s.flags&flagProper == 0 && nd.r != nil && ofPlan(s, nd.r):
		return riskPlanActs
	case (s.class == doc || s.class == event) && s.flags&flagProper == 0 && nd.r != nil && nd.r.rule == ruleVNP && nd.r.class == "" && !meets(leftmost(s)) && !headLex(nd.r).in(including) && headLex(nd.r).has("nom") && !headLex(nd.r).has("state") && !headLex(nd.r).has("force") && !headLex(nd.r).in(ofItself) && !setsOut(s, nd.r):
		return riskPaperActs // "biên bản | kiểm tra hành lý", "quy định | thi hành Điều lệ"
	}
	return 0
}

// timeOf reports the time of an act, which does nothing itself: "thời gian ban hành quyết định".
func timeOf(s *node) bool {
	first := leftmost(s)
	return s.rule == ruleBareNP && first.rule == ruleLeaf && (first.class == period || first.lex.viOf() == "thời điểm")
}

// cannotAct reports what does nothing itself: things, and places but for those that are governed.
func cannotAct(np *node) bool {
	return unable(np) && np.class != act || np.class == place && np.flags&flagProper == 0 && !governed(np) && !np.lex.in(localities)
}

// isSomebody reports a paper, a thing or an event that is said to be somebody.
func isSomebody(s, vp *node) bool {
	is := core(firstOf(vp))
	return is.rule == ruleBe && is.r.cat == catNP && is.r.class == person && (s.lex.viOf() == "kết quả" || s.class == doc || s.class == thing || s.class == event || s.class == act)
}

// endsInDegree reports a noun phrase whose last word is an adjective with its degree: "vi phạm về thuế rất cao".
func endsInDegree(np *node) bool {
	for end := np.last; np != nil && np.last == end && np.rule != ruleLeaf; np = np.r {
		if np.r == nil {
			np = np.l
		}
		if np.rule == ruleAdjN && np.r.rule != ruleLeaf && np.r.cat == catA {
			return true
		}
	}
	return false
}

// headedByVerb reports a noun that is a verb as well, with an adverb of that verb behind it: "quy định rõ cách tính …".
func headedByVerb(np *node) bool {
	found := false
	np.walk(func(n *node) {
		found = found || n.rule == ruleAdjN && n.l.rule == ruleLeaf && n.r.rule == ruleLeaf && n.r.lex.viOf() == "rõ"
	})
	return found
}

// ofPlan reports a plain predicate that is rather what the paper before it is for, "phương án phát hành trái phiếu", or one of asking behind a
// paper that asks for nothing, "bản mẫu sách giáo khoa đề nghị thẩm định".
func ofPlan(np, vp *node) bool {
	act := core(firstOf(vp))
	if vp.flags&(flagTAM|flagPassive) != 0 || act.rule != ruleVNP && act.rule != ruleIntrans && act.rule != ruleVNVP {
		return false
	}
	if np.rule == ruleNumNP {
		return nounOf(np).rule == ruleLeaf && headLex(act).in(planDeeds) && plansFor.opens(viet.Lower(nounOf(np).lex.viOf())) // "hai phương án tăng lương 6%"
	}
	noun := viet.Lower(leftmost(np).lex.viOf())
	if act.class == "order" {
		return np.rule == ruleBareNP && !demandingPapers.opens(noun)
	}
	return np.rule == ruleBareNP && headLex(act).in(planDeeds) && plansFor.opens(noun)
}

// numberedOff reports one of several points, by which a sentence opens: "Điểm mới thứ hai, …".
func numberedOff(np *node) bool {
	return np.rule == ruleBareNP && np.l.rule == ruleAdjN && np.l.r.lex.has("ordinal")
}

// endsInPredicate reports a noun phrase whose last words may be the predicate of another clause: "Thị trường lao động phục hồi, tỷ lệ thất nghiệp giảm".
func endsInPredicate(np *node) bool {
	for np.rule == ruleApproxNum {
		np = np.r
	}
	n := np.l
	switch {
	case np.rule == ruleNumNP && hit(np.r):
		return true // "120 ngôi nhà bị ngập, 30 ha lúa bị hư hại"
	case np.rule == ruleShare: // "100% diện tích được cấp mã số, giá trị xuất khẩu đạt …"
		return np.r.rule == ruleNVP || np.r.rule == ruleCompound && np.r.r.rule == ruleNVP
	case np.rule != ruleBareNP || np.flags&flagProper != 0:
		return false
	}
	return n.rule == ruleNVP || n.rule == ruleNVerb || n.rule == ruleCompound && n.r.rule == ruleLeaf && n.r.class == act && n.l.class.genus() != genusAct
}

// ofActors reports people or bodies with one verb phrase behind them that says which: "các đại biểu tham dự hội nghị".
func ofActors(np *node) bool {
	if np.rule == ruleNPList { // "cơ quan, cá nhân tiếp nhận hồ sơ"
		last, named := np.r, false
		for np = np.l.l; ; np = np.l.l {
			item := np
			if np.rule == ruleNPList {
				item = np.r
			}
			if !item.class.agent() || item.flags&flagVerbal != 0 && !belongsTo(item) {
				return false
			}
			named = named || item.flags&flagVerbal != 0
			if np.rule != ruleNPList {
				break
			}
		}
		return ofActors(last) || named && last.class.agent() && last.flags&flagVerbal == 0
	}
	if np.rule != ruleBareNP && np.rule != ruleDetNP && np.rule != ruleNumNP {
		return false
	}
	return saysWhoActs(nounOf(np))
}

// alreadyUndergone reports a noun with a passive that is marked as done behind it, which is not what it must do: "giấy tờ đã bị sửa chữa".
func alreadyUndergone(np *node) bool {
	done := modifiedBy(np)
	return done != nil && done.rule == ruleTAM && done.l.lex.en == "past" && done.flags&flagPassive != 0
}

// saysWhat reports a verb phrase of saying or asking, or about a rule: what comes behind it may be what is said, "tán thành quy định nền tảng nước
// ngoài | phải thành lập pháp nhân".
func saysWhat(vp *node) bool {
	kind := headClass(vp)
	return kind == "say" || kind == "order" || kind == "provide" || vp.rule == ruleVNP && vp.r.class == doc && vp.r.flags&flagPost != 0
}

// withoutPlace is a bare noun without what stands behind the verb phrase that says which: "người dân sống | tại xã biên giới".
func withoutPlace(np *node) *node {
	n := np.l
	if np.rule != ruleBareNP {
		return np
	}
	for (n.rule == ruleNPP || n.rule == ruleNTime) && n.l.flags&flagVerbal != 0 {
		n = n.l
	}
	bare := *np
	bare.l = n
	return &bare
}

// forPurpose reports a thing with what it is for, whose verb has an object that does nothing itself: "quỹ đất phục vụ tái định cư".
func forPurpose(np *node) bool {
	if np.rule != ruleBareNP && np.rule != ruleDetNP || np.class.agent() {
		return false
	}
	n := nounOf(np)
	for n.rule == ruleNPP || n.rule == ruleNOf || n.rule == ruleNTime {
		n = n.l
	}
	if n.rule != ruleNVP || n.l.flags&flagVerbal != 0 || !n.l.lex.has("to") && n.l.lex.viOf() != "mô hình" && !serving(n.r) || n.r.flags&(flagTAM|flagPassive) != 0 {
		return false
	}
	if n.r.rule == ruleVNVP {
		return headLex(n.r).in(helping) && n.r.r.flags&(flagTAM|flagVerbal) == 0 // "các dự án hỗ trợ nông dân trồng cà phê | giúp …"
	}
	return n.r.rule == ruleVNP && !n.r.r.class.agent() && n.r.r.flags&flagVerbal == 0
}

// serving reports a predicate of what something is used for: behind a noun it says which.
func serving(vp *node) bool {
	vi := headLex(vp).viOf()
	return vi == "phục vụ" || vi == "sử dụng" || vi == "dành cho"
}

// sentOn reports a paper and to whom it goes: "báo cáo gửi Quốc hội".
func sentOn(np *node) bool {
	return np.rule == ruleBareNP && np.l.rule == ruleNVP && np.l.l.flags&flagVerbal == 0 && np.l.r.rule == ruleVNP && np.l.r.r.class.agent() && (submits(np.l.r) || strings.HasPrefix(headLex(np.l.r).viOf(), "gửi"))
}

// ofSuchSize reports things of which a verb phrase says how large those meant are.
func ofSuchSize(np *node) bool {
	n := nounOf(np)
	if n.rule == ruleNOf {
		n = n.l // "hệ thống có công suất dưới 100 kWp của hộ gia đình"
	}
	return np.rule == ruleBareNP && n.rule == ruleNVP && n.l.flags&flagVerbal == 0 && hasSize(n.r)
}

// sizeOfUndergone reports the size or amount of what something has undergone: "diện tích rừng bị thiệt hại", "số tiền được hoàn trả".
func sizeOfUndergone(np *node) bool {
	if np.rule != ruleBareNP || np.l.rule != ruleNVP || np.l.r.flags&flagPassive == 0 {
		return false
	}
	head := leftmost(np.l.l).lex
	return head.in(sizeNouns) || head.in(counting) || head.in(amountNouns)
}

// figuresAt reports a copula or a verb of reaching before a figure: "là 1.126 ha", "đạt 5 tỷ đồng".
func figuresAt(vp *node) bool {
	first := firstOf(vp)
	return first.rule == ruleBe && isFigure(first.r) || reaches(vp)
}

// verbBehind is the verb phrase that says which people or bodies are meant, of the last of several, or an empty constituent.
func verbBehind(np *node) *node {
	for np.rule == ruleNPList {
		if np.r.flags&flagVerbal == 0 {
			np = np.l.l
			continue
		}
		np = np.r
	}
	return orSelf(orSelf(nounOf(np)).r)
}

// nounOf is the noun of a noun phrase, bare or behind a number or determiner.
func nounOf(np *node) *node {
	if np.rule != ruleBareNP {
		return np.r
	}
	return np.l
}

// saysWhoActs reports people or bodies with a verb phrase that says which.
func saysWhoActs(n *node) bool {
	return n.rule == ruleNVP && n.class.agent() && n.l.flags&flagVerbal == 0
}

// whoAndWhere is ofActors where a place stands behind the verb: "hộ nghèo sinh sống tại vùng lũ".
func whoAndWhere(np *node) bool {
	if np.rule != ruleBareNP && np.rule != ruleDetNP && np.rule != ruleNumNP {
		return false
	}
	n := nounOf(np)
	return n.rule == ruleNPP && (n.r.class == place || n.r.class == org) && n.r.rule == rulePP && (n.r.l.lex.viOf() == "tại" || n.r.l.lex.viOf() == "ở") && saysWhoActs(n.l)
}

// toldWhich reports those whom, or what, a verb phrase tells by what they have or by what was or was not done to them.
func toldWhich(np *node) bool {
	if np.rule != ruleBareNP && np.rule != ruleDetNP && np.rule != ruleNumNP {
		return false
	}
	n := nounOf(np)
	for (n.rule == ruleNPP || n.rule == ruleNTime) && n.l.flags&flagVerbal != 0 {
		n = n.l
	}
	if n.rule != ruleNVP || n.l.flags&(flagVerbal|flagProper|flagNominal) != 0 {
		return false
	}
	vp := withoutTail(n.r)
	return headClass(vp) == "own" && vp.flags&flagTAM == 0 && vp.r != nil && vp.r.flags&flagVerbal == 0 || vp.rule == rulePassive
}

// owes reports a predicate of what a rule asks of its subject, or, of somebody, what it gives.
func owes(vp *node, somebody bool) bool {
	first := firstOf(vp)
	if first.rule == ruleTAM && (permits(first) || first.l.lex.en == "neednot") || first.rule == ruleBounded {
		return true
	}
	return somebody && (entitled(vp) || rightOrSanction(first))
}

// permits reports a predicate that a rule gives its subject leave or an order to do: "phải …", "được …", "không được …".
func permits(vp *node) bool { return vp.l.lex.vi == "được" || moodOf(vp) == Duty }

// firstOf is the first of several predicates, without what stands behind it.
func firstOf(vp *node) *node {
	for {
		switch vp.rule {
		case ruleVPList:
			vp = vp.l.l
		case ruleVPPP, ruleVPFor, ruleVPTime, ruleVPIf, ruleVPPurp:
			vp = vp.l
		default:
			return vp
		}
	}
}

// entitled reports a predicate that gives a right or a duty: "có quyền …", "có trách nhiệm …".
func entitled(vp *node) bool {
	switch headLex(vp).viOf() {
	case "có quyền", "có trách nhiệm", "có nhiệm vụ", "có nghĩa vụ", "chịu trách nhiệm":
		return true
	}
	return false
}

// quantityOf reports how much or how many there are of something to which something is done: "tỷ lệ tàu cá được cấp phép", "diện tích bị ngập".
func quantityOf(np *node) bool {
	if np.rule != ruleBareNP {
		return false
	}
	n, first := passiveWithin(np.l), leftmost(np).lex
	if n.rule != ruleNVP || n.l.flags&flagVerbal != 0 || n.r.flags&flagPassive == 0 && !strings.HasPrefix(headLex(n.r).viOf(), "bị ") && !strings.HasPrefix(headLex(n.r).viOf(), "được ") {
		return false
	}
	return (figureNoun(first) || first.in(counting) || first.in(amountNouns) || proportion(first.viOf()))
}

// passiveWithin is a noun without what stands behind the verb phrase that says which.
func passiveWithin(n *node) *node {
	for n.rule == ruleNPP || n.rule == ruleNOf || n.rule == ruleNTime {
		n = n.l
	}
	return n
}

// reckons reports a predicate that tells a figure, or how it has changed, which no noun does: "đạt 96%", "đã tăng từ 0,8% lên 1%", "là 1.126 ha".
func reckons(vp *node) bool {
	if vp.rule == ruleTAM {
		vp = firstOf(vp.r)
	}
	switch headClass(vp) {
	case "rise", "fall", "reach":
		return true
	case "be":
		return vp.rule == ruleBe && vp.r.flags&flagQuantity != 0
	}
	head := headLex(vp).viOf()
	return (shares[head] != "" || strings.HasSuffix(head, "dự kiến khoảng") || strings.HasSuffix(head, "ước khoảng")) && vp.flags&flagQuantity != 0
}

// namedByVerb reports what does nothing itself, with the bare verb that says which it is and no more: "phương pháp so sánh", "thẩm quyền tuyển dụng".
func namedByVerb(np *node) bool {
	return np.rule == ruleBareNP && np.class == abst && np.l.rule == ruleNVerb && np.l.l.rule == ruleLeaf && np.l.r.rule == ruleLeaf && strings.Contains(np.l.r.lex.viOf(), " ")
}

// namesAct reports such a noun with its act and no more: "chi phí mua giống".
func namesAct(np *node) bool {
	if np.rule != ruleBareNP && np.rule != ruleDetNP {
		return false
	}
	n := np.l
	if np.rule == ruleDetNP {
		n = np.r
	}
	for n.rule == ruleNOf || n.rule == ruleNPP {
		n = n.l
	}
	return n.rule == ruleNVP && n.l.rule == ruleLeaf && n.l.lex.in(actHeads) && (n.r.rule == ruleVNP || n.r.rule == ruleIntrans && strings.Count(headLex(n.r).viOf(), " ") > 1) && n.r.flags&flagTAM == 0
}

// shareOfPeople reports the share of those who do something: "tỷ lệ người dân sử dụng dịch vụ công trực tuyến", of which a figure is told.
func shareOfPeople(np *node) bool {
	return np.rule == ruleBareNP && np.l.rule == ruleCompound && (proportion(np.l.l.lex.viOf()) || np.l.l.lex.in(counting)) && np.l.r.rule == ruleNVP && np.l.r.l.class.agent()
}

// counted reports a predicate that gives a number of people or things: "là 702.000 người".
func counted(vp *node) bool { return vp.rule == ruleBe && vp.r.rule == ruleNumNP }

// closed reports a predicate that no noun phrase goes on with: one that is marked, passive or a copula.
func closed(vp *node) bool {
	return vp.rule == ruleTAM || vp.rule == ruleBe || vp.rule == ruleBeRange || vp.flags&flagPassive != 0
}

// reaches reports a predicate that gives a figure: "ước đạt 1.384 tỷ đồng".
func reaches(vp *node) bool {
	first := firstOf(vp)
	return first.rule == ruleVNP && first.class == "reach" && isFigure(first.r)
}

// doneBy reports a thing with those who do it behind "do" and what they do it for: "mã số do cơ quan thuế cấp cho cá nhân". A predicate that no noun
// goes on with is all that can follow.
func doneBy(np *node) bool {
	if np.rule != ruleBareNP || np.l.rule != ruleNVP || np.l.l.flags&flagVerbal != 0 {
		return false
	}
	vp := np.l.r
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime {
		vp = vp.l
	}
	return vp.rule == ruleDoV || vp.rule == ruleDoBe
}

// passiveModifier reports a noun with a passive that names its agent behind it: what is marked and comes after that is the predicate,
// "bảng giá vừa được UBND tỉnh ban hành | sẽ được áp dụng".
func passiveModifier(np *node) bool {
	return np.rule == ruleBareNP && np.l.rule == ruleNVP && (np.l.r.rule == rulePassAgent || np.l.r.rule == ruleDoV) && np.l.l.flags&flagVerbal == 0
}

// setsOut reports a paper and what it says or brings about: "đề án xác định ba đột phá", "luật mở rộng đối tượng".
func setsOut(paper, vp *node) bool {
	if paper.rule != ruleBareNP || paper.class != doc || paper.l.rule != ruleLeaf {
		return false
	}
	return headLex(vp).in(settingOut) || rulings.has(viet.Lower(paper.lex.viOf()))
}
