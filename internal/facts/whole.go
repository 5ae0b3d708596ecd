package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// completed makes a fact of a clause that must not be told without what stands elsewhere: the high half of a contrast, the qualifier of a
// wage. ok is false where that cannot be added.
func (r *reader) completed(seg *article.Segment, cl transfer.Clause) (f Fact, ok bool) {
	if lowHalf(seg, cl) {
		if cl, ok = ranks(seg, cl); !ok {
			return Fact{}, false
		}
	}
	if cl, ok = r.applied(seg, cl); !ok {
		return Fact{}, false
	}
	cl = pointless(r.filled(seg, r.laidDown(seg, r.furtherMatters(seg, r.parted(seg, r.quoted(seg, r.quoting(seg, r.about(seg, cl))))))))
	if !shortWage.MatchString(seg.Text) || strings.Contains(seg.Text, "tối thiểu") {
		return fromClause(seg, cl), true
	}
	named := r.minimumWage(seg)
	if named == nil {
		return fromClause(seg, cl), true
	}
	text := salary.ReplaceAllString(cl.Text, "minimum wage$1 $2")
	text = strings.Replace(text, "egional salaries", "egional minimum wages", 1)
	if text == cl.Text {
		return Fact{}, false
	}
	cl.Text, cl.Headline, cl.Subject = capital(text), strings.TrimSuffix(capital(text), "."), "regional minimum wages"
	f = fromClause(seg, cl)
	f = f.restingOn(named, viet.Span{End: len(named.Text)})
	return f, true
}

// lowHalf reports the first half of a contrast without the second: "Nếu năm 2020 chỉ đứng thứ 6, thì năm 2023 đứng thứ 1".
func lowHalf(seg *article.Segment, cl transfer.Clause) bool {
	text := seg.Text[seg.Mark:]
	then := strings.Index(text, " thì ")
	return strings.HasPrefix(text, "Nếu ") && then > 0 && cl.Span.End <= seg.Mark+then && !strings.HasPrefix(cl.Text, "If ")
}

var (
	// rankedIn finds the English of the low half: the year, who is ranked, how, and among whom on what.
	rankedIn = pattern.New(`^In (\d{4}), (.+) ranked (?:only )?([a-z]+)( .+)?\.$`)
	// rank finds the years and the ranks of the high half: "năm 2021 đứng thứ 3 và hai năm 2022, 2023 đứng thứ 1".
	rank  = pattern.New(`((?:\d{4}(?:, | và | ))+)(?:đã )?(?:vươn lên )?(?:đứng|xếp) thứ (\d+)`)
	year  = pattern.New(`\d{4}`)
	order = map[string]string{
		"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "6": "sixth", "7": "seventh", "8": "eighth", "9": "ninth", "10": "tenth",
	}
)

// ranks tells both halves of a contrast of ranks over the years.
func ranks(seg *article.Segment, cl transfer.Clause) (transfer.Clause, bool) {
	low := rankedIn.FindStringSubmatch(cl.Text)
	high := rank.FindAllStringSubmatchIndex(seg.Text[cl.Span.End:], -1)
	if low == nil || len(high) == 0 {
		return cl, false
	}
	parts := []string{low[3] + low[4] + " in " + low[1]}
	from := cl.Span.End
	for _, m := range high {
		nth, known := order[seg.Text[from+m[4]:from+m[5]]]
		if !known {
			return cl, false
		}
		parts = append(parts, nth+" in "+series(year.FindAllString(seg.Text[from+m[2]:from+m[3]], -1)))
		cl.Span.End = from + m[5]
	}
	if rest := strings.Trim(seg.Text[cl.Span.End:], " ."); rest != "" || len(year.FindAllString(seg.Text[from:cl.Span.End], -1)) != years(parts[1:]) {
		return cl, false
	}
	cl.Text = capital(low[2]) + " ranked " + series(parts) + "."
	cl.Headline, cl.Cut = strings.TrimSuffix(cl.Text, "."), false
	return cl, true
}

// years counts the years that some ranks are of.
func years(parts []string) int { return len(year.FindAllString(strings.Join(parts, " "), -1)) }

// series writes members as English lists them: "2022 and 2023", "first, second and third".
func series(members []string) string {
	last := len(members) - 1
	if last < 1 {
		return strings.Join(members, "")
	}
	return strings.Join(members[:last], ", ") + " and " + members[last]
}

var (
	// shortWage finds a sentence that calls the regional minimum wage by less than its name.
	shortWage = pattern.New(`(?i)(?:lương (?:các )?vùng|bình quân (?:các |\d )vùng)`)
	// salary is how the engine writes that wage.
	salary = pattern.New(`(?i)\bsalar(?:y|ie)(s?) ((?:in|of) (?:the )?region)`)
)

// minimumWage is the last heading before a sentence that names the regional minimum wage, else the last sentence, nil where none does: a
// heading promises nothing that the sentence under it would be held to.
func (r *reader) minimumWage(seg *article.Segment) (named *article.Segment) {
	for i := range r.article.Segments {
		s := &r.article.Segments[i]
		if s.ID == seg.ID {
			break
		}
		wanted := s.Kind == article.Heading || s.Kind == article.Body && (named == nil || named.Kind == article.Body)
		if wanted && strings.Contains(viet.Lower(s.Text), "lương tối thiểu vùng") {
			named = s
		}
	}
	return named
}
