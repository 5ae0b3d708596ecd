package report

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"html"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Trends says how often terms were used in each of some months.
type Trends struct {
	// Months are in order, "2025-10", none left out between the first and the last.
	Months []string `json:"months"`
	Series []Series `json:"terms"`
}

// Series is one term with its count in each month.
type Series struct {
	VI     string `json:"vi"`
	EN     string `json:"en"`
	Counts []int  `json:"counts"`
}

// MonthsBetween gives all months from first to last, which look like "2025-10"; at most 1,200, the newest ones.
func MonthsBetween(first, last string) []string {
	const form = "2006-01"
	from, err := time.Parse(form, first)
	to, err2 := time.Parse(form, last)
	if err != nil || err2 != nil || to.Before(from) {
		return nil
	}
	if earliest := to.AddDate(-100, 1, 0); from.Before(earliest) {
		from = earliest
	}
	var months []string
	for m := from; !m.After(to); m = m.AddDate(0, 1, 0) {
		months = append(months, m.Format(form))
	}
	return months
}

// CSV writes one row a term and month that has the term, with a header. No cell is a formula.
func (t Trends) CSV(w io.Writer) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"vi", "en", "month", "count"}) // a csv.Writer keeps its error
	for _, s := range t.Series {
		for i, n := range s.Counts {
			if n > 0 {
				_ = out.Write([]string{inert(s.VI), inert(s.EN), t.Months[i], strconv.Itoa(n)})
			}
		}
	}
	out.Flush()
	return out.Error()
}

// Busy gives the months in which a term was used, with those alone.
func (t Trends) Busy() Trends {
	busy := Trends{Series: make([]Series, len(t.Series))}
	for i, s := range t.Series {
		busy.Series[i] = Series{VI: s.VI, EN: s.EN}
	}
	for k, month := range t.Months {
		if !slices.ContainsFunc(t.Series, func(s Series) bool { return s.Counts[k] > 0 }) {
			continue
		}
		busy.Months = append(busy.Months, month)
		for i, s := range t.Series {
			busy.Series[i].Counts = append(busy.Series[i].Counts, s.Counts[k])
		}
	}
	return busy
}

// The measures of the picture, in pixels.
const (
	trendLabel  = 320 // width of the names
	trendWidth  = 640 // width of the bars
	trendRow    = 44
	trendBar    = 28 // height of the highest bar
	trendMargin = 12
)

// SVG draws a row of bars for each term, a bar a month, all rows on one scale, so that rows can be compared.
func (t Trends) SVG(w io.Writer) error {
	most := 1
	for _, s := range t.Series {
		for _, n := range s.Counts {
			most = max(most, n)
		}
	}
	b := bufio.NewWriter(w)
	width, height := trendLabel+trendWidth+2*trendMargin, trendRow*(len(t.Series)+1)+2*trendMargin
	_, _ = fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="sans-serif" font-size="13">`+"\n",
		width, height, width, height)
	_, _ = fmt.Fprintf(b, "<title>Terms by month, %s to %s</title>\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n", t.Months[0], t.Months[len(t.Months)-1])
	step := float64(trendWidth) / float64(len(t.Months))
	for i, s := range t.Series {
		base := trendMargin + trendRow*(i+1) - 8
		_, _ = fmt.Fprintf(b, "<text x=\"%d\" y=\"%d\">%s</text>\n<text x=\"%d\" y=\"%d\" fill=\"#666\">%s</text>\n", trendMargin, base-16, svgText(s.VI), trendMargin, base, svgText(s.EN))
		_, _ = fmt.Fprintf(b, "<path d=\"M%d %dh%d\" stroke=\"#ccc\"/>\n", trendMargin+trendLabel, base, trendWidth)
		for k, n := range s.Counts {
			if n == 0 {
				continue
			}
			high := float64(n) / float64(most) * trendBar
			_, _ = fmt.Fprintf(b, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#2f6f9f\"><title>%s: %d</title></rect>\n",
				pixels(trendMargin+trendLabel+float64(k)*step), pixels(float64(base)-high), pixels(max(step-1, 1)), pixels(high), t.Months[k], n)
		}
	}
	foot := trendMargin + trendRow*(len(t.Series)+1) - 12
	_, _ = fmt.Fprintf(b, "<text x=\"%d\" y=\"%d\" fill=\"#666\">%s</text>\n<text x=\"%d\" y=\"%d\" fill=\"#666\" text-anchor=\"end\">%s (highest bar: %d)</text>\n</svg>\n",
		trendMargin+trendLabel, foot, t.Months[0], width-trendMargin, foot, t.Months[len(t.Months)-1], most)
	return b.Flush()
}

// pixels writes a length with one decimal.
func pixels(f float64) string { return strconv.FormatFloat(f, 'f', 1, 64) }

// svgText is a name that fits its column, safe inside of a picture.
func svgText(s string) string {
	const longest = 46
	if r := []rune(s); len(r) > longest {
		s = string(r[:longest-1]) + "…"
	}
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' {
			return -1
		}
		return r
	}, s))
}
