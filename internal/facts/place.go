package facts

import (
	"strings"

	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// somewhere finds the front that says by a name where a sentence holds.
var somewhere = pattern.New(`^(?:In|At) (?:[^,\p{Lu}]* )?\p{Lu}[^,]{2,60}, `)

// sometime finds a front that says when, or in which circumstances.
var sometime = pattern.New(`^(?:In|At) (?:[^,]*(?:\d{4}|January|February|March|April|May\b|June|July|August|September|October|November|December|months?|quarters?|years?|weeks?|days?|times?|periods?|term|context|addition|fact|view|recent)|\d)`)

// compared are the words of a measure that holds only where the sentence before says.
var compared = []string{"highest ", "lowest ", "average ", "largest "}

// placedIn gives a measure its place: behind "Tại quận 4, giá đất tăng 6 lần." the sentence "Giá đất cao nhất là 246 triệu đồng/m2." of the same
// paragraph holds for that district.
func (r *reader) placedIn(f Fact) Fact {
	seg := &r.article.Segments[f.Index]
	if at := somewhere.FindString(f.Text); at != "" && !sometime.MatchString(at) && !strings.HasPrefix(at, "In line ") {
		r.place, r.placeFrom = at, seg
		return f
	}
	if r.placeFrom == nil || r.placeFrom.Paragraph != seg.Paragraph || r.placeFrom.ID == seg.ID || f.Ground.Name != "" {
		return f
	}
	if f.Kind != Count && f.Kind != Change || !holds(viet.Lower(f.Clause.Subject), compared) {
		return f
	}
	f.Text = r.place + f.Clause.Inside()
	f.Clause.Headline = strings.TrimSuffix(f.Text, ".")
	f = f.restingOn(r.placeFrom, viet.Span{End: len(r.placeFrom.Text)})
	return f
}
