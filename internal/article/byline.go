package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// stampWords may stand beside the date in a line that says when an article appeared.
var stampWords = map[string]bool{
	"thứ": true, "hai": true, "ba": true, "tư": true, "năm": true, "sáu": true, "bảy": true, "chủ": true, "nhật": true,
	"ngày": true, "lúc": true, "giờ": true, "cập": true, "đăng": true, "xuất": true, "bản": true, "gmt+7": true,
	"gmt": true, "am": true, "pm": true, "sa": true, "ch": true, "trong": true, "ngành": true, "tin": true, "tức": true,
	"sự": true, "kiện": true, "thời": true, "gian": true, "bởi": true, "viết": true,
}

// dateStamp reads a line that is no more than a date of publication: "Thứ sáu 03/02/2023 09:15:20 Tin tức",
// "14/08/2024 07:05 |", "TRẦN NAM - Thứ ba, 02/07/2024 08:10 (GMT+7)".
func dateStamp(text string) (viet.When, bool) {
	if len(text) > 160 || endMark(text) == '.' {
		return viet.When{}, false
	}
	var w viet.When
	var rest strings.Builder
	clocked := false
	for i := 0; i < len(text); {
		if isDigit(text[i]) && (i == 0 || !isDigit(text[i-1])) {
			if d, n := anyDate(text[i:]); n > 0 && d.Day > 0 && w.Year == 0 {
				w.Year, w.Month, w.Day = d.Year, d.Month, d.Day
				i += n
				continue
			}
			if h, m, n := clock(text[i:]); n > 0 {
				w.Clock, w.Hour, w.Minute = true, h, m
				clocked = true
				i += n
				continue
			}
		}
		rest.WriteByte(text[i])
		i++
	}
	if w.Year == 0 {
		return viet.When{}, false
	}
	known, other := stampRest(rest.String())
	if other == 0 || other <= 5 && (clocked || known >= 2 && strings.Contains(viet.Key(text), "thứ ")) {
		return w, true
	}
	return viet.When{}, false
}

// stampRest counts the words beside the date that belong to a stamp and the others.
func stampRest(rest string) (known, other int) {
	for f := range strings.FieldsSeq(viet.Key(rest)) {
		f = strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		switch {
		case f == "":
		case stampWords[f]:
			known++
		default:
			other++
		}
	}
	return known, other
}

// placeStamp reads "Hà Nội, ngày 4 tháng 5 năm 2025": place and date of a document.
func placeStamp(text string) (place string, w viet.When, ok bool) {
	if len(text) > 120 {
		return "", viet.When{}, false
	}
	place, rest, found := strings.Cut(text, ",")
	key := viet.Key(rest)
	if !found || !strings.HasPrefix(strings.TrimSpace(key), "ngày ") || !isNameLike(place) {
		return "", viet.When{}, false
	}
	words := strings.Fields(strings.TrimRight(key, " .|"))
	if w, ok = spelled(words); ok && len(words) == 6 {
		return place, w, true
	}
	if w, n := dayFirst(words[min(1, len(words)-1)]); n > 0 && len(words) == 2 {
		return place, w, true
	}
	return "", viet.When{}, false
}

// dateline measures the place or agency before the first words of an article, with its dash: "(TTXVN) - ", "(CAO) ",
// "Hà Nội (TTXVN) - ", "NDO - ". The bare form needs first to be true: later in a text it is a sentence.
func dateline(text string, first bool) (name, place string, n int) {
	at := 0
	if first {
		if p := placePrefix(text); p > 0 && p < len(text) && text[p] == ' ' {
			place = text[:p]
			at = p + 1
		}
	}
	if at < len(text) && text[at] == '(' {
		k := strings.IndexByte(text[at:], ')')
		if k < 3 || k > 48 {
			return "", "", 0
		}
		name = text[at+1 : at+k]
		at += k + 1
		n = at + dash(text[at:])
		switch {
		case !startsProper(text[n:]):
			return "", "", 0
		case placePrefix(name) == len(name):
			return "", name, n
		case first && place == "" && isPaperName(name) && strings.ContainsAny(text[at:n], "-–—"):
			return name, "", n
		case !isOutlet(name) || place != "" && n == at:
			return "", "", 0
		}
		return name, place, n
	}
	if !first {
		return "", "", 0
	}
	return bareDateline(text, place, at)
}

// bareDateline measures "NDO - " and "Hà Nội - ".
func bareDateline(text, place string, at int) (string, string, int) {
	if place != "" {
		if d := dash(text[at-1:]); d > 0 && startsProper(text[at-1+d:]) {
			return "", place, at - 1 + d
		}
		return "", "", 0
	}
	name, _, found := strings.Cut(text, " ")
	if !found || !isOutlet(name) {
		return "", "", 0
	}
	d := dash(text[len(name):])
	if d == 0 || !startsProper(text[len(name)+d:]) {
		return "", "", 0
	}
	return name, "", len(name) + d
}

// dash measures " - ", " – ", ": " and white space alone; 0 when there is none of them.
func dash(s string) int {
	n := blanks(s)
	r, w := utf8.DecodeRuneInString(s[n:])
	switch r {
	case '-', '–', '—', ':':
		return n + w + blanks(s[n+w:])
	}
	return 0
}

// startsProper reports whether a sentence may start here.
func startsProper(s string) bool {
	s = strings.TrimLeft(s, " ")
	r := firstRune(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// isOutlet reports whether the name is that of a newspaper or agency as datelines write it: capitals ("TTXVN", "GD&TĐ"),
// an address ("Chinhphu.vn") or "Báo …", "Dân trí". Roman numbers are list marks.
func isOutlet(name string) bool {
	if name == "Dân trí" || strings.HasPrefix(name, "Báo ") || strings.HasPrefix(name, "Theo ") {
		return true
	}
	if strings.ContainsAny(name, " \t") {
		return false
	}
	if k := strings.LastIndexByte(name, '.'); k > 0 {
		tail := strings.ToLower(name[k+1:])
		return tail == "vn" || tail == "com" || tail == "net" || tail == "org"
	}
	capitals := 0
	for _, r := range name {
		if unicode.IsUpper(r) {
			capitals++
			continue
		}
		if r != '&' && r != '-' && !unicode.IsDigit(r) {
			return false
		}
	}
	return capitals >= 2 && capitals <= 10 && strings.Trim(name, "IVXLC") != ""
}

// maxTitleWords is the length of the longest name of a newspaper in brackets: "(Tài nguyên Môi trường) - ".
const maxTitleWords = 4

// isPaperName reports a name that a newspaper writes in brackets before the first words of an article: "(Thanh tra) - ", "(Công lý) - ".
func isPaperName(name string) bool {
	return unicode.IsUpper(firstRune(name)) && len(strings.Fields(name)) <= maxTitleWords && !strings.ContainsAny(name, ".,;:0123456789")
}

// credited begin a line that says who made the article, folded.
var credited = []string{
	"tác giả:", "tác giả ", "thực hiện:", "bài, ảnh:", "bài và ảnh:", "bài:", "nhóm pv", "nhóm phóng viên", "biên tập:",
	"người viết:", "nguồn:", "pv ",
}

// isAuthor reports whether the line names who wrote the article: "Lê Thu Hà", "PV", "T.H", "Minh Anh (theo VOV)",
// "Bài, ảnh: Lê Minh".
func isAuthor(text string) bool {
	if len(text) > 90 {
		return false
	}
	key := viet.Key(text)
	for _, p := range credited {
		if strings.HasPrefix(key, p) {
			return syllables(text, 9) <= 9 && endMark(text) == 0
		}
	}
	name, _, _ := strings.Cut(text, "(")
	if name != text && !strings.Contains(key, "(theo") && !strings.Contains(key, "(tổng hợp") {
		return false
	}
	return isNameLike(strings.TrimSpace(name))
}

// isNameLike reports whether every one of up to five words begins with a capital and holds letters only.
func isNameLike(text string) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' || r == '–' || r == ',' })
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		first, n := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) {
			return false
		}
		for _, r := range w[n:] {
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '.' {
				return false
			}
		}
	}
	if len(words) == 1 {
		return utf8.RuneCountInString(text) <= 6
	}
	return true
}
