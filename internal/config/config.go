package config

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"songngu/internal/price"
)

// Layer is where a setting comes from; a later layer wins over an earlier one.
type Layer int

// The layers.
const (
	Default     Layer = iota
	Borrowed          // variables of other programs: OPENAI_BASE_URL
	User              // the user's file, or the one that SONGNGU_CONFIG names
	Project           // songngu.toml
	Environment       // variables of ours
	Flag
)

// Origin is where a value was found: a flag, a variable, a line of a file.
type Origin struct {
	Layer Layer
	Name  string // of the flag with its dashes, of the variable, path of the file
	Line  int    // of the file; 0 when it is not known
}

func (o Origin) String() string {
	switch {
	case o.Layer == Default:
		return "default"
	case o.Line > 0:
		return fmt.Sprintf("%s:%d", o.Name, o.Line)
	}
	return o.Name
}

// Value is a setting and where it comes from.
type Value struct {
	Text   string
	Origin Origin
}

// Priced is the price of a model and where it comes from.
type Priced struct {
	price.Price
	Origin Origin
}

// ProblemError is a setting, or a file of settings, that cannot be used.
type ProblemError struct {
	Origin  Origin
	Key     string // "" when it is about a file as a whole
	Message string
	Hint    string
}

func (p *ProblemError) Error() string { return p.Origin.String() + ": " + p.Message }

// Key says where the key of the endpoint is.
type Key struct {
	Variable string // of the environment; or
	File     string
	Origin   Origin
	// Unused says why a key that was found does not go to the endpoint; the other fields say which.
	Unused string
}

// Set is how the program is set.
type Set struct {
	values map[Name]Value
	// Prices by model, of the user's file alone.
	Prices map[string]Priced
	// Key is where the key of the endpoint is; the zero Key is nowhere.
	Key Key
	// UserFile and ProjectFile are the files that were looked for and found; "" where there is none.
	UserFile, ProjectFile string
	// Problems are all that is wrong, in order of precedence from the lowest. Settings with a problem are not in the set.
	Problems []*ProblemError
}

// Sources is what Load looks at.
type Sources struct {
	Env  func(string) string                // an empty variable counts as unset
	Flag func(Name) (value string, ok bool) // nil: there are none
	Dir  string                             // where the program works; "" looks for no project
}

// Only is the variable that names the one file to be read. It is trusted as the user's own.
const Only = "SONGNGU_CONFIG"

// Load reads all sources.
func Load(s Sources) *Set {
	out := &Set{values: map[Name]Value{}, Prices: map[string]Priced{}}
	out.borrow(s.Env)
	user, project := UserFile(s.Env), FindProject(s.Dir)
	if only := s.Env(Only); only != "" {
		user, project = only, ""
	}
	var mine *file
	if user != "" {
		mine = readFile(user, User, homeOf(s.Env))
		out.UserFile = user
		if only := s.Env(Only); only != "" && len(mine.wrong) == 0 && !exists(only) {
			mine.fail("", Only+" names it", "there is no such file")
		}
		out.lay(mine)
	}
	if project != "" {
		out.ProjectFile = project
		out.lay(readFile(project, Project, homeOf(s.Env)))
	}
	out.environment(s.Env)
	if s.Flag != nil {
		out.flags(s.Flag)
	}
	out.Key = out.findKey(s.Env, mine)
	return out
}

// borrow takes the address that other programs use. Whatever is set for this one wins.
func (s *Set) borrow(env func(string) string) {
	const name = "OPENAI_BASE_URL"
	if v := env(name); v != "" {
		s.put(BaseURL, v, Origin{Layer: Borrowed, Name: name})
	}
}

// put takes a value when it is valid. A value of a higher layer that is not still hides those below it.
func (s *Set) put(n Name, text string, o Origin) {
	def, _ := settingOf(n)
	if err := def.valid(text); err != nil {
		shown := fmt.Sprintf("%q: ", text)
		if n == BaseURL {
			shown = ""
		}
		s.Problems = append(s.Problems, &ProblemError{Origin: o, Key: string(n), Message: shown + err.Error()})
		delete(s.values, n)
		return
	}
	s.values[n] = Value{Text: text, Origin: o}
}

// lay lays a file over what there is.
func (s *Set) lay(f *file) {
	s.Problems = append(s.Problems, f.wrong...)
	for n, v := range f.values {
		def, _ := settingOf(n)
		if f.project && def.project == lower && s.Number(n) > 0 && s.Number(n) < numberOf(v.Text) {
			continue // the user's own limit is lower
		}
		s.values[n] = v
	}
	maps.Copy(s.Prices, f.prices)
}

func (s *Set) environment(env func(string) string) {
	for _, def := range settings() {
		if v := env(def.env); v != "" {
			s.put(def.name, v, Origin{Layer: Environment, Name: def.env})
		}
	}
}

func (s *Set) flags(flag func(Name) (string, bool)) {
	for _, def := range settings() {
		v, ok := flag(def.name)
		if ok && v == "" {
			s.Problems = append(s.Problems, &ProblemError{Origin: Origin{Layer: Flag, Name: "--" + string(def.name)}, Key: string(def.name), Message: "needs a value"})
		} else if ok {
			s.put(def.name, v, Origin{Layer: Flag, Name: "--" + string(def.name)})
		}
	}
}

// The variables that hold keys.
const (
	keyVariable      = "SONGNGU_API_KEY"
	borrowedVariable = "OPENAI_API_KEY"
)

// findKey finds the key that belongs to the endpoint. A key never goes to a server that it was not set for: the one of other programs
// belongs to their address, and one that the user's file names to the address in that file.
func (s *Set) findKey(env func(string) string, mine *file) Key {
	base := s.values[BaseURL]
	if base.Origin.Layer == Borrowed {
		if env(borrowedVariable) == "" {
			return Key{}
		}
		return Key{Variable: borrowedVariable, Origin: Origin{Layer: Borrowed, Name: borrowedVariable}}
	}
	if env(keyVariable) != "" {
		return Key{Variable: keyVariable, Origin: Origin{Layer: Environment, Name: keyVariable}}
	}
	file, ok := s.values[KeyFile]
	if !ok {
		return Key{}
	}
	k := Key{File: file.Text, Origin: file.Origin}
	if file.Origin.Layer == User && mine != nil {
		if own := mine.values[BaseURL].Text; own != "" && server(own) != server(base.Text) {
			k.Unused = "it belongs to " + server(own) + ", as " + mine.values[BaseURL].Origin.String() + " says"
		}
	}
	return k
}

// server is what a key belongs to: scheme, host and port.
func server(base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return u.Scheme + "://" + strings.ToLower(u.Host)
}

// Value gives a setting, and whether anybody set it.
func (s *Set) Value(n Name) (Value, bool) {
	v, ok := s.values[n]
	return v, ok
}

// Text gives a setting, or "" when nobody set it.
func (s *Set) Text(n Name) string { return s.values[n].Text }

// Number gives a setting, or 0 when nobody set it.
func (s *Set) Number(n Name) float64 { return numberOf(s.values[n].Text) }

func numberOf(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0 // unset: what is set was checked
	}
	return n
}

// Int gives a setting, or 0 when nobody set it.
func (s *Set) Int(n Name) int { return int(s.Number(n)) }

// On gives a setting, or false when nobody set it.
func (s *Set) On(n Name) bool {
	on, err := strconv.ParseBool(s.values[n].Text)
	return err == nil && on
}

// Duration gives a setting, or 0 when nobody set it.
func (s *Set) Duration(n Name) time.Duration {
	d, err := time.ParseDuration(s.values[n].Text)
	if err != nil {
		return 0
	}
	return d
}

// Line is a setting as it is shown.
type Line struct {
	Name   string
	Value  string // for people where nobody set it
	Set    bool
	Origin Origin
}

// Lines gives all settings in their order, then the prices that were set.
func (s *Set) Lines() []Line {
	var out []Line
	for _, def := range settings() {
		l := Line{Name: string(def.name), Value: def.unset}
		if v, ok := s.values[def.name]; ok {
			l.Value, l.Set, l.Origin = v.Text, true, v.Origin
		}
		out = append(out, l)
	}
	for _, model := range slices.Sorted(maps.Keys(s.Prices)) {
		p := s.Prices[model]
		out = append(out, Line{Name: fmt.Sprintf("prices.%q", model), Value: fmt.Sprintf("input %s, output %s", usd(p.Input), usd(p.Output)), Set: true, Origin: p.Origin})
	}
	return out
}

func usd(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// About gives the problems that keep a command from its work which needs the settings named: those of the files and of flags, whatever
// they are about, and those of the environment that are about one of the names.
func (s *Set) About(names ...Name) []*ProblemError {
	var out []*ProblemError
	for _, p := range s.Problems {
		if p.Origin.Layer != Environment && p.Origin.Layer != Borrowed || slices.Contains(names, Name(p.Key)) {
			out = append(out, p)
		}
	}
	return out
}
