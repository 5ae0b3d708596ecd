package facts

import (
	"strconv"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// chapters finds how a paper is built: "gồm 6 chương, 29 điều".
var chapters = pattern.New(`(?:gồm|có) (?:có )?(\d+) [Cc]hương(?:,| và) (\d+) [Đđ]iều`)

// shape reads the sentences about a paper that have one form: of how many chapters it is, and from when it holds, exceptions and all.
func (r *reader) shape(seg *article.Segment) (Fact, bool) {
	if !namesPaper(seg.Text) {
		return Fact{}, false
	}
	if strings.Contains(seg.Text, "hương") {
		if m := chapters.FindStringSubmatchIndex(seg.Text); m != nil {
			return r.built(seg, m)
		}
	}
	if m := adopts(seg.Text); m != nil && !holds(viet.Lower(seg.Text[:m[1]]), pending) {
		return r.passed(seg, m)
	}
	if strings.Contains(seg.Text, "có hiệu lực") && excepted.MatchString(seg.Text) {
		return r.effective(seg)
	}
	return Fact{}, false
}

// providing finds the verb by which a paper says what it is about.
var providing = pattern.New(`^ (?:cũng |đã |còn )?quy định(?: cụ thể| rõ| chi tiết)? (?:về )?(?:việc )?`)

// provides tells what a paper is about, where that is a noun phrase up to its list, semicolon or end.
func (r *reader) provides(seg *article.Segment) (Fact, bool) {
	at := strings.Index(seg.Text, " quy định")
	if at < 0 {
		return Fact{}, false
	}
	before := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(seg.Text[:at], " cũng"), " đã"), " còn")
	name, noun, ok := r.paperAt(seg, len(before))
	m := providing.FindString(seg.Text[len(before):])
	if !ok || m == "" {
		return Fact{}, false
	}
	start := len(before) + len(m)
	object := upTo(strings.TrimRight(seg.Text[start:], " .:"), contentEnds)
	en, doubt, sure := r.engine.NounPhrase(object)
	if !sure || doubt > maxVerbless || len(strings.Fields(en)) < 2 || holds(object, predicates) {
		return Fact{}, false
	}
	cl := transfer.Clause{
		Span: viet.Span{Start: seg.Mark, End: start + len(object)}, Class: "provide", Mood: transfer.Done, Subject: "the " + noun, SubjectClass: "doc",
		Cut: start+len(object) < len(strings.TrimRight(seg.Text, " .")),
	}
	cl.Text = capital(name) + " provides for " + en + "."
	cl.Headline = strings.TrimSuffix(cl.Text, ".")
	return fromClause(seg, cl), true
}

// predicates are the words that show that what a paper provides is a rule, no subject.
var predicates = []string{" được ", " phải ", " là ", " có ", " không ", " gồm "}

// contentEnds are the words behind which a sentence lists what it has named.
var contentEnds = []string{";", ", bao gồm", ", gồm", ", trong đó", " bao gồm", ", cụ thể", " (", " như sau"}

// adoption finds the sentence by which the National Assembly adopts a law: the date is the first group, the law follows.
var adoption = pattern.New(`^(?:(?:Sáng|Chiều) )?(?:[Nn]gày )?(\d{1,2}/\d{1,2}/\d{4}),.{0,90}?Quốc hội (?:khóa [XIV]+ )?(?:nước Cộng hòa xã hội chủ nghĩa Việt Nam )?(?:đã )?(?:biểu quyết )?thông qua `)

func adopts(text string) []int {
	if !strings.Contains(text, "thông qua ") {
		return nil
	}
	return adoption.FindStringSubmatchIndex(text)
}

// passed tells that the National Assembly adopted the law behind the pattern m.
func (r *reader) passed(seg *article.Segment, m []int) (Fact, bool) {
	when, dated := dateIn(seg.Text, viet.Span{Start: m[2], End: m[3]})
	for _, p := range r.namingOf(seg).papers {
		if p.Span.Start != m[1] || !dated || p.Noun != "law" && p.Noun != "code" && p.Noun != "resolution" {
			continue
		}
		cl := transfer.Clause{
			Span: viet.Span{End: p.Span.End}, Class: "pass", Mood: transfer.Done, Marked: true, Subject: "the National Assembly", SubjectClass: "org",
			SubjectProper: true, Dates: []*viet.When{when},
		}
		cl.Text = "On " + transfer.DateEnglish(when) + ", the National Assembly adopted " + p.Name + "."
		cl.Headline = "National Assembly adopts " + p.Name
		return fromClause(seg, cl), true
	}
	return Fact{}, false
}

// dateIn is the date that the lexer reads at a span.
func dateIn(text string, sp viet.Span) (*viet.When, bool) {
	for _, t := range viet.Lex(text) {
		if w, ok := t.Value.(*viet.When); ok && t.Start <= sp.Start && t.End >= sp.End {
			return w, w.Day > 0 && w.Year > 0 && w.To == nil
		}
	}
	return nil, false
}

// measures are the heads of subjects that a figure may follow without a verb.
var measures = []string{"giá ", "mức ", "tỷ lệ ", "tỉ lệ ", "tổng ", "vé ", "phí ", "lãi suất ", "thuế suất ", "diện tích ", "chi phí ", "kinh phí ",
	"công suất ", "sản lượng ", "quy mô ", "chiều dài ", "mực nước ", "dân số ", "năng suất ", "lượng mưa ", "nhu cầu ", "vốn đầu tư ", "doanh thu "}

// connectives open a sentence and say nothing of their own.
var connectives = []string{"Trong đó, ", "Theo đó, ", "Cụ thể, ", "Ngoài ra, ", "Tương tự, ", "Bên cạnh đó, ", "Riêng "}

// before a figure these belong to it, or stand for "is".
var (
	approximations = []string{" hơn", " khoảng", " gần", " trên"}
	standFor       = []string{" có mức giá mới", " có mức giá", " có giá", " ở mức", " với mức", " từ"}
)

// verbless reads "Giá đất cao nhất 305 triệu đồng/m2 tại …" as if its verb stood there.
func (r *reader) verbless(seg *article.Segment) (Fact, bool) {
	at := seg.Mark
	for _, c := range connectives {
		if strings.HasPrefix(seg.Text[at:], c) {
			at += len(c)
			break
		}
	}
	text := seg.Text[at:]
	if !starts(viet.Lower(text), measures) || strings.Contains(text, " áp dụng ") || strings.Contains(text, " trừ ") {
		return Fact{}, false // "mức thuế suất 10% áp dụng đối với …" has a verb
	}
	subject, figure, ok := verblessAt(text)
	if !ok {
		return Fact{}, false
	}
	verb := " là "
	if expected, found := strings.CutSuffix(subject, " dự kiến"); found {
		subject, verb = expected, " dự kiến ở mức "
	}
	if _, doubt, known := r.engine.NounPhrase(lowered(subject)); !known || doubt > maxVerbless {
		return Fact{}, false
	}
	end := len(strings.TrimRight(text, " ."))
	if k := strings.Index(text[figure:], ", "); k >= 0 {
		end = figure + k
	}
	whole := subject + verb + text[figure:end]
	clauses := r.engine.Clauses(whole, r.opt)
	if len(clauses) == 0 || clauses[0].Cut || clauses[0].Span.End < len(whole) || len(clauses[0].Amounts) == 0 {
		return Fact{}, false
	}
	cl := clauses[0]
	cl.Span = viet.Span{Start: at, End: at + end}
	return fromClause(seg, cl), true
}

// maxVerbless is the doubt up to which a subject is taken for one.
const maxVerbless = 0.5

func starts(text string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// verblessAt finds where the subject ends and the byte at which its figure begins.
func verblessAt(text string) (subject string, figure int, ok bool) {
	for _, t := range viet.Lex(text) {
		a, isAmount := t.Value.(*viet.Amount)
		if !isAmount || a.Unit == "" {
			continue
		}
		subject, figure = strings.TrimRight(text[:t.Start], " "), t.Start
		for _, w := range approximations {
			if rest, found := strings.CutSuffix(subject, w); found {
				subject, figure = rest, len(rest)+1
			}
		}
		for _, w := range standFor {
			if rest, found := strings.CutSuffix(subject, w); found {
				return rest, figure, true
			}
		}
		return subject, figure, !strings.HasSuffix(subject, " là") && !strings.ContainsAny(subject, ",;:")
	}
	return "", 0, false
}

// built tells the chapters and articles of the paper that stands before the pattern m.
func (r *reader) built(seg *article.Segment, m []int) (Fact, bool) {
	name, noun, ok := r.paperAt(seg, m[0])
	if !ok {
		return Fact{}, false
	}
	ch, _ := strconv.Atoi(seg.Text[m[2]:m[3]])
	art, _ := strconv.Atoi(seg.Text[m[4]:m[5]])
	cl := transfer.Clause{
		Span: viet.Span{End: m[1]}, Class: "own", Mood: transfer.Done, Subject: "the " + noun, SubjectClass: "doc",
		Amounts: []transfer.Amount{{Value: float64(ch), Unit: "chapters"}, {Value: float64(art), Unit: "articles"}},
	}
	cl.Text = capital(name) + " has " + transfer.Count(ch, "chapter") + " and " + transfer.Count(art, "article") + "."
	cl.Headline = strings.TrimSuffix(cl.Text, ".")
	return fromClause(seg, cl), true
}

// paperAt names the paper that makes the whole text before byte end: "Nghị định", "Luật Bảo hiểm xã hội năm 2024".
func (r *reader) paperAt(seg *article.Segment, end int) (name, noun string, ok bool) {
	return r.paperIn(strings.TrimSpace(seg.Text[seg.Mark:end]))
}

// paperIn names the paper that makes a whole text.
func (r *reader) paperIn(before string) (name, noun string, ok bool) {
	for _, w := range paperNouns {
		if before == w.vi || before == w.vi+" này" {
			return "the " + w.en, w.en, true
		}
	}
	before, amended := strings.CutSuffix(before, " (sửa đổi)")
	s := r.engine.Read(before)
	defer s.Done()
	papers := s.Papers()
	if len(papers) != 1 || papers[0].Span.Start > 0 || papers[0].Span.End < len(before) {
		return "", "", false
	}
	name = papers[0].Name
	if amended {
		name = "the amended " + strings.TrimPrefix(name, "the ")
	}
	return name, papers[0].Noun, true
}

// excepted finds where a sentence that says from when a paper holds goes on with what holds from another day, which is the group.
var excepted = pattern.New(`[,;] (?:riêng|trừ|ngoại trừ) (?:đối với )?(.+)$`)

// ifAdopted finds the words that open what a bill will bring.
var ifAdopted = pattern.New(`^Nếu được (?:Quốc hội )?(?:thông qua|ban hành), `)

// effective tells from when a paper holds where the sentence goes on with exceptions.
func (r *reader) effective(seg *article.Segment) (Fact, bool) {
	at := strings.Index(seg.Text, "có hiệu lực")
	if at <= seg.Mark {
		return Fact{}, false
	}
	before := strings.TrimSpace(seg.Text[seg.Mark:at])
	adopted := ifAdopted.FindString(before)
	before, expected := strings.CutSuffix(strings.TrimSuffix(before[len(adopted):], " sẽ"), " dự kiến")
	name, noun, ok := r.paperIn(before)
	if !ok {
		return Fact{}, false
	}
	for _, t := range viet.Lex(seg.Text) {
		w, dated := t.Value.(*viet.When)
		if !dated || t.Start < at {
			continue
		}
		if w.Day == 0 || w.To != nil || strings.Count(seg.Text[at:t.Start], " ") > 8 {
			return Fact{}, false
		}
		cl := transfer.Clause{
			Span: viet.Span{End: t.End}, Class: "begin", Mood: transfer.Done, Subject: "the " + noun, SubjectClass: "doc", Dates: []*viet.When{w},
		}
		from := capital(name) + " takes effect from " + transfer.DateEnglish(w)
		if expected {
			from, cl.Mood = capital(name)+" is expected to take effect from "+transfer.DateEnglish(w), transfer.Planned
		}
		if adopted != "" {
			from = "If adopted, " + name + strings.TrimPrefix(from, capital(name))
		}
		cl.Text = from + r.exception(seg.Text[t.End:], noun)
		cl.Headline = from
		f := fromClause(seg, cl)
		f.Spans[0] = seg.Origin(viet.Span{End: len(seg.Text)})
		return f, true
	}
	return Fact{}, false
}

// exception writes what of a paper holds from another day, "but the provisions on social pensions take effect from 1 January 2026", or that there
// are exceptions.
func (r *reader) exception(rest, noun string) string {
	m := excepted.FindStringSubmatch(rest)
	if m == nil {
		return ", with exceptions."
	}
	if strings.HasPrefix(m[1], "quy định ") {
		m[1] = "các " + m[1] // at the head of a sentence it would be a verb
	}
	clauses := r.engine.Clauses(capital(m[1]), transfer.Options{Year: r.opt.Year})
	if len(clauses) != 1 || clauses[0].Cut || clauses[0].Class != "begin" || clauses[0].Doubt > maxInner || clauses[0].Span.End < len(strings.TrimRight(m[1], " .")) {
		return ", with exceptions."
	}
	other := strings.ReplaceAll(clauses[0].Inside(), "this "+noun, "the "+noun)
	for _, bare := range []string{"regulations ", "provisions ", "the regulations "} {
		if rest, found := strings.CutPrefix(other, bare); found {
			other = "the provisions " + rest
		}
	}
	return ", but " + other
}
