package tbx

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"songngu/memory"
)

// samples are files of other programs, where they are.
const samples = "../../../shared/interop"

// entries are what a file can hold of a glossary.
func entries(t testing.TB) []memory.Entry {
	t.Helper()
	var clean []memory.Entry
	for _, e := range []memory.Entry{
		{ID: 12, Status: memory.Approved, Domain: "digital", Definition: "một đề án", Source: "VNA", Note: "dòng một\ndòng hai", Terms: []memory.Term{
			{Lang: "vi", Text: "Đề án 06"}, {Lang: "vi", Text: "ĐA06", Form: memory.Abbreviation}, {Lang: "vi", Text: "đề án số 06", Form: memory.Variant},
			{Lang: "en", Text: "Project 06"}, {Lang: "en", Text: "Scheme 06", Use: memory.Forbidden}, {Lang: "en", Text: "Plan 06", Use: memory.Deprecated}}},
		{Status: memory.Candidate, Terms: []memory.Term{{Lang: "vi", Text: "phòng, chống <tham nhũng> & \"lãng phí\""}}},
	} {
		c, err := e.Clean()
		if err != nil {
			t.Fatal(err)
		}
		clean = append(clean, c)
	}
	return clean
}

func written(t testing.TB, v Version, list []memory.Entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, WriterOptions{Version: v, Tool: "songngu", Source: "vi", Target: "en"})
	for _, e := range list {
		err = errors.Join(err, w.Write(e))
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// readAll gives the entries of a file and the reasons of those that were skipped.
func readAll(r io.Reader, o Options) (list []memory.Entry, skipped []string, err error) {
	t, err := NewReader(r, o)
	if err != nil {
		return nil, nil, err
	}
	for {
		e, err := t.Next()
		var s *memory.SkippedError
		switch {
		case errors.Is(err, io.EOF):
			return list, skipped, nil
		case errors.As(err, &s):
			skipped = append(skipped, s.Error())
		case err != nil:
			return list, skipped, err
		default:
			list = append(list, e)
		}
	}
}

var vien = Options{Source: "vi", Target: "en", Status: memory.Approved}

// What is written is read again as it was, but for what the format has no place for.
func TestRoundTrip(t *testing.T) {
	for _, v := range []Version{V2, V3} {
		got, skipped, err := readAll(bytes.NewReader(written(t, v, entries(t))), vien)
		if err != nil || len(skipped) > 0 {
			t.Fatal(err, skipped)
		}
		for i := range got {
			if got[i], err = got[i].Clean(); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(entries(t), got, cmpopts.IgnoreFields(memory.Entry{}, "ID"), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("version %d: %s", v, diff)
		}
	}
}

func TestRoundTripDrawn(t *testing.T) {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("aăâ đêôơưừ<>&\"'1,.]-")), 1, 20, -1)
	rapid.Check(t, func(r *rapid.T) {
		e := memory.Entry{Status: rapid.SampledFrom([]memory.Status{memory.Approved, memory.Proposed, memory.Rejected}).Draw(r, "status"), Note: text.Draw(r, "note"), Domain: text.Draw(r, "domain")}
		for _, lang := range []string{"vi", "vi", "en", "en"} {
			e.Terms = append(e.Terms, memory.Term{Lang: lang, Text: "x" + text.Draw(r, lang),
				Use: rapid.SampledFrom([]memory.Use{"", memory.Admitted, memory.Deprecated, memory.Forbidden}).Draw(r, "use")})
		}
		want, err := e.Clean()
		if err != nil {
			r.Skip()
		}
		v := rapid.SampledFrom([]Version{V2, V3}).Draw(r, "version")
		got, _, err := readAll(bytes.NewReader(written(t, v, []memory.Entry{want})), vien)
		if err != nil || len(got) != 1 {
			r.Fatal(err, got)
		}
		clean, err := got[0].Clean()
		if err != nil {
			r.Fatal(err)
		}
		byText := cmpopts.SortSlices(func(a, b memory.Term) bool { return a.Lang+a.Text < b.Lang+b.Text })
		if diff := cmp.Diff(want, clean, byText); diff != "" && !strings.Contains(want.Note, "\n") {
			r.Fatal(diff)
		}
	})
}

// Files of other programs are read: version, entries, and terms in two of their languages.
func TestSamples(t *testing.T) {
	if _, err := os.Stat(samples); err != nil {
		t.Skip("the samples are not here: ", err)
	}
	for _, tt := range []struct {
		file           string
		source, target string
		version        Version
		entries, terms int
		first          string
	}{
		{"tbx-v2/okapi-maryland.tbx", "en", "fr", V2, 1, 5, "scribe"},
		{"tbx-v2/okapi-test02_win1254.tbx", "en", "tr", V2, 1, 2, ""},
		{"tbx-v2/omegat-sampleTBXfile.tbx", "en", "hu", V2, 1, 2, "alpha smoothing factor"},
		{"tbx-v3/ltac-basic_good.tbx", "en", "es", V3, 45, 0, ""},
		{"tbx-v3/ltac-basic-DCT-astronomy.tbx", "en", "es", V3, 45, 0, ""},
	} {
		f, err := os.Open(filepath.Join(samples, tt.file))
		if err != nil {
			t.Fatal(err)
		}
		r, err := NewReader(f, Options{Source: tt.source, Target: tt.target, Status: memory.Approved})
		if err != nil {
			t.Fatal(tt.file, err)
		}
		n, terms, first := 0, 0, ""
		for {
			e, err := r.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if skipped := (*memory.SkippedError)(nil); errors.As(err, &skipped) {
				n++
				continue
			}
			if err != nil {
				t.Errorf("%s: %v", tt.file, err)
				break
			}
			if _, err := e.Clean(); err != nil {
				t.Errorf("%s: %v", tt.file, err)
			}
			if n++; first == "" {
				first = e.Head().Text
			}
			terms += len(e.Terms)
		}
		_ = f.Close()
		if r.Version() != tt.version || n != tt.entries || tt.terms > 0 && terms != tt.terms || tt.first != "" && !strings.Contains(first, tt.first) {
			t.Errorf("%s: version %d, %d entries, %d terms, first %q", tt.file, r.Version(), n, terms, first)
		}
	}
}

// What is broken is told with its line; what is no TBX with what it is.
func TestBroken(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "",
		"<tmx></tmx>":       "the root element is <tmx>",
		"<martif></martif>": "the file has no body",
		"<martif>\n<text><body><termEntry id=\"a\"><langSet xml:lang=\"vi\"><tig><term>x</tig>":                                                                                "",
		`<!DOCTYPE martif [<!ENTITY a "aaaa">]><martif><text><body><termEntry><langSet xml:lang="vi"><tig><term>&a;</term></tig></langSet></termEntry></body></text></martif>`: "",
	} {
		_, _, err := readAll(strings.NewReader(text), vien)
		var f *memory.FormatError
		if !errors.As(err, &f) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
	_, skipped, err := readAll(strings.NewReader(`<martif><text><body><termEntry id="a"><langSet xml:lang="fr"><tig><term>x</term></tig></langSet></termEntry></body></text></martif>`), vien)
	if err != nil || len(skipped) != 1 || skipped[0] != "line 1, unit a: no term in vi" {
		t.Errorf("%v, %q", err, skipped)
	}
}

func FuzzReader(f *testing.F) {
	f.Add(written(f, V2, entries(f)))
	f.Add(written(f, V3, entries(f)))
	f.Add([]byte("<martif><text><body><termEntry><termNote/><note>forbidden</note><term>"))
	f.Fuzz(func(t *testing.T, file []byte) {
		list, _, err := readAll(bytes.NewReader(file), vien)
		if err != nil {
			return
		}
		for _, e := range list {
			if len(e.Terms) == 0 || e.Terms[0].Text == "" {
				t.Errorf("%+v", e)
			}
		}
	})
}
