package viet

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestNormalise(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"clean", "Chuyển đổi số ở xã vùng cao", "Chuyển đổi số ở xã vùng cao"},
		{"decomposed", norm.NFD.String("Chuyển đổi số, trường học ƯỚC MƠ"), "Chuyển đổi số, trường học ƯỚC MƠ"},
		{"tone before circumflex", "tie\u0301\u0302ng", "tiếng"},
		{"tone before breve", "na\u0306\u0301m tha\u0301\u0306ng", "nắm thắng"},
		{"tone before horn", "mu\u0301\u031bc mo\u0301\u031bi", "mức mới"},
		{"half composed", "tié\u0302ng Vi\u1ec7t, mu\u031b\u0301c", "tiếng Việt, mức"},
		{"half composed capital", "TIÉ\u0302NG", "TIẾNG"},
		{"dot first", "Vie\u0323\u0302t", "Việt"},
		{"old tone codes", "ba\u0340 ca\u0341", "bà cá"},
		{"eth", "\u00d0ảng và \u00f0ồng bào, Q\u00d0-TTg, \u0189ề án", "Đảng và đồng bào, QĐ-TTg, Đề án"},
		{"Icelandic", "Guðmundur og Ðorrablót", "Guðmundur og Ðorrablót"},
		{"spaces", "tỷ\u00a0lệ\u20093\u202f%\u3000", "tỷ lệ 3 % "},
		{"invisible", "\ufeffhồ\u200b sơ\u00ad đất\u2060", "hồ sơ đất"},
		{"zero width before a mark", "e\u200b\u0302", "ê"},
		{"bidi", "a\u202eb\u2066c\u2069\u200f", "abc"},
		{"controls", "a\x00b\x07c\x7fd\u0090e\tf", "abcde\tf"},
		{"line ends", "a\r\nb\rc\u2028d\fe", "a\nb\nc\nd\ne"},
		{"colour", "\x1b[1;31mđỏ\x1b[0m và \u009b32mxanh", "đỏ và xanh"},
		{"title", "a\x1b]0;tiêu đề\x07b\x1b]8;;http://x.vn\x1b\\c", "abc"},
		{"unended title", "a\x1b]0;tiêu đề", "a0;tiêu đề"},
		{"escape twice", "\x1b\x1b[31m[31m", "[31m"},
		{"lone escape", "a\x1b", "a"},
		{"invalid bytes", "a\xffb\xc3", "a\ufffdb\ufffd"},
		{"other marks", "ï\u0302 q\u0323\u0307", norm.NFC.String("ï\u0302 q\u0323\u0307")},
		{"Hangul", "\u1112\u1161\u11ab", "한"},
		{"Kelvin", "300 \u212a", "300 K"},
	}
	for _, tt := range tests {
		got := Normalise(tt.in).String()
		if got != tt.want {
			t.Errorf("%s: Normalise(%+q) = %+q, want %+q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestOrigin(t *testing.T) {
	in := "\ufeffTie\u0301\u0302ng \u00a0Vi\u200bệt\u00ad và Ðảng"
	text := Normalise(in)
	if want := "Tiếng  Việt và Đảng"; text.String() != want {
		t.Fatalf("got %+q, want %+q", text, want)
	}
	for _, tt := range []struct{ out, in string }{
		{"ếng", "e\u0301\u0302ng"},
		{"ế", "e\u0301\u0302"},
		{"Việt", "Vi\u200bệt"},
		{"ệt", "ệt"},
		{"i", "i"},
		{"  ", " \u00a0"},
		{"và", "và"},
		{"Đảng", "Ðảng"},
		{"Tiếng", "\ufeffTie\u0301\u0302ng"},
		{text.String(), in},
	} {
		at := strings.LastIndex(text.String(), tt.out)
		if tt.out == "i" {
			at = strings.Index(text.String(), "iệt")
		}
		o := text.Origin(Span{at, at + len(tt.out)})
		if got := o.In(in); got != tt.in {
			t.Errorf("Origin of %+q is %+q, want %+q", tt.out, got, tt.in)
		}
	}
	if got := Normalise("\u200b").Origin(Span{}); got != (Span{0, 3}) {
		t.Errorf("whole of nothing: got %v", got)
	}
	if got := Normalise("abc").Origin(Span{-4, 99}); got != (Span{0, 3}) {
		t.Errorf("outside: got %v", got)
	}
}

// checkNormal checks the laws of Normalise for one input.
func checkNormal(t interface{ Fatalf(string, ...any) }, s string) {
	text := Normalise(s)
	out := text.String()
	if again := Normalise(out); again.String() != out || len(again.edits) != 0 {
		t.Fatalf("not idempotent: %+q -> %+q -> %+q", s, out, again)
	}
	if !norm.NFC.IsNormalString(out) {
		t.Fatalf("not NFC: %+q -> %+q", s, out)
	}
	if got := text.Origin(Span{0, len(out)}); got != (Span{0, len(s)}) {
		t.Fatalf("%+q: whole text comes from %v", s, got)
	}
	last := Span{}
	for i := range len(out) {
		o := text.Origin(Span{i, i + 1})
		if o.Start < last.Start || o.End < last.End || o.Start >= o.End || o.End > len(s) {
			t.Fatalf("%+q: origin of byte %d is %v after %v", s, i, o, last)
		}
		if e := text.Origin(Span{i, i}); e.Start != e.End || e.Start != o.Start {
			t.Fatalf("%+q: origin of nothing at %d is %v, not at %v", s, i, e, o)
		}
		last = o
	}
}

// runePool is what the property tests and fuzz seeds draw on.
var runePool = []rune("aeiouyAEO ăâêôơưđấọợ bgnhqrtQN-–.,\n\r\t\x00\x1b[m0;]\u0300\u0301\u0302\u0303\u0306\u0309\u0323\u031b\u0308\u00a0\u00ad\u200b\u202e\ufeffðÐƉ\u0340\u0344\u1100\u1161\u11a8\u0958\u212b\u0331HİΣς")

func messyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return string(rapid.SliceOfN(rapid.SampledFrom(runePool), 0, 40).Draw(t, "runes"))
	})
}

func TestNormaliseLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkNormal(t, messyText().Draw(t, "text")) })
}

func TestNormaliseManyMarks(t *testing.T) {
	s := "z" + strings.Repeat("\u0301\u0323\u0344", 50)
	checkNormal(t, s)
	if got := Normalise(s).String(); len(got) > 60 {
		t.Errorf("%d bytes of marks stay", len(got))
	}
}

func TestNormaliseAllocatesNothingOnCleanText(t *testing.T) {
	s := strings.Repeat("Xã đã số hóa toàn bộ hồ sơ – “nhanh, gọn” – trong quý II…\n", 20)
	if n := testing.AllocsPerRun(20, func() { Normalise(s) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzNormalise(f *testing.F) {
	for _, s := range []string{"", "Tiếng Việt", "tie\u0301\u0302ng\u200b", "\x1b[31mđỏ\x1b]0;a\x07", "Ðảng ð", "a\xff\xed\xa0\x80", string(runePool)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4096 {
			t.Skip()
		}
		checkNormal(t, s)
	})
}

func BenchmarkNormalise(b *testing.B) {
	clean := strings.Repeat("Thành phố yêu cầu các đơn vị hoàn thành việc cấp mã định danh cho 1.250 hộ dân trước ngày 15/9.\n", 400)
	for _, bb := range []struct{ name, text string }{{"clean", clean}, {"decomposed", norm.NFD.String(clean)}} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				Normalise(bb.text)
			}
		})
	}
}
