package article

import (
	"strconv"
	"strings"

	"songngu/internal/viet"
)

// isoDate reads "2025-10-27", "2024-10" or "2025-10-27T08:30:00+07:00" at the start of s and gives its length, 0 when
// there is none.
func isoDate(s string) (viet.When, int) {
	year, n := number(s, 4)
	if n != 4 || year < 1900 || year > 2199 {
		return viet.When{}, 0
	}
	w := viet.When{Year: year}
	if len(s) == n || s[n] != '-' {
		return viet.When{}, 0
	}
	month, k := number(s[n+1:], 2)
	if k == 0 || month < 1 || month > 12 {
		return viet.When{}, 0
	}
	w.Month = month
	n += 1 + k
	if len(s) == n || s[n] != '-' {
		return w, endOfNumber(s, n)
	}
	day, k := number(s[n+1:], 2)
	if k == 0 || day < 1 || day > monthDays(year, month) {
		return viet.When{}, 0
	}
	w.Day = day
	return w, endOfNumber(s, n+1+k)
}

// endOfNumber gives n unless a digit follows: "2024-101" is no month.
func endOfNumber(s string, n int) int {
	if n < len(s) && isDigit(s[n]) {
		return 0
	}
	return n
}

// dayFirst reads "27/10/2025", "27-10-2025" or "27.10.2025" at the start of s.
func dayFirst(s string) (viet.When, int) {
	day, n := number(s, 2)
	if n == 0 || n == len(s) || strings.IndexByte("/-.", s[n]) < 0 {
		return viet.When{}, 0
	}
	sep := s[n]
	month, k := number(s[n+1:], 2)
	n += 1 + k
	if k == 0 || n == len(s) || s[n] != sep {
		return viet.When{}, 0
	}
	year, k := number(s[n+1:], 4)
	n += 1 + k
	if k != 4 || year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > monthDays(year, month) {
		return viet.When{}, 0
	}
	return viet.When{Year: year, Month: month, Day: day}, endOfNumber(s, n)
}

// clock reads "10:32", "10:32:54" or "8h30" at the start of s.
func clock(s string) (hour, minute, n int) {
	hour, n = number(s, 2)
	if n == 0 || n == len(s) || s[n] != ':' && s[n] != 'h' || hour > 23 {
		return 0, 0, 0
	}
	sep := s[n]
	minute, k := number(s[n+1:], 2)
	if k != 2 || minute > 59 {
		return 0, 0, 0
	}
	n += 1 + k
	if sep == ':' && n < len(s) && s[n] == ':' {
		if sec, k := number(s[n+1:], 2); k == 2 && sec < 61 {
			n += 1 + k
		}
	}
	return hour, minute, endOfNumber(s, n)
}

// spelled reads "ngày 4 tháng 5 năm 2025" at the start of the folded words.
func spelled(words []string) (viet.When, bool) {
	if len(words) < 6 || words[0] != "ngày" || words[2] != "tháng" || words[4] != "năm" {
		return viet.When{}, false
	}
	day, _ := strconv.Atoi(words[1])
	month, _ := strconv.Atoi(words[3])
	year, _ := strconv.Atoi(words[5])
	if year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > monthDays(year, month) {
		return viet.When{}, false
	}
	return viet.When{Year: year, Month: month, Day: day}, true
}

// number reads at most width digits.
func number(s string, width int) (value, n int) {
	for n < len(s) && n < width && isDigit(s[n]) {
		value = value*10 + int(s[n]-'0')
		n++
	}
	return value, n
}

func monthDays(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
