package verify

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
)

// The plain reading knows nothing of grammar: every value that the figures of the source could have. A number that does
// not pass it is not proved however well the lexer explains it, so that anyone can re-check a brief without this program.

var plainScales = map[string]float64{"nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}

var plainSourceWords = tableOf(map[string]float64{
	"không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "hằng": 1, "đầu": 1,
	"nhất": 1, "tư": 4, "hàng": 1,
})

var plainScaleWords = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

var plainWords = tableOf(map[string]float64{
	"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "third": 3,
	"fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "two": 2,
})

var (
	monthAround = regexp.MustCompile(`^\s*[0-9]|^\s+of`)
	afternoon   = regexp.MustCompile(`^(?::[0-9]{2})? ?p\.?m\b`)
	rangeMark   = regexp.MustCompile(`^ ?(?:-|–|/|đến|tới|lên|xuống) ?[0-9]`)
	digitBefore = regexp.MustCompile(`[0-9]\s*$`)
)

// plainSourceValues gives every value that the Vietnamese text may be read to hold.
func plainSourceValues(text string, words []string) []float64 {
	var out []float64
	for i := 0; i < len(text); {
		switch {
		case english.IsDigit(text[i]):
			end := figureEnd(text, i)
			out = append(out, scaled(plainReadings(text[i:end]), behindRange(text[end:]))...)
			i = end
		case english.RomanDigit(text[i]) > 0:
			end := i + english.WordLen(text[i:])
			before, _ := utf8.DecodeLastRuneInString(text[:i])
			if v := english.Roman(text[i:end]); v > 0 && v < 40 && !wordRune(before) {
				out = append(out, float64(v))
			}
			if first := strings.IndexAny(text[i:end], "0123456789"); first > 0 {
				end = i + first // "chuyên án LV1125"
			}
			i = end
		default:
			i++
		}
	}
	for i, w := range words {
		if plainSourceWords.has(w) && (w != "tư" || i > 0 && fourAfter(words[i-1])) {
			out = append(out, plainSourceWords.of(w))
		}
	}
	return out
}

// behindRange gives what follows the second figure of a range, which shares its scale with the first: "20 đến 25 triệu".
func behindRange(after string) string {
	at := rangeMark.FindStringIndex(after)
	if at == nil {
		return after
	}
	return after[figureEnd(after, at[1]-1):]
}

// figureEnd gives the end of digits with single dots and commas between them.
func figureEnd(text string, i int) int {
	end := english.DigitsEnd(text, i)
	for end+1 < len(text) && (text[end] == '.' || text[end] == ',') && english.IsDigit(text[end+1]) {
		end = english.DigitsEnd(text, end+1)
	}
	return end
}

// plainReadings gives the values of digits with dots and commas: as one number, with the last mark as decimal, each part.
func plainReadings(raw string) []float64 {
	last := strings.LastIndexAny(raw, ".,")
	if last < 0 {
		return []float64{parse(raw)}
	}
	head := digitsOnly(raw[:last])
	out := []float64{parse(head + raw[last+1:]), parse(head + "." + raw[last+1:])}
	for part := range strings.FieldsFuncSeq(raw, func(r rune) bool { return r == '.' || r == ',' }) {
		out = append(out, parse(part))
	}
	return out
}

func digitsOnly(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", "") }

// scaled adds the readings times the scale words that follow, of which there may be two.
func scaled(readings []float64, after string) []float64 {
	out, factor, n := readings, 1.0, 0
	for from := 0; n < 2 && from < len(after) && from < 24; n++ {
		for from < len(after) && after[from] < utf8.RuneSelf && !wordRune(rune(after[from])) {
			from++
		}
		end := from + english.WordLen(after[from:])
		s := plainScales[strings.ToLower(after[from:end])]
		if s == 0 {
			break
		}
		factor, from = factor*s, end
		for _, v := range readings {
			out = append(out, v*factor)
		}
	}
	return out
}

// plainFigures checks every number of the English, in documents and names too, by the plain reading. Where a fault is told once only, it
// is for texts in which nothing else was wrong.
func (r *review) plainFigures() {
	if r.once && r.failed {
		return
	}
	for i := 0; i < len(r.text); i++ {
		if !english.IsDigit(r.text[i]) {
			continue
		}
		end := plainEnglishEnd(r.text, i)
		v := parse(strings.ReplaceAll(r.text[i:end], ",", "")) * scaleAfter(r.text[end:])
		switch {
		case i > 0 && r.text[i-1] == ':' && v == 0: // "12:00"
		case v < 12 && afternoon.MatchString(r.text[end:]) && r.plainly(v+12):
		default:
			r.plainFigure(r.text[i:end], v)
		}
		i = end - 1
	}
	skip := 0
	for i := range r.tokens {
		t := &r.tokens[i]
		if t.Kind != english.Word || i < skip {
			continue
		}
		if tens, end := r.belowHundred(i); end > i+1 && tens > 20 { // "thirty-eight"
			r.plainFigure(r.phrase(i, end), tens*scaleAfter(r.text[r.tokens[end-1].End:]))
			skip = end
			continue
		}
		if v := plainWords.of(t.Low); v > 0 && !r.loosePlain(i) && !r.fractionOver(i) {
			r.plainFigure(t.Text, v*scaleAfter(r.text[t.End:]))
		}
		if t.Capital && english.Month(t.Low) > 0 && r.isMonth(i) {
			r.plainFigure(t.Text, float64(english.Month(t.Low)))
		}
	}
}

// plainEnglishEnd gives the end of digits with commas before three digits and one decimal point.
func plainEnglishEnd(text string, i int) int {
	end := english.DigitsEnd(text, i)
	for end < len(text) && text[end] == ',' && english.DigitsEnd(text, end+1) >= end+4 {
		end += 4
	}
	if end+1 < len(text) && text[end] == '.' && english.IsDigit(text[end+1]) {
		end = english.DigitsEnd(text, end+1)
	}
	return end
}

// loosePlain reports whether the number word was found wanting by a gentler check already.
func (r *review) loosePlain(i int) bool { return r.low(i) == "one" || r.low(i) == "second" }

func (r *review) isMonth(i int) bool {
	t := &r.tokens[i]
	if t.Low != "may" && t.Low != "march" {
		return true
	}
	return monthAround.MatchString(r.text[t.End:]) || digitBefore.MatchString(r.text[:t.Start])
}

func scaleAfter(after string) float64 {
	space := func(s string) string { return strings.TrimLeft(s, " \t\n\f\r") }
	word := space(strings.TrimPrefix(space(after[:min(len(after), 40)]), "-"))
	end := 0
	for end < len(word) && 'a' <= word[end]|0x20 && word[end]|0x20 <= 'z' {
		end++
	}
	if scale := plainScaleWords[strings.ToLower(word[:end])]; scale > 0 {
		return scale
	}
	return 1
}

func (r *review) plainFigure(text string, v float64) {
	if !r.plainly(v) {
		r.fault(CheckQuantity, Error, "%q is not written in %s", text, r.where())
	}
}

// plainly reports whether the figure is one of a cited segment or of the date of publication.
func (r *review) plainly(v float64) bool {
	for _, k := range r.dated {
		if same(k, v) {
			return true
		}
	}
	for _, s := range r.cited {
		for _, have := range s.plain {
			if same(have, v) {
				return true
			}
		}
	}
	return false
}

// lettersSeq yields the runs of letters in text.
func lettersSeq(text string) func(func(string) bool) {
	return strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) })
}

func parse(digits string) float64 {
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return math.Inf(1)
	}
	return v
}
