package verify

import (
	"slices"
	"strings"
)

// scope checks what may be, what was done and where it holds, which the words of two tables do not settle alone.
func (k *claim) scope() {
	k.options()
	k.nations()
	k.workingDays()
	for _, c := range k.contexts {
		k.doneAsPlanned(c)
		k.noneAtAll(c)
		k.notEvery(c)
		k.abroad(c)
		k.before(c)
	}
}

var (
	mustWords   = lexemesOf("must", "shall", "required", "obliged", "requires", "require", "requiring", "mandatory", "compulsory", "have to", "has to", "had to")
	optionCues  = []string{"lựa chọn", "có thể", "được quyền", "có quyền", "được phép", "cho phép", "tùy", "khuyến khích", "tự nguyện", "được chọn"}
	grantCues   = []string{"được đăng ký", "được tự", "được vay", "được mua", "được bán", "được thuê", "được hưởng", "được chuyển", "được nhận", "được tham gia", "được sử dụng", "được áp dụng", "được quyết định"}
	obligations = []string{
		"phải", "bắt buộc", "buộc", "yêu cầu", "trách nhiệm", "cần", "nghĩa vụ", "không được", "cấm", "chỉ", "chậm nhất", "bảo đảm", "đảm bảo", "đề nghị", "giao", "chỉ đạo", "nghiêm", "tuân thủ", "chấp hành",
		"không quá", "tối thiểu", "ít nhất", "xin phép", "hạn", "sẽ", "không thể", "đòi hỏi", "quyết liệt", "trước ngày", "chịu",
	}
)

// options checks that nobody must what they may: "trường hợp không lựa chọn mô hình này, ủy ban quyết định …".
func (k *claim) options() {
	if mustWords.in(k.review) && k.evidence(optionCues) && !k.evidence(obligations) {
		k.fault(CheckStatus, Error, "%s leaves a choice, the English says what must be", k.where())
	}
	for _, c := range k.contexts { // a duty elsewhere in the sentence is none of what is quoted
		quoted := passageOf(c.words[c.begins:])
		if len(k.contexts) == 1 && mustWords.in(k.review) && quoted.any([]string{"được phép", "có thể", "được quyền", "có quyền"}) && !quoted.any(obligations) {
			k.fault(CheckStatus, Error, "%s leaves a choice, the English says what must be", c.whole.segment.ID)
		}
	}
	for i := range k.tokens { // "người nước ngoài được đăng ký" against "must register"; "hồ sơ được đăng ký" may well be "must be registered"
		if k.low(i) == "must" && k.low(i+1) != "be" && k.low(i+1) != "not" && k.evidence(grantCues) && !k.evidence(obligations) {
			k.fault(CheckStatus, Error, "%s grants something, the English says what must be", k.where())
			return
		}
	}
}

// workingDays checks that days of work are told as such: "5 ngày làm việc" is not "five days".
func (k *claim) workingDays() {
	for i := range k.figures {
		f := &k.figures[i]
		if f.unit != "" || singular(k.low(f.end)) != "day" {
			continue
		}
		working, plain := false, false
		for _, s := range k.cited {
			for n := range s.amounts {
				if a := &s.amounts[n]; same(a.Value, f.value) {
					is := s.saysAt(a.token+1, "ngày làm việc")
					working, plain = working || is, plain || !is
				}
			}
		}
		if working && !plain {
			k.fault(CheckQuantity, Error, "%q are working days in %s", k.phrase(f.first, f.end+1), k.where())
		}
	}
}

// nations checks that each of two peoples that are named together is named by the quote: "doanh nghiệp Pháp" has no "French and Vietnamese enterprises".
func (k *claim) nations() {
	for i := range k.tokens {
		if k.low(i+1) != "and" && k.low(i+1) != "or" || !k.tokens[i].Capital || !k.tokens[min(i+2, len(k.tokens)-1)].Capital {
			continue
		}
		first, second := nations[k.low(i)], nations[k.low(i+2)]
		if pair := nations[k.low(i-1)+" "+k.low(i)]; pair != nil {
			first = pair // "South Africa and Laos"
		}
		if first == nil || second == nil || k.besideDash(shortNations[k.low(i)]) {
			continue
		}
		for n, vi := range [...][]string{first, second} {
			if !slices.ContainsFunc(k.contexts, func(c context) bool { return c.any(vi) }) && !k.besideDash(shortNations[k.low(i+2*n)]) && (!strings.HasPrefix(k.low(i+2*n), "vietnam") || !k.ownState()) {
				k.fault(CheckName, Error, "%q is not in what is quoted of %s", k.phrase(i+2*n, i+2*n+1), k.where())
			}
		}
	}
}

var (
	futureWords = lexemesOf("will", "would", "shall", "plans to", "plan to", "planned to", "intends to", "is set to", "are set to")
	// openCues are the words by which a sentence that tells what was done speaks of something else that was not.
	openCues = []string{
		"sẽ", "dự kiến", "kế hoạch", "phấn đấu", "mục tiêu", "cần", "phải", "đề xuất", "sắp", "yêu cầu", "đề nghị", "chuẩn bị", "tới đây", "tới", "kể từ", "từ ngày", "từ năm", "dự thảo", "chỉ tiêu", "nếu", "trường hợp", "dự báo", "kỳ vọng", "dự định", "có thể", "kiến nghị", "trình", "mong", "tiến tới", "lộ trình", "cam kết",
		"phương án", "chủ trương", "định hướng", "muốn", "hứa", "giao", "đến năm", "nhằm", "hướng tới", "quyết tâm", "hiệu lực", "thỏa thuận", "quyết định", "thống nhất", "nhất trí", "khi", "ký", "phê duyệt", "thông qua", "ban hành", "quy định", "đồng ý", "cho phép", "chấp thuận", "tiếp tục", "sắp tới", "sau khi", "đang", "chưa",
	}
)

// doneAsPlanned checks that nothing is told as to come that is done: "chúng tôi đã lập danh sách".
func (k *claim) doneAsPlanned(c context) {
	if c.stage() != doneStage || !futureWords.in(k.review) || c.whole.passage.any(openCues) || k.tellsDone() || k.perfect() {
		return
	}
	k.fault(CheckStatus, Error, "%s tells what was done, the English what is to come", c.whole.segment.ID)
}

var noneWords = lexemesOf("any*", "no", "none", "nothing", "never", "nobody", "neither", "nor", "at all", "without", "ever", "whatsoever", "whatever", "single", "zero", "every", "not one")

// noneAtAll checks that what is denied of all is: "chưa tiếp cận được bất kỳ ưu đãi nào" is not "not all incentives".
func (k *claim) noneAtAll(c context) {
	for i := c.begins; i+1 < len(c.words); i++ {
		if c.words[i] == "bất" && (c.words[i+1] == "kỳ" || c.words[i+1] == "cứ") && c.deniedBefore(i) && !noneWords.in(k.review) && k.tellsClause(c, i) {
			k.fault(CheckStatus, Error, "%q of %s is lost in the English", "bất "+c.words[i+1], c.whole.segment.ID)
		}
	}
}

var noOneWords = lexemesOf("no", "none", "nobody", "never", "neither", "nothing")

// notEvery checks that what not all have is not denied of all: "không phải tỉnh nào cũng có bệnh viện" is not "no province".
func (k *claim) notEvery(c context) {
	for i := c.begins; i < len(c.words); i++ {
		if !c.at(i, "không phải") {
			continue
		}
		for j := i + 3; j < len(c.words) && j < i+2*besideWords && !c.stops(j); j++ {
			if c.at(j, "nào cũng") && noOneWords.in(k.review) && !k.denies() {
				k.fault(CheckStatus, Error, "%q of %s is told of all", "không phải … nào cũng", c.whole.segment.ID)
				return
			}
		}
	}
}

// deniedBefore reports whether a word that denies stands before word i in its clause.
func (p passage) deniedBefore(i int) bool {
	for i--; i >= 0 && !isStop(p.words[i]); i-- {
		if w := p.words[i]; w == "không" || w == "chưa" || w == "chẳng" {
			return true
		}
	}
	return false
}

var (
	abroadCues  = []string{"ở nước ngoài", "ra nước ngoài", "tại nước ngoài"}
	abroadWords = lexemesOf("abroad", "overseas", "outside", "international*", "offshore", "expatriate*", "external*", "cross", "migrat*", "emigrat*", "countries", "outbound", "outward", "extraterritorial*", "world*", "foreign countr*", "diaspora")
	foreign     = lexemesOf("foreign")
	inVietnam   = lexemesOf("in vietnam")
)

// abroad checks that what is abroad is not told to be here: "cơ quan đại diện của Việt Nam ở nước ngoài" is no foreign mission in Vietnam.
func (k *claim) abroad(c context) {
	for _, cue := range abroadCues {
		at := c.find(cue, c.begins)
		if at < 0 || !k.tellsClause(c, at) || abroadWords.in(k.review) || foreign.in(k.review) && !inVietnam.in(k.review) {
			continue
		}
		k.fault(CheckStatus, Error, "%q of %s is lost in the English", cue, c.whole.segment.ID)
	}
}

// find gives the word from i on at which a phrase stands, -1 when there is none.
func (p passage) find(phrase string, i int) int {
	if !p.has(phrase) {
		return -1
	}
	for ; i < len(p.words); i++ {
		if p.at(i, phrase) {
			return i
		}
	}
	return -1
}

// beforeCues name the term before this one, beforeWords are its English.
var (
	beforeCues  = []string{"quý trước", "tháng trước", "kỳ trước", "tuần trước", "lần trước", "nhiệm kỳ trước", "giai đoạn trước", "đợt trước"}
	beforeWords = lexemesOf(
		"previous*", "preced*", "prior", "earlier", "former*", "past", "compar*", "than", "from", "ago", "outgoing", "last quarter", "last month", "last term", "last week", "last time", "last session", "last year", "last period", "last tenure", "quarter before", "month before", "week before", "term before", "period before", "month on", "quarter on", "year on", "on the",
	)
)

// before checks that what belongs to the last term does not belong to this one: "kinh phí của quý trước".
func (k *claim) before(c context) {
	for _, cue := range beforeCues {
		at := c.find(cue, c.begins)
		if at < 0 || !k.tellsClause(c, at) || beforeWords.in(k.review) || at+2 < len(c.words) && oneOf(c.words[at+2], []string{"khi", "ngày", "thời", "khi", "đây", "hạn", "mắt"}) {
			continue
		}
		k.fault(CheckStatus, Error, "%q of %s is lost in the English", cue, c.whole.segment.ID)
	}
}
