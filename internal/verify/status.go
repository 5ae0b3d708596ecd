package verify

import (
	"slices"
	"strings"

	"songngu/internal/english"
)

// act is an official act that English reports as done in certain forms.
type act struct {
	english    []string // past forms
	vietnamese []string // verbs that it may stand for
}

var acts = []act{
	{[]string{"issued", "promulgated", "enacted"}, []string{"ban hành", "cấp", "phát hành", "công bố", "phát", "ra", "có", "ký", "gửi", "đưa ra", "đã cấp"}},
	{[]string{"adopted", "passed"}, []string{"thông qua", "ban hành", "áp dụng", "biểu quyết", "tán thành", "vượt qua", "trải qua", "đi qua", "đăng kiểm", "thi đỗ", "đỗ", "đạt"}},
	{[]string{"approved", "ratified", "endorsed"}, []string{"phê duyệt", "phê chuẩn", "duyệt", "chuẩn y", "chấp thuận", "thông qua", "tán thành", "đồng ý", "nhất trí", "quyết định", "có chủ trương", "được cấp phép", "được giao"}},
	{[]string{"signed"}, []string{"ký", "kí", "ký kết", "ban hành"}},
	{[]string{"completed", "finished", "finalised", "finalized"}, []string{"mãn hạn", "hết hạn", "hoàn thành", "hoàn thiện", "hoàn tất", "thi công", "xong", "kết thúc", "đầy đủ"}},
	{[]string{"took effect", "taken effect", "came into force", "come into force", "in force", "entered into force", "came into effect"}, []string{"có hiệu lực", "hiệu lực", "thi hành", "hiện hành", "quy định tại thời điểm"}},
	{[]string{"agreed", "consented"}, []string{"đồng ý", "nhất trí", "thống nhất", "chấp thuận", "tán thành", "chấp nhận", "thỏa thuận", "cam kết", "ký", "nhận lời", "đồng tình"}},
	{[]string{"decided"}, []string{"quyết định", "quyết", "thống nhất", "xác định", "chọn", "lựa chọn", "chốt"}},
	{[]string{"established", "founded"}, []string{"thành lập", "lập", "thiết lập", "xây dựng", "xác lập", "kiện toàn"}},
	{[]string{"amended", "amends"}, []string{"sửa đổi", "bổ sung", "điều chỉnh", "sửa"}},
	{[]string{"abolished", "repealed"}, []string{"bãi bỏ", "bỏ", "hủy bỏ", "xóa bỏ", "thay thế"}},
}

// presentActs gives the acts, by index, of what headlines tell in the present.
var presentActs = tableOf(map[string]int{
	"issues": 0, "promulgates": 0, "enacts": 0, "adopts": 1, "passes": 1, "approves": 2, "ratifies": 2, "endorses": 2, "signs": 3, "completes": 4, "finishes": 4, "finalises": 4, "agrees": 6, "decides": 7, "establishes": 8, "founds": 8, "abolishes": 10, "repeals": 10,
})

// pastForm is one English form of an act.
type pastForm struct {
	text string
	act  *act
}

// pastForms gives the forms by their first word.
var pastForms = formsByWord()

func formsByWord() *wordTable[[]pastForm] {
	forms := map[string][]pastForm{}
	for k := range acts {
		for _, f := range acts[k].english {
			first, _, _ := strings.Cut(f, " ")
			forms[first] = append(forms[first], pastForm{f, &acts[k]})
		}
	}
	return tableOf(forms)
}

// planned stand before a Vietnamese verb whose act is not done.
var planned = []string{
	"đề xuất", "dự kiến", "sẽ", "kiến nghị", "đang xây dựng", "đang", "trình", "dự thảo", "đề nghị", "yêu cầu", "cần", "phải", "xem xét", "chuẩn bị",
	"tham mưu", "sớm", "nghiên cứu", "lấy ý kiến", "phấn đấu", "chưa", "không", "nhằm", "để", "nếu", "khi", "hướng tới", "dự định", "chờ", "sắp", "tiến tới", "giao",
}

// done stand before a verb whose act is done.
var done = []string{"đã", "vừa", "vừa mới", "mới", "được", "từng"}

// proposals are the words of the source that say that something is not decided.
var proposals = []string{"đề xuất", "dự kiến", "kiến nghị", "dự thảo", "đang xây dựng", "đề nghị", "lấy ý kiến", "sẽ", "xem xét", "trình quốc hội", "trình chính phủ"}

// before a past form these make it no report of a thing done.
var notDone = map[string]bool{
	"be": true, "being": true, "to": true, "will": true, "would": true, "should": true, "must": true, "may": true, "can": true, "could": true, "shall": true,
	"not": true, "if": true, "when": true, "once": true, "until": true, "unless": true, "before": true, "yet": true, "after": true,
}

// conditions begin a clause that reports nothing.
var conditions = map[string]bool{"if": true, "when": true, "once": true, "until": true, "unless": true, "before": true}

// status checks that what English says is done is not only proposed or planned in what it quotes.
func (r *review) status() {
	for i := range r.tokens {
		if r.tokens[i].claimed || r.low(i-1) == "(" && r.low(i+1) == ")" {
			continue
		}
		for _, f := range pastForms.of(r.tokens[i].Low) {
			majeure := f.text == "in force" && r.low(i+2) == "majeure"
			if r.says(i, f.text) && r.isDone(i) && !majeure {
				r.act(f.act, f.text)
			}
		}
		if low := r.tokens[i].Low; r.modelled && r.index == headline && presentActs.has(low) {
			r.act(&acts[presentActs.of(low)], low)
		}
	}
	r.future()
}

// isDone reports whether the past form at token i tells of a thing done: "has issued", "was adopted", not "to be issued".
func (r *review) isDone(i int) bool {
	if r.low(i) == "amended" && (r.low(i-1) == "draft" || i+1 < len(r.tokens) && oneOf(r.low(i+1), []string{"law", "code", "ordinance", "decree", "circular"}) && r.low(i-1) == "the") {
		return false // "the draft amended Law on Inspection": what it is called
	}
	if i == 0 && r.index != headline && len(r.tokens) > 1 && r.tokens[1].Kind == english.Word && !english.IsFunctionWord(r.low(1)) {
		return false // "Adopted children", "Approved projects"
	}
	near := true
	for j := i - 1; j >= 0 && j >= i-10; j-- {
		switch low := r.low(j); {
		case low == "," || low == ";":
			return true
		case near && notDone[low], conditions[low]:
			return false
		case low == "has" || low == "have" || low == "had" || low == "was" || low == "were" || low == "is" || low == "are" || i-j >= 4:
			near = near && j > 0 && notDone[r.low(j-1)]
		}
	}
	return true
}

func (r *review) act(a *act, form string) {
	said, open := false, false
	for _, p := range r.passages {
		for _, v := range a.vietnamese {
			if !p.has(v) {
				continue
			}
			for i := range p.words {
				if p.at(i, v) {
					planned := p.isPlanned(i)
					said, open = said || !planned, open || planned
				}
			}
		}
	}
	switch {
	case said:
	case open:
		r.fault(CheckStatus, Error, "%q: in %s it is not done", form, r.where())
	case r.quotes(proposals):
		r.fault(CheckStatus, Error, "%q: %s only proposes or plans", form, r.where())
	default:
		r.fault(CheckStatus, Warning, "%q has no verb of its own in %s", form, r.where())
	}
}

// isPlanned reports whether words before the verb at index i, in its clause, say that it is not done.
func (p passage) isPlanned(i int) bool {
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		if isStop(p.words[j]) {
			return false
		}
		for _, w := range done {
			if p.at(j, w) && i-j <= 2 && !p.plannedAt(j-1) {
				return false
			}
		}
		for _, w := range planned {
			if p.at(j, w) && j+words(w) <= i && !p.excused(j) && !p.deniesOther(j, i) {
				return true
			}
		}
	}
	return false
}

// deniesOther reports whether the word at index j denies another verb, to which the one at index i only belongs: "không áp dụng với hợp đồng ký trước ngày …".
func (p passage) deniesOther(j, i int) bool {
	if p.words[j] != "không" && p.words[j] != "chưa" {
		return false
	}
	for j += 2; j < i; j++ {
		if oneOf(p.words[j], []string{"với", "về", "của", "thuộc"}) {
			return true
		}
	}
	return false
}

// plannedAt reports whether a word for what is not done stands at index j.
func (p passage) plannedAt(j int) bool {
	return j >= 0 && (oneOf(p.words[j], planned) || j > 0 && oneOf(p.words[j-1]+" "+p.words[j], planned))
}

// excused reports whether the word at index j is part of another: "khi" of "trong khi", "không" of "không gian".
func (p passage) excused(j int) bool {
	switch p.words[j] {
	case "không":
		return p.notNegation(j)
	case "đang":
		return !p.at(j, "đang xây dựng") && !p.at(j, "đang trình") && !p.at(j, "đang xem")
	case "trình":
		return j > 0 && oneOf(p.words[j-1], []string{"quy", "chương", "công", "lộ", "giáo", "tiến", "quá", "hành", "lập"}) || j+1 < len(p.words) && p.words[j+1] == "độ"
	case "phải":
		return j > 0 && p.words[j-1] == "không"
	case "giao":
		return j+1 < len(p.words) && oneOf(p.words[j+1], []string{"thông", "dịch", "lưu", "tiếp"}) || j > 0 && p.words[j-1] == "ngoại"
	case "cần":
		return j+1 < len(p.words) && oneOf(p.words[j+1], []string{"thơ", "giờ", "thiết"})
	case "khi", "để":
		return j > 0 && oneOf(p.words[j-1], []string{"trong", "sau", "kể"})
	}
	return false
}

func isStop(w string) bool {
	return w == "," || w == ";" || w == "." || w == ":" || w == "!" || w == "?"
}

// quotes reports whether a passage has one of the phrases.
func (r *review) quotes(phrases []string) bool {
	for _, p := range r.passages {
		if p.any(phrases) {
			return true
		}
	}
	return false
}

// excusedFuture reports whether the words before the quotes speak of the future, somebody's "would" is told, or, in a claim, "will" stands
// beside what has been done.
func (r *review) excusedFuture(form string, i int) bool {
	return r.leadsAhead() || r.modelled && r.yearAhead() || form == "would" && r.denied(i) || r.modelled && r.perfect()
}

// yearAhead reports whether a cited segment names a year that was to come when the article was published.
func (r *review) yearAhead() bool {
	const far = 40
	pub := float64(r.article.Date.Year)
	for _, s := range r.cited {
		for _, v := range s.plain {
			if pub > 0 && v > pub && v <= pub+far {
				return true
			}
		}
	}
	return false
}

// leadsAhead reports whether what stands before the quotes speaks of the future: "thời gian tới tập trung các nhiệm vụ: …".
func (r *review) leadsAhead() bool {
	for _, p := range r.leads {
		if p.any(sourceFutures) {
			return true
		}
	}
	return false
}

// perfect reports whether the English has "has" or "have" with a past form: what is told beside it may well be to come.
func (r *review) perfect() bool {
	for i := range r.tokens {
		if (r.low(i) == "has" || r.low(i) == "have") && isPast(r.low(i+1)) {
			return true
		}
	}
	return false
}

// denied reports whether "would" at token i stands in what somebody said: "denied reports that it would stop".
func (r *review) denied(i int) bool {
	for j := i - 1; j > 0; j-- {
		if reportWords.at(r, j) {
			return true
		}
	}
	return false
}

var futures = []string{"will", "shall", "would", "is expected to", "are expected to", "is planned to", "plans to", "plan to", "is set to", "is going to", "intends to", "aims to"}

var futureOpeners = tableOf(map[string]bool{
	"will": true, "shall": true, "would": true, "is": true, "are": true, "plans": true, "plan": true, "intends": true, "aims": true,
})

// sourceFutures are words of the source that let English speak of the future.
var sourceFutures = []string{
	"sẽ", "dự kiến", "kế hoạch", "phấn đấu", "mục tiêu", "cần", "phải", "đề xuất", "sắp", "yêu cầu", "giao", "tiếp tục", "bảo đảm", "đảm bảo", "nhằm", "để", "hướng",
	"tập trung", "đề nghị", "chuẩn bị", "quyết tâm", "tới", "đến", "kể từ", "từ ngày", "được", "dự thảo", "quy định", "chỉ tiêu", "khi", "nếu", "dự báo", "ước", "kỳ vọng", "dự định", "có thể", "kiến nghị", "trình", "mong", "tiến tới", "lộ trình", "cam kết", "đẩy mạnh", "thúc đẩy", "phương án", "nhiệm vụ", "chủ trương", "định hướng", "muốn", "hứa", "tổng mức đầu tư", "tổng vốn đầu tư", "không bị", "tối đa", "tối thiểu", "không quá", "không vượt", "kiên quyết", "nhất quyết", "đều bị", "bị xử",
}

// englishPlans are words by which English says that a thing is not done yet.
var englishPlans = []string{
	"will", "shall", "would", "should", "must", "expect", "expected", "expects", "plan", "plans", "planned", "propose", "proposed", "proposes", "proposing", "proposal", "proposals",
	"draft", "drafting", "to", "aim", "aims", "target", "recommend", "recommended", "suggest", "suggested", "request", "requested", "requests", "asked", "scheduled", "intend", "intends", "intended", "upcoming", "forecast", "projected", "estimated", "going", "may", "if", "when", "petitioned", "consider", "considering", "submit", "submitted",
}

// future warns of a future that the source has not, and of a proposal of the source that the English leaves out.
func (r *review) future() {
	for i := range r.tokens {
		if !futureOpeners.has(r.low(i)) {
			continue
		}
		for _, f := range futures {
			if r.says(i, f) && !r.quotes(sourceFutures) && !r.excusedFuture(f, i) {
				r.fault(CheckStatus, Warning, "%q: nothing in %s speaks of the future", f, r.where())
			}
		}
	}
	if r.modelled || !r.quotes([]string{"đề xuất", "dự kiến", "kiến nghị", "dự thảo", "sẽ"}) {
		return
	}
	for i := range r.tokens {
		if oneOf(r.tokens[i].Low, englishPlans) {
			return
		}
	}
	r.fault(CheckStatus, Warning, "%s speaks of a plan or proposal, the English does not", r.where())
}

// strongNegations are English words that need a negation in the source.
var strongNegations = tableOf(map[string]bool{"not": true, "never": true, "cannot": true})

// weakNegations let English do without "not".
var weakNegations = tableOf(map[string]bool{
	"no": true, "without": true, "excluding": true, "wrong": true, "wrongly": true, "none": true, "neither": true, "nor": true, "nothing": true, "nobody": true, "unable": true, "lack": true, "lacks": true, "lacked": true, "lacking": true,
	"fail": true, "fails": true, "failed": true, "failing": true, "refuse": true, "refused": true, "avoid": true, "avoiding": true, "prevent": true, "prevented": true, "preventing": true,
	"exempt": true, "exempted": true, "instead": true, "unless": true, "illegal": true, "illegally": true, "invalid": true, "irregular": true, "incorrect": true, "incomplete": true, "inadequate": true, "insufficient": true, "ineligible": true,
	"impossible": true, "improper": true, "inappropriate": true, "inaccurate": true, "informal": true, "inconsistent": true, "limited": true, "pending": true, "prohibited": true, "banned": true,
	"prohibit": true, "ban": true, "prohibits": true, "bans": true, "forbid": true, "forbids": true, "forbidden": true, "bars": true, "barred": true, "refuses": true, "denied": true, "denies": true, "rejects": true, "rejected": true, "suspended": true, "cashless": true, "paperless": true, "contactless": true, "absence": true, "missing": true, "unmet": true, "unfit": true, "few": true, "little": true, "until": true, "yet": true, "hardly": true, "only": true, "low": true, "remain": true, "remains": true, "remained": true,
	"infringe": true, "breach": true, "regardless": true, "impermissible": true, "inefficient": true, "ineffective": true, "rather": true, "beyond": true, "exceed": true, "stop": true, "stopped": true, "free": true, "constant": true, "constantly": true, "continuously": true, "indispensable": true, "inevitable": true, "exempts": true, "waive": true, "waives": true, "waived": true, "waiving": true, "disagree": true, "disagrees": true, "disagreed": true, "disapprove": true, "disapproved": true, "disallow": true, "disallowed": true, "disqualified": true,
	"exclude": true, "excludes": true, "excluded": true, "outside": true, "miss": true, "misses": true, "missed": true, "disagreement": true, "disagreements": true, "ignore": true, "ignores": true, "ignored": true, "unlike": true,
})

// negation checks that English denies what the source denies and nothing else.
func (r *review) negation() {
	strong, weak := r.negations()
	main, some := false, false
	for _, p := range r.passages {
		m, a := p.negations()
		main, some = main || m, some || a
	}
	switch {
	case strong && !some:
		r.fault(CheckStatus, Error, "the English denies what %s does not", r.where())
	case strong || weak || slices.ContainsFunc(r.passages, func(p passage) bool { return r.affirms(p, 0) > 0 }):
	case main && (r.quoted || r.oneClause()) && r.denialsUntold():
	case main && (r.quoted || r.oneClause()):
		r.fault(CheckStatus, Error, "%s has a negation that the English has not", r.where())
	case some && !r.modelled && r.deniesWeakly():
		r.fault(CheckStatus, Warning, "%s has a negation that the English has not", r.where())
	}
}

// deniesWeakly reports whether a passage has "không" or the like, which English may leave out.
func (r *review) deniesWeakly() bool {
	for _, p := range r.passages {
		for _, w := range p.words {
			if w == "không" || w == "chưa" || w == "chẳng" {
				return true
			}
		}
	}
	return false
}

// negations tells whether the English has "not" and whether it has another word that denies, looked for once.
func (r *review) negations() (strong, weak bool) {
	if r.negated == nil {
		strong, weak = r.findNegations()
		r.negated = &[2]bool{strong, weak}
	}
	return r.negated[0], r.negated[1]
}

func (r *review) findNegations() (strong, weak bool) {
	for i := range r.tokens {
		t := &r.tokens[i]
		switch {
		case strongNegations.has(t.Low) || strings.HasSuffix(t.Low, "n't"):
			if t.Low == "not" && (r.low(i+1) == "only" || r.low(i+1) == "just" || r.limits(i)) {
				weak = true
				continue
			}
			strong = true
		case r.says(i, "no longer"):
			strong = true
		case r.says(i, "rules out"), r.says(i, "rule out"), r.says(i, "ruled out"):
			weak = true
		case t.Low == "against" && r.advisedAgainst(i), t.Low == "out" && (r.leftOut(i) != "" || r.outOf(i)), t.Low == "short" && r.low(i+1) == "of", r.lateAt(i), weakNegations.has(t.Low) || negativeShape(t.Low) && t.Kind == english.Word:
			weak = true
		}
	}
	return strong, weak
}

// lateAt reports "late" at token i for what was not done in time: "không nộp báo cáo đúng hạn".
func (r *review) lateAt(i int) bool {
	return oneOf(r.low(i), []string{"late", "overdue"}) && r.evidence([]string{"đúng hạn", "đúng thời hạn", "đúng tiến độ", "kịp thời"})
}

// outOf reports "out of" at token i, but for that of a ratio: "out of the scheme", not "34 out of 40".
func (r *review) outOf(i int) bool {
	return r.low(i+1) == "of" && !r.isNumber(i-1) && !r.isNumber(i+2) && english.Cardinal(r.low(i-1)) < 0 && english.Cardinal(r.low(i+2)) < 0
}

// negativeShape reports whether a word denies by how it begins or ends: "unpaid", "non", "careless".
func negativeShape(low string) bool {
	return len(low) > 5 && (strings.HasPrefix(low, "un") && !isUnion(low) || strings.HasPrefix(low, "non") || strings.HasSuffix(low, "less")) || low == "non"
}

// limits reports whether "not" at token i belongs to a limit: "not more than 5%", "must not exceed 5%".
func (r *review) limits(i int) bool {
	switch r.low(i + 1) {
	case "more", "less", "fewer", "exceed", "exceeding", "lower", "higher", "later", "earlier":
		return true
	case "under", "over", "below", "above": // "not above the average" is no limit
		return r.isNumber(i+2) || r.isNumber(i+3)
	}
	return false
}

// isUnion reports words that begin with "un" and deny nothing.
func isUnion(low string) bool {
	for _, p := range [...]string{"under", "uni", "until", "unto", "unemploy"} {
		if strings.HasPrefix(low, p) {
			return !strings.HasPrefix(low, "unin") && !strings.HasPrefix(low, "unim")
		}
	}
	return low == "uncles"
}

// oneClause reports whether the passages are short enough for a statement to tell all of them.
func (r *review) oneClause() bool {
	n, stops := 0, 0
	for _, p := range r.passages {
		for _, w := range p.words {
			n++
			if w == ":" && r.index == headline && !r.modelled {
				return false // the headline may be what stands before it
			}
			if w == "," || w == ";" || w == ":" {
				stops++
			}
		}
	}
	return n <= 30 && stops <= 1
}

// notAfter are the words with which "không" and its kin deny nothing.
var notAfter = map[string][]string{
	"không": {"chỉ", "những", "ngừng", "gian", "khí", "quân", "quá", "dưới", "vượt", "lưu", "phận", "ít", "nhỏ", "kém", "thua", "tránh", "kể", "thấp", "lớn", "cao", "nhiều", "chuyên", "giấy", "thường", "vận", "trung", "tặc", "ảnh", "phân"},
	"chưa":  {"đến", "tới", "đầy", "từng", "kể"},
	"chẳng": {"hạn"},
}

// denying are verbs with which English may say "not": "cấm" is "must not", "miễn" "need not".
var denying = tableOf(map[string]bool{"cấm": true, "miễn": true, "trừ": true, "thiếu": true, "ngừng": true, "dừng": true, "tránh": true, "hết": true, "khỏi": true, "khó": true, "ngoài": true})

// negations tells whether the passage denies in its main clause and whether it denies at all.
func (p passage) negations() (main, some bool) {
	for i, w := range p.words {
		if w != "không" && w != "chưa" && w != "chẳng" {
			some = some || denying.has(w) || p.at(i, "thay vì")
			continue
		}
		if p.notNegation(i) {
			some = some || p.weakNegation(i)
			continue
		}
		some = true
		main = main || p.isMain(i)
	}
	return main, some
}

// notNegation reports whether the word at index i is part of another: "hàng không", "không chỉ", "hay không".
func (p passage) notNegation(i int) bool {
	if i > 0 && oneOf(p.words[i-1], []string{"hàng", "trên", "hay", "khoảng", "phòng", "hư", "vùng", "số"}) && !p.endsInGoods(i-1) {
		return true
	}
	if i+1 >= len(p.words) || isStop(p.words[i+1]) {
		return p.words[i] == "không"
	}
	if i > 0 && p.words[i-1] == "hoặc" && !oneOf(p.words[i+1], []string{"còn", "đủ", "được", "phải", "thể", "đáp", "đạt", "thực"}) {
		return true // "có hoặc không có giấy phép", but "ngừng hoạt động hoặc không còn đủ điều kiện"
	}
	if p.at(i, "không dùng tiền") || p.at(i, "không đồng bộ") || p.at(i, "không đồng đều") || p.at(i, "không đồng nhất") {
		return true
	}
	if p.at(i, "không thể thiếu") || p.at(i, "không thể tách") || p.at(i, "không thể đảo") {
		return true
	}
	if p.at(i, "chưa đủ") && i+2 < len(p.words) && digit(p.words[i+2]) { // "chưa đủ 20 năm" is a limit
		return true
	}
	return oneOf(p.words[i+1], notAfter[p.words[i]])
}

// endsInGoods reports whether "hàng" at index i ends a word of its own, so that "không" behind it denies: "ngân hàng không được thu phí".
func (p passage) endsInGoods(i int) bool {
	return p.words[i] == "hàng" && i > 0 && oneOf(p.words[i-1], []string{"ngân", "khách", "mặt", "cửa", "nhà", "bán", "giao", "đơn", "đặt", "chủ"})
}

// weakNegation reports whether the word at index i still lets the English deny: "không thể", "không phải".
func (p passage) weakNegation(i int) bool {
	if i+1 >= len(p.words) || i > 0 && oneOf(p.words[i-1], []string{"hàng", "trên", "khoảng", "phòng"}) && !p.endsInGoods(i-1) {
		return false
	}
	return oneOf(p.words[i+1], []string{"thể", "phải", "dùng", "giấy", "ai", "quá", "dưới", "vượt", "ít", "đến", "tới", "đầy", "từng", "chuyên", "thấp", "lớn", "cao", "nhiều", "kể", "phân"})
}

// isMain reports whether nothing makes the clause of the negation at index i a lesser one.
func (p passage) isMain(i int) bool {
	if i > 0 && oneOf(p.words[i-1], []string{"mà", "nhưng", "người", "hợp", "tượng", "những", "hạn"}) {
		return false
	}
	for j := i - 1; j >= 0 && !isStop(p.words[j]); j-- {
		if p.words[j] == "(" || oneOf(p.words[j], []string{"nếu", "khi", "để", "nhằm", "mà", "rằng", "vì", "do", "tránh"}) {
			return false
		}
	}
	return true
}
