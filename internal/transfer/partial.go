package transfer

import "songngu/internal/viet"

// misleads reports a clause that is cut before token j and says something else without what follows.
func (s *Sentence) misleads(j, end int, nd *node) bool {
	if j+2 >= end {
		return false
	}
	if s.toks[j].In(s.text) != "," {
		return s.describes(j, nd)
	}
	switch next := s.toks[j+1].Key; {
	case next == "chưa" && s.names(j+2, min(end, j+comparisonReach), "đã"):
		return true // "cử tri vừa sinh con, chưa về đến nhà đã có điện thoại mời mua sữa"
	case s.otherSubject(j, end), s.sharesObject(j, nd), s.countsThoseWho(j, end):
		return true
	}
	said := withoutTail(coreOf(nd).r)
	return headClass(said) == "say" && said.rule == ruleVNP && saysNothing[headOf(said.r)]
}

// countsThoseWho reports a clause cut at the comma of token j, before or behind what share it is, that counts those of whom the predicate behind it is told:
// "mới có 612 doanh nghiệp, tương đương 63%, được cấp tài khoản".
func (s *Sentence) countsThoseWho(j, end int) bool {
	share := j + 1
	if !sharing[s.toks[share].Key] {
		for share = j - 1; share > 0 && !sharing[s.toks[share].Key]; share-- {
			if s.toks[share].In(s.text) == "," {
				return false
			}
		}
	} else {
		for j++; j < end && s.toks[j].In(s.text) != ","; j++ {
		}
	}
	return j+2 < end && share > 1 && s.toks[share-1].In(s.text) == "," && predicateFirst[s.toks[j+1].Key] && s.toks[j+1].Key != "có" && s.thereAreSoMany(share-1)
}

// sharing are the words before the share that a number of them is.
var sharing = map[string]bool{"chiếm": true, "tương": true, "bằng": true, "tức": true}

// thereAreSoMany reports "có" and a number of something right before token i: "có tới 81 bể bơi".
func (s *Sentence) thereAreSoMany(i int) bool {
	for k := i - 1; k > 0 && k >= i-farCount && s.toks[k].Kind != viet.Punct; k-- {
		if s.toks[k].Kind == viet.Quantity {
			return s.names(max(0, k-2), k, "có")
		}
	}
	return false
}

// farCount is the most tokens from a number to the end of what it counts.
const farCount = 10

// describes reports a bare predicate behind people or things that are nowhere named, cut before a preposition: it may say which, and their predicate is still to
// come, "cộng tác viên bảo vệ trẻ em | tại thôn, bản gần như tan rã".
func (s *Sentence) describes(j int, nd *node) bool {
	core := coreOf(nd)
	if core.rule == ruleS && core.r.rule == ruleVS {
		core = coreOf(core.r.r) // what is said
	}
	if core.rule != ruleS || core.r.flags&flagTAM != 0 || core.l.flags&(flagProper|flagCapital|flagQuantity) != 0 || !adjuncts.has(s.toks[j].Key) || byNowOpens(core.r) {
		return false
	}
	return best(s.chart().over(core.l.first, j), catNP) != nil && s.moreBehind(j)
}

// byNowOpens reports a predicate with a time before it, which no modifier has.
func byNowOpens(vp *node) bool { return vp.rule == ruleTimeVP || vp.rule == ruleWhenVP }

// moreBehind reports whether more than adverbials stand between token j and the end of the sentence or the next semicolon.
func (s *Sentence) moreBehind(j int) bool {
	c := s.chart()
	for k := min(len(s.toks), j+briefTokens); k > j; k-- {
		if best(c.over(j, k), catPP) != nil {
			return k < len(s.toks) && s.toks[k].Kind != viet.Punct
		}
	}
	return true
}

// otherSubject reports the last of a list behind the comma at token j, and a predicate of what stands before it: "… từ Lạng Sơn, Cà Mau | thì kiến nghị …".
func (s *Sentence) otherSubject(j, end int) bool {
	for k := j + 2; k < end && s.toks[k].In(s.text) != ","; k++ {
		if s.toks[k].Key == "thì" {
			return best(s.chart().over(j+1, k), catNP) != nil
		}
	}
	return false
}

// sharesObject reports a verb without its object before the comma at token j, and behind it one with the object of both: "người được phong tặng, truy tặng
// danh hiệu".
func (s *Sentence) sharesObject(j int, nd *node) bool {
	return passiveLast(nd) && lastLeaf(nd).frames&(frameNoun|frameNone) == frameNoun && s.opensTransitive(j+1) && !figureVerbs.has(s.toks[j+1].Key) && s.toks[j+1].Key != "có"
}

// passiveLast reports a clause that ends in a passive without more.
func passiveLast(nd *node) bool {
	for n := range nd.ends {
		if n.rule == rulePassive {
			return true
		}
	}
	return false
}

// saysNothing are the nouns of what somebody names and goes on to say: "nêu thực tế …, Hà Nội có 128 ngày …".
var saysNothing = map[string]bool{"thực tế": true, "thực trạng": true, "vấn đề": true, "câu hỏi": true, "ý kiến": true}

// headOf is the Vietnamese of the noun that a noun phrase begins with.
func headOf(np *node) string { return leftmost(np).lex.viOf() }
