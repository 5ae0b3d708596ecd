package config

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// machine is a home folder, a project and an environment of a test.
type machine struct {
	t             *testing.T
	home, project string
	env           map[string]string
}

func newMachine(t *testing.T) *machine {
	m := &machine{t: t, home: t.TempDir(), project: t.TempDir(), env: map[string]string{}}
	m.env["HOME"] = m.home
	return m
}

func (m *machine) write(path, content string) {
	m.t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		m.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		m.t.Fatal(err)
	}
}

func (m *machine) user(content string) {
	m.write(filepath.Join(m.home, ".config", "songngu", "config.toml"), content)
}

func (m *machine) theirs(content string) { m.write(filepath.Join(m.project, ProjectFile), content) }

func (m *machine) load(flags map[Name]string) *Set {
	return Load(Sources{
		Env:  func(name string) string { return m.env[name] },
		Flag: func(n Name) (string, bool) { v, ok := flags[n]; return v, ok },
		Dir:  m.project,
	})
}

// Each layer wins over those below it, and nothing but it changes.
func TestPrecedence(t *testing.T) {
	m := newMachine(t)
	steps := []struct {
		layer Layer
		do    func() map[Name]string
		want  string
	}{
		{Default, func() map[Name]string { return nil }, ""},
		{User, func() map[Name]string { m.user("jobs = 1\n"); return nil }, "1"},
		{Project, func() map[Name]string { m.theirs("jobs = 2\n"); return nil }, "2"},
		{Environment, func() map[Name]string { m.env["SONGNGU_JOBS"] = "3"; return nil }, "3"},
		{Flag, func() map[Name]string { return map[Name]string{Jobs: "4"} }, "4"},
	}
	for _, s := range steps {
		set := m.load(s.do())
		v, ok := set.Value(Jobs)
		if v.Text != s.want || ok != (s.want != "") || v.Origin.Layer != s.layer || len(set.Problems) > 0 {
			t.Errorf("layer %d: %+q of layer %d, problems %v, want %+q", s.layer, v.Text, v.Origin.Layer, set.Problems, s.want)
		}
	}
	m.env["SONGNGU_JOBS"] = "" // empty is unset
	if got := m.load(nil).Text(Jobs); got != "2" {
		t.Errorf("with an empty variable: %+q, want 2", got)
	}
}

// What decides where texts and keys go is refused in a project's file, whatever its value, and no other file says so.
func TestProjectDecidesNothing(t *testing.T) {
	samples := map[Name]string{BaseURL: `"https://a.example/v1"`, Model: `"m"`, KeyFile: `"k"`, Timeout: `"1m"`, NoRevision: "true", Stream: "true", AllowHTTP: "true"}
	for _, s := range settings() {
		if s.project != never {
			continue
		}
		m := newMachine(t)
		content := string(s.name) + " = " + samples[s.name] + "\n"
		m.theirs(content)
		if set := m.load(nil); len(set.Problems) != 1 || set.Text(s.name) != "" || set.Problems[0].Origin.Line != 1 {
			t.Errorf("%s in a project: %+q, problems %v", s.name, set.Text(s.name), set.Problems)
		}
		m = newMachine(t)
		m.user(content)
		if set := m.load(nil); len(set.Problems) > 0 || set.Text(s.name) == "" {
			t.Errorf("%s of the user: %+q, problems %v", s.name, set.Text(s.name), set.Problems)
		}
	}
}

func TestProjectLimits(t *testing.T) {
	for _, tt := range []struct{ user, project, want string }{
		{"max-cost = 1.5", "max-cost = 0.5", "0.5"},
		{"max-cost = 0.5", "max-cost = 1.5", "0.5"},
		{"", "max-cost = 1", "1"},
		{"max-cost = 2", "", "2"},
		{"engine = \"llm\"", "engine = \"offline\"", ""},
	} {
		m := newMachine(t)
		m.user(tt.user)
		m.theirs(tt.project)
		set := m.load(nil)
		if got := set.Text(MaxCost); got != tt.want || len(set.Problems) > 0 {
			t.Errorf("%+q, %+q: %+q, problems %v, want %+q", tt.user, tt.project, got, set.Problems, tt.want)
		}
	}
	for _, outside := range []string{"../m.db", "/etc/m.db", "~/m.db", "a/../../m.db"} {
		m := newMachine(t)
		m.theirs(`memory = "` + outside + `"`)
		if set := m.load(nil); len(set.Problems) != 1 || set.Text(Memory) != "" {
			t.Errorf("memory %+q in a project: %+q", outside, set.Text(Memory))
		}
	}
}

// A key goes to the server that it was set for.
func TestKeyBelongs(t *testing.T) {
	const mine = "base-url = \"https://mine.example/v1\"\nkey-file = \"k\"\n"
	for _, tt := range []struct {
		name, user string
		env        map[string]string
		want       string // variable, "file", "unused" or "none"
	}{
		{"nothing", "", nil, "none"},
		{"both in the file", mine, nil, "file"},
		{"address of the environment", mine, map[string]string{"SONGNGU_BASE_URL": "https://other.example/v1"}, "unused"},
		{"same server", mine, map[string]string{"SONGNGU_BASE_URL": "https://MINE.example/v2"}, "file"},
		{"same host without encryption", mine, map[string]string{"SONGNGU_BASE_URL": "http://mine.example/v1"}, "unused"},
		{"key of the environment", mine, map[string]string{"SONGNGU_API_KEY": "k"}, "SONGNGU_API_KEY"},
		{"file of the environment", "base-url = \"https://mine.example/v1\"", map[string]string{"SONGNGU_KEY_FILE": "k"}, "file"},
		{"file alone", "key-file = \"k\"", map[string]string{"SONGNGU_BASE_URL": "https://other.example/v1"}, "file"},
		{"of other programs", "", map[string]string{"OPENAI_BASE_URL": "https://o.example/v1", "OPENAI_API_KEY": "k", "SONGNGU_API_KEY": "l"}, "OPENAI_API_KEY"},
		{"key of other programs", mine, map[string]string{"OPENAI_API_KEY": "k"}, "file"},
		{"address of other programs", mine, map[string]string{"OPENAI_BASE_URL": "https://o.example/v1", "OPENAI_API_KEY": "k"}, "file"},
		{"their key alone", "base-url = \"https://mine.example/v1\"", map[string]string{"OPENAI_API_KEY": "k"}, "none"},
	} {
		m := newMachine(t)
		m.user(tt.user)
		maps.Copy(m.env, tt.env)
		set := m.load(nil)
		got := set.Key.Variable
		switch {
		case set.Key.Unused != "":
			got = "unused"
		case set.Key.File != "":
			got = "file"
		case got == "":
			got = "none"
		}
		if got != tt.want || len(set.Problems) > 0 {
			t.Errorf("%s: %s, problems %v, want %s", tt.name, got, set.Problems, tt.want)
		}
	}
}

func TestKeyFile(t *testing.T) {
	for _, tt := range []struct {
		content string
		mode    os.FileMode
		key     string
		says    string
	}{
		{"abc\n", 0o600, "abc", ""},
		{"\ufeff abc \r\n", 0o400, "abc", ""},
		{"abc\n", 0o640, "", "others can read"},
		{"abc\n", 0o604, "", "others can read"},
		{"", 0o600, "", "is empty"},
		{"abc\ndef\n", 0o600, "", "more than a key"},
		{strings.Repeat("a", 9000), 0o600, "", "more than a key"},
	} {
		path := filepath.Join(t.TempDir(), "key")
		if err := errors.Join(os.WriteFile(path, []byte(tt.content), 0o600), os.Chmod(path, tt.mode)); err != nil {
			t.Fatal(err)
		}
		key, err := ReadKey(path, Origin{})
		if key != tt.key || (err == nil) != (tt.says == "") || err != nil && !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%+q, %o: %+q, %v", tt.content, tt.mode, key, err)
		}
		if err != nil && strings.Contains(err.Error(), "abc") {
			t.Errorf("the key is in the error: %v", err)
		}
	}
	if _, err := ReadKey(t.TempDir(), Origin{}); err == nil {
		t.Error("a folder was read as a key")
	}
}

func TestFileOfOthers(t *testing.T) {
	m := newMachine(t)
	m.user("jobs = 2\n")
	path := UserFile(func(n string) string { return m.env[n] })
	if err := os.Chmod(path, 0o602); err != nil {
		t.Fatal(err)
	}
	if set := m.load(nil); len(set.Problems) != 1 || set.Text(Jobs) != "" {
		t.Errorf("a file that everybody can write was taken: %v", set.Problems)
	}
}

// Whatever a file holds, reading it ends, and each problem names the file.
func FuzzFile(f *testing.F) {
	for _, s := range []string{"", "jobs = 2", "jobs = \"x\"\n[prices.a]\ninput = 1", "prices = 3", "[prices]\na = 2", "[prices.a]\ninput = 1\noutput = 2\nmore = 3",
		"a.b.c = 1", "[[prices]]", "Prices = 1", "jobs = [1]", "\"\" = 1", "base-url = \"::\"", "key = 1979-05-27"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, content string) {
		path := filepath.Join(t.TempDir(), "c.toml")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, layer := range []Layer{User, Project} {
			got := readFile(path, layer, "/home/a")
			for _, p := range got.wrong {
				if p.Origin.Name != path || p.Message == "" {
					t.Errorf("problem %+v", p)
				}
			}
			for n, v := range got.values {
				if s, ok := settingOf(n); !ok || s.valid(v.Text) != nil && !s.isPath {
					t.Errorf("%s = %+q", n, v.Text)
				}
			}
		}
	})
}
