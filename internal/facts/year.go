package facts

import (
	"strconv"

	"songngu/internal/article"
	"songngu/internal/pattern"
)

// dated finds a day with its year, with the word before it.
var dated = pattern.New(`(?:^|(\pL+) )(?:ngày )?\d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )((?:19|20)\d\d)(?:\D|$)`)

// monthly finds a month with its year, with the word before it, reviewed a year in a sentence that tells what was done.
var (
	monthly  = pattern.New(`(?:^|[,(] |(\pL+) )[Tt]háng \d{1,2}(?:[/.-]| năm )((?:19|20)\d\d)(?:\D|$)`)
	reviewed = pattern.New(`(?:^|(\pL+) )[Nn]ăm ((?:19|20)\d\d)(?: [^,;.]*)?,? (?:đã|lỗ|lãi) `)
)

// bounding are the words before a day that may be still to come.
var bounding = map[string]bool{"từ": true, "đến": true, "trước": true, "sau": true, "hết": true, "hạn": true, "tới": true, "nhất": true}

// ahead finds a sentence that may tell of a day to come; a ministry is called by its plans, and one may have announced some.
var ahead = pattern.New(`hiệu lực|thi hành| sẽ |[Dd]ự kiến|[Tt]heo kế hoạch|^Kế hoạch|(?:lên|có) kế hoạch|kế hoạch (?:đến|là|cuối|đầu|tháng|năm|trong) | áp dụng| phải | thời hạn`)

// gone finds a month that is over whatever else the sentence tells of.
var gone = pattern.New(`hồi tháng \d{1,2}(?:[/.-]| năm )((?:19|20)\d\d)(?:\D|$)`)

// yearOf is the year of publication, or, where the text does not give it, that of the last day that its body tells of, than which the text is not
// older; 0 without one.
func yearOf(a *article.Article) int {
	if a.Date.Year > 0 {
		return a.Date.Year
	}
	last := 0
	for i := range a.Segments {
		if a.Segments[i].Kind != article.Body {
			continue
		}
		if m := gone.FindStringSubmatch(a.Segments[i].Text); m != nil {
			year, _ := strconv.Atoi(m[1])
			last = max(last, year)
		}
		if ahead.MatchString(a.Segments[i].Text) {
			continue
		}
		for _, told := range []*pattern.Pattern{dated, monthly, reviewed} {
			for _, m := range told.FindAllStringSubmatch(a.Segments[i].Text, -1) {
				if year, err := strconv.Atoi(m[2]); err == nil && !bounding[m[1]] {
					last = max(last, year)
				}
			}
		}
	}
	if last == 0 {
		last = lastYear(a)
	}
	return last
}

// opensWithYear finds a sentence that opens with the year in which what it tells of took place, or tells of its first months.
var opensWithYear = pattern.New(`(?:^(?:Trong |Tính |Riêng )?[Nn]ăm |[Rr]iêng năm |(?:tháng|nửa) đầu năm )((?:19|20)\d\d)(?:,| )`)

// undatedPast are the ways in which a sentence of a text without a date tells of a year that is over or under way: by what is set against the same time
// of the year before, by a year that somebody tells of, by a figure of it, and by what befell people.
var undatedPast = []struct {
	finds *pattern.Pattern
	later int
}{
	{opensWithYear, 0},
	{pattern.New(`so(?: với)? cùng kỳ (?:năm )?((?:19|20)\d\d)(?:\D|$)`), 1},
	{pattern.New(`(?:cho biết|cho hay|nói)(?: rằng)?:?,? (?:vào |trong |từ )?năm ((?:19|20)\d\d),? `), 0},
	{pattern.New(` năm ((?:19|20)\d\d) (?:chỉ |cũng chỉ )?(?:là|được|có) (?:hơn |gần |trên |khoảng )?\d`), 0},
	{pattern.New(`năm ((?:19|20)\d\d)(?: đã)? (?:khiến|làm) (?:hơn |gần )?\d+ người`), 0},
	{pattern.New(`năm ((?:19|20)\d\d),? (?:vẫn )?chưa `), 0},
}

// lastYear is the last year in which the sentences of a text say, without a word about the future, that something took place; 0 without one.
func lastYear(a *article.Article) int {
	last := 0
	for i := range a.Segments {
		text := a.Segments[i].Text
		if a.Segments[i].Kind != article.Body || ahead.MatchString(text) || wanted.MatchString(text) {
			continue
		}
		for _, told := range undatedPast {
			if m := told.finds.FindStringSubmatch(text); m != nil {
				year, _ := strconv.Atoi(m[len(m)-1])
				last = max(last, year+told.later)
			}
		}
	}
	return last
}

// wanted finds a sentence about what is aimed at.
var wanted = pattern.New(`[Pp]hấn đấu|[Mm]ục tiêu|[Đđ]ặt ra|tầm nhìn|chỉ tiêu|[Dd]ự báo|hướng tới|sắp`)
