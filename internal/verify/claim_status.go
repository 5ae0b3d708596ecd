package verify

import (
	"slices"
	"strings"
	"sync"
	"time"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// stage says how far a thing is that a Vietnamese clause tells.
type stage uint8

const (
	untold    stage = iota
	doneStage       // "đã"
	proposed        // "đề xuất"
	due             // "phải", "yêu cầu"
	ahead           // "sẽ", "dự kiến"
	advised         // "nên"
)

// stageCues are the words that tell it.
var stageCues = map[string]stage{
	"đã": doneStage, "vừa": doneStage, "từng": doneStage,
	"đề xuất": proposed, "kiến nghị": proposed, "đề nghị": proposed,
	"yêu cầu": due, "phải": due, "cần": due,
	"sẽ": ahead, "dự kiến": ahead, "tới đây": ahead, "sắp": ahead, "sắp tới": ahead, "thời gian tới": ahead, "phấn đấu": ahead, "dự định": ahead, "đặt mục tiêu": ahead, "nhằm": ahead, "hướng tới": ahead, "chậm nhất": ahead, "cam kết": ahead,
	"nên": advised,
}

// cuesByWord gives the cues by their first word, longer ones first.
var cuesByWord = func() *wordTable[[]string] {
	out := map[string][]string{}
	for cue := range stageCues {
		first, _, _ := strings.Cut(cue, " ")
		out[first] = append(out[first], cue)
	}
	for first, all := range out {
		for i := 1; i < len(all); i++ {
			for k := i; k > 0 && len(all[k]) > len(all[k-1]); k-- {
				all[k], all[k-1] = all[k-1], all[k]
			}
		}
		out[first] = all
	}
	return tableOf(out)
}()

// cueNotAfter and cueNotBefore make another word of a cue: "đáp ứng yêu cầu", "trở nên", "cần thiết", "vừa … vừa".
var cueNotAfter = map[string][]string{
	"yêu cầu": {"đạt", "vượt", "ngoài", "đúng", "ứng", "các", "những", "theo", "mọi", "nhiều", "một", "với", "về", "có", "đủ", "số", "của", "lượt", "triệu", "hợp"},
	"đề xuất": {"theo"}, "kiến nghị": {"theo"}, "đề nghị": {"theo", "thuế", "sơ", "đơn", "người", "tiền"}, "phải": {"không", "bên", "chẳng", "việc"}, "nên": {"trở", "tạo", "làm", "xây", "dựng", ",", "cho"},
	"cần": {"không", "chỉ"}, "cam kết": {"phí", "vốn", "số", "mức", "các", "những", "theo", "bản", "và", "đúng"}, "nhằm": {","}, "dự kiến": {"theo"}, "đã": {"dù", "mặc"},
}

var cueNotBefore = map[string][]string{
	"yêu cầu": {"của", "về", "đồng"}, "cần": {"thiết", "thơ", "giờ", "cù", "chánh", "đước", "giuộc", "vương"}, "sắp": {"xếp", "đặt"}, "phải": {"chăng", "nói", "kể"}, "vừa": {"là", "qua", "phải", "có", "đáp", "bảo", "đảm", "nhỏ", "và"}, "nên": {"kinh", "văn", "vẫn", "đã"},
}

// stageAt reads a cue at index i and gives the index behind it.
func (p passage) stageAt(i int) (stage, int) {
	for _, cue := range cuesByWord.of(p.words[i]) {
		if !p.at(i, cue) || p.namedAt(i) {
			continue
		}
		end := i + words(cue)
		if oneOf(cue, adverbials) && !p.opens(i) {
			return untold, end
		}
		if i > 0 && oneOf(p.words[i-1], cueNotAfter[cue]) || i > 0 && cue == "yêu cầu" && digit(p.words[i-1]) || cue == "phấn đấu" && p.ofTarget(i) || end < len(p.words) && oneOf(p.words[end], cueNotBefore[cue]) {
			return untold, end
		}
		return stageCues[cue], end
	}
	return untold, i + 1
}

// ofTarget reports whether the word at index i belongs to a target that a share is of: "98,1% chỉ tiêu phấn đấu".
func (p passage) ofTarget(i int) bool {
	return i > 2 && p.words[i-1] == "tiêu" && digit(p.words[i-3])
}

// namedAt reports a word with a capital inside a sentence, which belongs to a name.
func (p passage) namedAt(i int) bool {
	return i > 0 && i < len(p.names) && p.names[i] && !isStop(p.words[i-1])
}

// adverbials are cues only where a clause begins: "mời … sang thăm trong thời gian tới" is an invitation that was made.
var adverbials = []string{"thời gian tới", "tới đây", "sắp tới"}

// opens reports whether the word at index i, or "trong" before it, begins a clause.
func (p passage) opens(i int) bool {
	if i > 0 && p.words[i-1] == "trong" {
		i--
	}
	return i == 0 || isStop(p.words[i-1])
}

func digit(w string) bool { return w != "" && english.IsDigit(w[0]) }

// stage gives the stage of what is quoted: the first that the quote tells, or the last before it. Brackets are left out, and what was
// proposed stays proposed: "đã đề xuất".
func (c context) stage() stage {
	depth, found := 0, untold
	for i := 0; i < len(c.words); {
		switch c.words[i] {
		case "(":
			depth++
		case ")":
			depth--
		}
		s, next := c.stageAt(i)
		if s == due && c.words[i] == "phải" && (c.ensues(i) || c.inTopic(i) || c.owed(i)) || s == ahead && c.words[i] == "nhằm" && i == 0 && c.closesBefore(i, len(c.words)) {
			s = untold // "Nhằm giảm tải, xã thành lập …": what it is for is not what is told
		}
		if i == c.begins && oneOf(c.words[i], reasons) {
			found = untold // "kiến nghị … sớm hoàn thành, bởi hiện mới có 38%": the reason is no proposal
		}
		if s == doneStage && next < len(c.words) && c.words[next] != "phải" { // "đã phải dừng" had to
			if then, after := c.stageAt(c.behindPaper(next)); then == proposed || then == due {
				s, next = then, after
			}
		}
		if s != untold && depth == 0 {
			if found = s; i >= c.begins {
				return s
			}
		}
		i = next
	}
	return found
}

// inTopic reports whether the word at index i stands in what a sentence begins with as that of which it speaks: "Về khoản tiền phải nộp bổ sung, …".
func (p passage) inTopic(i int) bool {
	first := p.words[0]
	return (first == "về" || first == "đối" || first == "riêng" || first == "ngoài") && !p.closesBefore(0, i) && p.closesBefore(i, len(p.words))
}

// owed reports whether the "phải" at index i says of a sum that it is to be paid, which is no duty that is told: "số tiền phải nộp giảm 12%".
func (p passage) owed(i int) bool {
	return i > 0 && i+1 < len(p.words) && oneOf(p.words[i-1], []string{"tiền", "khoản", "mức"}) && oneOf(p.words[i+1], []string{"nộp", "trả", "đóng", "thu", "chi", "thanh"})
}

// reasons begin a clause that says why.
var reasons = []string{"bởi", "vì"}

// closesBefore reports whether a mark stands between the words from i on and the one at end.
func (p passage) closesBefore(i, end int) bool {
	for ; i < end; i++ {
		if p.stops(i) {
			return true
		}
	}
	return false
}

// papersSent are the words of a paper by which something is asked for: "đã có tờ trình đề nghị".
var papersSent = []string{"có tờ trình", "có văn bản", "có công văn", "có báo cáo", "gửi văn bản", "gửi công văn", "ký công văn", "ký văn bản"}

// behindPaper gives the index behind such a paper at index i, or i.
func (p passage) behindPaper(i int) int {
	for _, paper := range papersSent {
		if end := i + words(paper); p.at(i, paper) && end < len(p.words) {
			return end
		}
	}
	return i
}

// ensuing are the words behind which "phải" tells what something led to: "dẫn đến 63 dự án phải hủy".
var ensuing = []string{"dẫn đến", "dẫn tới", "khiến", "khiến cho", "tình trạng", "buộc", "làm cho"}

// befalling stand behind "phải" of what befell somebody: "23 người phải nhập viện".
var befalling = []string{"nhập viện", "cấp cứu", "thở máy", "đi cấp cứu", "vào viện", "cắt cụt"}

// ensues reports whether the word at index i stands behind such words in its clause, or before what befalls somebody.
func (p passage) ensues(i int) bool {
	if slices.ContainsFunc(befalling, func(w string) bool { return p.at(i+1, w) }) {
		return true
	}
	for j := i - 1; j >= 0 && !p.stops(j); j-- {
		if slices.ContainsFunc(ensuing, func(w string) bool { return p.at(j, w) }) {
			return true
		}
	}
	return false
}

// The English of what is not done.
var (
	proposalWords = lexemesOf(
		"propos*", "recommend*", "suggest*", "request*", "ask", "asked", "asks", "asking", "petition*", "urge*", "urging", "call", "calls", "called", "calling", "advis*", "seek", "seeks", "seeking", "sought", "want*", "put forward", "puts forward", "submit*", "bill", "bills",
		"draft*", "should", "would", "appeal*", "claim", "claims", "claiming", "appl*", "invite*", "could", "wish*", "demand*", "requir*", "must", "bid*", "advocat*", "motion*", "plan", "plans", "planned",
	)
	dutyWords = lexemesOf(
		"must", "shall", "should", "have to", "has to", "had to", "need", "needs", "needed", "require", "required", "requires", "requiring", "oblig*", "order", "orders", "ordered", "instruct*", "direct", "directs", "directed", "ask", "asked", "asks", "asking", "request*", "urge*", "demand*", "call", "calls", "called", "calling", "task*", "assign*", "responsib*",
		"mandatory", "compulsory", "duty", "duties", "told", "is to", "are to", "was to", "were to", "to be", "stress*", "emphasi*", "compel*", "necessary", "necessity", "essential", "propos*", "recommend*", "suggest*", "bound", "forced", "due", "tell", "tells", "telling",
	)
	headlineAhead = lexemesOf("to", "will", "plan", "plans", "planned", "aims", "expected", "expects", "set", "due", "targets", "target", "eyes", "seeks", "proposes", "proposed", "pledges", "may", "should", "must")
	aheadWords    = lexemesOf("expected", "will", "planned", "scheduled", "due", "to be", "intend*", "aim", "aims", "aimed", "forthcoming", "upcoming", "projected", "slated", "set to")
	adviceWords   = lexemesOf("should", "ought", "propos*", "recommend*", "suggest*", "better", "advis*", "need", "needs", "must", "urg*", "call*", "would", "warn*", "to", "necessary", "so", "therefore", "thus", "hence", "because", "since")
)

// aheadLater reports whether what is to come is told in a clause behind the first of the quote.
func (c context) aheadLater() bool {
	clause := false
	for i := c.begins; i < len(c.words); i++ {
		if clause = clause || i > c.begins+fewWords && isStop(c.words[i]); !clause {
			continue
		}
		if s, _ := c.stageAt(i); s == ahead {
			return true
		}
	}
	return false
}

// aheadUntold reports whether what is to come stands only in a later clause of the quote, of which the English tells nothing: "Bộ trình Thủ tướng phương án …, dự kiến áp dụng
// từ quý I".
func (c context) aheadUntold(k *claim) bool {
	s := c.whole
	if s.heard == nil {
		return false
	}
	first, end := s.tokensOf(c)
	for i := first; i < end; i++ {
		if !s.saysAt(i, "dự kiến") || i <= first+fewWords || s.tokens[i-1].Key != "," {
			continue
		}
		for n := first; n < i; n++ {
			if oneOf(s.key(n), []string{"sẽ", "sắp", "cần", "phải"}) {
				return false
			}
		}
		told, _ := k.tellsOf(s, i+2, end)
		return told == 0 && !k.figuresIn(s, i, end)
	}
	return false
}

// headlinesAhead reports a word of what is to come, or a time with "by" or "from".
func (k *claim) headlinesAhead() bool {
	for i := range k.tokens {
		if low := k.low(i); (low == "by" || low == "from") && (k.isNumber(i+1) || english.Month(k.low(i+1)) > 0 || oneOf(k.low(i+1), []string{"next", "end", "the", "this", "early", "late", "mid", "year"})) {
			return true
		}
	}
	return headlineAhead.in(k.review)
}

// fewWords are as many as lead in before a clause: "Theo kế hoạch, …".
const fewWords = 5

// open checks that the English tells no proposal, duty or plan as done.
func (k *claim) open() {
	for _, c := range k.contexts {
		where := c.whole.segment.ID
		switch c.stage() {
		case proposed:
			if !k.proposes() {
				k.fault(CheckStatus, Error, "%s proposes or asks for something, the English does not say so", where)
			}
		case due:
			if k.tellsDone() && !dutyWords.in(k.review) || k.joinsDone(c) {
				k.fault(CheckStatus, Error, "%s requires something, the English tells it as done", where)
			}
		case ahead:
			if c.aheadUntold(k) {
				continue
			}
			if aheadWords.in(k.review) && (c.aheadLater() || len(k.contexts) > 1) {
				continue // "cho ý kiến về dự án luật, dự kiến trình Quốc hội …": commented on it, which is expected to go to …
			}
			if k.tellsDone() || k.joinsDone(c) || k.index == headline && !k.headlinesAhead() {
				k.fault(CheckStatus, Error, "%s speaks of what is to come, the English tells it as done", where)
			}
		case advised:
			if !adviceWords.in(k.review) {
				k.fault(CheckStatus, Error, "%s says what should be, the English what is or will be", where)
			}
		default:
			k.notYet(c)
		}
	}
}

// proposes reports a word of a proposal, but for what is submitted later: "before the circular is submitted".
func (k *claim) proposes() bool {
	for i := range k.tokens {
		later := k.low(i) == "submitted" && oneOf(k.low(i-1), []string{"is", "are", "be", "being"})
		if proposalWords.at(k.review, i) && !later {
			return true
		}
	}
	return false
}

// irregularPast are past forms that "-ed" does not make.
var irregularPast = map[string]bool{
	"rose": true, "risen": true, "fell": true, "fallen": true, "cut": true, "took": true, "taken": true, "made": true, "held": true, "sent": true, "gave": true, "given": true, "began": true, "begun": true, "built": true, "put": true, "paid": true, "spent": true, "grew": true, "grown": true, "met": true, "led": true,
	"won": true, "lost": true, "kept": true, "left": true, "got": true, "became": true, "become": true, "came": true, "come": true, "went": true, "gone": true, "ran": true, "run": true, "brought": true, "bought": true, "sold": true, "chose": true, "chosen": true, "wrote": true, "written": true, "taught": true, "drew": true, "drawn": true,
	"been": true, "had": true, "done": true, "did": true, "shut": true, "hit": true, "dealt": true, "found": true,
}

func isPast(low string) bool {
	return irregularPast[low] || strings.HasSuffix(low, "ed") && len(low) > 4 && !strings.HasSuffix(low, "eed")
}

// openVerbs are past forms that tell of nothing done but of a wish or plan.
var openVerbs = lexemesOf(
	"proposed", "recommended", "suggested", "requested", "asked", "petitioned", "urged", "called", "advised", "sought", "wanted", "drafted", "appealed", "invited", "demanded", "required", "planned", "expected", "aimed", "targeted", "intended", "scheduled", "hoped", "forecast", "projected", "estimated",
	"prepared", "pledged", "committed", "promised", "vowed", "ordered", "instructed", "directed", "tasked", "assigned", "obliged", "considered", "needed", "set", "due", "allowed", "permitted", "entitled", "supposed", "agreed", "stressed", "emphasised", "emphasized", "told", "compelled", "forced", "outlined", "laid", "determined",
)

var modals = map[string]bool{"will": true, "shall": true, "would": true, "should": true, "must": true, "may": true, "can": true, "could": true, "might": true, "cannot": true}

// presents are verbs in the present that statements about rules and plans have.
var presents = map[string]bool{
	"requires": true, "require": true, "provides": true, "stipulates": true, "sets": true, "aims": true, "plans": true, "seeks": true, "asks": true, "proposes": true, "adds": true, "allows": true, "applies": true, "takes": true, "includes": true, "covers": true, "needs": true, "wants": true,
	"specifies": true, "lays": true, "calls": true, "comprises": true, "amends": true, "prescribes": true, "entitles": true, "means": true, "receive": true, "receives": true,
}

// tellsDone reports whether the main verb of the English is in the past or perfect, and not one of a wish: "has opened", "was opened",
// "opened". Behind "said" the verb of what was said counts.
func (k *claim) tellsDone() bool {
	for i := k.leadEnd(len(k.tokens)); i < len(k.tokens); i++ {
		switch low := k.low(i); {
		case i > 0 && strings.HasSuffix(low, "s") && (k.low(i+1) == "to" || k.low(i+1) == "that") && !english.IsFunctionWord(low) && low != "as":
			return false // "decides to", "stipulates that"
		case low == "do" && relative[k.low(i-1)]: // "students who do not work in schools"
		case modals[low], low == "is", low == "are", low == "does", low == "do", presents[low], i > 0 && low == "if":
			return false
		case relative[k.low(i-1)]:
		case low == "has", low == "have", low == "had", low == "was", low == "were":
			j := i + 1
			for adverb(k.low(j)) {
				j++
			}
			return k.low(j) != "to" && !openVerbs.at(k.review, j) && (low == "was" || low == "were" || isPast(k.low(j)) || low == "had")
		case i > 0 && isPast(low) && !k.attributive(i):
			switch {
			case k.verbBehind(i), k.putsAt(i):
			case openVerbs.at(k.review, i):
				return false
			default:
				return true
			}
		}
	}
	return false
}

// joinsDone reports whether a second verb is told as done though nothing in the passage is: "will open and has been free".
func (k *claim) joinsDone(c context) bool {
	for i := range c.words {
		if s, _ := c.stageAt(i); s == doneStage || c.words[i] == "được" && i > 0 && c.words[i-1] != "phải" {
			return false
		}
	}
	for i := range k.tokens {
		low, behind := k.low(i+1), k.low(i+2)
		if k.low(i) != "and" || behind == "to" {
			continue
		}
		if low == "was" || low == "were" || (low == "has" || low == "have") && (isPast(behind) || adverb(behind)) { // but "must hold a degree and have experience"
			return true
		}
	}
	return false
}

// relative are the words behind which a verb is not the main one.
var relative = map[string]bool{"who": true, "which": true, "that": true, "whose": true, "where": true}

func adverb(low string) bool {
	return low == "not" || low == "also" || low == "just" || low == "now" || low == "since" || strings.HasSuffix(low, "ly") || low == "already" || low == "so" || low == "far" || low == "yet" || low == "been" || low == "each"
}

// attributive reports whether the past form at token i belongs to a noun: "the proposed fee", "of related costs".
func (k *claim) attributive(i int) bool {
	switch k.low(i - 1) {
	case "the", "a", "an", "of", "by", "to", "for", "in", "on", "with", "their", "its", "-", "all", "and", "or", "as", "when", "if", "where", "newly", "those", "from", "at":
		return true
	}
	return k.low(i+1) == "-"
}

// putsAt reports whether "put" at token i says how large somebody says that something is: "put its debt at VND40 billion".
func (k *claim) putsAt(i int) bool {
	if k.low(i) != "put" && k.low(i) != "puts" {
		return false
	}
	for j := i + 2; j+1 < len(k.tokens); j++ {
		if k.low(j) == "at" && (k.isNumber(j+1) || isPast(k.low(j+2)) || k.isNumber(j+2) || k.isNumber(j+3)) {
			return true
		}
	}
	return false
}

// verbBehind reports whether another verb follows, so that the past form at token i was a participle: "people affected by it will …".
func (k *claim) verbBehind(i int) bool {
	reports := false
	for j := i + 1; j < len(k.tokens); j++ {
		low := k.low(j)
		if low == "that" && j == i+1 && reportWords.at(k.review, i) {
			reports = true
			continue // "noted that it is": the verb of what was said counts
		}
		if low == ";" || low == "which" || low == "that" || low == "who" {
			return false
		}
		if modals[low] || low == "is" || low == "are" || low == "has" || low == "have" || low == "was" || low == "were" || low == "does" || low == "do" {
			return reports || k.low(j-1) != "and" // "held a degree and have …": both tell of the experts
		}
	}
	return false
}

// notYet checks that nothing is told as done on a day that was still to come when the article was published: "From 2030, schools taught …".
func (k *claim) notYet(c context) {
	pub := k.article.Date
	if pub.Year == 0 || pub.Month == 0 || pub.Day == 0 || c.stage() == doneStage || !k.tellsDone() {
		return
	}
	published := time.Date(pub.Year, time.Month(pub.Month), pub.Day, 0, 0, 0, 0, time.UTC)
	for i := range k.tokens {
		if k.low(i) == "to" && i+1 < len(k.tokens) && k.tokens[i+1].Kind == english.Word && !k.tokens[i+1].Capital && !english.IsFunctionWord(k.low(i+1)) {
			return // "approved a plan to build …"
		}
		if y, ok := k.yearOf(i); ok && y > pub.Year && i <= 4 && oneOf(k.low(0), []string{"from", "by", "in", "on"}) {
			k.fault(CheckStatus, Error, "%d was still to come, the English tells of it as past", y)
			return
		}
		w, first, end := k.dayAt(i)
		if end > 0 && time.Date(w.Year, time.Month(w.Month), w.Day, 0, 0, 0, 0, time.UTC).After(published) && oneOf(k.low(first-1), []string{"on", "by", "from", "since"}) {
			k.fault(CheckStatus, Error, "%q was still to come, the English tells of it as past", k.phrase(first, end))
			return
		}
	}
}

// yearOf reads a year at token i, whatever has accounted for it.
func (k *claim) yearOf(i int) (int, bool) {
	y := int(k.tokens[i].Value)
	return y, k.isNumber(i) && len(k.tokens[i].Text) == 4 && y >= 1900 && y <= 2100
}

// dayAt reads "1 July 2026" at token i, whatever has accounted for it.
func (k *claim) dayAt(i int) (w viet.When, first, end int) {
	month := english.Month(k.low(i))
	if month == 0 || !k.isNumber(i-1) || !k.isNumber(i+1) || len(k.tokens[i+1].Text) != 4 {
		return w, 0, 0
	}
	return viet.When{Day: int(k.tokens[i-1].Value), Month: month, Year: int(k.tokens[i+1].Value)}, i - 1, i + 2
}

// Papers and the words by which English says that one is not in force.
var (
	paperWords = lexemesOf("law", "laws", "decree", "circular", "resolution", "decision", "regulation", "regulations", "code", "ordinance", "strategy", "scheme", "standard", "standards", "act", "rules", "directive", "document")
	draftWords = lexemesOf("draft", "drafts", "drafted", "drafting", "bill", "bills", "propos*", "would", "planned", "amendments", "revision")
	draftCues  = []string{"dự thảo", "dự án luật", "dự luật", "dự án bộ luật", "dự án pháp lệnh", "soạn thảo nghị định", "soạn thảo thông tư", "soạn thảo luật"}
)

// draft checks that a draft is called one.
func (k *claim) draft() {
	if draftWords.in(k.review) {
		return
	}
	for _, c := range k.contexts {
		for _, cue := range draftCues {
			if c.has(cue) && (paperWords.in(k.review) || c.at(0, cue) || c.at(1, cue)) {
				k.fault(CheckStatus, Error, "%s speaks of a draft, the English does not say so", c.whole.segment.ID)
				return
			}
		}
	}
}

// reversal is a Vietnamese verb that turns what follows it round, with the English that may stand for it.
type reversal struct {
	vietnamese string
	english    *lexemes
}

var reversals = []reversal{
	{"cấm", lexemesOf("ban", "bans", "banned", "banning", "prohibit*", "forbid*", "forbad*", "bar", "bars", "barred", "barring", "outlaw*", "illegal", "unlawful")},
	{"miễn", lexemesOf("unless", "exempt*", "waiv*", "free", "without", "no charge", "relie*", "spared")},
	{"trừ", lexemesOf("except*", "outside", "exclud*", "other than", "apart from", "unless", "but", "save", "barring", "exempt*", "deduct*", "minus", "subtract*", "less", "net", "lose", "loses", "lost", "losing", "dock*")},
	{"thiếu", lexemesOf("lack*", "short", "shorter", "shortest", "shortage*", "shortfall*", "missing", "insufficien*", "inadequa*", "deficit*", "deficien*", "need", "needs", "scarc*", "incomplete", "absen*", "underage", "under-age", "minor*", "want", "poor*", "irresponsib*", "inconsisten*", "few", "indispensable", "essential", "unfair*", "unclear")},
	{"phủ nhận", lexemesOf("den*", "reject*", "dismiss*", "refut*", "disput*")},
	{"từ chối", lexemesOf("refus*", "declin*", "reject*", "turn", "turned")},
	{"bác bỏ", lexemesOf("reject*", "dismiss*", "den*", "overturn*", "refut*", "quash*")},
	{"dừng", lexemesOf("stop*", "suspend*", "suspension*", "halt*", "ceas*", "paus*", "end", "ends", "ended", "ending", "discontinu*", "no longer", "beyond", "phase*", "shut", "closed", "idle*")},
	{"ngừng", lexemesOf("stop*", "suspend*", "suspension*", "halt*", "ceas*", "paus*", "end", "ends", "ended", "ending", "discontinu*", "no longer", "constant*", "continu*", "steadily", "ever", "shut", "closed", "idle*")},
	{"chấm dứt", lexemesOf("end", "ends", "ended", "ending", "terminat*", "ceas*", "stop*", "put an end", "leave", "leaves", "left", "leaving", "lose", "loses", "lost", "losing", "drop*", "scrap*", "abolish*", "phase*", "no longer", "discontinu*")},
	{"hủy bỏ", lexemesOf("cancel*", "annul*", "revok*", "scrap*", "repeal*", "abolish*", "rescind*")},
	{"bãi bỏ", lexemesOf("abolish*", "abolition", "repeal*", "annul*", "scrap*", "remov*", "revok*", "cancel*")},
}

// reversalsByWord gives them by their first word.
var reversalsByWord = sync.OnceValue(func() *wordTable[[]*reversal] {
	out := map[string][]*reversal{}
	for i := range reversals {
		first, _, _ := strings.Cut(reversals[i].vietnamese, " ")
		out[first] = append(out[first], &reversals[i])
	}
	return tableOf(out)
})

// reversalNotAfter and reversalNotBefore make another word of one.
var reversalNotAfter = map[string][]string{"trừ": {"khấu", "loại", "bù", "giảm", "diệt", "phòng"}, "dừng": {"không"}, "ngừng": {"không"}, "thiếu": {"thể", "không"}, "miễn": {"cắt", "thẻ", "giấy"}, "cấm": {"chất", "hàng", "vùng"}}

var reversalNotBefore = map[string][]string{"trừ": {"vào", "lùi", "đi", "điểm"}, "thiếu": {"tướng", "tá", "úy", "niên", "nhi", "sinh", "lâm"}, "miễn": {"nhiệm", "dịch", "giảm", "là"}, "dừng": {"ở", "lại", "chân"}, "cấm": {"chỉ", "vận"}}

// denial checks that the English turns round what the quotes turn round, and no more.
func (k *claim) denial() {
	if len(k.contexts) != 1 {
		return
	}
	c := k.contexts[0]
	found := c.reversals(c.begins)
	english := k.denials()
	said := 0
	for _, v := range found {
		if v.english.in(k.review) {
			said++
		}
	}
	denied, verbal := c.denials(c.begins)
	for _, v := range found {
		if !v.english.in(k.review) && english <= denied && !k.untoldFree(c, v) {
			k.fault(CheckStatus, Error, "%q of %s is lost in the English", v.vietnamese, c.whole.segment.ID)
			return
		}
	}
	untold, _ := k.untoldDenials(c.whole, c.begins, len(c.words), 1)
	if denied > 0 && english+k.gentleDenials(found, verbal)+k.deniedToo()+k.onlyThen(c)+k.affirms(c.passage, c.begins)+said < denied-untold+len(found) {
		k.fault(CheckStatus, Error, "%s denies more often than the English", c.whole.segment.ID)
	}
	whole := c.whole.passage
	most := whole.denialsInAll()
	untold, _ = k.untoldDenials(c.whole, 0, len(whole.words), surelyUntold) // the statement denies nothing of a clause that it leaves out
	if k.denies() && english+said+k.untils(found)+k.undone()+k.unmet(found) > most-untold+whole.weakDenials()+len(whole.reversals(0)) {
		k.fault(CheckStatus, Error, "the English denies more than %s does", c.whole.segment.ID)
	}
	k.exceeds(whole)
}

// untoldFree reports whether a reversal is the "miễn phí" of a clause that is quoted and not told.
func (k *claim) untoldFree(c context, v *reversal) bool {
	at := c.find("miễn phí", c.begins)
	return at >= 0 && c.find(v.vietnamese, c.begins) == at && !k.tellsClause(c, at)
}

// exceeds checks that what must not exceed something does not exceed it in the English.
func (k *claim) exceeds(p passage) {
	if !p.has("không quá") && !p.has("không vượt") && !p.has("không được vượt") {
		return
	}
	for i := range k.tokens {
		if !strings.HasPrefix(k.low(i), "exceed") {
			continue
		}
		for j := i - 1; ; j-- {
			if j < 0 || j < i-3 {
				k.fault(CheckStatus, Error, "%q: in %s there is a limit", k.low(i), k.where())
				return
			}
			if low := k.low(j); strongNegations.has(low) || low == "no" || low == "without" || low == "never" || strings.HasSuffix(low, "n't") {
				break
			}
		}
	}
}

// reversals gives the reversals of the passage from word i on, each once.
func (p passage) reversals(i int) []*reversal {
	var out []*reversal
	for ; i < len(p.words); i++ {
		for _, v := range reversalsByWord().of(p.words[i]) {
			if p.at(i, v.vietnamese) && !slices.Contains(out, v) && !p.isOther(i, v.vietnamese) {
				out = append(out, v)
			}
		}
	}
	return out
}

// isOther reports whether the reversal at word i is part of another word.
func (p passage) isOther(i int, word string) bool {
	end := i + words(word)
	return i > 0 && oneOf(p.words[i-1], reversalNotAfter[word]) || end < len(p.words) && oneOf(p.words[end], reversalNotBefore[word])
}

// denials counts the words of the passage from word i on that deny and have to be said: "không", "chưa", "chẳng". verbal is true when one
// denies a verb that may be or must be: "không phải", "chưa được".
func (p passage) denials(i int) (n int, verbal bool) {
	for ; i < len(p.words); i++ {
		if w := p.words[i]; (w == "không" || w == "chưa" || w == "chẳng") && !p.notNegation(i) {
			if !p.onceMore(i) {
				n++
			}
			verbal = verbal || oneOf(p.words[i+1], []string{"phải", "còn", "được", "thể", "cần", "nên", "bị"}) && !p.at(i+1, "cần thiết")
		}
	}
	return n, verbal
}

// denialsInAll counts as denials does, those of a row one by one: English may tell each.
func (p passage) denialsInAll() int {
	n, _ := p.denials(0)
	for i, w := range p.words {
		if (w == "không" || w == "chưa" || w == "chẳng") && !p.notNegation(i) && p.onceMore(i) {
			n++
		}
	}
	return n
}

// onceMore reports the denial at word i as one more of a row: "tàu chưa đăng ký, chưa đăng kiểm, chưa có giấy phép".
func (p passage) onceMore(i int) bool {
	for j := i - 2; j > 0 && j > i-6 && p.words[i-1] == ","; j-- {
		if p.words[j] == p.words[i] && !p.at(i+1, "vì") { // "không vì một vài nơi chậm mà hạ chỉ tiêu" is no item
			return j > 1 && p.words[j-1] == "," || j == 0 || !isStop(p.words[j-1])
		}
		if isStop(p.words[j]) {
			return false
		}
	}
	return false
}

// weakDenials counts those that may be said by "not".
func (p passage) weakDenials() int {
	n := 0
	for i, w := range p.words {
		if (w == "không" || w == "chưa" || w == "chẳng") && p.notNegation(i) && p.weakNegation(i) && !p.limitAt(i) || w == "thay" && p.at(i, "thay vì") {
			n++
		}
	}
	return n
}

// limitAt reports whether the denial at word i is that of a limit: "không quá".
func (p passage) limitAt(i int) bool {
	if i+3 >= len(p.words) || !oneOf(p.words[i+1], []string{"quá", "dưới", "vượt", "ít", "thấp", "lớn", "cao", "nhiều", "đủ"}) {
		return false
	}
	return digit(p.words[i+2]) || digit(p.words[i+3])
}

// advisedAgainst reports "against" at token i behind a verb of advice: "warns people against sending photos".
func (r *review) advisedAgainst(i int) bool {
	for j := i - 1; j >= 0 && j > i-5; j-- {
		if low := r.low(j); strings.HasPrefix(low, "advis") || strings.HasPrefix(low, "warn") || strings.HasPrefix(low, "caution") || strings.HasPrefix(low, "decid") {
			return true
		}
	}
	return false
}

// leftOut gives the verb of leaving before "out" at token i, "" when there is none: "leaving gold jewellery out".
func (r *review) leftOut(i int) string {
	for j := i - 1; j >= 0 && j > i-5 && !isStop(r.low(j)); j-- {
		if low := r.low(j); low == "leaving" || low == "leaves" || low == "leave" {
			return low
		}
	}
	return ""
}

// denials counts the words of the English that deny, limits left out.
func (k *claim) denials() int {
	n := 0
	for i := range k.tokens {
		switch low := k.low(i); {
		case strongNegations.has(low) || strings.HasSuffix(low, "n't"):
			if !k.limits(i) && k.low(i+1) != "only" && k.low(i+1) != "just" {
				n++
			}
		case low == "no" && k.low(i+1) != "." && (k.low(i+2) != "than" || !oneOf(k.low(i+1), []string{"more", "less", "fewer", "later", "higher", "lower", "earlier", "sooner"})), low == "without", low == "rather" && k.low(i+1) == "than", low == "instead" && k.low(i+1) == "of", low == "against" && k.advisedAgainst(i), low == "out" && strings.HasPrefix(k.leftOut(i), "lea"), low == "none", low == "neither", low == "nor", low == "nothing", low == "nobody":
			n++
		}
	}
	return n
}

// deniedToo counts what a denial denies as well, "cannot borrow or receive a pension": Vietnamese denies each, "không được vay, cũng không được nhận lương hưu".
func (k *claim) deniedToo() int {
	n := 0
	for i := range k.tokens {
		if low := k.low(i); (low == "or" || low == "nor") && !oneOf(k.low(i+1), moreBehindOr) && k.behindDenial(i) {
			n++
		}
	}
	return n
}

// onlyThen gives the two denials that "only" says with what comes first: "không được rời bến khi chưa kê khai", "may leave only after a declaration".
func (k *claim) onlyThen(c context) int {
	if !c.any([]string{"khi chưa", "nếu chưa", "nếu không", "mà chưa", "mà không", "khi không"}) {
		return 0
	}
	for i := range k.tokens {
		if k.low(i) == "only" && oneOf(k.low(i+1), []string{"after", "once", "if", "when", "with", "where"}) {
			return 2
		}
	}
	return 0
}

// forbidWords deny what stands behind them.
var forbidWords = lexemesOf("ban", "bans", "banned", "banning", "prohibit*", "forbid*", "bar", "bars", "barred", "refrain*", "avoid*", "unable", "fail*", "refus*", "lack*", "never")

// behindDenial reports whether a word that denies stands before token i in its clause.
func (k *claim) behindDenial(i int) bool {
	for i--; i >= 0; i-- {
		switch low := k.low(i); {
		case strongNegations.has(low), strings.HasSuffix(low, "n't"), forbidWords.at(k.review, i), low == "no", low == "without", low == "neither", low == "nor":
			return true
		case low == ";" || low == "." || low == "but" || low == "while":
			return false
		}
	}
	return false
}

// denies reports whether the English has "not".
func (k *claim) denies() bool {
	strong, _ := k.negations()
	return strong
}

// untils counts the words of the English that stand for "khi chưa" and the like, but for the "unless" of an exception.
func (k *claim) untils(found []*reversal) int {
	n := untilWords.count(k.review)
	for _, v := range found {
		if v.vietnamese == "trừ" {
			n -= unlessWord.count(k.review)
		}
	}
	return n
}

var (
	untilWords = lexemesOf("until", "unless", "non")
	unlessWord = lexemesOf("unless")
)

// undone counts the participles that deny what was not done, "unlicensed"; what is done against the law is done.
func (k *claim) undone() int {
	if k.evidence([]string{"trái phép", "trái pháp luật", "lậu", "chui"}) {
		return 0
	}
	n := 0
	for i := range k.tokens {
		t := &k.tokens[i]
		undone := t.Kind == english.Word && strings.HasSuffix(t.Low, "ed") && strings.HasPrefix(t.Low, "un") && negativeShape(t.Low)
		if undone || strings.HasPrefix(t.Low, "exempt") && !k.evidence([]string{"miễn"}) { // "không phải nộp thuế"
			n++
		}
	}
	return n
}

// unmet counts the words for what was not reached or not done in time, but for the English of reversals: "short of the target".
func (k *claim) unmet(reversed []*reversal) int {
	n := 0
	for i := range k.tokens {
		short := k.low(i) == "short" && k.low(i+1) == "of" && !slices.ContainsFunc(reversed, func(v *reversal) bool { return v.english.at(k.review, i) })
		if short && !k.evidence([]string{"không thiếu"}) || k.low(i) == "unmet" || k.lateAt(i) {
			n++
		}
	}
	return n
}

// gentleOf are words that deny and that other Vietnamese words than denials have: "đình chỉ", "chỉ".
var gentleOf = tableOf(map[string][]string{"illegal": {"trái phép", "trái pháp luật", "bất hợp pháp", "phi pháp", "lậu"}, "illegally": {"trái phép", "trái pháp luật", "bất hợp pháp", "lậu"}, "suspended": {"đình chỉ", "tạm dừng", "tạm ngừng"}, "only": {"chỉ", "mới", "duy nhất"}, "limited": {"hạn chế", "giới hạn", "hữu hạn"}})

// adjectives are words of weakNegations that deny no verb.
var adjectives = lexemesOf("il*", "irr*", "inc*", "ina*", "ine*", "ini*", "imp*", "inv*", "ins*", "inf*", "limited", "low", "few", "little", "remain*", "constant*", "only", "rather", "instead", "regardless", "pending")

// gentleDenials counts the words that deny in another way, but for the English of reversals: "until", "yet to", "failed", and where no
// verb is denied, "unclear".
func (k *claim) gentleDenials(reversed []*reversal, verbal bool) int {
	n := 0
	for i := range k.tokens {
		t := &k.tokens[i]
		switch {
		case slices.ContainsFunc(reversed, func(v *reversal) bool { return v.english.at(k.review, i) }):
		case gentleOf.has(t.Low) && k.evidence(gentleOf.of(t.Low)):
		case t.Low == "yet":
			if k.low(i+1) == "to" {
				n++
			}
		case t.Low == "no" || t.Low == "without" || t.Low == "none" || t.Low == "neither" || t.Low == "nor" || t.Low == "nothing" || t.Low == "nobody":
		case t.Low == "non":
			n++
		case verbal && (adjectives.at(k.review, i) || t.Kind == english.Word && negativeShape(t.Low) && !strings.HasSuffix(t.Low, "ed")):
		case weakNegations.has(t.Low), t.Low == "before", t.Low == "out" && k.outOf(i), t.Low == "short" && k.low(i+1) == "of", k.lateAt(i), t.Kind == english.Word && negativeShape(t.Low):
			n++
		}
	}
	return n
}
