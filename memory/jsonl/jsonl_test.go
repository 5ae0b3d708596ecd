package jsonl

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"songngu/memory"
)

var viEn = Options{Source: "vi", Target: "en"}

// read gives the units of a file, and why lines were skipped.
func read(r io.Reader) (units []memory.Unit, skipped []string, err error) {
	for x := NewReader(r, viEn); ; {
		u, err := x.Next()
		var s *memory.SkippedError
		switch {
		case errors.Is(err, io.EOF):
			return units, skipped, nil
		case errors.As(err, &s):
			skipped = append(skipped, s.Error())
		case err != nil:
			return units, skipped, err
		default:
			units = append(units, u)
		}
	}
}

func TestRead(t *testing.T) {
	const text = "\ufeff" + `{"source":"Kế hoạch","target":"plan","status":"draft","created":"2026-11-28T08:30:00+07:00","properties":[["x","y"]]}

{"id":7,"source":"a","target":""}
{"source":"a","target":"b","origin":"robot"}
{"source":"a","target":"b","source_lang":"fr"}
{"source":"Quyết định","target":"decision","source_lang":"VI-VN"}`
	units, skipped, err := read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	want := []memory.Unit{
		{Source: "Kế hoạch", Target: "plan", SourceLang: "vi", TargetLang: "en", Status: memory.Draft,
			Created: time.Date(2026, 11, 28, 1, 30, 0, 0, time.UTC), Props: []memory.Prop{{Name: "x", Value: "y"}}},
		{Source: "Quyết định", Target: "decision", SourceLang: "vi-vn", TargetLang: "en"},
	}
	if d := cmp.Diff(want, units); d != "" {
		t.Error(d)
	}
	why := []string{"line 3, unit 7: an empty segment", `line 4: "robot" is no origin: use human, reviewed, machine or seed`,
		"line 5: the source is in fr"}
	if d := cmp.Diff(why, skipped); d != "" {
		t.Error(d)
	}
}

func TestReadRefuses(t *testing.T) {
	const good = `{"source":"a","target":"b"}` + "\n"
	for name, tt := range map[string]struct{ text, want string }{
		"unknown field":  {good + `{"source":"a","tragte":"b"}`, `line 2: unknown field "tragte"`},
		"no object":      {good + `["a","b"]`, "line 2: the line cannot be a array"},
		"wrong kind":     {`{"source":7}`, "line 1: source cannot be a number"},
		"cut":            {good + `{"source":"a","target":"b`, "line 2: the object is not closed"},
		"two objects":    {`{"source":"a","target":"b"} {}`, "line 1: text after the object"},
		"not UTF-8":      {good + "{\"source\":\"\xff\"}", "line 2: not UTF-8"},
		"control":        {"{\"source\":\"a\x00\"}", "line 1: invalid character"},
		"long":           {good + strings.Repeat(" ", MaxLine+1), "line 2: a line of more than"},
		"deeply nested":  {`{"source":` + strings.Repeat("[", 20_000), "line 1: "},
		"no JSON at all": {"Kế hoạch\tplan\n", "line 1: invalid character"},
	} {
		_, _, err := read(strings.NewReader(tt.text))
		var f *memory.FormatError
		if !errors.As(err, &f) || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

func write(t testing.TB, units []memory.Unit) []byte {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b)
	for _, u := range units {
		if err := w.Write(u); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is written is read again as it was.
func TestRoundTrip(t *testing.T) {
	text := rapid.StringN(1, 20, -1).Filter(func(s string) bool { return strings.TrimSpace(s) != "" })
	rapid.Check(t, func(r *rapid.T) {
		u := memory.Unit{Source: text.Draw(r, "source"), Target: text.Draw(r, "target"), SourceLang: "vi", TargetLang: "en",
			Origin: memory.Machine, Status: memory.Draft, Prev: text.Draw(r, "prev"), Next: "x", Document: text.Draw(r, "document"),
			Creator: "lan", Created: time.Unix(1000, 0).UTC(), Changed: time.Unix(2000, 0).UTC(), Note: text.Draw(r, "note"),
			SourceMarkup: "<hi>a</hi>", TargetMarkup: "b", Props: []memory.Prop{{Name: text.Draw(r, "name"), Value: "&<>"}}}
		file := write(t, []memory.Unit{u})
		got, skipped, err := read(bytes.NewReader(file))
		if err != nil || len(skipped) > 0 {
			r.Fatalf("%v %v\n%q", err, skipped, file)
		}
		if d := cmp.Diff([]memory.Unit{u}, got); d != "" {
			r.Fatalf("%s\n%q", d, file)
		}
	})
}

// No bytes make the reader panic, and what it reads it can write and read again.
func FuzzReader(f *testing.F) {
	f.Add([]byte(`{"source":"Kế hoạch","target":"plan","properties":[["x","y"]]}` + "\n"))
	f.Add([]byte("\ufeff{\"id\":1}\n\n{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		units, _, err := read(bytes.NewReader(data))
		if err != nil {
			var e *memory.FormatError
			if !errors.As(err, &e) || e.Line < 1 {
				t.Fatalf("%v does not name a line", err)
			}
			return
		}
		again, skipped, err := read(bytes.NewReader(write(t, units)))
		if d := cmp.Diff(units, again); err != nil || len(skipped) > 0 || d != "" {
			t.Fatalf("%v %v %s", err, skipped, d)
		}
	})
}
