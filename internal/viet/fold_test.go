package viet

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestKey(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"  ", ""},
		{"chuyển đổi số", "chuyển đổi số"},
		{"CHUYỂN ĐỔI SỐ", "chuyển đổi số"},
		{norm.NFD.String("Hoà Bình"), "hòa bình"},
		{"HOÀ, hoạ, khoẻ, toè", "hòa, họa, khỏe, tòe"},
		{"Uỷ ban, thuỷ lợi, TUÝ", "ủy ban, thủy lợi, túy"},
		{"hoàn, hòan, khoái, khóai, huỳnh, húynh", "hoàn, hoàn, khoái, khoái, huỳnh, huýnh"},
		{"quý, QUỸ, qúy", "quý, quỹ, quý"},
		{"quà già gìn", "quà già gìn"},
		{"bác sỹ kĩ thuật, lí do, MĨ, tỉ lệ, qui định, hi vọng", "bác sĩ kỹ thuật, lý do, mỹ, tỷ lệ, quy định, hy vọng"},
		{"chíp bán dẫn", "chip bán dẫn"},
		{"tai tay ti ty mì my", "tai tay ti ty mì my"},
		{"thịt lợn lìa nghĩ sít", "thịt lợn lìa nghĩ sít"},
		{"kinh tế-xã hội", "kinh tế - xã hội"},
		{"kinh tế –  xã hội", "kinh tế - xã hội"},
		{"57-NQ/TW", "57 - nq/tw"},
		{"-", "-"},
		{"–", "-"},
		{"- a -", "- a -"},
		{" Sở \t\n Y\u00a0tế ", "sở y tế"},
		{"“Hoà”…", "“hòa”…"},
		{"kĩ5", "kĩ5"},
		{"Đà Nẵng", "đà nẵng"},
		{"Ðồng", "đồng"},
		{"H\u0331a", "\u1e96a"},
		{"Москва", "москва"},
	}
	for _, tt := range tests {
		if got := Key(tt.in); got != tt.want {
			t.Errorf("Key(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func TestLower(t *testing.T) {
	for r := range rune(0x2100) {
		if s := "đề " + string(r) + "án"; Lower(s) != strings.ToLower(s) {
			t.Errorf("Lower(%+q) = %+q, want %+q", s, Lower(s), strings.ToLower(s))
		}
	}
	for _, s := range []string{"", "Bộ Công an", "đ", "\xc3", "\xe1\xba", "a\xffb", "\xe1\xbb\xffA"} {
		if Lower(s) != strings.ToLower(s) {
			t.Errorf("Lower(%+q) = %+q, want %+q", s, Lower(s), strings.ToLower(s))
		}
	}
	if n := testing.AllocsPerRun(20, func() { Lower("trung tâm dữ liệu quốc gia, cơ sở ăn uống, ưu tiên") }); n != 0 {
		t.Errorf("Lower allocates %v times on lower case", n)
	}
}

func TestBare(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Đề án phát triển", "de an phat trien"},
		{"kĩ năng", "ky nang"},
		{"ki-lô-gam", "ki - lo - gam"},
		{"Señor Müller", "senor muller"},
		{"lì xì", "ly xi"},
	} {
		if got := Bare(tt.in); got != tt.want {
			t.Errorf("Bare(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

// checkKey checks the laws of Key and Bare for one input.
func checkKey(t interface{ Fatalf(string, ...any) }, s string) {
	k := Key(s)
	if again := Key(k); again != k {
		t.Fatalf("Key is not idempotent: %+q -> %+q -> %+q", s, k, again)
	}
	if isKey(s) {
		if slow := string(appendKey(nil, Normalise(s).String())); slow != s {
			t.Fatalf("%+q passes for a key, but its key is %+q", s, slow)
		}
	}
	if again := Key(strings.ToUpper(k)); plainText(k) && again != k {
		t.Fatalf("case matters: %+q -> %+q", k, again)
	}
	if Key(Normalise(s).String()) != k {
		t.Fatalf("normalising matters: %+q", s)
	}
	b := Bare(s)
	if Bare(b) != b || Key(b) != b || Bare(k) != b || plainText(s) && HasMarks(b) {
		t.Fatalf("Bare(%+q) = %+q", s, b)
	}
}

func TestKeyLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkKey(t, messyText().Draw(t, "text")) })
	vowels := []rune("oòóaàáeèuùúyỳýiìíqQhkclOÀỲ -1nt")
	rapid.Check(t, func(t *rapid.T) {
		checkKey(t, string(rapid.SliceOfN(rapid.SampledFrom(vowels), 0, 8).Draw(t, "runes")))
	})
}

func TestKeyAllocatesNothingOnKeys(t *testing.T) {
	for _, s := range []string{"hòa", "chuyển đổi số - quốc gia", "“quý”, kỹ năng"} {
		if n := testing.AllocsPerRun(20, func() { Key(s) }); n != 0 {
			t.Errorf("Key(%+q): %v allocations", s, n)
		}
	}
}

func FuzzKey(f *testing.F) {
	for _, s := range []string{"", "Hoà Bình", "kinh tế-xã hội", "qúy", "H\u0331", "İ", "a\xff", string(runePool)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4096 {
			t.Skip()
		}
		checkKey(t, s)
	})
}

func BenchmarkKey(b *testing.B) {
	clean := "thành phố yêu cầu các đơn vị hoàn thành việc cấp mã định danh cho 1.250 hộ dân trước ngày 15/9"
	for _, bb := range []struct{ name, text string }{{"key", clean}, {"capital", "T" + clean[1:]}} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				Key(bb.text)
			}
		})
	}
}
