package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// nextTask gives the token at which one more task begins of those who were asked to do something, behind the comma of an order that was cut before
// token next, or one more order beside it: "yêu cầu Sở Xây dựng thẩm định quy hoạch, đồng thời cử 45 cán bộ về hỗ trợ các xã". It is 0 where it may
// be somebody else's.
func (e *Engine) nextTask(s *Sentence, next, end int, from *legacy) int {
	if from == nil || from.under == nil || from.under.cat != catVN || next+2 >= end {
		return 0
	}
	if s.toks[next].Key == "đồng" && s.toks[next+1].Key == "thời" {
		if next += e.skipOpener(s, next); next+2 < end {
			return next
		}
		return 0
	}
	if s.officeTask(next, end) {
		return next
	}
	return 0
}

// officeTask reports whether the words from token i to a comma or the end are what offices are told to do, with a day or a number: "trình Chính
// phủ trước ngày 25/12". A list of nouns or the act of somebody within the task before it is no such thing.
func (s *Sentence) officeTask(i, end int) bool {
	c := s.chart()
	for j := min(end, i+briefTokens); j >= i+3; j-- {
		if j < end && s.toks[j].In(s.text) != "," {
			continue
		}
		vp := best(c.over(i, j), catVP)
		if vp == nil || vp.flags&(flagTAM|flagPassive) != 0 || !headLex(vp).in(officeTasks) {
			continue
		}
		if does := withoutTail(vp); does.rule == ruleVNP && does.r.class == org && !strings.HasPrefix(headLex(vp).viOf(), "báo cáo") {
			return false // "…, trình HĐND tỉnh": what was told before
		}
		own := best(c.over(i, j), catS)
		return vp.flags&(flagQuantity|flagDated) != 0 && (own == nil || vp.cost <= own.cost)
	}
	return false
}

// asksBeside reports whether the order at token i, beside one before it, is given by the same speaker: those who were asked before are one office or
// several alike, "yêu cầu các xã rà soát …, đồng thời giao Sở Nội vụ điều động …", which give no orders to the one asked now.
func (s *Sentence) asksBeside(i int, from *legacy) bool {
	if from == nil || from.under == nil || from.under.cat != catVN || i < 2 || s.toks[i-1].Key != "thời" || s.toks[i-2].Key != "đồng" {
		return false
	}
	if k := s.toks[i].Key; k != "giao" && k != "chỉ" && k != "phân" {
		return false
	}
	return from.under.rule == ruleVNHead && assignsNothing(from.under.r)
}

// pleadsBeside reports whether a plea at token i, beside one before it, is the same speaker's: "kiến nghị Ngân hàng Nhà nước kéo dài thời hạn, đồng thời
// đề nghị các thương vụ hỗ trợ doanh nghiệp".
func (s *Sentence) pleadsBeside(i int, from *legacy) bool {
	if i += max(0, s.spells(i, "đồng thời")); from == nil || from.under == nil || !pleads[headLex(from.under).viOf()] || i < 2 || s.toks[i-1].Key != "thời" {
		return false
	}
	return s.spells(i, "đề nghị") > 0 || s.spells(i, "kiến nghị") > 0
}

// assignsNothing reports offices that give no orders to others, by name or all of a sort: "Sở Xây dựng", "các xã".
func assignsNothing(asked *node) bool {
	if asked.rule == ruleDetNP {
		asked = asked.r
	}
	return asked.class != person && subordinate[viet.Lower(firstWord(leftmost(asked).lex.viOf()))]
}

// ordersOthers reports tasks of such offices that go on with an order to somebody else: that one is the speaker's, "yêu cầu các bệnh viện công khai
// giá thuốc, đồng thời giao Cục Quản lý Dược kiểm tra …".
func ordersOthers(asked, tasks *node) bool {
	if tasks = unmarked(tasks); tasks.rule != ruleVPList || !assignsNothing(asked) {
		return false
	}
	last := tasks.r
	for last.rule == ruleAdvVP || last.rule == ruleTAM {
		last = last.r
	}
	last = withoutTail(last)
	return last.class == "order" && (last.rule == ruleVNVP || last.rule == ruleVNNP) && !strings.HasPrefix(headLex(last).viOf(), "đề nghị")
}

// subordinate are the first words of offices that assign nothing to others.
var subordinate = map[string]bool{"sở": true, "cục": true, "vụ": true, "xã": true, "phường": true, "trường": true, "bệnh": true, "công": true, "đơn": true,
	"phòng": true, "chi": true, "chủ": true, "nhà": true, "cơ": true}

// endsInDeadline reports bodies or people with a day behind them by which those who are asked are to act: "các địa phương trước ngày 31/3".
func endsInDeadline(asked *node) bool {
	for n := range asked.ends {
		if (n.rule == ruleNTime || n.rule == ruleNPTime) && n.r.rule == rulePTime && n.l.class.agent() {
			return true
		}
	}
	return false
}

// byThen writes what somebody is asked to do by a day that stands before it: behind a task alone, or between commas where there are several.
func (w *writer) byThen(nd *node, f form) string {
	inner, when := *nd, w.timeText(nd.l.r)
	inner.l = nd.l.l
	if nd.l.r.rule != rulePTime {
		return w.threePlace(&inner, f) + " " + when
	}
	if tasks := unmarked(nd.r); tasks.rule == ruleVPList || tasks.flags&flagDated != 0 {
		head, tail, ok := strings.Cut(w.threePlace(&inner, f), " to ")
		if !ok {
			w.unsure++
			return head
		}
		return head + ", " + when + ", to " + tail
	}
	return w.threePlace(&inner, f) + " " + when
}

// ordersBy reports the only body, officer or unit of its sort that there is, which gives orders rather than being told from others by them: "Bộ",
// "Chủ tịch UBND tỉnh", "thành phố".
func ordersBy(noun *node) bool {
	switch noun.class {
	case org:
		first := viet.Lower(firstWord(leftmost(noun).lex.viOf()))
		return noun.rule == ruleLeaf && (oneBody(noun.lex.viOf()) || first == "ubnd" || first == "hđnd" || first == "ủy")
	case person:
		return namesPost(noun)
	case place:
		return noun.rule == ruleLeaf && tiers[viet.Lower(noun.lex.viOf())] != 0
	default: // anything else is told by what it asks for, too: "văn bản yêu cầu …"
		return false
	}
}

// owed reports what is somebody's in doing something, a right, a power or a duty: "quyền quyết định mức thu", "trách nhiệm kiểm tra".
func owed(nd *node) bool {
	first := leftmost(nd)
	return (first.cat == catN || first.cat == catNP) && (first.lex.in(answerable) || first.lex.viOf() == "quyền quyết định")
}

// oneOwed makes one of what somebody is given of a sort: "rights to decide" are the right to do so.
func oneOwed(what string) string {
	for several, one := range map[string]string{"rights ": "the right ", "powers ": "the power ", "responsibilities ": "the responsibility "} {
		if rest, ok := strings.CutPrefix(what, several); ok {
			return one + rest
		}
	}
	return what
}

// toldLater reports whether a predicate marked by tense follows a comma behind token j: what was read before it only says by whom something was
// made, "Sàn do Sở A xây dựng, kết nối với 14 hãng tàu, sẽ chạy thử …".
func (s *Sentence) toldLater(j, end int) bool {
	for k := j; k+1 < end; k++ {
		if s.toks[k].In(s.text) == "," && s.marksTense(k+1) {
			return true
		}
	}
	return false
}

// preparing are the verbs of who prepares a paper that is still to go to somebody.
var preparing = map[string]bool{"hoàn thiện": true, "hoàn chỉnh": true, "xây dựng": true, "chuẩn bị": true, "lập": true, "soạn thảo": true, "hoàn tất": true, "nghiên cứu": true}

// reportsBy reports a list of things that seems to end in reports before the day by which somebody is to report: "rà soát quỹ đất, báo cáo | trước
// ngày 20/7".
func reportsBy(vp, by *node) bool {
	if by.rule != rulePTime || !by.l.lex.in(deadlines) {
		return false
	}
	for n := range vp.ends {
		if n.rule == ruleNPList {
			return n.l.r.cat == catComma && n.r.rule == ruleBareNP && n.r.l.rule == ruleLeaf && n.r.lex.viOf() == "báo cáo"
		}
	}
	return false
}

// dutyByThen reports whether a time and what must be done by then follow behind the comma at token i: "…, trong vòng 10 ngày phải hoàn thành quy chế".
func (s *Sentence) dutyByThen(i, end int) bool {
	if s.toks[i].In(s.text) != "," {
		return false
	}
	c := s.chart()
	for k := i + 2; k < min(end, i+farDeadline); k++ {
		if s.toks[k].Key == "phải" && (best(c.over(i+1, k), catTime) != nil || best(c.over(i+1, k), catPP) != nil) {
			return true
		}
	}
	return false
}

// farDeadline is the most tokens from a comma to the duty behind its deadline.
const farDeadline = 10
