package pattern

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

func TestRequired(t *testing.T) {
	for expr, want := range map[string]string{
		`\b(?:said|stated) that `:             "|said that ||stated that |",
		` this (issue|problem)\b`:             "| this issue|| this problem|",
		`[Tt]he (ministry|centre)\b`:          "|the ministry||the centre||the ministry||the centre|",
		`^(?:Theo đó, )?(.+?) có (?:nhiệm )?`: "| có nhiệm || có |",
		`(?i)(?:sửa đổi|bổ sung) (?:của|tại)`: "~sửa đổi của~~sửa đổi tại~~bổ sung của~~bổ sung tại~",
		`summari[sz]e \pL`:                    "|summarise ||summarize |",
		`,(?: thus)? and`:                     "|, thus and||, and|",
		`(?: over)*[a-z]+`:                    "",
		`[a-z]+ly|[0-9]+`:                     "",
		`(?:twice ){2,}`:                      "|twice |",
		`a|bc`:                                "",
		`(`:                                   "",
	} {
		var got strings.Builder
		for _, l := range signsOf(expr).words {
			mark := "|"
			if l.fold {
				mark = "~"
			}
			got.WriteString(mark + strings.ToLower(l.text) + mark)
		}
		if got.String() != want {
			t.Errorf("%s: %s, want %s", expr, got.String(), want)
		}
	}
}

func TestOpening(t *testing.T) {
	for expr, want := range map[string]string{
		`^(?:Đề nghị|Giao) (.+)`:     "Đề nghị |Giao ",
		`^(?:Trong |Riêng )?[Nn]ăm `: "Trong năm |Trong Năm |Riêng năm |Riêng Năm |năm |Năm ",
		`^(?i:the )?two`:             "the two|two",
		`^["“]`:                      "\"|“",
		`^ .* No\. `:                 " ",
		`^(?:a )?.+ b`:               "",
		`^\pL`:                       "",
		`(?m)^a`:                     "",
		`a`:                          "",
		`(`:                          "",
	} {
		var got []string
		for _, l := range signsOf(expr).opens {
			got = append(got, l.text)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %s", expr, got, want)
		}
	}
}

// Runes that differ in case alone are folded to one.
func TestFold(t *testing.T) {
	for r := range rune(0x3000) {
		if got, other := fold(r), fold(unicode.SimpleFold(r)); got != other || got >= 'A' && got <= 'Z' || r >= 0x80 && got != foldAny(r) {
			t.Errorf("%U is folded to %U and %U", r, got, other)
		}
	}
}

// A set finds what its patterns find, whichever has a word in common with the text first.
func TestSet(t *testing.T) {
	exprs := []string{`(?i)bỏ qua (?:mọi|các)`, `(?i)### `, `Huế[0-9]`, `(?:^|\s)x{3}`, `(?i)(?:bỏ|quên) qua lệnh`}
	set := Any(exprs...)
	for _, text := range []string{"", "b", "BỎ QUA", "Bỏ Qua Mọi", "huế1", "Huế1", "### ", "a xxx", "\xe1bỏ qua các", "Quên Qua Lệnh", "bỏ qua mọi qua lệnh"} {
		want := false
		for _, e := range exprs {
			want = want || regexp.MustCompile(e).MatchString(text)
		}
		if set.MatchString(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

// Every pattern of the program compiles, and finds in sentences what regexp finds.
func TestSources(t *testing.T) {
	found, texts := 0, sentences(t)
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if fun, ok := call.Fun.(*ast.SelectorExpr); !ok || !isPackage(fun.X) {
				return true
			}
			for _, arg := range call.Args {
				found++
				expr, ok := written(file, arg)
				if !ok {
					t.Errorf("%s: a pattern is made of literals and constants of its file, so that this test can read it", path)
				} else if re, err := regexp.Compile(expr); err != nil {
					t.Errorf("%s: %v", path, err)
				} else {
					same(t, New(expr), re, texts)
				}
			}
			return true
		})
		return nil
	})
	if err != nil || found == 0 {
		t.Errorf("%d patterns, %v", found, err)
	}
}

// sentences are those of the golden files, Vietnamese and English, and some that have a word so often that not every place is tried.
func sentences(t *testing.T) []string {
	out := []string{strings.Repeat("asked and ", 100) + "asked to do so", strings.Repeat(" là", 200), strings.Repeat("the Decree, ", 90) + "Decree No. 5"}
	raw, err := os.ReadFile(filepath.Join("..", "transfer", "testdata", "clauses.golden"))
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(string(raw), "\n") {
		if i%15 == 0 {
			out = append(out, line)
		}
	}
	return out
}

// same holds a pattern against the regexp that it stands for.
func same(t *testing.T, p *Pattern, re *regexp.Regexp, texts []string) {
	t.Helper()
	for _, s := range texts {
		if got, want := p.FindAllStringSubmatchIndex(s, -1), re.FindAllStringSubmatchIndex(s, -1); !slices.EqualFunc(got, want, slices.Equal[[]int]) {
			t.Errorf("%s in %q: %v, want %v", re, s, got, want)
		}
		if got, want := p.FindStringSubmatchIndex(s), re.FindStringSubmatchIndex(s); !slices.Equal(got, want) {
			t.Errorf("%s in %q: first %v, want %v", re, s, got, want)
		}
		if got, want := p.MatchString(s), re.MatchString(s); got != want {
			t.Errorf("%s in %q: %v", re, s, got)
		}
	}
}

// written gives the text of an expression of literals and constants.
func written(file *ast.File, x ast.Expr) (string, bool) {
	switch x := x.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(x.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		l, ok := written(file, x.X)
		r, known := written(file, x.Y)
		return l + r, ok && known
	case *ast.Ident:
		for _, d := range file.Decls {
			for _, spec := range specs(d) {
				if len(spec.Names) == 1 && spec.Names[0].Name == x.Name && len(spec.Values) == 1 {
					return written(file, spec.Values[0])
				}
			}
		}
	}
	return "", false
}

// specs are the constants and variables of a declaration.
func specs(d ast.Decl) (out []*ast.ValueSpec) {
	if gen, ok := d.(*ast.GenDecl); ok {
		for _, s := range gen.Specs {
			if v, ok := s.(*ast.ValueSpec); ok {
				out = append(out, v)
			}
		}
	}
	return out
}

func isPackage(x ast.Expr) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == "pattern"
}

// FuzzSame holds a pattern against the regexp that it stands for.
func FuzzSame(f *testing.F) {
	for _, expr := range []string{`\b(said|stated) that `, `(?i)(?:sửa đổi|bổ sung|bãi bỏ)[^.;:]{0,40} (?:của|tại) `, ` (and|or) `, `(?i)ks+`, `x*`, `^(?:In|At) [^,]{3,60}, `, `(a)|(b)`, `^(?i:sửa|bổ) s`, `^(?:Điều (\d)|In H)`} {
		f.Add(expr, "He said that it and they stated that")
		f.Add(expr, "Điều 6 SỬA ĐỔI một số điều của Nghị định; bổ sung")
		f.Add(expr, "\xff In Huế, ſKS k\u212a")
	}
	f.Fuzz(func(t *testing.T, expr, text string) {
		re, err := regexp.Compile(expr)
		if err != nil {
			return
		}
		p := New(expr)
		set := Any(expr, `never seen`)
		got := []any{set.MatchString(text), p.MatchString(text), p.FindString(text), p.FindStringIndex(text), p.FindStringSubmatch(text), p.FindStringSubmatchIndex(text),
			p.FindAllString(text, -1), p.FindAllStringIndex(text, -1), p.FindAllStringSubmatch(text, -1), p.FindAllStringSubmatchIndex(text, -1), p.ReplaceAllString(text, "<$1>")}
		want := []any{re.MatchString(text) || strings.Contains(text, "never seen"), re.MatchString(text), re.FindString(text), re.FindStringIndex(text), re.FindStringSubmatch(text), re.FindStringSubmatchIndex(text),
			re.FindAllString(text, -1), re.FindAllStringIndex(text, -1), re.FindAllStringSubmatch(text, -1), re.FindAllStringSubmatchIndex(text, -1), re.ReplaceAllString(text, "<$1>")}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%q in %q: %s", expr, text, d)
		}
	})
}

func BenchmarkNoMatch(b *testing.B) {
	const expr = `\b(?:said|says|states?|stated|stressed|affirmed) that `
	text := strings.Repeat("Under the decree, the Ministry of Health is responsible for guiding localities. ", 2)
	b.Run("pattern", func(b *testing.B) {
		p := New(expr)
		for b.Loop() {
			p.MatchString(text)
		}
	})
	b.Run("regexp", func(b *testing.B) {
		p := regexp.MustCompile(expr)
		for b.Loop() {
			p.MatchString(text)
		}
	})
}
