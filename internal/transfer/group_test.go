package transfer

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"

	"songngu/internal/viet"
)

// declaredGroups gives the names of the constants of group.go in their order.
func declaredGroups(t *testing.T) []string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "group.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST || !g.Lparen.IsValid() {
			continue
		}
		for _, s := range g.Specs {
			names = append(names, s.(*ast.ValueSpec).Names[0].Name)
		}
	}
	return names[:len(names)-1] // the last is their number
}

// The pairs by which a rule is known are looked for behind these syllables only.
func TestRulingOpens(t *testing.T) {
	byWord, _, err := loadGroups(data)
	if err != nil {
		t.Fatal(err)
	}
	for word, in := range byWord {
		if first, _, _ := strings.Cut(word, " "); in.has(spoken) || in.has(lawWords) || in.has(ruleWords) || in.has(plainWords) {
			if !byWord[first].has(rulingOpens) {
				t.Errorf("%s opens %s and is not in rulingOpens", first, word)
			}
		}
	}
}

func TestGroups(t *testing.T) {
	_, names, err := loadGroups(data)
	if err != nil {
		t.Fatal(err)
	}
	declared := declaredGroups(t)
	for i := range max(len(names), len(declared)) {
		if i >= len(names) || i >= len(declared) || names[i] != declared[i] {
			t.Fatalf("group %d is %q in the file and %q in group.go", i, slices.Concat(names[i:], []string{"absent"})[0], slices.Concat(declared[i:], []string{"absent"})[0])
		}
	}
	raw, err := fs.ReadFile(data, groupFile)
	if err != nil {
		t.Fatal(err)
	}
	seen, said := map[string]bool{}, ""
	for n, line := range strings.Split(string(raw), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
			said = strings.TrimPrefix(line, "# ")
			continue
		case line == "" || line == "group\twords":
			continue
		}
		name, words, _ := strings.Cut(line, "\t")
		if first, _, _ := strings.Cut(said, " "); first != name {
			t.Errorf("%s:%d: the comment above %q speaks of %q", groupFile, n+1, name, first)
		}
		for word := range strings.SplitSeq(words, "; ") {
			if word == "" || strings.TrimSpace(word) != word || !norm.NFC.IsNormalString(word) {
				t.Errorf("%s:%d: %+q is no word", groupFile, n+1, word)
			}
			if seen[name+"\t"+word] {
				t.Errorf("%s:%d: %q is in %q already", groupFile, n+1, word, name)
			}
			seen[name+"\t"+word] = true
		}
	}
}

func TestGroupLookups(t *testing.T) {
	for _, c := range []struct {
		word string
		g    group
		want bool
	}{
		{"mục tiêu", aims, true},
		{"mục tiêu", adjuncts, false},
		{"theo", adjuncts, true},
		{"", adjuncts, false},
		{"không có từ này", aims, false},
	} {
		if got := c.g.has(c.word); got != c.want {
			t.Errorf("%q in group %d: %v", c.word, c.g, got)
		}
		if got := (&lex{vi: c.word}).in(c.g); got != c.want {
			t.Errorf("a reading of %q in group %d: %v", c.word, c.g, got)
		}
	}
	if (*lex)(nil).in(aims) {
		t.Error("no reading is in a group")
	}
	found := engine(t).lexicon.readings(viet.Key("mục tiêu"))
	if len(found) == 0 || found[0].groups == nil || !found[0].in(aims) {
		t.Errorf("of %d readings in the lexicon the first is not in its group", len(found))
	}
}

func TestGroupFaults(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"no words", "abouts\n", `data/groups.tsv:2: group "abouts" has no words`},
		{"order", "b\tx\na\ty\n", `data/groups.tsv:3: group "a" stands behind "b"`},
	} {
		_, _, err := loadGroups(fstest.MapFS{groupFile: {Data: []byte("group\twords\n" + c.rows)}})
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}
