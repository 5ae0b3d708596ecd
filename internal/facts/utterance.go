package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// utterance is a quotation that runs over several sentences, with who says it.
type utterance struct {
	first, last int // the segments in which it begins and ends
	open, shut  int // the bytes behind its first mark in the one and before its last mark in the other
	who         viet.Span
	in          int // the segment that names the speaker
}

// longestUtterance is the number of sentences of a quotation that is taken for one: further on a mark was lost.
const longestUtterance = 8

// said finds somebody and his verb of saying at the end of what stands before a quotation, or at the head of what stands behind it.
var (
	saidBefore = pattern.New(`^(?:.*, )?([^,]{2,160}?) (?:còn |cũng |đã )?(?:nói|cho biết|cho hay|cho rằng|chia sẻ|khẳng định|nhấn mạnh|nhận định|phân tích|giải thích|lý giải|bày tỏ|thừa nhận|nêu|nêu rõ|phát biểu|trả lời|thông tin|đánh giá|tâm sự|kể|nhận xét)(?: thêm| rõ)?\s*:\s*$`)
	saidBehind = pattern.New(`^\s*[,.]?\s*[-–]?\s*(\S.{1,160}?) (?:còn |cũng |đã )?(?:nói|cho biết|cho hay|cho rằng|chia sẻ|khẳng định|nhấn mạnh|nhận định|phân tích|giải thích|lý giải|bày tỏ|thừa nhận|nêu|nêu rõ|phát biểu|trả lời|thông tin|đánh giá|tâm sự|kể|nhận xét|góp ý|đề nghị|kiến nghị|đề xuất|cảnh báo|dẫn chứng|bức xúc|lo ngại|băn khoăn)(?: |\.|,|$)`)
)

// utterances finds the quotations of several sentences, in order of text.
func (r *reader) utterances() []utterance {
	if r.uttered != nil {
		return r.uttered
	}
	r.uttered = []utterance{}
	segments := r.article.Segments
	for i := 0; i < len(segments); i++ {
		if segments[i].Kind != article.Body {
			continue
		}
		at, shut := opensMark(segments[i].Text)
		if at < 0 {
			continue
		}
		u := utterance{first: i, open: at, in: -1}
		for k := i + 1; k < min(len(segments), i+longestUtterance) && segments[k].Kind == article.Body; k++ {
			if end := strings.Index(segments[k].Text, shut); end >= 0 {
				u.last, u.shut = k, end
				break
			}
			if strings.Contains(segments[k].Text, "“") {
				break
			}
		}
		if u.last == 0 {
			continue
		}
		u.speaker(segments)
		r.uttered = append(r.uttered, u)
		i = max(u.last-1, u.first)
	}
	return r.uttered
}

// opensMark gives the byte behind the mark of a quotation that a sentence opens and does not close, and the mark that would close it; -1 for none.
func opensMark(text string) (at int, shut string) {
	if k := strings.LastIndex(text, "“"); k >= 0 && !strings.Contains(text[k:], "”") {
		return k + len("“"), "”"
	}
	if strings.Count(text, `"`) == 1 {
		if k := strings.Index(text, `"`); k == 0 || strings.HasSuffix(text[:k], " ") {
			return k + 1, `"`
		}
	}
	return -1, ""
}

// speaker finds who says it: he whom the sentence names before its first mark, or he who is named behind its last one.
func (u *utterance) speaker(segments []article.Segment) {
	first, last := segments[u.first].Text, segments[u.last].Text
	mark := strings.LastIndexAny(first[:u.open], "“\"")
	before, from := first[:mark], u.shut+1
	if strings.HasPrefix(last[u.shut:], "”") {
		from = u.shut + len("”")
	}
	if m := saidBefore.FindStringSubmatchIndex(before); m != nil {
		u.who, u.in = viet.Span{Start: m[2], End: m[3]}, u.first
	} else if m := saidBehind.FindStringSubmatchIndex(last[from:]); m != nil && strings.TrimSpace(before) == "" {
		u.who, u.in = viet.Span{Start: from + m[2], End: from + m[3]}, u.last
	}
}

// spokenPart reads a sentence of such a quotation as what its speaker says. found is true where the sentence is one, told or not.
func (r *reader) spokenPart(i int, seg *article.Segment) (facts []Fact, found bool) {
	if !r.news {
		return nil, false
	}
	for _, u := range r.utterances() {
		if i < u.first || i > u.last || u.in < 0 || i == u.first && u.in == u.first {
			continue
		}
		from, to := 0, len(seg.Text)
		if i == u.first {
			from = u.open
		}
		if i == u.last {
			to = u.shut
		}
		return r.inWords(u, seg, viet.Span{Start: from, End: to}), true
	}
	return nil, false
}

// fewestWords is the number of words of a sentence that says something.
const fewestWords = 4

// joinsBefore opens a sentence with a word that joins it to the one before, pointsBack with one that stands for what that says.
var (
	joinsBefore = pattern.New(`^(?i:tuy nhiên|vì thế|vì vậy|do đó|do vậy|bởi vậy|ngoài ra|bên cạnh đó|đồng thời|hơn nữa|thêm nữa|mặt khác|cùng với đó|trong khi đó|nhưng|và|như vậy|thậm chí|đặc biệt|còn|song),? `)
	pointsBack  = pattern.New(`^(?:Đây|Đó|Điều này|Điều đó|Việc này|Việc đó|Nó|Họ|Thế|Vậy) `)
)

// furtherWords reads the sentences of a quotation that one segment holds, behind the first, which is read with its speaker; all of them where a
// word stands for him.
func (r *reader) furtherWords(i int, seg *article.Segment) []Fact {
	if !r.news {
		return nil
	}
	open, shut := quotedIn(seg.Text)
	if open < 0 {
		return nil
	}
	u := utterance{first: i, last: i, open: open, shut: shut, in: -1}
	if u.speaker(r.article.Segments); u.in < 0 {
		return nil
	}
	var out []Fact
	sentences := viet.Sentences(seg.Text[open:shut])
	if !byOthers.MatchString(viet.Lower(u.who.In(seg.Text))) && len(sentences) > 0 {
		sentences = sentences[1:]
	}
	for _, sp := range sentences {
		out = append(out, r.inWords(u, seg, viet.Span{Start: open + sp.Start, End: open + sp.End})...)
	}
	return out
}

// quotedIn gives the bytes between the marks of the only quotation of a sentence, -1 where there is none or more.
func quotedIn(text string) (open, shut int) {
	if strings.Count(text, "“") == 1 && strings.Count(text, "”") == 1 && !strings.Contains(text, `"`) {
		return strings.Index(text, "“") + len("“"), strings.Index(text, "”")
	}
	if strings.Count(text, `"`) == 2 && !strings.ContainsAny(text, "“”") {
		return strings.Index(text, `"`) + 1, strings.LastIndex(text, `"`)
	}
	return -1, 0
}

// ofHimself opens what a speaker says he asks for or thinks, "Tôi cho rằng …", and what he asks for without a word for himself: "Đề nghị các bộ …".
var ofHimself = pattern.New(`^(?:(?:Tôi|Chúng tôi) (?:cũng )?((?:đề nghị|kiến nghị|đề xuất|yêu cầu|khẳng định|cho rằng|tin rằng|hy vọng|mong) )|((?:Đề nghị|Kiến nghị|Yêu cầu|Mong) ))`)

// another finds a word for somebody who is not the speaker: he says "tôi" of himself.
var another = pattern.New(`(?:^|[ ,])(?i:ông|bà)(?: ta| ấy| này)?(?: \p{Ll}|[.,]|$)`)

// byOthers are the words that stand for a speaker whom the text has named before.
var byOthers = pattern.New(`^(?:ông|bà|vị|người|anh|chị)(?: này| ấy)?$`)

// inWords reads a part of an utterance behind the name of its speaker.
func (r *reader) inWords(u utterance, seg *article.Segment, part viet.Span) []Fact {
	const verb = " cho biết rằng "
	named, who := &r.article.Segments[u.in], u.who
	if byOthers.MatchString(viet.Lower(who.In(named.Text))) {
		person, from, ok := r.personBefore(u.first, strings.Fields(viet.Lower(who.In(named.Text)))[0])
		if !ok {
			return nil
		}
		named, who = from, person.Span
	}
	name := who.In(named.Text)
	content := strings.Trim(part.In(seg.Text), " ,.…")
	content = capital(content[len(joinsBefore.FindString(content)):])
	if len(strings.Fields(content)) < fewestWords || question(content) || pointsBack.MatchString(content) || another.MatchString(content) {
		return nil
	}
	head := name + verb
	if m := ofHimself.FindStringSubmatchIndex(content); m != nil {
		head, content = name+" ", content[max(m[2], m[4]):]
	}
	clauses := r.engine.Clauses(head+lowered(content)+".", r.opt)
	if len(clauses) == 0 || clauses[0].Span.Start > 0 || clauses[0].Class != "say" && clauses[0].Class != "order" {
		return nil
	}
	cl := clauses[0]
	at := max(part.Start, strings.Index(seg.Text, lowered(content)))
	cl.Span = viet.Span{Start: at, End: max(at, min(cl.Span.End+at-len(head), part.End))}
	f := fromClause(seg, cl)
	f.Kind = kindOf(cl.Text, cl)
	f.Index = u.last
	if named.ID == seg.ID {
		f.Clause.SubjectSpan = who
		return []Fact{f}
	}
	f.Clause.SubjectSpan = viet.Span{}
	f.Cites, f.Spans = append(f.Cites, named.ID), append(f.Spans, named.Origin(who))
	if u.in == u.last {
		f.Clause.SubjectSpan = who
	}
	return []Fact{f}
}
