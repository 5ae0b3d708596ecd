package transfer

import "songngu/internal/viet"

// What is cut off a clause may limit what is told: then the clause is not true by itself.

// restricts reports whether the words from token j on, which are cut off clause nd that begins at token start, limit what it tells.
func (s *Sentence) restricts(start, j, end int, nd *node) bool {
	return s.limitsDenial(j, nd) || s.excuses(j, end) || s.sharesMoney(j, nd) || s.whoever(start, j, nd) || s.whichOfThem(j, end, nd) || s.conditionAfter(j, end)
}

// limitsDenial reports a place, time or means behind what is denied, forbidden or abolished: "không được bán bảo hiểm | trong thời hạn 60 ngày", "bãi bỏ
// khâu xác nhận | bằng giấy".
func (s *Sentence) limitsDenial(j int, nd *node) bool {
	if !adjuncts.has(s.toks[j].Key) || s.toks[j].Key == "theo" || j+1 < len(s.toks) && throughout[s.toks[j+1].Key] {
		return false
	}
	for n := range nd.ends {
		if n.rule == ruleTAM && denials[n.l.lex.en] || n.cat == catVP && (n.class == "abolish" || n.class == "forbid") {
			return true
		}
	}
	return false
}

// excuses reports words of contrast at a comma behind which an exception of what was told stands: "…, song được miễn đối với cơ quan nhà nước".
func (s *Sentence) excuses(j, end int) bool {
	if s.toks[j].In(s.text) != "," || j+1 >= end || s.toks[j+1].Key != "nhưng" && s.toks[j+1].Key != "song" {
		return false
	}
	for k := j + 2; k+1 < min(end, j+excuseReach) && s.toks[k].In(s.text) != ","; k++ {
		if s.spells(k, "đối với") > 0 || s.spells(k, "được miễn") > 0 || s.spells(k, "không áp dụng") > 0 {
			return true
		}
	}
	return false
}

// excuseReach is how far behind such a word the exception may stand.
const excuseReach = 8

// sharesMoney reports one more thing for which a sum is spent behind the first: "chi 318 tỷ đồng để xây 22 trạm | , nâng cấp 61 trạm".
func (s *Sentence) sharesMoney(j int, nd *node) bool {
	if s.toks[j].In(s.text) != "," && s.toks[j].Key != "và" {
		return false
	}
	for n := range nd.ends {
		if n.rule == ruleVPPurp && n.l.flags&flagQuantity != 0 && spends(n.l) {
			return s.engine.opensVerb(s, j+1)
		}
	}
	return false
}

// spends reports a predicate whose object is a sum of money.
func spends(vp *node) bool {
	vp = withoutTail(unmarked(vp))
	return vp.rule == ruleVNP && vp.r.class == money
}

// whoever reports a clause about anybody of whom something is so, who is spoken of behind it: "Người nào là bị hại | …", "riêng các tỉnh nhận hỗ trợ | , Bộ …".
func (s *Sentence) whoever(start, j int, nd *node) bool {
	who := subjectOf(coreOf(nd))
	if s.toks[j].In(s.text) == "," && start > 0 && s.toks[start-1].Key == "riêng" && j+1 < len(s.toks) && s.toks[j+1].Capital && who != nil && who.first == start {
		return true
	}
	return who != nil && who.last < len(s.toks) && who.last > who.first && s.toks[who.last-1].Key == "nào"
}

// whichOfThem reports a clause about people of a sort who do or did something, which says which are meant where a predicate follows: "Bệnh nhân đang
// điều trị | và ra viện sau ngày này tiếp tục áp dụng giá cũ".
func (s *Sentence) whichOfThem(j, end int, nd *node) bool {
	core := coreOf(nd)
	if core.rule != ruleS || core.r.rule != ruleTAM || s.toks[j].Key != "và" {
		return false
	}
	who := core.l
	if who.rule != ruleBareNP || who.class != person || who.flags&(flagProper|flagCapital) != 0 || leftmost(who).lex.has("title") {
		return false
	}
	for k := j + 2; k < end && s.toks[k].Kind != viet.Punct; k++ {
		if goesOnPredicates[s.toks[k].Key] {
			return true
		}
	}
	return false
}

// goesOnPredicates are the syllables with which what is said of such people begins.
var goesOnPredicates = map[string]bool{"được": true, "phải": true, "tiếp": true, "thì": true, "không": true, "vẫn": true}

// holdsToAccount reports a condition at token start whose consequence, at token end at the latest, is that somebody is held to account: who does so is not
// the subject of the clause before, "…; nếu chậm trễ thì xem xét trách nhiệm người đứng đầu".
func (s *Sentence) holdsToAccount(start, end int) bool {
	if s.toks[start].Key != "nếu" && s.spells(start, "trường hợp") == 0 {
		return false
	}
	for k := start + 2; k < end; k++ {
		if s.spells(k, "xem xét trách nhiệm") > 0 || s.spells(k, "xử lý trách nhiệm") > 0 || s.spells(k, "xử lý nghiêm") > 0 {
			return true
		}
	}
	return false
}

// conditionAfter reports a condition at the end of a list that goes on at token j, which may be one of all members: "ban hành nội quy | , lập đội chữa cháy nếu có
// từ 20 người trở lên".
func (s *Sentence) conditionAfter(j, end int) bool {
	if s.toks[j].In(s.text) != "," && s.toks[j].Key != "và" {
		return false
	}
	for k := j + 2; k+1 < end; k++ {
		if s.toks[k].Key == "nếu" && s.toks[k-1].Kind != viet.Punct && s.toks[k-1].Key != "và" && s.toks[k-1].Key != "nhưng" && s.toks[k+1].Key != "không" {
			return true
		}
	}
	return false
}
