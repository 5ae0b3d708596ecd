package terms_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

func sample() []terms.Entry {
	return []terms.Entry{
		{VI: "Bộ Công an", EN: "Ministry of Public Security", AbbrVI: []string{"BCA"}, AbbrEN: []string{"MPS"}, Kind: terms.Body, Article: "the"},
		{VI: "Bộ trưởng", EN: "Minister", Kind: terms.Title},
		{VI: "Bộ trưởng Bộ Công an", EN: "Minister of Public Security", Kind: terms.Title},
		{VI: "Công an nhân dân", EN: "People's Public Security", AbbrVI: []string{"CAND"}, Variants: []string{"lực lượng CAND"}, Kind: terms.Body, Article: "the"},
		{VI: "Đề án 06", EN: "Project 06", Variants: []string{"Đề án 06/CP"}, Kind: terms.Programme, Article: "0"},
		{VI: "phòng, chống tội phạm", EN: "crime prevention and control", Kind: terms.Concept, Article: "0"},
		{VI: "tội phạm", EN: "crime", Kind: terms.Concept},
		{VI: "phát triển kinh tế - xã hội", EN: "socio-economic development", Variants: []string{"phát triển KT-XH"}, Kind: terms.Concept, Article: "0"},
		{VI: "Nga", EN: "Russia", Kind: terms.Place, Article: "0"},
		{VI: "Hòa Bình", EN: "Hòa Bình", Kind: terms.Place, Article: "0"},
		{VI: "Thành phố Hồ Chí Minh", EN: "Ho Chi Minh City", AbbrVI: []string{"TP.HCM"}, Variants: []string{"TP. Hồ Chí Minh"}, Kind: terms.Place, Article: "0"},
		{VI: "dữ liệu dân cư", EN: "population data", Kind: terms.Concept, Article: "0"},
		{VI: "Thủ tướng", EN: "Prime Minister", AbbrVI: []string{"TTg"}, Kind: terms.Title, Article: "the"},
	}
}

func newBase(t testing.TB, entries []terms.Entry) *terms.Base {
	t.Helper()
	b, err := terms.NewBase(entries)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func show(s string, hits []terms.Hit) string {
	var out []string
	for _, h := range hits {
		out = append(out, h.In(s)+"="+h.Entry.EN)
	}
	return strings.Join(out, "; ")
}

func TestMatch(t *testing.T) {
	b := newBase(t, sample())
	for _, c := range []struct{ text, want string }{
		{"Bộ Công an vừa họp", "Bộ Công an=Ministry of Public Security"},
		{"bộ công an vừa họp", "bộ công an=Ministry of Public Security"},
		{"Bộ trưởng Bộ Công an đến thăm", "Bộ trưởng Bộ Công an=Minister of Public Security"},
		{"Bộ trưởng Bộ Y tế", "Bộ trưởng=Minister"},
		{"BCA và CAND", "BCA=Ministry of Public Security; CAND=People's Public Security"},
		{"chữ bca viết thường", ""},
		{"lực lượng CAND", "lực lượng CAND=People's Public Security"},
		{"theo Đề án 06 thì", "Đề án 06=Project 06"},
		{"theo Đề án 06/CP thì", "Đề án 06/CP=Project 06"},
		{"theo Đề án 061 thì", ""},
		{"phòng, chống tội phạm", "phòng, chống tội phạm=crime prevention and control"},
		{"phòng chống tội phạm", "phòng chống tội phạm=crime prevention and control"},
		{"phòng; chống tội phạm", "tội phạm=crime"},
		{"công tác với Bộ. Công an đến", ""},
		{"phát triển kinh tế-xã hội", "phát triển kinh tế-xã hội=socio-economic development"},
		{"phát triển kinh tế – xã hội", "phát triển kinh tế – xã hội=socio-economic development"},
		{"phát triển KT-XH", "phát triển KT-XH=socio-economic development"},
		{"thiên nga bay sang Nga", "Nga=Russia"},
		{"yêu hòa bình ở Hòa Bình", "Hòa Bình=Hòa Bình"},
		{"yêu hòa bình ở Hoà Bình", "Hoà Bình=Hòa Bình"},
		{"tại TP.HCM hôm qua", "TP.HCM=Ho Chi Minh City"},
		{"tại TP. Hồ Chí Minh hôm qua", "TP. Hồ Chí Minh=Ho Chi Minh City"},
		{"tại TP Hồ Chí Minh hôm qua", "TP Hồ Chí Minh=Ho Chi Minh City"},
		{"dữ liệu\ndân cư", ""},
		{"báo cáo TTg", "TTg=Prime Minister"},
		{"", ""},
		{"...", ""},
	} {
		if got := show(c.text, b.Match(c.text, viet.Lex(c.text))); got != c.want {
			t.Errorf("Match(%+q) = %+q, want %+q", c.text, got, c.want)
		}
	}
}

func TestAll(t *testing.T) {
	b := newBase(t, sample())
	const text = "Bộ trưởng Bộ Công an chỉ đạo phòng, chống tội phạm"
	const want = "Bộ trưởng Bộ Công an=Minister of Public Security; Bộ trưởng=Minister; " +
		"Bộ Công an=Ministry of Public Security; phòng, chống tội phạm=crime prevention and control; tội phạm=crime"
	if got := show(text, b.All(text, viet.Lex(text))); got != want {
		t.Errorf("All = %+q, want %+q", got, want)
	}
}

func TestLookUp(t *testing.T) {
	b := newBase(t, sample())
	for _, name := range []string{"Bộ Công an", "bộ công an", "BCA", " Bộ  Công an "} {
		if e := b.ByVI(name); e == nil || e.EN != "Ministry of Public Security" {
			t.Errorf("ByVI(%+q) = %v", name, e)
		}
	}
	if e := b.ByVI("Bộ Y tế"); e != nil {
		t.Errorf("ByVI of an unknown name = %v", e)
	}
	if b.ByAbbr("CAND") == nil || b.ByAbbr("cand") != nil {
		t.Error("ByAbbr must respect case")
	}
	for _, en := range []string{"Ministry of Public Security", "the ministry of public security", "MPS"} {
		if got := b.ByEN(en); len(got) != 1 || got[0].VI != "Bộ Công an" {
			t.Errorf("ByEN(%+q) = %v", en, got)
		}
	}
	for text, want := range map[string]int{"ministry of public security": 27, "ministries": 27, "mps, it said": 3, "ministerial": 0, "": 0, " mps": 0} {
		if got := b.LongestEN(text); got != want {
			t.Errorf("LongestEN(%q) = %d, want %d", text, got, want)
		}
	}
	if e := b.ByVI("bộ trưởng"); e == nil || e.ID != "title:bộ trưởng" {
		t.Errorf("ID of Bộ trưởng: %+v", e)
	}
}

func TestNewBaseNamesBothOwners(t *testing.T) {
	for _, c := range []struct {
		name string
		add  terms.Entry
		want []string
	}{
		{"same form", terms.Entry{VI: "bộ công an", EN: "police"}, []string{"Ministry of Public Security", "police"}},
		{"variant", terms.Entry{VI: "công an", EN: "police", Variants: []string{"phòng chống tội phạm"}}, []string{"crime prevention", "police"}},
		{"abbreviation", terms.Entry{VI: "ban cán sự", EN: "board", AbbrVI: []string{"BCA"}}, []string{"Ministry of Public Security", "board"}},
		{"no English", terms.Entry{VI: "ban cán sự"}, []string{"ban cán sự"}},
		{"mark inside", terms.Entry{VI: "ban (cán sự)", EN: "board"}, []string{"ban (cán sự)", "mark"}},
		{"no letter", terms.Entry{VI: "...", EN: "dots"}, []string{"no letter"}},
	} {
		_, err := terms.NewBase(append(sample(), c.add))
		if err == nil {
			t.Errorf("%s: no error", c.name)
			continue
		}
		for _, w := range c.want {
			if !strings.Contains(err.Error(), w) {
				t.Errorf("%s: error %+q does not say %+q", c.name, err, w)
			}
		}
	}
}

func TestMerge(t *testing.T) {
	over := []terms.Entry{{VI: "bộ công an", EN: "MPS of Vietnam"}, {VI: "lực lượng công an", EN: "police force", Variants: []string{"lực lượng CAND"}}}
	b := newBase(t, terms.Merge(over, sample()))
	if e := b.ByVI("Bộ Công an"); e.EN != "MPS of Vietnam" {
		t.Errorf("Bộ Công an = %+q", e.EN)
	}
	if e := b.ByVI("lực lượng CAND"); e.EN != "police force" {
		t.Errorf("lực lượng CAND = %+q", e.EN)
	}
	if e := b.ByVI("CAND"); e == nil || e.EN != "People's Public Security" {
		t.Errorf("CAND = %v", e)
	}
}

// Laws over random sentences made of pieces of names: hits of Match are ordered, do not overlap, begin and end with a token,
// and are all found by All; every hit is a name of its entry.
func TestMatchLaws(t *testing.T) {
	b := newBase(t, sample())
	pieces := []string{"Bộ", "Công", "an", "trưởng", "CAND", "nhân", "dân", "phòng", ",", "chống", "tội", "phạm", "Nga", "hòa",
		"Bình", "Hòa", "Đề", "án", "06", "-", "kinh", "tế", "xã", "hội", "phát", "triển", ".", "\n", "TTg", "dữ", "liệu", "cư"}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "words")
		s := strings.Join(words, " ")
		toks := viet.Lex(s)
		all := map[string]bool{}
		if got, want := terms.Longest(b.All(s, toks)), b.Match(s, toks); !slices.Equal(got, want) {
			t.Fatalf("the longest are %v, not %v", got, want)
		}
		for _, h := range b.All(s, toks) {
			all[fmt.Sprint(h.First, h.Last, h.Entry.ID)] = true
		}
		end := 0
		for _, h := range b.Match(s, toks) {
			if h.Start < end || h.Start != toks[h.First].Start || h.End != toks[h.Last].End {
				t.Fatalf("hit %v out of order or off the tokens in %+q", h, s)
			}
			end = h.End
			if !all[fmt.Sprint(h.First, h.Last, h.Entry.ID)] {
				t.Fatalf("All misses %+q in %+q", h.In(s), s)
			}
			if e := b.ByVI(h.In(s)); e != h.Entry {
				t.Fatalf("%+q in %+q is no name of %+q", h.In(s), s, h.Entry.VI)
			}
		}
	})
}

func BenchmarkNewBase(b *testing.B) {
	entries := many(2000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := terms.NewBase(entries); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad reads and builds the term base that the program ships with, as every start does.
func BenchmarkLoad(b *testing.B) {
	files := os.DirFS("../../seeds")
	b.ReportAllocs()
	for b.Loop() {
		entries, err := terms.ReadFS(files, "terms")
		if err != nil {
			b.Fatal(err)
		}
		if _, err := terms.NewBase(entries); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	base := newBase(b, append(many(20_000), sample()...))
	s := strings.Repeat("Bộ trưởng Bộ Công an yêu cầu các đơn vị tập trung phòng, chống tội phạm, làm giàu dữ liệu dân cư theo Đề án 06. ", 50)
	toks := viet.Lex(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		base.Match(s, toks)
	}
}

// many makes n entries of five syllables.
func many(n int) []terms.Entry {
	sylls := strings.Fields("cơ sở dữ liệu quốc gia về đất đai nhà ở hộ tịch bảo hiểm doanh nghiệp thuế hải quan giáo dục")
	var out []terms.Entry
	for i := range n {
		var vi []string
		for k := i + len(sylls)*len(sylls)*len(sylls); k > 0; k /= len(sylls) {
			vi = append(vi, sylls[k%len(sylls)])
		}
		out = append(out, terms.Entry{VI: "kho " + strings.Join(vi, " "), EN: "store", Kind: terms.System})
	}
	return out
}
