package repair

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"songngu/internal/viet"
)

// repairCase is a case of testdata/repair.txt.
type repairCase struct {
	query, source, target, want string
	changed, whole              bool
}

// repairCases reads the table; a case whose last line is "~" alone changes nothing and is not whole, as is "-".
func repairCases(t testing.TB) []repairCase {
	t.Helper()
	data, err := os.ReadFile("testdata/repair.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []repairCase
	for block := range strings.SplitSeq(string(data), "\n\n") {
		var lines []string
		for line := range strings.SplitSeq(strings.TrimSpace(block), "\n") {
			if !strings.HasPrefix(line, "#") && line != "" {
				lines = append(lines, strings.TrimSpace(line))
			}
		}
		if len(lines) == 0 {
			continue
		}
		if len(lines) != 4 {
			t.Fatalf("a case has %d lines: %q", len(lines), lines)
		}
		c := repairCase{query: lines[0], source: lines[1], target: lines[2], want: lines[3], changed: true, whole: true}
		if rest, ok := strings.CutPrefix(c.want, "~ "); ok {
			c.want, c.whole = rest, false
		}
		if c.want == "-" || c.want == "~" {
			c.want, c.changed, c.whole = c.target, false, false
		}
		cases = append(cases, c)
	}
	return cases
}

func TestTarget(t *testing.T) {
	cases := repairCases(t)
	none := 0
	for _, c := range cases {
		got, swaps, whole := Target(c.query, c.source, c.target)
		if got != c.want || whole != c.whole || (swaps != nil) != c.changed {
			t.Errorf("Target(%q, %q, %q)\n got %q, %v\nwant %q, %v\nswaps %+v", c.query, c.source, c.target, got, whole, c.want, c.whole, swaps)
		}
		if !c.changed {
			none++
		}
		checkSwaps(t, c.query, c.source, c.target, got, swaps)
	}
	if len(cases) < 80 || none < 25 {
		t.Errorf("%d cases, %d without a repair", len(cases), none)
	}
}

// checkSwaps checks the laws that bind the spans of the swaps to the texts.
func checkSwaps(t interface {
	Helper()
	Errorf(string, ...any)
}, query, source, target, repaired string, swaps []Swap) {
	t.Helper()
	at, from := 0, 0
	for _, s := range swaps {
		if s.Target.Start < from || s.Target.In(target) != s.Old || s.Repaired.In(repaired) != s.New || s.Old == s.New {
			t.Errorf("swap %+v does not fit %q and %q", s, target, repaired)
		}
		if target[from:s.Target.Start] != repaired[at:s.Repaired.Start] {
			t.Errorf("%q changed outside the swaps: %q", target, repaired)
		}
		from, at = s.Target.End, s.Repaired.End
		if s.Source.In(source) == "" || s.Query.In(query) == "" {
			t.Errorf("swap %+v has no place in %q or %q", s, source, query)
		}
	}
	if target[from:] != repaired[at:] {
		t.Errorf("%q changed outside the swaps: %q", target, repaired)
	}
}

func TestTargetNothing(t *testing.T) {
	for _, c := range repairCases(t) {
		for _, s := range []string{c.source, c.query, strings.ToLower(c.source)} {
			if got, swaps, whole := Target(s, s, c.target); got != c.target || swaps != nil || !whole {
				t.Errorf("Target(%q, same, %q) = %q, %v, %v", s, c.target, got, swaps, whole)
			}
		}
	}
}

// TestRepairBack repairs back; the cases that do not return are those where the style of the first number is lost.
func TestTargetBack(t *testing.T) {
	lost := 0
	for _, c := range repairCases(t) {
		if !c.changed {
			continue
		}
		back, swaps, whole := Target(c.source, c.query, c.want)
		if back != c.target {
			lost++
			if swaps != nil {
				t.Logf("%q came back as %q", c.target, back)
			}
			continue
		}
		if whole != c.whole {
			t.Errorf("Target(%q, %q, %q) is whole: %v, there: %v", c.source, c.query, c.want, whole, c.whole)
		}
	}
	if lost > 8 {
		t.Errorf("%d cases do not come back", lost)
	}
}

func TestTargetWhole(t *testing.T) {
	const target = "The Ministry of Public Security issued 06 plans."
	for _, tt := range []struct {
		query, source string
		want          bool
	}{
		{"BỘ CÔNG AN ban hành kế hoạch.", "Bộ Công an ban hành kế hoạch.", true},
		{"Bộ Công an hoà giải .", "Bộ Công an hòa giải.", true},
		{"Bộ Công an ban hành kế hoạch", "Bộ Công an ban hành kế hoạch.", false},
		{"Bộ Công an ban hành 06 kế hoạch.", "Bộ Công an ban hành sáu kế hoạch.", true},
		{"Chi 1.000 tỷ đồng.", "Chi 1 nghìn tỷ đồng.", true},
		{"Ngày 5 tháng 9 năm 2025.", "Ngày 05/9/2025.", true},
		{"nhiệm kỳ 2021-2026", "giai đoạn 2021-2026", false},
		{"từ 4 đến 6 tỷ đồng", "từ 4 đến 6 triệu đồng", false},
		{"", "", true},
		{"", "Bộ Công an", false},
	} {
		got, swaps, whole := Target(tt.query, tt.source, target)
		if got != target || swaps != nil || whole != tt.want {
			t.Errorf("Target(%q, %q) = %q, %v, %v, want whole %v", tt.query, tt.source, got, swaps, whole, tt.want)
		}
	}
}

func TestTargetKinds(t *testing.T) {
	query := "Ngày 6/9, ông Trần Văn Hòa ký Nghị quyết 59, chi 3 tỷ đồng, tăng 7% cho 8 xã."
	source := "Ngày 5/9, ông Nguyễn Quốc Toản ký Nghị quyết 57, chi 2 tỷ đồng, tăng 6% cho 9 xã."
	target := "On 5 September, Mr Nguyen Quoc Toan signed Resolution 57, spending VND2 billion, up 6%, for nine communes."
	want := []Swap{
		{Kind: SwapDate, Old: "5 September", New: "6 September"}, {Kind: SwapName, Old: "Nguyen Quoc Toan", New: "Tran Van Hoa"},
		{Kind: SwapDocument, Old: "57", New: "59"}, {Kind: SwapMoney, Old: "VND2 billion", New: "VND3 billion"},
		{Kind: SwapPercent, Old: "6%", New: "7%"}, {Kind: SwapNumber, Old: "nine", New: "eight"},
	}
	_, swaps, whole := Target(query, source, target)
	var got []Swap
	for _, s := range swaps {
		got = append(got, Swap{Kind: s.Kind, Old: s.Old, New: s.New})
	}
	if !whole || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v\nwant %+v", got, whole, want)
	}
	if len(swaps) > 0 && (swaps[0].Source.In(source) != "Ngày 5/9" || swaps[0].Query.In(query) != "Ngày 6/9") {
		t.Errorf("the first swap is of %q and %q", swaps[0].Source.In(source), swaps[0].Query.In(query))
	}
}

// TestRepairSpansOfInput gives text that is not in normal form: the spans are those of the input.
func TestTargetSpansOfInput(t *testing.T) {
	query, source := "Thu giu\u0303\u200b 7\u00a0kg.", "Thu giu\u0303\u200b 5\u00a0kg."
	got, swaps, whole := Target(query, source, "Seized 5 kg.")
	if got != "Seized 7 kg." || !whole || len(swaps) != 1 || swaps[0].Query.In(query) != "7\u00a0kg" {
		t.Errorf("got %q, %+v, %v", got, swaps, whole)
	}
}

func FuzzTarget(f *testing.F) {
	for _, c := range repairCases(f) {
		f.Add(c.query, c.source, c.target)
	}
	f.Fuzz(func(t *testing.T, query, source, target string) {
		if len(query)+len(source)+len(target) > 4000 {
			return
		}
		got, swaps, whole := Target(query, source, target)
		again, more, same := Target(query, source, target)
		if got != again || whole != same || !reflect.DeepEqual(swaps, more) {
			t.Fatalf("not the same twice: %q, %q", got, again)
		}
		if swaps == nil && got != target {
			t.Fatalf("%q changed without a swap", target)
		}
		checkSwaps(t, query, source, target, got, swaps)
		if got, swaps, whole := Target(source, source, target); got != target || swaps != nil || !whole {
			t.Fatalf("the same sentence gives %q, %v, %v", got, swaps, whole)
		}
		_ = viet.Lex(got)
	})
}
