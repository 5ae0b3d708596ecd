// Package importtest holds the test that keeps imports going down only.
package importtest

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	pathpkg "path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "songngu"

// below lists, for each package of ours, the packages of ours that it may import. A package that is not named may import none:
// a new package takes its place here first. cmd wires and may import all; see mayImport for the rest of its rights.
var below = map[string][]string{
	"internal/viet":          nil,
	"internal/pattern":       nil,
	"internal/parallel":      nil,
	"internal/price":         nil,
	"internal/config":        {"internal/price"},
	"internal/english":       {"internal/viet"},
	"internal/article":       {"internal/viet"},
	"internal/fuzzy":         {"internal/viet"},
	"internal/markup":        nil,
	"internal/repair":        {"internal/viet", "internal/english"},
	"internal/terms":         {"internal/viet"},
	"internal/terms/extract": {"internal/viet", "internal/terms"},
	"internal/glossary":      {"internal/viet", "internal/english", "internal/article", "internal/terms", "internal/terms/extract", "internal/transfer"},
	"internal/transfer":      {"internal/viet", "internal/pattern", "internal/english", "internal/terms"},
	"internal/facts":         {"internal/viet", "internal/pattern", "internal/terms", "internal/article", "internal/transfer"},
	"internal/summary":       {"internal/viet", "internal/pattern", "internal/english", "internal/terms", "internal/article", "internal/transfer", "internal/facts", "memory"},
	"internal/llm": {"internal/viet", "internal/pattern", "internal/parallel", "internal/english", "internal/terms", "internal/article", "internal/transfer", "internal/facts", "internal/summary", "internal/verify",
		"internal/price", "internal/translate", "internal/glossary", "memory"},
	"internal/verify": {"internal/viet", "internal/parallel", "internal/english", "internal/repair", "internal/terms", "internal/article", "internal/transfer", "internal/facts", "internal/summary"},
	"internal/translate": {"internal/viet", "internal/repair", "internal/terms", "internal/article", "internal/transfer", "internal/facts",
		"internal/summary", "internal/verify", "memory"},
	"internal/report": {"internal/viet", "internal/pattern", "internal/terms", "internal/article", "internal/facts", "internal/summary", "internal/verify",
		"internal/transfer", "internal/translate", "memory"},
	"internal/diff": {"internal/viet", "internal/repair"},
	"memory":        {"internal/viet", "internal/fuzzy", "internal/repair"},
	"memory/align":  {"internal/viet", "internal/english", "internal/repair", "memory"},
	"seeds":         nil,
}

// mayImport reports whether the package from may import path, which is any import path.
func mayImport(from, path string) bool {
	wires := strings.HasPrefix(from, "cmd/")
	if strings.HasPrefix(path, "github.com/urfave/cli") {
		return wires
	}
	if path == module+"/internal/llm/llmtest" { // a server for tests is in no program but its own and what measures with it
		return from == "internal/llm/llmtest/fakellm" || from == "cmd/bench-model"
	}
	if strings.HasPrefix(path, "github.com/sashabaranov/go-openai") {
		return from == "internal/llm"
	}
	ours, ok := strings.CutPrefix(path, module+"/")
	if !ok || wires || ours == from {
		return true
	}
	if _, named := below[from]; !named && strings.HasPrefix(from, "memory/") { // one package a format
		return ours == "memory" || ours == "internal/viet" || ours == "internal/markup"
	}
	return slices.Contains(below[from], ours)
}

func TestImportsGoDown(t *testing.T) {
	root := filepath.Join("..", "..")
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		t.Fatal(err)
	}
	files := 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || filepath.Ext(path) != ".go" {
			return nil
		}
		files++
		return checkFile(t, root, path)
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 10 {
		t.Errorf("only %d files were looked at", files)
	}
}

func checkFile(t *testing.T, root, path string) error {
	parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	dir, err := filepath.Rel(root, filepath.Dir(path))
	if err != nil {
		return err
	}
	from := filepath.ToSlash(dir)
	for _, spec := range parsed.Imports {
		to, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		// Tests may lean on the data that the program ships with, tests of seeds on the readers of that data, and tests of a
		// package on the package that holds its laws.
		test := strings.HasSuffix(path, "_test.go")
		if test && (to == module+"/seeds" || to == module+"/internal/llm/llmtest" || from == "seeds" || to == module+"/"+from+"/"+pathpkg.Base(from)+"test") {
			continue
		}
		if !mayImport(from, to) {
			t.Errorf("%s imports %s: imports go down only, see docs/architecture.md", path, to)
		}
	}
	return nil
}

func TestMayImport(t *testing.T) {
	for _, tt := range []struct {
		from, to string
		want     bool
	}{
		{"cmd/songngu", "songngu/seeds", true},
		{"cmd/songngu", "songngu/internal/report", true},
		{"cmd/songngu", "github.com/urfave/cli/v2", true},
		{"cmd/songngu", "github.com/sashabaranov/go-openai", false},
		{"internal/llm", "github.com/sashabaranov/go-openai", true},
		{"internal/llm/llmtest", "github.com/sashabaranov/go-openai", false},
		{"internal/summary", "songngu/internal/llm", false},
		{"internal/report", "songngu/internal/llm", false},
		{"cmd/songngu", "songngu/internal/llm", true},
		{"internal/report", "github.com/urfave/cli/v2", false},
		{"internal/report", "songngu/internal/verify", true},
		{"internal/verify", "songngu/internal/report", false},
		{"internal/terms", "songngu/seeds", false},
		{"internal/terms", "songngu/memory", false},
		{"internal/article", "songngu/internal/terms", false},
		{"internal/facts", "songngu/internal/transfer", true},
		{"internal/transfer", "songngu/internal/facts", false},
		{"memory", "songngu/internal/terms", false},
		{"memory/tmx", "songngu/memory", true},
		{"memory/tmx", "songngu/internal/repair", false},
		{"memory/align", "songngu/internal/repair", true},
		{"memory/align", "songngu/internal/terms", false},
		{"seeds", "songngu/internal/viet", false},
		{"internal/new", "songngu/internal/viet", false},
		{"internal/viet", "golang.org/x/text/unicode/norm", true},
	} {
		if got := mayImport(tt.from, tt.to); got != tt.want {
			t.Errorf("mayImport(%q, %q) = %v, want %v", tt.from, tt.to, got, tt.want)
		}
	}
}
