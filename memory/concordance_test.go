package memory_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"songngu/memory"
	"songngu/memory/memorytest"
)

// fill gives a store with units of the given pairs of texts, in Vietnamese and English.
func fill(t testing.TB, s memory.Store, pairs ...[2]string) memory.Store {
	t.Helper()
	var units []memory.Unit
	for _, p := range pairs {
		units = append(units, memory.Unit{Source: p[0], Target: p[1], SourceLang: "vi", TargetLang: "en", Status: memory.Approved})
	}
	_, err := s.Edit(t.Context(), memory.Edit{Action: "add"}, func(w memory.Editor) error {
		_, err := w.Put(units, memory.Merge)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// found gives the occurrences of a phrase as "unit side [passage] [passage]".
func found(t testing.TB, s memory.Store, q memory.ConcordanceQuery) []string {
	t.Helper()
	var out []string
	err := memory.Concordance(t.Context(), s, q, func(o memory.Occurrence) bool {
		text := o.Unit.Source
		if o.Side == memory.TargetSide {
			text = o.Unit.Target
		}
		line := fmt.Sprintf("%d %s", o.Unit.ID, o.Side)
		for _, span := range o.Spans {
			line += " [" + span.In(text) + "]"
		}
		out = append(out, line)
		return true
	})
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	return out
}

func TestConcordance(t *testing.T) {
	s := fill(t, memorytest.NewTwin(),
		[2]string{"Tài khoản định danh điện tử; định danh điện  tử mức 2.", "Electronic identification accounts."},
		[2]string{"ĐỊNH DANH ĐIỆN TỬ", "Ministries identify people electronically: e-identification."},
		[2]string{"Đề án 06 hoà hợp, Bộ trưởng nói.", "Minister says: Project 06 (harmony)."},
		[2]string{"Định danh cá nhân; ký kết.", "Personal identification; signing."},
		[2]string{"Gia đình ông ở İstanbul ăn cañón.", "His family: naïve ﬁsh."},
	)
	both := memory.Side("")
	for _, tt := range []struct {
		phrase string
		side   memory.Side
		bare   bool
		want   []string
	}{
		{"định danh điện tử", both, false, []string{"1 source [định danh điện tử] [định danh điện  tử]", "2 source [ĐỊNH DANH ĐIỆN TỬ]"}},
		{"Định danh, điện-tử", both, false, []string{"1 source [định danh điện tử] [định danh điện  tử]", "2 source [ĐỊNH DANH ĐIỆN TỬ]"}},
		{norm.NFD.String("định danh điện tử"), both, false, []string{"1 source [định danh điện tử] [định danh điện  tử]", "2 source [ĐỊNH DANH ĐIỆN TỬ]"}},
		{"dinh danh dien tu", both, false, nil},
		{"dinh danh dien tu", both, true, []string{"1 source [định danh điện tử] [định danh điện  tử]", "2 source [ĐỊNH DANH ĐIỆN TỬ]"}},
		{"đinh đanh", both, true, []string{"1 source [định danh] [định danh]", "2 source [ĐỊNH DANH]", "4 source [Định danh]"}},
		{"định danh * tử", both, false, []string{"1 source [định danh điện tử] [định danh điện  tử]", "2 source [ĐỊNH DANH ĐIỆN TỬ]"}},
		{"định danh *", both, false, []string{"1 source [định danh điện] [định danh điện]", "2 source [ĐỊNH DANH ĐIỆN]", "4 source [Định danh cá]"}},
		{"đề án *", both, false, []string{"3 source [Đề án 06]"}},
		{"hòa hợp", both, false, []string{"3 source [hoà hợp]"}},
		{"hoà*", both, false, []string{"3 source [hoà]"}},
		{"kí kết", both, false, []string{"4 source [ký kết]"}},
		{"minist*", both, false, []string{"2 target [Ministries]", "3 target [Minister]"}},
		{"*identif*", both, false, []string{"1 target [identification]", "2 target [identify] [identification]", "4 target [identification]"}},
		{"identification", memory.SourceSide, false, nil},
		{"06", memory.TargetSide, false, []string{"3 target [06]"}},
		{"06", memory.SourceSide, false, []string{"3 source [06]"}},
		{"canon", both, true, []string{"5 source [cañón]"}},
		{"İstanbul", both, false, []string{"5 source [İstanbul]"}},
		{"naive", both, true, []string{"5 target [naïve]"}},
		{"gia dinh ong", both, true, []string{"5 source [Gia đình ông]"}},
	} {
		got := found(t, s, memory.ConcordanceQuery{Phrase: tt.phrase, Side: tt.side, Bare: tt.bare})
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q on %q, bare %v: %q, want %q", tt.phrase, tt.side, tt.bare, got, tt.want)
		}
	}
	if got := found(t, s, memory.ConcordanceQuery{Phrase: "identif*", Limit: 2}); len(got) != 2 {
		t.Errorf("with a limit of 2: %q", got)
	}
	for _, phrase := range []string{"", " ", "*", "* *", "…", "-"} {
		err := memory.Concordance(t.Context(), s, memory.ConcordanceQuery{Phrase: phrase}, func(memory.Occurrence) bool { return true })
		if _, ok := errors.AsType[*memory.PhraseError](err); !ok {
			t.Errorf("%q: %v, want a PhraseError", phrase, err)
		}
	}
}

// The sieve loses nothing: a phrase taken from a text is found in it, however it is written there and asked for.
func TestConcordanceFindsWhatIsThere(t *testing.T) {
	letters := []string{"a", "ă", "ấ", "Đ", "đ", "d", "hoà", "hòa", "uỷ", "ý", "i", "Y", "ô", "n", "ñ", "İ", "ﬁ", "ß", "n\u0308", "7", "K", "ª"}
	gaps := []string{" ", " - ", ", ", "…", "\n", "/", "\u00a0"}
	rapid.Check(t, func(r *rapid.T) {
		word := rapid.Custom(func(r *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(letters), 1, 4).Draw(r, "letters"), "")
		})
		words := rapid.SliceOfN(word, 1, 8).Draw(r, "words")
		text := words[0]
		for _, w := range words[1:] {
			text += rapid.SampledFrom(gaps).Draw(r, "gap") + w
		}
		from := rapid.IntRange(0, len(words)-1).Draw(r, "from")
		asked := slices.Clone(words[from:rapid.IntRange(from+1, len(words)).Draw(r, "to")])
		phrase := strings.Join(asked, " ")
		if rapid.Bool().Draw(r, "capitals") {
			phrase = strings.ToUpper(phrase)
		}
		q := memory.ConcordanceQuery{Phrase: phrase, Bare: rapid.Bool().Draw(r, "bare")}
		s := fill(t, memorytest.NewTwin(), [2]string{text, "x"})
		if got := found(t, s, q); len(got) == 0 {
			r.Fatalf("%+q is not found in %+q (bare %v)", phrase, text, q.Bare)
		}
	})
}

// BenchmarkConcordance looks through 100,000 units on both sides for a phrase that none has.
func BenchmarkConcordance(b *testing.B) {
	s := create(b, filepath.Join(b.TempDir(), "memory.db"))
	defer func() { _ = s.Close() }()
	var pairs [][2]string
	for i := range 100_000 {
		pairs = append(pairs, [2]string{
			fmt.Sprintf("Ủy ban nhân dân xã số %d đã tiếp nhận %d hồ sơ đăng ký tài khoản định danh của công dân trên địa bàn.", i, i/3),
			fmt.Sprintf("The People's Committee of commune %d has received %d applications for identification accounts from residents.", i, i/3),
		})
	}
	fill(b, s, pairs...)
	for b.Loop() {
		if got := found(b, s, memory.ConcordanceQuery{Phrase: "định danh điện tử"}); len(got) > 0 {
			b.Fatal(got)
		}
	}
	b.ReportMetric(float64(len(pairs))*float64(b.N)/b.Elapsed().Seconds(), "units/s")
}
