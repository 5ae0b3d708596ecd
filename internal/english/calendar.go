package english

import (
	"slices"
	"time"
)

var months = [...]string{
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
}

// Month gives the number of "january" to "december", 0 for any other word.
func Month(low string) int {
	return slices.Index(months[:], low) + 1
}

// ShortMonth gives the number of a month by its name or its usual abbreviation: "july", "jul", "sept".
func ShortMonth(low string) int {
	for m, name := range months {
		if low == name[:3] || low == "sept" && name[:4] == low {
			return m + 1
		}
	}
	return Month(low)
}

// MonthName gives the name of month m, 1 to 12.
func MonthName(m int) string { return time.Month(m).String() }

var weekdays = [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

// Weekday gives the day of the week that a word names.
func Weekday(low string) (time.Weekday, bool) {
	d := slices.Index(weekdays[:], low)
	return time.Weekday(max(0, d)), d >= 0
}

// Hour reports whether a number between two words, in lower case, is an hour when it is written without minutes, "17.00": "before 17.00",
// "17.00 on 24 August". Either word may be "".
func Hour(before, after string) bool {
	return after == "on" || slices.Contains(hourWords[:], before)
}

var hourWords = [...]string{"at", "about", "around", "from", "to", "before", "after", "by", "until", "between"}
