package repair

import (
	"fmt"
	"strings"
	"testing"

	"songngu/internal/english"

	"pgregory.net/rapid"
)

// styled is a value in Vietnamese and in one English style.
type styled struct{ vi, en string }

// styledPair draws two values, in one style that holds for both.
func styledPair(t *rapid.T) (a, b styled) {
	draws := []func(*rapid.T) func(label string) styled{
		drawCount, drawMillions, drawMoney, drawPercent, drawDate, drawQuarter, drawDecree, drawName, drawRange, drawPlace, drawClock,
	}
	draw := draws[rapid.IntRange(0, len(draws)-1).Draw(t, "kind")](t)
	return draw("first"), draw("second")
}

func drawCount(t *rapid.T) func(string) styled {
	return func(label string) styled {
		n := rapid.IntRange(10, 999_999).Draw(t, label)
		text := english.Grouped(fmt.Sprint(n))
		return styled{strings.ReplaceAll(text, ",", ".") + " hồ sơ", text + " applications"}
	}
}

func drawMillions(t *rapid.T) func(string) styled {
	gap := rapid.SampledFrom([]string{" ", "-"}).Draw(t, "gap")
	return func(label string) styled {
		n := float64(rapid.IntRange(10, 9999).Draw(t, label)) / 10
		if n == 1 {
			n = 2
		}
		text := strings.TrimSuffix(fmt.Sprintf("%.1f", n), ".0")
		return styled{strings.ReplaceAll(text, ".", ",") + " triệu hồ sơ", text + gap + "million applications"}
	}
}

func drawMoney(t *rapid.T) func(string) styled {
	form := rapid.SampledFrom([]string{"VND%s billion", "VND %s billion", "%s billion dong", "%s billion VND", "₫"}).Draw(t, "form")
	unit := "đồng"
	if form == "₫" {
		unit = "USD"
		form = rapid.SampledFrom([]string{"US$%s billion", "USD %s billion", "$%s billion", "%s billion US dollars"}).Draw(t, "dollar")
	}
	return func(label string) styled {
		n := rapid.IntRange(2, 999).Draw(t, label)
		return styled{fmt.Sprintf("%d tỷ %s", n, unit), fmt.Sprintf(form, fmt.Sprint(n))}
	}
}

func drawPercent(t *rapid.T) func(string) styled {
	sign := rapid.SampledFrom([]string{"%", " percent", " per cent"}).Draw(t, "sign")
	return func(label string) styled {
		n := rapid.IntRange(1, 999).Draw(t, label)
		text := fmt.Sprintf("%d.%d", n/10, n%10)
		return styled{strings.ReplaceAll(text, ".", ",") + "%", text + sign}
	}
}

func drawDate(t *rapid.T) func(string) styled {
	style := rapid.IntRange(0, 4).Draw(t, "style")
	return func(label string) styled {
		d, m := rapid.IntRange(13, 28).Draw(t, label), rapid.IntRange(1, 12).Draw(t, label+" month")
		y := rapid.IntRange(1990, 2035).Draw(t, label+" year")
		vi, month := fmt.Sprintf("ngày %d/%d/%d", d, m, y), english.MonthName(m)
		switch style {
		case 0:
			return styled{vi, fmt.Sprintf("%d %s %d", d, month, y)}
		case 1:
			return styled{vi, fmt.Sprintf("%s %d, %d", month, d, y)}
		case 2:
			return styled{vi, fmt.Sprintf("%d/%d/%d", d, m, y)}
		case 3:
			return styled{fmt.Sprintf("tháng %d năm %d", m, y), fmt.Sprintf("%s %d", month, y)}
		}
		return styled{fmt.Sprintf("ngày %d tháng %d", d, m), fmt.Sprintf("%s %d%s", month, d, english.RankEnding(d))}
	}
}

func drawQuarter(t *rapid.T) func(string) styled {
	style := rapid.IntRange(0, 2).Draw(t, "style")
	return func(label string) styled {
		q, y := rapid.IntRange(1, 4).Draw(t, label), rapid.IntRange(1990, 2035).Draw(t, label+" year")
		return styled{
			fmt.Sprintf("quý %s/%d", english.RomanText(q), y),
			[]string{fmt.Sprintf("Q%d %d", q, y), fmt.Sprintf("the %s quarter of %d", english.RankWord(q), y), fmt.Sprintf("Q%d/%d", q, y)}[style],
		}
	}
}

func drawDecree(t *rapid.T) func(string) styled {
	marked := rapid.Bool().Draw(t, "marked")
	return func(label string) styled {
		n, y := rapid.IntRange(1, 300).Draw(t, label), rapid.IntRange(2000, 2030).Draw(t, label+" year")
		code := fmt.Sprintf("%d/%d/NĐ-CP", n, y)
		en := "Decree No. " + code
		if !marked {
			en = withoutMarks(en)
		}
		return styled{"Nghị định số " + code, en}
	}
}

func drawName(t *rapid.T) func(string) styled {
	marked := rapid.Bool().Draw(t, "marked")
	return func(label string) styled {
		name := rapid.SampledFrom([]string{"Nguyễn Văn Hùng", "Trần Thị Thảo", "Lê Đức Thọ", "Phạm Thị Mỹ Hạnh", "Đỗ Tiến Dũng"}).Draw(t, label)
		if marked {
			return styled{"đồng chí " + name, name}
		}
		return styled{"đồng chí " + name, withoutMarks(name)}
	}
}

func drawRange(t *rapid.T) func(string) styled {
	form := rapid.SampledFrom([]string{"%d-%d%%", "%d–%d%%", "%d to %d percent", "from %d%% to %d%%"}).Draw(t, "form")
	return func(label string) styled {
		low := rapid.IntRange(2, 50).Draw(t, label)
		high := low + rapid.IntRange(1, 49).Draw(t, label+" high")
		return styled{fmt.Sprintf("%d-%d%%", low, high), fmt.Sprintf(form, low, high)}
	}
}

func drawPlace(t *rapid.T) func(string) styled {
	form := rapid.SampledFrom([]string{"Clause %d, Article %d", "clause %d of Article %d", "Clause %d Article %d"}).Draw(t, "form")
	return func(label string) styled {
		clause, article := rapid.IntRange(1, 9).Draw(t, label), rapid.IntRange(10, 99).Draw(t, label+" article")
		return styled{fmt.Sprintf("khoản %d Điều %d", clause, article), fmt.Sprintf(form, clause, article)}
	}
}

func drawClock(t *rapid.T) func(string) styled {
	twelve := rapid.Bool().Draw(t, "twelve")
	return func(label string) styled {
		h, m := rapid.IntRange(0, 23).Draw(t, label), rapid.IntRange(0, 59).Draw(t, label+" minute")
		vi := fmt.Sprintf("lúc %dh%02d", h, m)
		if !twelve {
			return styled{vi, fmt.Sprintf("%d:%02d", h, m)}
		}
		return styled{vi, fmt.Sprintf("%d:%02d %s", (h+11)%12+1, m, []string{"a.m.", "p.m."}[h/12])}
	}
}

// TestRepairLaws writes a value of the query in the style of the old one, wherever it stands, and back.
func TestTargetLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := styledPair(t)
		frame := rapid.SampledFrom([]styled{
			{"Báo cáo của cơ quan nêu rõ %s tại buổi họp.", "The report of the agency mentioned %s at the meeting."},
			{"Cơ quan chức năng đã xác nhận về %s", "The authorities confirmed %s"},
			{"Theo báo cáo, có thể nói đến %s, theo đánh giá chung.", "According to the report, one can mention %s, by and large."},
		}).Draw(t, "frame")
		source, query := fmt.Sprintf(frame.vi, a.vi), fmt.Sprintf(frame.vi, b.vi)
		target, want := fmt.Sprintf(frame.en, a.en), fmt.Sprintf(frame.en, b.en)
		if got, swaps, whole := Target(source, source, target); got != target || swaps != nil || !whole {
			t.Fatalf("the same sentence gives %q, %v, %v", got, swaps, whole)
		}
		got, swaps, whole := Target(query, source, target)
		if got == target && a != b {
			if !mayRefuse(a, b) {
				t.Fatalf("Target(%q, %q, %q) refuses", query, source, target)
			}
			return
		}
		if got != want || !whole {
			t.Fatalf("Target(%q, %q, %q) = %q, %v, want %q", query, source, target, got, whole, want)
		}
		checkSwaps(t, query, source, target, got, swaps)
		if back, _, _ := Target(source, query, got); back != target && !mayRefuse(b, a) {
			t.Fatalf("Target(%q, %q, %q) = %q, want %q", source, query, got, back, target)
		}
	})
}

// mayRefuse reports pairs whose English alone differs: there is nothing to repair.
func mayRefuse(a, b styled) bool { return a.vi == b.vi }

// TestRepairNeverMixes repairs one of two values that the English lacks: the other must stay as well.
func TestTargetNeverMixes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := styledPair(t)
		if a.vi == b.vi {
			return
		}
		source := fmt.Sprintf("Cơ quan chức năng thu giữ 25 tấn hàng, theo %s.", a.vi)
		query := fmt.Sprintf("Cơ quan chức năng thu giữ 36 tấn hàng, theo %s.", b.vi)
		target := fmt.Sprintf("The authorities seized many tonnes of goods, according to %s.", a.en)
		if got, swaps, whole := Target(query, source, target); got != target || swaps != nil || whole {
			t.Fatalf("Target(%q, %q, %q) = %q, %v, %v", query, source, target, got, swaps, whole)
		}
	})
}
