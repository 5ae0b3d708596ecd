package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// level finds what a heading or a lead-in sets levels of: "mức đóng bảo hiểm y tế hằng tháng của …".
var level = pattern.New(`(?i)(mức (?:đóng|hưởng|thu|chi|phạt|trợ cấp|hỗ trợ|phí|lương)[^,;:()]*?)(?: của | đối với | thực hiện | áp dụng | được | như | cho |,|:| \(|$)`)

// aided finds an item of a list of support levels: what is supported is the first group, how much follows.
var aided = pattern.New(`^([^:;]+?)[:,] (?:mức )?hỗ trợ (?:là )?(?:từ )?\d`)

// equal finds an item that gives a level without its name: "Bằng 4,5% tiền lương tháng đối với …".
var equal = pattern.New(`^[Bb]ằng \d`)

// rates keeps the levels that the passage sets.
func (r *reader) rates(seg *article.Segment) {
	if seg.Kind != article.Heading && !announces(seg) {
		return
	}
	r.level = ""
	if m := level.FindStringSubmatch(seg.Text); m != nil {
		r.level, r.levels = lowered(m[1]), seg
	}
}

// rated reads an item of a list of levels: "Nuôi cá trong lồng: hỗ trợ 30 triệu đồng/ha." and "Bằng 4,5% tiền lương tháng đối với …".
func (r *reader) rated(seg *article.Segment) (Fact, bool) {
	if r.level == "" || r.levels.ID == seg.ID {
		return Fact{}, false
	}
	text := seg.Text[seg.Mark:]
	if m := aided.FindStringSubmatchIndex(text); m != nil && strings.HasPrefix(r.level, "mức hỗ trợ") {
		return r.support(seg, text[m[2]:m[3]], seg.Mark+m[3])
	}
	whole := r.level + " " + lowered(strings.TrimRight(text, " ;."))
	if rest, found := strings.CutPrefix(text, "Hỗ trợ "); found && strings.HasPrefix(r.level, "mức hỗ trợ") {
		whole = r.level + " là " + strings.TrimRight(rest, " ;.")
	} else if !equal.MatchString(text) {
		return Fact{}, false
	}
	clauses := r.engine.Clauses(whole, transfer.Options{Year: r.opt.Year})
	if len(clauses) == 0 || clauses[0].Cut || clauses[0].Span.End < len(whole) || len(clauses[0].Amounts) == 0 {
		return Fact{}, false
	}
	cl := clauses[0]
	cl.Span = viet.Span{Start: seg.Mark, End: len(strings.TrimRight(seg.Text, " ;."))}
	return r.onLevel(fromClause(seg, cl)), true
}

// onLevel adds the segment that names the level.
func (r *reader) onLevel(f Fact) Fact {
	return f.restingOn(r.levels, viet.Span{End: len(r.levels.Text)})
}

// age finds the age that an animal must have.
var age = pattern.New(` (đến|trên|dưới|từ) (\d+) (ngày|tháng) tuổi$`)

var ageWords = map[string]string{"đến": "up to", "trên": "over", "dưới": "under", "từ": "from", "ngày": "days", "tháng": "months"}

// support tells how much what is supported gets, the amount from byte at on up to the next semicolon.
func (r *reader) support(seg *article.Segment, what string, at int) (Fact, bool) {
	old := ""
	if m := age.FindStringSubmatch(what); m != nil {
		what = strings.TrimSuffix(what, m[0])
		old = " " + ageWords[m[1]] + " " + strings.TrimLeft(m[2], "0") + " " + ageWords[m[3]] + " old"
	}
	name, doubt, ok := r.engine.NounPhrase(lowered(withoutAside(what)))
	if !ok || doubt > maxAboutDoubt {
		return Fact{}, false
	}
	end := len(strings.TrimRight(seg.Text, " ."))
	if k := strings.Index(seg.Text[at:], ";"); k >= 0 {
		end = at + k
	}
	amount, amounts, ok := r.amounts(seg.Text[at:end])
	if !ok {
		return Fact{}, false
	}
	hit, ok := r.condition(r.levels.Text)
	if !ok {
		return Fact{}, false
	}
	cl := transfer.Clause{
		Text: "Support for " + name + old + hit + " is " + amount + ".", Span: viet.Span{Start: seg.Mark, End: end}, Class: "be", Mood: transfer.Done,
		Subject: "support", Doubt: doubt, Amounts: amounts,
	}
	cl.Headline = strings.TrimSuffix(cl.Text, ".")
	f := fromClause(seg, cl)
	f.Kind = Count
	return r.onLevel(f), true
}

// struck finds in a heading what must have befallen that which is supported, "vật nuôi bị chết do thiên tai": the cause is the first group.
var struck = pattern.New(` bị (?:chết|mất|thiệt hại|ảnh hưởng|hư hại)[^;:]*? do ([^(;:]+)`)

// condition writes the condition that a heading sets for all its items, "" where it sets none; ok is false where it cannot be told.
func (r *reader) condition(heading string) (en string, ok bool) {
	m := struck.FindStringSubmatch(heading)
	if m == nil {
		return "", !strings.Contains(heading, " bị ") && !strings.Contains(heading, " nếu ") && !strings.Contains(heading, " khi ")
	}
	cause, ok := r.phrase(strings.TrimRight(m[1], " .,"))
	how := " damaged by "
	switch {
	case strings.Contains(m[0], "chết") && strings.Contains(m[0], "mất"):
		how = " that die or go missing because of "
	case strings.Contains(m[0], "chết"):
		how = " dead because of "
	}
	return how + cause, ok
}

// withoutAside takes out what stands in brackets.
func withoutAside(text string) string {
	from, to := strings.Index(text, " ("), strings.Index(text, ")")
	if from < 0 || to < from {
		return text
	}
	return text[:from] + text[to+1:]
}

// amounts writes one amount or a range, with what it is counted by: "VND15,000 to VND30,000 per head".
func (r *reader) amounts(vi string) (en string, values []transfer.Amount, ok bool) {
	var parts []string
	end := 0
	for _, t := range viet.Lex(vi) {
		a, isAmount := t.Value.(*viet.Amount)
		if !isAmount {
			continue
		}
		text, known := transfer.AmountEnglish(a)
		if !known {
			return "", nil, false
		}
		parts = append(parts, text)
		values = append(values, transfer.Amount{Value: a.Value, Unit: a.Unit})
		end = t.End
	}
	rest := strings.TrimSpace(vi[end:])
	if len(parts) == 0 || len(parts) > 2 || len(parts) == 2 && !strings.Contains(vi, " đến ") {
		return "", nil, false
	}
	if len(parts) == 2 {
		if head, per, counted := strings.Cut(parts[0], " per "); counted && strings.HasSuffix(parts[1], " per "+per) {
			parts[0] = head
		}
	}
	en = strings.Join(parts, " to ")
	if rest == "" {
		return en, values, true
	}
	of, known := r.phrase(rest)
	return en + " of " + of, values, known
}

// bareLevels are the levels that are often named without what they are of, with their Vietnamese.
var bareLevels = map[string]string{"benefit": "mức hưởng", "contribution level": "mức đóng", "contribution rate": "mức đóng", "support level": "mức hỗ trợ", "support rate": "mức hỗ trợ"}

var (
	// bareLevel finds a subject that is such a level.
	bareLevel = pattern.New(`^(?:the )?(?:maximum |minimum |average |highest |lowest )?(benefit|(?:contribution|support) (?:level|rate))(?: for (?:all )?[a-z]+)?$`)
	// paidOut finds what somebody gets so much of, which is said without a word for how much.
	paidOut = pattern.New(`(?:allowance|pension)$`)
	// levelEnds end what a level is of.
	levelEnds = pattern.New(`[,.;:()“”"]| (?:tối đa|tối thiểu|tùy|theo|là|bằng|không|hằng|hàng|của|cho|đối với|tại|trong|khi|và|để|lên|xuống|sẽ|được|cao|thấp)(?:[ ,.;:)]|$)|$`)
)

// levelOf says what a level is of, where all sentences before it that name such a level name the same: "mức hưởng tối đa" is that of
// unemployment allowances behind "mức hưởng trợ cấp thất nghiệp".
func (r *reader) levelOf(f Fact) Fact {
	m := bareLevel.FindStringSubmatch(f.Clause.Subject)
	if m == nil || f.Ground.Name != "" {
		return f
	}
	var found ground
	vi := bareLevels[m[1]]
	if f.Index >= len(r.article.Segments) || !strings.Contains(lowered(r.article.Segments[f.Index].Text), vi) {
		return f
	}
	for i := range r.article.Segments[:f.Index] {
		seg := &r.article.Segments[i]
		if seg.Kind != article.Body && seg.Kind != article.Heading {
			continue
		}
		for _, at := range headsIn(seg.Text, vi) {
			rest := seg.Text[at+len(vi):]
			what := rest[:levelEnds.FindStringIndex(rest)[0]]
			if strings.TrimSpace(what) == "" {
				continue
			}
			en, doubt, ok := r.engine.NounPhrase(vi + what)
			name := strings.TrimPrefix(en, "the ")
			if one, several := strings.CutSuffix(name, "s"); several && m[1] == "benefit" {
				name = one
			}
			if !ok || doubt > maxInner || !strings.HasPrefix(name, m[1]+" of ") && !strings.HasSuffix(name, " "+m[1]) && (m[1] != "benefit" || !paidOut.MatchString(name)) || found.known() && found.Name != name {
				return f
			}
			found = ground{transfer.Paper{Span: viet.Span{Start: at, End: at + len(vi) + len(what)}, Name: name}, seg}
		}
	}
	if !found.known() || !strings.Contains(f.Text, m[1]) && !strings.Contains(f.Text, capital(m[1])) {
		return f
	}
	f.Clause.Subject = strings.Replace(f.Clause.Subject, m[1], found.Name, 1)
	f.Clause.Headline = strings.Replace(f.Clause.Headline, m[1], found.Name, 1)
	return resting(f, strings.Replace(f.Text, m[1], found.Name, 1), found).withoutGround()
}
