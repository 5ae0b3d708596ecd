package seeds_test

import (
	"bufio"
	"io/fs"
	"path"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"songngu/internal/terms"
	"songngu/internal/viet"
	"songngu/seeds"
)

func termFiles(t *testing.T) []string {
	t.Helper()
	files, err := fs.Glob(seeds.FS, "terms/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no term files: %v", err)
	}
	return files
}

func readTerms(t *testing.T, file string) []terms.Entry {
	t.Helper()
	f, err := seeds.FS.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	entries, err := terms.ReadTSV(path.Base(file), f)
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

func TestTermBaseBuilds(t *testing.T) {
	all, err := terms.ReadFS(seeds.FS, "terms")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 600 {
		t.Errorf("%d entries, want 600 at least", len(all))
	}
	b, err := terms.NewBase(all)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ vi, en, article string }{
		{"Bộ Công an", "Ministry of Public Security", "the"},
		{"CAND", "People's Public Security", "the"},
		{"Đề án 06", "Project 06", "0"},
		{"Thiếu tướng", "Major General", ""},
		{"UBND", "People's Committee", ""},
		{"Hà Nội", "Hanoi", "0"},
		{"TP.HCM", "Ho Chi Minh City", "0"},
		{"Cơ sở dữ liệu quốc gia về dân cư", "National Population Database", "the"},
	} {
		if e := b.ByVI(c.vi); e == nil || e.EN != c.en || e.Article != c.article {
			t.Errorf("%+q = %+v, want %+q with article %+q", c.vi, e, c.en, c.article)
		}
	}
}

// Every clash of names is reported, where NewBase stops at the first.
func TestTermNamesAreUnique(t *testing.T) {
	owner := map[string]string{}
	for _, file := range termFiles(t) {
		for _, e := range readTerms(t, file) {
			me := path.Base(file) + ": " + e.VI
			for _, n := range append(append([]string{e.VI}, e.Variants...), e.AbbrVI...) {
				k := nameKey(n)
				if o, taken := owner[k]; taken && o != me {
					t.Errorf("%+q belongs to %q and %q", n, o, me)
				}
				owner[k] = me
			}
		}
	}
}

func nameKey(name string) string {
	return strings.Join(strings.FieldsFunc(viet.Key(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

func TestTermFields(t *testing.T) {
	for _, file := range termFiles(t) {
		for _, e := range readTerms(t, file) {
			for _, fault := range faults(&e) {
				t.Errorf("%s: %q = %q: %s", path.Base(file), e.VI, e.EN, fault)
			}
		}
	}
}

func TestTermFilesAreNFC(t *testing.T) {
	for _, file := range termFiles(t) {
		data, err := fs.ReadFile(seeds.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		sc := bufio.NewScanner(strings.NewReader(string(data)))
		for n := 1; sc.Scan(); n++ {
			if !norm.NFC.IsNormalString(sc.Text()) {
				t.Errorf("%s:%d: not NFC", file, n)
			}
		}
	}
}

// faults says what the house rules have against an entry.
func faults(e *terms.Entry) []string {
	var out []string
	if e.Source == "" {
		out = append(out, "no source")
	}
	if e.Domain == "" {
		out = append(out, "no domain")
	}
	for _, article := range []string{"the ", "The ", "a ", "an "} {
		if strings.HasPrefix(e.EN, article) {
			out = append(out, "begins with an article; use the column")
		}
	}
	for _, w := range strings.FieldsFunc(e.EN, func(r rune) bool { return strings.ContainsRune(" -/,()\"", r) }) {
		if !ascii(w) && !startsUpper(w) && w != "attach\u00e9" {
			out = append(out, "not ASCII: "+w)
		}
		if british, found := americanWord(w); found {
			out = append(out, "American spelling "+w+", write "+british)
		}
	}
	return append(out, spaceFaults(e)...)
}

func spaceFaults(e *terms.Entry) []string {
	var out []string
	for _, s := range append(append([]string{e.VI, e.EN}, e.Variants...), e.AbbrVI...) {
		if s != strings.Join(strings.Fields(s), " ") {
			out = append(out, "stray space in "+s)
		}
	}
	return out
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func startsUpper(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}

// american maps beginnings of American spellings to the British ones.
var american = [...]struct{ from, to string }{
	{"program ", "programme "}, {"programs ", "programmes "}, {"center", "centre"}, {"defense", "defence"},
	{"offense", "offence"}, {"license ", "licence "}, {"licenses ", "licences "}, {"labor ", "labour "}, {"labors ", "labours "},
	{"color", "colour"}, {"favor", "favour"}, {"behavior", "behaviour"}, {"neighbor", "neighbour"}, {"honor ", "honour "},
	{"fiber", "fibre"}, {"theater", "theatre"}, {"kilometer", "kilometre"}, {"hectometer", "hectometre"}, {"catalog ", "catalogue "},
	{"enrollment", "enrolment"}, {"fulfillment", "fulfilment"}, {"installment", "instalment"}, {"pediatric", "paediatric"},
	{"anemia", "anaemia"}, {"hemorrhag", "haemorrhag"}, {"aging ", "ageing "}, {"traveler", "traveller"}, {"counselor", "counsellor"},
	{"modeling", "modelling"}, {"labeling", "labelling"}, {"canceled", "cancelled"},
}

// zForms keep their z in British spelling, proper names of international bodies included.
var zForms = [...]string{"size", "sized", "Sized", "sizes", "downsizing", "prize", "prizes", "Prize", "seize", "seized", "seizing", "capsize", "bulldozer", "citizen",
	"citizens", "citizen's", "citizenship", "citizens'", "horizon", "zone", "zones", "zoning", "Organization", "maize", "freeze",
	"freezing", "frozen", "hazard", "hazards", "hazardous", "magazine"}

// americanWord reports whether the word is spelt the American way, and the British spelling.
func americanWord(w string) (british string, found bool) {
	for _, keep := range zForms {
		if w == keep {
			return "", false
		}
	}
	low := strings.ToLower(w) + " "
	for _, a := range american {
		if strings.HasPrefix(low, a.from) {
			return strings.TrimSpace(a.to), true
		}
	}
	for _, end := range []string{"ize ", "izes ", "ized ", "izing ", "ization ", "izations ", "izational ", "izer ", "yze ", "yzed "} {
		if stem, ok := strings.CutSuffix(low, end); ok {
			return stem + strings.Replace(strings.TrimSpace(end), "z", "s", 1), true
		}
	}
	return "", false
}

func TestAmericanWord(t *testing.T) {
	for _, c := range []struct {
		word string
		want bool
	}{
		{"program", true}, {"programme", false}, {"programmer", false}, {"Center", true}, {"centralised", false},
		{"digitization", true}, {"digitisation", false}, {"citizen", false}, {"zone", false}, {"Labor", true}, {"laboratory", false},
		{"organized", true}, {"Organization", false}, {"size", false}, {"analyzed", true}, {"license", true}, {"licensed", false},
	} {
		if _, got := americanWord(c.word); got != c.want {
			t.Errorf("americanWord(%+q) = %v", c.word, got)
		}
	}
}
