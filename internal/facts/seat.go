package facts

import (
	"slices"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// ofAssembly are the words of texts about the work of the National Assembly, whose "đại biểu" are its deputies.
var ofAssembly = []string{"dự án luật", "dự thảo luật", "dự thảo nghị quyết", "đại biểu quốc hội", "đbqh", "chất vấn", "thảo luận tại tổ", "thảo luận ở tổ", "tại hội trường", "kỳ họp thứ", "biểu quyết"}

// elsewhere are the words of texts in which others than deputies meet.
var elsewhere = []string{"đại hội đại biểu", "đại hội đảng", "hội thảo", "diễn đàn", "đại hội thi đua"}

// assembled reports whether an article is about the work of the National Assembly.
func assembled(a *article.Article) bool {
	named, works := 0, false
	for i := range a.Segments {
		low := viet.Lower(a.Segments[i].Text)
		if holds(low, elsewhere) {
			return false
		}
		if strings.Contains(low, "quốc hội") {
			named++
		}
		works = works || holds(low, ofAssembly)
	}
	return named > 1 && works
}

// seating writes deputies for delegates.
var seating = strings.NewReplacer("Delegate ", "Deputy ", "Delegates ", "Deputies ", " delegates", " deputies", " delegate ", " deputy ")

// seated calls those who speak and vote in the National Assembly deputies.
func (r *reader) seated(f Fact) Fact {
	if !r.assembly || !strings.Contains(f.Text, "elegate") {
		return f
	}
	f.Text, f.Clause.Text, f.Clause.Headline = seating.Replace(f.Text), seating.Replace(f.Clause.Text), seating.Replace(f.Clause.Headline)
	f.Clause.Subject = seating.Replace(f.Clause.Subject + " ")
	f.Clause.Subject = strings.TrimSuffix(f.Clause.Subject, " ")
	f.Clause.Mentions = slices.Clone(f.Clause.Mentions)
	for i, m := range f.Clause.Mentions {
		f.Clause.Mentions[i] = m.As(seating.Replace(m.Full()))
	}
	return f
}

// toCome finds that a meeting is still to come, held that one was held.
var (
	toCome = pattern.New(`^(?:Tuần tới|Tuần làm việc tới|Tháng tới|Ngày mai)[ ,]|(?:[Pp]hiên họp|[Kk]ỳ họp|[Hh]ội nghị|[Đđ]ại hội)[^.]* sẽ (?:cho ý kiến|xem xét|thảo luận|diễn ra|khai mạc|họp|tiến hành|dành)`)
	held   = pattern.New(`đã (?:khai mạc|bế mạc|cho ý kiến|thảo luận|thông qua|diễn ra|kết thúc)|phát biểu|kết luận|nhấn mạnh`)
)

// announcing reports whether an article announces a meeting: what its sentences say is done there will be.
func announcing(a *article.Article) bool {
	read, ahead := 0, false
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Body {
			continue
		}
		if held.MatchString(seg.Text) {
			return false
		}
		if read++; read <= opening {
			ahead = ahead || toCome.MatchString(seg.Text)
		}
	}
	return ahead
}
