package repair

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// factKind says what a swapFact is.
type factKind uint8

const (
	factFixed    factKind = iota // compared, never swapped: "hàng nghìn"
	factAmount                   // one number
	factDay                      // a date without its announcing words
	factClock                    // a time of day
	factPart                     // "morning", "late"
	factWeekday                  // "Monday"
	factCode                     // the number of a document
	factPlace                    // one article, clause or point
	factName                     // a personal name
	factLiteral                  // "5G", an address
	factLocality                 // "Nam Định" behind "tỉnh"
)

// swapFact is one value of a Vietnamese sentence, taken apart so far that the English must hold it as one thing.
type swapFact struct {
	kind factKind
	// value is a number with its scale; written is the number before the scale, with decimals of them behind the comma.
	value, written float64
	decimals       int
	unit           string // as viet.Amount has it
	ordinal        bool
	roman          bool
	when           viet.When
	part           string // "điều", the type of a document
	text           string // its number, the name
}

// key identifies the value; values that mean the same have one key.
func (f swapFact) key() string {
	switch f.kind {
	case factAmount:
		return fmt.Sprintf("amount %s %s %t", strconv.FormatFloat(f.value, 'g', -1, 64), f.unit, f.ordinal)
	case factDay:
		return fmt.Sprintf("day %d-%d-%d q%d", f.when.Year, f.when.Month, f.when.Day, f.when.Quarter)
	case factClock:
		return fmt.Sprintf("clock %d:%d", f.when.Hour, f.when.Minute)
	case factCode:
		return "code " + f.part + " " + foldDocument(f.text)
	default: // text alone
	}
	return fmt.Sprintf("%d %s %s", f.kind, f.part, viet.Key(f.text))
}

// newSwapAtom reads token i.
func newSwapAtom(text string, toks []viet.Token, i int) swapAtom {
	a := swapAtom{Span: toks[i].Span, kind: toks[i].Kind, key: foldMark(toks[i].Key)}
	a.read(text, toks, i)
	a.id = a.key
	if a.facts != nil {
		a.id = a.shape
		for _, f := range a.facts {
			a.id += "|" + f.key()
		}
	}
	return a
}

// read finds the values of token i.
func (a *swapAtom) read(text string, toks []viet.Token, i int) {
	t := &toks[i]
	switch v := t.Value.(type) {
	case *viet.Amount:
		a.facts, a.shape = amountFacts(v, toks, i)
	case *viet.When:
		a.facts, a.shape = dateFacts(v, toks, i)
	case *viet.Citation:
		a.facts, a.shape = citationFacts(v)
	}
	switch {
	case t.Kind == viet.Name:
		a.facts, a.shape = []swapFact{{kind: factName, text: t.In(text)}}, "name"
	case t.Kind == viet.Link, t.Kind == viet.Acronym && strings.ContainsFunc(t.Key, unicode.IsDigit):
		a.facts, a.shape = []swapFact{{kind: factLiteral, text: t.In(text)}}, "literal"
	case t.Kind == viet.Word:
		if v := spelledVietnamese(toks, i); v > 0 {
			a.kind, a.soft = viet.Quantity, v == 1
			a.facts, a.shape = amountFacts(&viet.Amount{Value: v, High: v}, toks, i)
		}
	}
}

// foldMark gives one key to the kinds of quotation marks and of dashes, and leaves all else alone.
func foldMark(key string) string {
	switch key {
	case "“", "”", "„", "«", "»":
		return `"`
	case "‘", "’":
		return "'"
	case "–", "—":
		return "-"
	case "...":
		return "…"
	}
	return key
}

// smallNumbers are one to ten.
var smallNumbers = [...]string{"một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"}

// spelledVietnamese gives the small number that the word i is, 0 for any other word. The lexer leaves these as words, since
// most mean something else too.
func spelledVietnamese(toks []viet.Token, i int) float64 {
	n := slices.Index(smallNumbers[:], toks[i].Key)
	if n < 0 || toks[i].Key == "năm" && !isFive(toks, i) || notSpelled(toks, i) {
		return 0
	}
	return float64(n + 1)
}

// notSpelled tells "một số", "chín muồi" and a capitalised name such as "Ba Vì" from numbers.
func notSpelled(toks []viet.Token, i int) bool {
	if i+1 >= len(toks) {
		return false
	}
	next := toks[i+1]
	if toks[i].Capital && next.Capital && next.Kind == viet.Word {
		return true
	}
	switch toks[i].Key + " " + next.Key {
	case "ba mẹ", "ba má", "chín muồi", "một số", "một trong", "một cách", "một phần", "ba lô":
		return true
	}
	return i > 0 && toks[i].Capital && toks[i-1].Capital && toks[i-1].Kind == viet.Word
}

// isFive reports whether "năm" at token i counts something and is no year.
func isFive(toks []viet.Token, i int) bool {
	before := []string{"mỗi", "hằng", "hàng", "nhiều", "những", "trong", "cả", "từng", "một", "đầu", "cuối", "giữa", "hết", "của", "mấy", "vài"}
	after := []string{
		"nay", "qua", "tới", "trước", "sau", "học", "ngoái", "gần", "tháng", "tài", "đầu", "cuối", "liên", "kinh", "và", "là", "có", "đó", "này",
	}
	if i+1 >= len(toks) || toks[i+1].Kind != viet.Word || i > 0 && toks[i-1].Kind == viet.Quantity {
		return false
	}
	return (i == 0 || !slices.Contains(before, toks[i-1].Key)) && !slices.Contains(after, toks[i+1].Key)
}

// amountFacts gives the one number of an amount, or the two of a range or a ratio.
func amountFacts(a *viet.Amount, toks []viet.Token, i int) ([]swapFact, string) {
	shape := fmt.Sprintf("amount %s/%s %t %t %t", a.Unit, a.Per, a.Range, a.Ratio, a.Ordinal)
	if english.IsCurrency(a.Unit) {
		shape = fmt.Sprintf("money /%s %t", a.Per, a.Range)
	}
	if a.Ordinal && strings.HasPrefix(toks[i].Key, "lần") {
		shape += " lần"
	}
	if a.Digits == "hàng" || a.Value < 0 || a.High >= 1e15 {
		return []swapFact{{kind: factFixed, text: toks[i].Key}}, shape
	}
	factor := scaleOf(a.Scale)
	f := swapFact{
		kind: factAmount, value: a.Value, written: a.Value / factor, decimals: a.Decimals, unit: a.Unit, ordinal: a.Ordinal,
		roman: strings.ContainsAny(a.Digits, "IVXL"),
	}
	if next := joinedAmount(a, toks, i); next != nil {
		f.unit = next.Unit
		f.value = math.Round(a.Value*scaleOf(next.Scale)*1e3) / 1e3
	}
	if !a.Range && !a.Ratio {
		return []swapFact{f}, shape
	}
	high := f
	high.value, high.written, high.decimals = a.High, a.High/factor, 0
	return []swapFact{f, high}, shape
}

// joinedAmount gives the amount that token i, a bare number, shares unit and scale with: "từ 4 đến 6 triệu đồng".
func joinedAmount(a *viet.Amount, toks []viet.Token, i int) *viet.Amount {
	if a.Unit != "" || a.Scale != "" || a.Range || a.Ratio || a.Ordinal || i+2 >= len(toks) {
		return nil
	}
	next, ok := toks[i+2].Value.(*viet.Amount)
	if !ok || next.Range || next.Ratio || next.Ordinal || next.Digits == "hàng" || a.Value >= next.Value/scaleOf(next.Scale) {
		return nil
	}
	switch toks[i+1].Key {
	case "đến", "tới", "-", "–", "hoặc", "lên":
		return next
	}
	return nil
}

// scaleOf gives the factor of a viet.Amount's scale.
func scaleOf(scale string) float64 {
	factor := 1.0
	for word := range strings.FieldsSeq(scale) {
		switch word {
		case "trăm":
			factor *= 1e2
		case "nghìn":
			factor *= 1e3
		case "vạn":
			factor *= 1e4
		case "triệu":
			factor *= 1e6
		case "tỷ":
			factor *= 1e9
		}
	}
	return factor
}

// dateFacts takes a date apart: its days, the time, the part of the day, the day of the week.
func dateFacts(w *viet.When, toks []viet.Token, i int) ([]swapFact, string) {
	shape := "date"
	words := []string{"giai đoạn", "nhiệm kỳ", "thời kỳ"}
	if k := slices.IndexFunc(words, func(w string) bool { return strings.Contains(toks[i].Key, w) }); k >= 0 {
		shape += " " + words[k]
	}
	var facts []swapFact
	day := func(w viet.When) {
		shape += fmt.Sprintf(" %t %t %t %t", w.Year > 0, w.Month > 0, w.Day > 0, w.Quarter > 0)
		facts = append(facts, swapFact{kind: factDay, when: viet.When{Year: w.Year, Month: w.Month, Day: w.Day, Quarter: w.Quarter}})
	}
	if w.Year > 0 || w.Month > 0 || w.Day > 0 || w.Quarter > 0 {
		day(completeDay(*w, toks, i))
	}
	if w.To != nil {
		day(*w.To)
	}
	if w.Vision > 0 {
		day(viet.When{Year: w.Vision})
	}
	if w.Clock {
		shape += " clock"
		facts = append(facts, swapFact{kind: factClock, when: viet.When{Hour: w.Hour, Minute: w.Minute}})
	}
	if w.Part != "" {
		shape += " part"
		facts = append(facts, swapFact{kind: factPart, text: w.Part})
	}
	if w.HasWeekday {
		shape += " weekday"
		facts = append(facts, swapFact{kind: factWeekday, text: w.Weekday.String()})
	}
	return facts, shape
}

// completeDay gives a day without its month that of the date which follows: "từ ngày 3 đến 5/9".
func completeDay(w viet.When, toks []viet.Token, i int) viet.When {
	if w.Day == 0 || w.Month > 0 || i+2 >= len(toks) {
		return w
	}
	if next, ok := toks[i+2].Value.(*viet.When); ok && next.Day > 0 {
		w.Month, w.Year = next.Month, next.Year
	}
	return w
}

// citationFacts gives the number of a document and each part of it that is named.
func citationFacts(c *viet.Citation) ([]swapFact, string) {
	var shape strings.Builder
	shape.WriteString("cited")
	var facts []swapFact
	for _, p := range c.Places {
		numbers := strings.FieldsFunc(strings.ReplaceAll(p.Number, " và ", ","), func(r rune) bool { return r == ',' || r == ' ' })
		fmt.Fprintf(&shape, " %s%d", p.Part, len(numbers))
		for _, n := range numbers {
			facts = append(facts, swapFact{kind: factPlace, part: p.Part, text: n})
		}
	}
	if c.Number != "" {
		shape.WriteString(" number")
		facts = append(facts, swapFact{kind: factCode, part: c.Type, text: c.Number})
		if year := strconv.Itoa(c.Year); c.Year > 0 && !strings.Contains(c.Number, year) {
			shape.WriteString(" year")
			facts = append(facts, swapFact{kind: factDay, when: viet.When{Year: c.Year}})
		}
	}
	if len(facts) == 0 {
		facts = []swapFact{{kind: factFixed, text: c.Type}}
	}
	return facts, shape.String()
}

// plainCode writes the letters and dashes of a number in one way.
var plainCode = strings.NewReplacer("Đ", "D", "Ð", "D", "–", "-", "—", "-", " ", "")

// foldDocument makes the number of a document comparable: capitals, D for Đ, plain hyphens.
func foldDocument(code string) string {
	return plainCode.Replace(strings.ToUpper(code))
}

// startsUpper reports whether s begins with a capital.
func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
