package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// insertion is a remark between two commas, in the middle of a clause that goes on behind it: "Hơn 120 hộ dân, chủ yếu là đồng bào thiểu số, đã nhận tiền",
// "Nguyên nhân, theo ông A, là do …". Its commas are the tokens at open and shut.
type insertion struct {
	open, shut int
	source     string // whom the clause is told by, "" for other remarks
}

// remarks are the words, of one or two syllables, that open such a remark. What it says of the words before it limits none of them.
var remarks = map[string]bool{
	"chủ yếu": true, "phần lớn": true, "phần đông": true, "đa số": true, "đa phần": true, "hầu hết": true, "nhất là": true, "đặc biệt": true, "kể cả": true,
	"gồm": true, "bao gồm": true, "vốn": true, "nơi": true, "trong đó": true, "tiêu biểu": true, "điển hình": true, "như": true, "dự kiến": true,
	"nước chiếm": true, "nước có": true, "nước đang": true, "nước đứng": true, "nước xuất": true, "nước nhập": true, // "Malaysia, nước chiếm 30% lượng cá khô, đã …"
	"được xác": true, // "bị cáo A, được xác định là chủ mưu, bị tuyên phạt …"
}

// resuming are the words that go on with a predicate behind such a remark.
var resuming = map[string]bool{
	"đã": true, "sẽ": true, "đang": true, "vẫn": true, "được": true, "bị": true, "phải": true, "là": true, "chưa": true, "không": true, "lại": true, "mới": true,
	"cũng": true, "đều": true, "cần": true, "còn": true, "vừa": true, "nay": true, "chủ": true, "mỗi": true, "trung": true, "bình": true,
}

// remarkReach is how many tokens a remark may have.
const remarkReach = 30

// inserted finds a remark in the middle of the first clause of a sentence.
func (s *Sentence) inserted() (insertion, bool) {
	s.chart()
	for i := 1; i+4 < len(s.toks); i++ {
		if s.toks[i].In(s.text) == ";" || s.quoted[i] {
			break
		}
		if s.toks[i].In(s.text) != "," || s.listed[i] {
			continue
		}
		byWhom, remark := s.toks[i+1].Key == "theo" && s.toks[i+2].Key != "đó", remarks[s.toks[i+1].Key] || remarks[s.toks[i+1].Key+" "+s.toks[i+2].Key]
		bare := !byWhom && remark && (s.countTo(i) || s.askedTo(i)) // the verb behind it needs no marker
		if !byWhom && !remark || !bare && !s.subjectTo(i) {
			continue
		}
		if in, ok := s.resumed(i, byWhom, bare); ok {
			return in, true
		}
	}
	return insertion{}, false
}

// resumed finds where the clause goes on behind the remark that opens at the comma i.
func (s *Sentence) resumed(i int, byWhom, bare bool) (insertion, bool) {
	for k := i + 3; k+2 < min(len(s.toks), i+remarkReach); k++ {
		mark := s.toks[k].In(s.text)
		if mark == ";" || mark == ":" || s.quoted[k] || s.conditional(k) || s.excepting(k) && s.toks[k].Key != "chỉ" || s.names(k, k+1, "tối", "quá", "nếu") {
			return insertion{}, false
		}
		if mark != "," || !resuming[s.toks[k+1].Key] && (!bare || figureVerbs.has(s.toks[k+1].Key) || s.names(k+1, k+2, "cao", "thấp", "gấp", "bằng") || !s.engine.opensVerb(s, k+1)) || s.within(k+1, otherwise[s.toks[k+1].Key]) {
			continue
		}
		if !byWhom {
			return insertion{open: i, shut: k}, true
		}
		source := s.engine.attribution(s, i+1, k+1)
		return insertion{i, k, strings.TrimSuffix(source, ",")}, strings.HasPrefix(source, "According to ")
	}
	return insertion{}, false
}

// subjectTo reports whether the words before the comma at token i are a subject, with or without adverbials or a speaker before it, and nothing more, or
// may be one: "hộ làm nghề gốm" has no marker of tense.
func (s *Sentence) subjectTo(i int) bool {
	c := s.chart()
	for j := range i {
		if j > 0 && s.toks[j-1].In(s.text) != "," && !s.quotes(max(0, j-2), j+1) {
			continue
		}
		if np := best(c.over(j, i), catNP); np != nil {
			nd := best(c.over(j, i), catS)
			return nd == nil || nd.rule == ruleS && nd.r.flags&flagTAM == 0 && nd.l.flags&(flagProper|flagCapital) == 0
		}
	}
	return false
}

// countTo reports whether the words before the comma at token i say that there are so many of something: "đến nay đã có 12 doanh nghiệp".
func (s *Sentence) countTo(i int) bool {
	for j := i - 2; j > 1 && s.toks[j].In(s.text) != ","; j-- {
		if (s.toks[j-1].Key == "có" || s.toks[j-1].Key == "còn") && s.toks[j].Kind == viet.Quantity {
			return best(s.chart().over(j, i), catNP) != nil
		}
	}
	return false
}

// askedTo reports whether the words before the comma at token i say whom somebody asks: "Thủ tướng yêu cầu các địa phương".
func (s *Sentence) askedTo(i int) bool {
	c := s.chart()
	for j := i - 2; j > 0 && s.toks[j].In(s.text) != ","; j-- {
		if nd := best(c.over(j, i), catVN); nd != nil && nd.class == "order" {
			return true
		}
	}
	return false
}

// without gives the sentence without a remark.
func (s *Sentence) without(in insertion) *Sentence {
	rest := slices.Concat(s.toks[:in.open], s.toks[in.shut+1:])
	return s.engine.readNamed(s.text, rest)
}

// pastInsertion tells the clauses of a sentence with a remark in its midst, without the remark. told is what it tells with it.
func (s *Sentence) pastInsertion(told []Clause, opt Options) []Clause {
	if !opt.Narrative || opt.Entire || opt.wholly || len(s.quoted) < len(s.toks) {
		return told
	}
	in, ok := s.inserted()
	if !ok || len(told) > 0 && (told[0].Doubt <= surely && told[0].last < in.open || !told[0].Cut && strings.Contains(told[0].Text, ", including ")) {
		return told
	}
	bare := s.without(in)
	defer bare.Done()
	out := bare.clauses(opt)
	if len(told) > 0 && !s.beforePoint(told[0], in) && (len(out) == 0 || out[0].Doubt >= told[0].Doubt) {
		return told
	}
	if len(out) == 0 || in.source == "" {
		return out
	}
	if !strings.HasPrefix(out[0].Text, "According to ") {
		out[0].Text = in.source + ", " + lowerFirst(out[0])
		out[0].Class = "say"
	}
	return out[:1]
}

// beforePoint reports a clause that ends before the words behind a remark, which tell its point: "đã có 12 doanh nghiệp | , phần lớn ở phía Nam, đăng
// ký", "hộ làm nghề gốm | , chủ yếu là người Chăm, đã nhận tiền".
func (s *Sentence) beforePoint(cl Clause, in insertion) bool {
	return cl.Cut && cl.last >= in.open && cl.last <= in.shut && (strings.Contains(cl.Text, "here are ") || s.subjectTo(in.open))
}
