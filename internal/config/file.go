package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"songngu/internal/price"
)

// ProjectFile is the name of the file of a project.
const ProjectFile = "songngu.toml"

// UserFile gives the path of the file of the user, whether it is there or not; "" where there is no home folder.
func UserFile(env func(string) string) string {
	if dir := env("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "songngu", "config.toml")
	}
	if home := homeOf(env); home != "" {
		return filepath.Join(home, ".config", "songngu", "config.toml")
	}
	return ""
}

func homeOf(env func(string) string) string {
	for _, name := range []string{"HOME", "USERPROFILE"} {
		if home := env(name); home != "" {
			return home
		}
	}
	return ""
}

// FindProject gives the file of the project that dir is in, or "". It looks in dir and, inside a repository, in the folders above
// up to its root: what lies above a repository, say in /tmp, belongs to somebody else.
func FindProject(dir string) string {
	if dir == "" {
		return ""
	}
	root := repository(dir)
	for {
		path := filepath.Join(dir, ProjectFile)
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			return path
		}
		if root == "" || dir == root {
			return ""
		}
		dir = filepath.Dir(dir)
	}
}

// repository gives the root of the repository that dir is in, or "".
func repository(dir string) string {
	for {
		if _, err := os.Stat(filepath.Join(dir, ".git")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}

// file is what a file of settings says.
type file struct {
	path    string
	layer   Layer
	values  map[Name]Value
	prices  map[string]Priced
	lines   map[string]int // by key, parts joined by dots
	wrong   []*ProblemError
	project bool
}

// maxFile is more than any file of settings needs.
const maxFile = 64 << 10

// Missing reports the error of a file that is not there, be it that what should be its folder is a file.
func Missing(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// readFile reads a file of settings. One that is not there says nothing.
func readFile(path string, layer Layer, home string) *file {
	f := &file{path: path, layer: layer, values: map[Name]Value{}, prices: map[string]Priced{}, lines: map[string]int{}, project: layer == Project}
	content, err := os.ReadFile(path)
	if Missing(err) {
		return f
	}
	if err != nil {
		if p, ok := errors.AsType[*fs.PathError](err); ok {
			err = p.Err
		}
		return f.fail("", "", "%v", err)
	}
	if info, err := os.Stat(path); err == nil && !f.project && runtime.GOOS != "windows" && info.Mode().Perm()&0o002 != 0 && info.Mode().IsRegular() {
		return f.fail("", "chmod go-w "+path, "everybody can write it, so that anybody could have your texts sent elsewhere")
	}
	content = bytes.TrimPrefix(content, []byte("\xef\xbb\xbf"))
	switch {
	case len(content) > maxFile:
		return f.fail("", "", "it is larger than %d kB", maxFile>>10)
	case !utf8.Valid(content):
		return f.fail("", "", "it is not UTF-8")
	}
	tree := map[string]any{}
	if err := toml.Unmarshal(content, &tree); err != nil {
		return f.syntax(err)
	}
	f.findLines(content)
	for _, key := range f.inOrder(tree) {
		f.take(key, tree[key], home)
	}
	return f
}

// fail notes what is wrong at a key; "" is the file itself.
func (f *file) fail(key, hint, format string, args ...any) *file {
	f.wrong = append(f.wrong, &ProblemError{Origin: Origin{Layer: f.layer, Name: f.path, Line: f.lines[key]}, Key: key, Message: fmt.Sprintf(format, args...), Hint: hint})
	return f
}

func (f *file) syntax(err error) *file {
	var d *toml.DecodeError
	if !errors.As(err, &d) {
		return f.fail("", "", "%s", strings.TrimPrefix(err.Error(), "toml: "))
	}
	f.lines[""], _ = d.Position()
	return f.fail("", `settings look like: model = "NAME"`, "%s", strings.TrimPrefix(d.Error(), "toml: "))
}

// findLines notes the line of each key. The strict reader, told to know nothing, names them all with their places.
func (f *file) findLines(content []byte) {
	var nothing struct {
		Prices map[string]struct{} `toml:"prices"`
	}
	if unknown, ok := errors.AsType[*toml.StrictMissingError](toml.NewDecoder(bytes.NewReader(content)).DisallowUnknownFields().Decode(&nothing)); ok {
		for _, e := range unknown.Errors {
			f.lines[strings.Join(e.Key(), ".")], _ = e.Position()
		}
	}
}

// inOrder gives the keys as the file has them, so that problems are told in that order.
func (f *file) inOrder(tree map[string]any) []string {
	var keys []string
	for key := range tree {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if x, y := f.lines[a], f.lines[b]; x != y {
			return x - y
		}
		return strings.Compare(a, b)
	})
	return keys
}

const (
	pricesKey = "prices"
	hintTrust = "put it into your own file (songngu config path), or, if you trust this one, run with SONGNGU_CONFIG=%s"
	hintKey   = "no key is kept in this file: put it into a file that only you can read (chmod 600) and name that as key-file, or set SONGNGU_API_KEY"
)

// take takes one key of the file.
func (f *file) take(key string, value any, home string) {
	if key == pricesKey {
		if f.project {
			f.fail(key, fmt.Sprintf(hintTrust, f.path), "a project file cannot set prices: limits of cost rest on them")
			return
		}
		f.takePrices(value)
		return
	}
	s, ok := settingOf(Name(key))
	if !ok {
		f.unknown(key)
		return
	}
	v, err := s.fromFile(value)
	if err == nil {
		err = s.valid(v)
	}
	if err != nil {
		f.fail(key, "", "%s: %v", key, err)
		return
	}
	if v == "" { // as for the environment
		return
	}
	if why := f.forbidden(s, v); why != "" {
		f.fail(key, fmt.Sprintf(hintTrust, f.path), "a project file cannot set %s: %s", key, why)
		return
	}
	if s.isPath {
		v = beside(f.path, v, home)
	}
	f.values[s.name] = Value{Text: v, Origin: Origin{Layer: f.layer, Name: f.path, Line: f.lines[key]}}
}

// forbidden says why a project file may not hold the value, or "".
func (f *file) forbidden(s setting, v string) string {
	switch {
	case !f.project:
		return ""
	case s.project == never:
		return "it decides where texts and keys are sent"
	case s.project == safest && v != fallsTo:
		return "it may only be offline there"
	case s.project == nearby && (!filepath.IsLocal(v) || strings.HasPrefix(v, "~")):
		return "it names a file outside of the project"
	}
	return ""
}

// beside resolves a path that a file names.
func beside(file, path, home string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok && home != "" {
		return filepath.Join(home, rest)
	}
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(file), path)
}

// fromFile gives a value of TOML as the environment would have it.
func (s setting) fromFile(value any) (string, error) {
	switch v := value.(type) {
	case string:
		if s.kind == text {
			return v, nil
		}
	case int64:
		if s.kind == integer || s.kind == number {
			return fmt.Sprint(v), nil
		}
	case float64:
		if s.kind == number {
			return fmt.Sprint(v), nil
		}
	case bool:
		if s.kind == truth {
			return fmt.Sprint(v), nil
		}
	}
	return "", fmt.Errorf("it must be %s", s.kind)
}

// unknown refuses a key, with what may have been meant.
func (f *file) unknown(key string) {
	if isKey(key) {
		f.fail(key, hintKey, "%s: a key in a file that is copied and shown is a key that others have", key)
		return
	}
	var names []string
	for _, s := range settings() {
		names = append(names, string(s.name))
	}
	hint := "the settings are " + strings.Join(append(names, pricesKey), ", ")
	if near := Nearest(strings.ReplaceAll(strings.ToLower(key), "_", "-"), append(names, pricesKey)); near != "" {
		hint = fmt.Sprintf("did you mean %s?", near)
	}
	f.fail(key, hint, "unknown setting %q", key)
}

// isKey reports whether somebody means a secret by the name.
func isKey(name string) bool {
	name = strings.NewReplacer("_", "", "-", "").Replace(strings.ToLower(name))
	for _, word := range []string{"apikey", "token", "secret", "password", "bearer", "authorization"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return name == "key" || strings.HasSuffix(name, "key")
}

// takePrices reads [prices."MODEL"].
func (f *file) takePrices(value any) {
	models, ok := value.(map[string]any)
	if !ok {
		f.fail(pricesKey, hintPrices, "prices: it must hold a table for each model")
		return
	}
	for _, model := range slices.Sorted(maps.Keys(models)) {
		row, ok := models[model].(map[string]any)
		if !ok {
			f.fail(pricesKey+"."+model, hintPrices, "prices: %q must be a table", model)
			continue
		}
		f.takePrice(model, row)
	}
}

// takePrice reads input and output of a model; both have to be there.
func (f *file) takePrice(model string, row map[string]any) {
	p := Priced{Origin: Origin{Layer: f.layer, Name: f.path}}
	has := map[string]float64{}
	for _, field := range slices.Sorted(maps.Keys(row)) {
		at := strings.Join([]string{pricesKey, model, field}, ".")
		if p.Origin.Line == 0 {
			p.Origin.Line = f.lines[at]
		}
		n, ok := amount(row[field])
		switch {
		case field != "input" && field != "output":
			f.fail(at, hintPrices, "prices: unknown field %q", field)
		case !ok:
			f.fail(at, hintPrices, "prices: %s must be US dollars for a million tokens", field)
		default:
			has[field] = n
		}
	}
	if len(row) > 0 && len(has) < 2 && len(has) == len(row) || len(row) == 0 {
		f.lines[pricesKey] = p.Origin.Line
		f.fail(pricesKey, hintPrices, "prices: %q needs input and output", model)
	}
	if len(has) == 2 {
		p.Price = price.Price{Input: has["input"], Output: has["output"]}
		f.prices[model] = p
	}
}

const hintPrices = `prices look like: [prices."gpt-4.1-mini"] and below it input = 0.40 and output = 1.60, in US dollars for a million tokens`

func amount(value any) (float64, bool) {
	switch v := value.(type) {
	case int64:
		return float64(v), v >= 0
	case float64:
		return v, v >= 0 && v < 1e9
	}
	return 0, false
}
