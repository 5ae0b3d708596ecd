package diff

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRead(t *testing.T) {
	const one = `{"id":"a","source":{"path":"a.md"},"engine":{"name":"offline","model":"","version":"1"},"headline":"","statements":[],"facts":[],"terms":[]}`
	for _, tt := range []struct {
		text string
		n    int
		says string
	}{
		{`{"schema":"songngu.brief/1","briefs":[` + one + `]}`, 1, ""},
		{`{"schema":"songngu.brief/1","briefs":[]}`, 0, ""},
		{one + "\n\n" + one + "\n", 2, ""},
		{"\ufeff" + one, 1, ""},
		{"", 0, "holds no brief"},
		{" \n", 0, "holds no brief"},
		{"# A brief\n", 0, "holds no brief"},
		{`{"schema":"songngu.brief/2","briefs":[]}`, 0, "only songngu.brief/1"},
		{`{"schema":"songngu.facts/1","facts":[]}`, 0, "only songngu.brief/1"},
		{`{"id":"s1","kind":"body"}`, 0, "line 1: holds no brief"},
		{one + "\n{\"id\":", 0, "line 2: is no brief"},
		{"\xff", 0, "UTF-8"},
	} {
		got, err := Read(strings.NewReader(tt.text))
		if len(got) != tt.n || (err == nil) != (tt.says == "") || err != nil && !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%+q: %d briefs, error %v, want %d, %q", tt.text, len(got), err, tt.n, tt.says)
		}
	}
}

// what names each change of statements: "changed text numbers 5 => 6".
func what(a Article) []string {
	var out []string
	for _, p := range a.Statements {
		s := string(p.Change)
		if len(p.What) > 0 {
			s += " " + strings.Join(p.What, " ")
		}
		if len(p.Lost)+len(p.Found) > 0 {
			s += fmt.Sprintf(" %s => %s", strings.Join(p.Lost, ","), strings.Join(p.Found, ","))
		}
		out = append(out, s)
	}
	return out
}

func TestStatements(t *testing.T) {
	base := Statement{Text: "The Ministry of Health issued five plans in 2025.", Section: "lead", Cites: []string{"s2"}, Verdict: "proved"}
	change := func(f func(*Statement)) Statement {
		s := base
		f(&s)
		return s
	}
	for _, tt := range []struct {
		name          string
		before, after []Statement
		want          []string
	}{
		{"same", []Statement{base}, []Statement{base}, nil},
		{"same number in figures", []Statement{base}, []Statement{change(func(s *Statement) { s.Text = strings.Replace(s.Text, "five", "5", 1) })}, []string{"changed text"}},
		{"number", []Statement{base}, []Statement{change(func(s *Statement) { s.Text = strings.Replace(s.Text, "five", "6", 1) })}, []string{"changed text numbers five => 6"}},
		{"cites", []Statement{base}, []Statement{change(func(s *Statement) { s.Cites = []string{"s2", "s3"} })}, []string{"changed cites"}},
		{"verdict", []Statement{base}, []Statement{change(func(s *Statement) { s.Verdict = "flagged" })}, []string{"changed verdict"}},
		{"section", []Statement{base}, []Statement{change(func(s *Statement) { s.Section = "facts" })}, []string{"changed section"}},
		{"other", []Statement{base}, []Statement{{Text: "Hanoi opened a road.", Cites: []string{"s9"}}}, []string{"added", "removed"}},
		{"added", nil, []Statement{base}, []string{"added"}},
		{"removed", []Statement{base}, nil, []string{"removed"}},
		{"doubled", []Statement{base}, []Statement{base, base}, []string{"added"}},
		{"moved", []Statement{base, {Text: "Hanoi opened a road."}}, []Statement{{Text: "Hanoi opened a road."}, base}, nil},
	} {
		got := Compare([]Brief{{ID: "a", Statements: tt.before}}, []Brief{{ID: "a", Statements: tt.after}})
		if len(got) != 1 || !slices.Equal(what(got[0]), tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, what(got[0]), tt.want)
		}
	}
}

func TestArticles(t *testing.T) {
	brief := func(id, path string) Brief { return Brief{ID: id, Source: Source{Path: path}} }
	for _, tt := range []struct {
		before, after []Brief
		want          string
	}{
		{[]Brief{brief("a", "x/a.md")}, []Brief{brief("a", "y/a.md")}, "same"}, // another folder
		{[]Brief{brief("a", "x/a.md"), brief("a", "y/a.md")}, []Brief{brief("a", "y/a.md"), brief("a", "x/a.md")}, "same same"},
		{[]Brief{brief("a", "x/a.md"), brief("a", "y/a.md")}, []Brief{brief("a", "z/a.md")}, "added removed removed"}, // which one is not plain
		{[]Brief{brief("stdin", "")}, []Brief{brief("stdin", "")}, "same"},
		{nil, []Brief{brief("a", "a.md")}, "added"},
		{[]Brief{brief("a", "a.md")}, nil, "removed"},
	} {
		var got []string
		for _, a := range Compare(tt.before, tt.after) {
			got = append(got, string(a.Change))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%v, %v: %q, want %q", tt.before, tt.after, got, tt.want)
		}
	}
}

// drawBrief draws a brief of few words, so that many statements are alike.
func drawBrief(t *rapid.T, label string) Brief {
	word := rapid.SampledFrom([]string{"five", "plans", "2025", "Hanoi", "road", "new", "VND1.5 billion"})
	b := Brief{ID: "a"}
	for range rapid.IntRange(0, 6).Draw(t, label) {
		b.Statements = append(b.Statements, Statement{
			Text:    strings.Join(rapid.SliceOfN(word, 1, 5).Draw(t, "words"), " "),
			Cites:   rapid.SliceOfN(rapid.SampledFrom([]string{"s1", "s2"}), 0, 2).Draw(t, "cites"),
			Verdict: rapid.SampledFrom([]string{"proved", "flagged"}).Draw(t, "verdict"),
		})
	}
	return b
}

// The changes account for every statement of both sides once; a brief does not differ from itself; backwards, added is removed.
func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := drawBrief(t, "old"), drawBrief(t, "new")
		one := Compare([]Brief{x}, []Brief{y})[0]
		before, after := one.Kept, one.Kept
		count := map[Change]int{}
		for _, p := range one.Statements {
			count[p.Change]++
			if p.Old != nil {
				before++
			}
			if p.New != nil {
				after++
			}
		}
		if before != len(x.Statements) || after != len(y.Statements) {
			t.Errorf("%d and %d statements, want %d and %d", before, after, len(x.Statements), len(y.Statements))
		}
		if self := Compare([]Brief{x}, []Brief{x})[0]; self.Change != Same {
			t.Errorf("a brief differs from itself: %q", what(self))
		}
		back := map[Change]int{}
		for _, p := range Compare([]Brief{y}, []Brief{x})[0].Statements {
			back[p.Change]++
		}
		if len(x.Statements)-count[Removed] != len(y.Statements)-count[Added] || len(x.Statements)-back[Added] != len(y.Statements)-back[Removed] {
			t.Errorf("forth %v, back %v", count, back)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "{}", "[]", `{"schema":1}`, `{"statements":[{"cites":null}]}`, "null", "{\"statements\":[]}\nnull"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Read(strings.NewReader(text))
		if err == nil {
			Compare(got, got)
		}
	})
}
