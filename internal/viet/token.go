package viet

import "time"

// Span is a half-open range of bytes, [Start, End), in the text that was lexed.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// In gives the bytes of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Kind says what a Token is. The zero Kind is Word.
type Kind uint8

// The kinds of token. A typed token (everything but Word and Punct) swallows all the syllables it is made of, units
// included: "5,7 triệu lượt" is one Quantity, "chiều 10/10" one Date, "Nghị quyết số 57-NQ/TW" one Cited.
const (
	// Word is one syllable or one foreign word: "chuyển", "Internet", "VNeID".
	Word Kind = iota
	// Punct is one mark: "," ";" ":" "." "…" "“" "(" and so on; "..." and "./." are one mark each.
	Punct
	// Quantity is a number with its scale, currency or measure: "06", "5,7 triệu", "100%", "2.000 tỷ đồng", "34/34".
	Quantity
	// Date is a day, month, quarter, year, span of years or time of day with the words that announce it: "sáng ngày
	// 27/10/2025", "tháng 7-2021", "quý II", "giai đoạn 2022-2025", "năm 2024".
	Date
	// Cited is a legal document named by type and number: "Nghị quyết số 57-NQ/TW", "Quyết định số 06", "24/2018/QH14",
	// "khoản 2 Điều 5 Nghị định 101/2024/NĐ-CP".
	Cited
	// Name is a personal name without rank or title: "Nguyễn Quốc Toản".
	Name
	// Acronym is two or more capitals, digits and capitals, or a known mixed form: "CAND", "VNeID", "UBND", "5G".
	Acronym
	// Link is an address: "cand.com.vn", "https://…", "a@b.vn".
	Link
)

// Token is one lexed unit. Tokens are in order of text, never overlap and never hold white space at their edges; what
// lies between two tokens is white space only.
type Token struct {
	Span
	Kind Kind
	// Capital reports whether the first letter is upper case.
	Capital bool
	// Key is Key(text of the token): lower case, folded tone placement. Words and acronyms are looked up by it.
	Key string
	// Value holds the meaning of a typed token: *Amount for Quantity, *When for Date, *Citation for Cited; nil else.
	Value any
}

// Amount is the value of a Quantity token.
type Amount struct {
	// Value is the number with its scale applied: 5700000 for "5,7 triệu". For a range it is the lower end, for a ratio
	// "8/11" the first number.
	Value float64
	// High is the upper end of a range "10-12%" or the second number of a ratio; otherwise equal to Value.
	High float64
	// Digits is the number as written, without scale and unit: "5,7", "06", "1.052.916.823". Number words give "hai".
	Digits string
	// Scale is "", "nghìn", "vạn", "triệu", "tỷ", "nghìn tỷ", "trăm", … in folded form; "vạn" is 10,000.
	Scale string
	// Unit is "" or the folded currency, percent or measure that follows: "đồng", "usd", "%", "ha", "km", "km²", "m³",
	// "kwh", "mw", "tấn", "lần", "độ". Count nouns ("người", "hồ sơ", "lượt", "Luật") are not units: they stay Words.
	Unit string
	// Per is "" or what a slash after the unit divides by: "ngày", "năm", "tháng", "ha", "người" ("60 triệu đồng/ha").
	Per string
	// Range is true for "10-12%", "từ 6 đến 18" is not a range but two tokens.
	Range bool
	// Ratio is true for "34/34", "187/224".
	Ratio bool
	// Ordinal is true for "thứ 4", "lần thứ VIII", "thứ hai" (not weekdays): the words "lần"/"thứ" belong to the token.
	Ordinal bool
	// Decimals is the number of digits after the decimal comma as written (0 for "48").
	Decimals int
}

// When is the value of a Date token. Zero fields are unknown.
type When struct {
	Year, Month, Day int
	// Quarter is 1 to 4, or 0. Week and half-year forms are not dates.
	Quarter int
	// To is the end of a span: "2022-2025" has Year 2022 and To.Year 2025; "từ ngày 1/7 đến 15/8" is two tokens. Nil else.
	To *When
	// Part is "", "morning", "noon", "afternoon", "evening", "night", "early", "mid", "late" or "end": sáng, trưa, chiều,
	// tối, đêm, đầu, giữa, cuối, hết.
	Part string
	// Hour and Minute are set when Clock is true ("8h30", "10:32:54", "15 giờ").
	Clock        bool
	Hour, Minute int
	// WholeHour is true of a time that is told without minutes: "15 giờ", not "15h00".
	WholeHour bool
	// Weekday is set when HasWeekday is true: "thứ năm" before a date.
	HasWeekday bool
	Weekday    time.Weekday
	// Period is true when the words "giai đoạn", "nhiệm kỳ", "thời kỳ" announce the span and belong to the token.
	Period bool
	// Term is true of a period that is a term of office: "nhiệm kỳ 2021-2026".
	Term bool
	// Vision is the year of ", tầm nhìn đến năm 2030" directly after a period, part of the token; else 0.
	Vision int
}

// Citation is the value of a Cited token. The families are those of Vietnamese document numbers: n/yyyy/QHk,
// n/yyyy/TYPE-ISSUER, n/TYPE-ISSUER[-UNIT], n-TYPE/ISSUER, n/ISSUER-UNIT, n/yyyy/TTLT/A-B and the short form Type n.
type Citation struct {
	// Type is the folded type word when it is written or follows from the code: "nghị quyết", "nghị định", "quyết định",
	// "luật", "thông tư", "chỉ thị", "kết luận", "kế hoạch", "công điện", "công văn", "đề án", "pháp lệnh", …
	Type string
	// TypeSpan covers the written type word, empty when the number stands alone.
	TypeSpan Span
	// Number is the number with its code exactly as written: "57-NQ/TW", "06", "101/2024/NĐ-CP", "06/CP".
	Number string
	// NumberSpan covers Number.
	NumberSpan Span
	// Year is the year inside the number, or of a following "năm 2025" that belongs to the token, or 0.
	Year int
	// Issuer is the code after the type: "TW", "CP", "TTg", "BCA", "QH15", or "".
	Issuer string
	// Places holds the parts named before it, outermost last as written: {"khoản","2"},{"Điều","5"} for "khoản 2 Điều 5".
	Places []Place
}

// Place is one numbered part of a legal document: Điều (article), khoản (clause), điểm (point), chương (chapter), mục
// (section), phụ lục (appendix).
type Place struct {
	Part   string // folded: "điều", "khoản", "điểm", "chương", "mục", "phần", "phụ lục"
	Number string // as written: "5", "a", "II", "1, 2"
}
