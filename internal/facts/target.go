package facts

import (
	"strconv"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// setting finds a sentence that sets targets: who sets them stands before the first group, the year is the second, what follows the third.
var setting = pattern.New(`(?:đặt|đề|đặt ra|đề ra|xác định|đưa ra) (?:các |những )?(?:mục tiêu|chỉ tiêu)(?: là)?,? ?(?:phấn đấu )?(?:đến (?:hết )?năm (\d{4}),? ?)?`)

// byYear finds the year that a heading sets for what stands under it.
var byYear = pattern.New(`[Đđ]ến (?:hết )?năm (\d{4})`)

// moreFigures finds where a list of figures goes on.
var moreFigures = pattern.New(`, (?:khoảng |ít nhất )?\d`)

// target is what a passage gives as wanted: by what year, and the segment that says so.
type target struct {
	year    int
	segment *article.Segment
}

// shortHeading is the number of syllables of a heading that sets a year and is no target itself.
const shortHeading = 8

// aim keeps the target of the passage that the segment opens.
func (r *reader) aim(seg *article.Segment) {
	opens := seg.Kind == article.Heading || announces(seg)
	if !opens {
		return
	}
	if !setsAims(seg.Text) {
		r.target = target{}
		return
	}
	m := byYear.FindStringSubmatch(seg.Text)
	if m != nil && (viet.Syllables(seg.Text) <= shortHeading || strings.Contains(viet.Lower(seg.Text), "mục tiêu")) {
		r.target.year, _ = strconv.Atoi(m[1])
		r.target.segment = seg
	}
}

// wanted reads what a sentence gives as a target, and says whose it is: "Nghị quyết đặt mục tiêu đến năm 2030, tuổi thọ trung bình đạt
// 75,5 tuổi" and, under a heading of aims, "Tỷ lệ che phủ rừng đạt 42%." The paper must be known.
func (r *reader) wanted(seg *article.Segment) []Fact {
	g := r.provisions()
	if !g.known() {
		return nil
	}
	if m := sets(seg.Text); m != nil && !announces(seg) {
		year := r.target.year
		if m[2] >= 0 {
			year, _ = strconv.Atoi(seg.Text[m[2]:m[3]])
		}
		if !r.speaksOf(seg.Text[:m[0]], g) {
			return nil
		}
		return r.targets(seg, m[1], year, g)
	}
	if r.target.year == 0 || g.segment.ID == seg.ID {
		return nil
	}
	return r.targets(seg, seg.Mark, r.target.year, g)
}

func sets(text string) []int {
	if !strings.Contains(text, " tiêu") {
		return nil
	}
	return setting.FindStringSubmatchIndex(text)
}

// speaksOf reports whether the words before a verb of setting name the paper of the passage or only point to it.
func (r *reader) speaksOf(before string, g ground) bool {
	before = strings.TrimSpace(before)
	for _, w := range paperNouns {
		if w.en == g.Noun && (before == w.vi || before == w.vi+" cũng" || before == w.vi+" này") {
			return true
		}
	}
	s := r.engine.Read(before)
	defer s.Done()
	papers := s.Papers()
	return len(papers) == 1 && papers[0].Name == g.Name && papers[0].Span.End == len(before)
}

// targets reads the parts of a sentence from byte at on, each as a target by the year.
func (r *reader) targets(seg *article.Segment, at, year int, g ground) []Fact {
	var out []Fact
	owner := "" // whose measure the first part gives
	for first := true; at < len(seg.Text); first = false {
		part := seg.Text[at:]
		end := len(part)
		for _, sep := range []string{"; ", ", trong đó "} {
			if k := strings.Index(part, sep); k >= 0 && k < end {
				end = k
			}
		}
		text := strings.TrimRight(part[:end], " ;.,/")
		if first {
			if m := ofSomebody.FindStringSubmatch(text); m != nil {
				owner = m[1]
			}
		}
		if f, ok := r.targeted(seg, viet.Span{Start: at, End: at + len(text)}, year, g, owner); ok {
			out = append(out, f)
		}
		at += end
		for _, sep := range []string{"; ", ", trong đó "} {
			if strings.HasPrefix(seg.Text[at:], sep) {
				at += len(sep)
				break
			}
		}
		if end == len(part) {
			break
		}
	}
	return out
}

var (
	// ofSomebody finds a measure with its owner: "Tốc độ tăng trưởng của kinh tế tư nhân đạt …".
	ofSomebody = pattern.New(`^[^,;0-9]{5,60} của ([^,;0-9]+?) (?:đạt|tăng|chiếm|là|trên|khoảng) `)
	// anyMeasure finds one without an owner behind it, which is that of the first: "năng suất lao động tăng 8%".
	anyMeasure = pattern.New(`^((?:năng suất|tốc độ|tỷ lệ|tỷ trọng|thu nhập|giá trị|kim ngạch|doanh thu|sản lượng|quy mô)(?: lao động| tăng trưởng| bình quân| gia tăng)*) (?:đạt |chiếm |tăng (?:bình quân|trung bình|khoảng|thêm|ít nhất|trên|[0-9]))`)
)

// having are the verbs before what there is to be.
var having = []string{"phấn đấu có ", "có ", "phấn đấu "}

// aimedShare finds a share that is aimed at and does not say of what: "trong đó kinh phí từ xã hội chiếm hơn 60%".
var aimedShare = pattern.New(` (?:to|will) account for (?:about |nearly |more than |over |only |up to |at least )?[\d.,]+%(?: by \d{4})?\.$`)

// targeted reads one target. It must hold a figure, and the whole of the part.
func (r *reader) targeted(seg *article.Segment, sp viet.Span, year int, g ground, whose string) (Fact, bool) {
	vi := lowered(sp.In(seg.Text))
	if m := anyMeasure.FindStringSubmatchIndex(vi); m != nil && whose != "" {
		vi = vi[:m[3]] + " của " + whose + vi[m[3]:]
	}
	if !strings.ContainsAny(vi, "0123456789") {
		return Fact{}, false
	}
	if strings.HasPrefix(vi, "đến năm ") {
		return Fact{}, false // it has a year of its own
	}
	owner := capital(g.Name)
	by := " by " + strconv.Itoa(year)
	cl, ok := transfer.Clause{}, false
	if clauses := r.engine.Clauses("đến năm "+strconv.Itoa(year)+", "+strings.TrimPrefix(vi, "phấn đấu "), transfer.Options{Year: r.opt.Year}); len(clauses) > 0 {
		cl = clauses[0]
		ok = strings.Contains(cl.Text, " will ") && cl.Doubt <= maxAboutDoubt
		if aim, sure := transfer.AimedAt(cl.Inside()); sure {
			cl.Text = owner + " sets a target " + aim + "."
		} else {
			cl.Text = owner + " sets the target that " + cl.Inside()
		}
	}
	for _, h := range having {
		if rest, found := strings.CutPrefix(vi, h); found && !ok {
			en, sure := r.phrase(rest)
			if k := moreFigures.FindStringIndex(rest); !sure && k != nil {
				en, sure = r.phrase(rest[:k[0]])
			}
			cl, ok = transfer.Clause{Text: owner + " sets the target of having " + en + by + "."}, sure
		}
	}
	if !ok || aimedShare.MatchString(cl.Text) {
		return Fact{}, false
	}
	cl.Span, cl.Class, cl.Mood, cl.SubjectClass, cl.Subject = sp, "aim", transfer.Planned, "doc", "the "+g.Noun
	cl.Headline = strings.TrimSuffix(cl.Text, ".")
	f := fromClause(seg, cl)
	f.Kind = Plan
	if t := r.target.segment; t != nil && t.ID != seg.ID && t.ID != g.segment.ID {
		f = f.restingOn(t, viet.Span{End: len(t.Text)})
	}
	return resting(f, cl.Text, g), true
}
