package xliff

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"songngu/memory"
)

// read gives the units of a file, and why others were skipped.
func read(t testing.TB, r io.Reader, o Options) ([]memory.Unit, []string, error) {
	t.Helper()
	x, err := NewReader(r, o)
	if err != nil {
		return nil, nil, err
	}
	return drain(x)
}

func drain(x *Reader) (units []memory.Unit, skipped []string, err error) {
	for {
		u, err := x.Next()
		var s *memory.SkippedError
		switch {
		case errors.Is(err, io.EOF):
			return units, skipped, nil
		case errors.As(err, &s):
			skipped = append(skipped, s.Unit+": "+s.Reason)
		case err != nil:
			return units, skipped, err
		default:
			units = append(units, u)
		}
	}
}

func write(t testing.TB, o WriterOptions, segments ...Segment) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range segments {
		if err := w.WriteSegment(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func options(version string) WriterOptions {
	return WriterOptions{Version: version, Tool: "songngu", ToolVersion: "1", SourceLang: "vi", TargetLang: "en"}
}

// versions are those that can be written.
var versions = []string{"1.2", "2.0", "2.1"}

// drawUnit gives a unit as a store gives it, but without an ID.
func drawUnit(r *rapid.T, i int) memory.Unit {
	text := rapid.StringOfN(rapid.SampledFrom([]rune("aăâ đêôơưừ<>&\"'1,.;:-\t\n")), 1, 30, -1).Filter(func(s string) bool { return s == strings.TrimSpace(s) })
	u := memory.Unit{
		Source: text.Draw(r, "source"), Target: text.Draw(r, "target"),
		SourceLang: rapid.SampledFrom([]string{"vi", "vi-vn"}).Draw(r, "from"), TargetLang: rapid.SampledFrom([]string{"en", "en-gb"}).Draw(r, "to"),
		Origin:   rapid.SampledFrom([]memory.Origin{"", memory.Human, memory.Seed, memory.Reviewed, memory.Machine}).Draw(r, "origin"),
		Status:   rapid.SampledFrom([]memory.Status{"", memory.Draft, memory.Approved, memory.Rejected}).Draw(r, "status"),
		Prev:     text.Draw(r, "prev"),
		Next:     rapid.SampledFrom([]string{"", "Câu sau."}).Draw(r, "next"),
		Document: rapid.SampledFrom([]string{"", "bài 1.txt", "https://example.vn/?a=1&b=2"}).Draw(r, "document"),
		Creator:  "lan", Created: time.Unix(int64(i)*1000+1, 0).UTC(),
		Note: rapid.SampledFrom([]string{"", "một\nhai", "đã <duyệt>"}).Draw(r, "note"),
		Props: []memory.Prop{{Name: "tên có \"cách\"", Value: text.Draw(r, "value")}, {Name: PropName, Value: "k1"},
			{Name: PropID, Value: fmt.Sprint("u", i)}},
	}
	if u.Origin == memory.Machine && (u.Status == memory.Approved) {
		u.Origin = memory.Reviewed // an approval is a review
	}
	if u.Source == u.Target && u.Status == "" {
		u.Target += "!" // in version 2 a copy of the source with no state is no translation
	}
	return u
}

// sorted gives units with their properties in one order: that of the file is the facts first.
func sorted(units []memory.Unit) []memory.Unit {
	for i := range units {
		p := append([]memory.Prop(nil), units[i].Props...)
		for a := range p {
			for b := a; b > 0 && p[b].Name < p[b-1].Name; b-- {
				p[b], p[b-1] = p[b-1], p[b]
			}
		}
		units[i].Props = p
	}
	return units
}

// What is written is read again as it was, and written again as the same bytes.
func TestRoundTrip(t *testing.T) {
	for _, version := range versions {
		t.Run(version, func(t *testing.T) {
			rapid.Check(t, func(r *rapid.T) {
				var units []memory.Unit
				var segments []Segment
				for i := range rapid.IntRange(0, 4).Draw(r, "units") {
					units = append(units, drawUnit(r, i))
					segments = append(segments, Segment{Unit: units[i]})
				}
				file := write(t, options(version), segments...)
				got, skipped, err := read(t, bytes.NewReader(file), Options{Source: "vi", Target: "en"})
				if err != nil || len(skipped) > 0 {
					r.Fatalf("%v %v\n%s", err, skipped, file)
				}
				if d := cmp.Diff(sorted(units), sorted(got)); d != "" {
					r.Fatalf("%s\n%s", d, file)
				}
			})
		})
	}
}

// samples is a folder of files of other programs, which is not part of the project.
const samples = "../../../shared/interop"

// refused holds the samples that are no XLIFF, and why.
var refused = map[string]string{
	"xliff12/okapi-invalid_xml_entity.xlf":   `line 8, unit tu1_tu1: illegal character code U+0003`,
	"xliff2/oasis21-bad_DataIdNotUnique.xlf": `line 4, unit 1: two <data> have the id "d1twice"`,
}

func TestSamples(t *testing.T) {
	f, err := os.Open(filepath.Join(samples, "EXPECTED.tsv"))
	if err != nil {
		t.Skip("the interchange samples are not here: ", err)
	}
	defer func() { _ = f.Close() }()
	rows := csv.NewReader(f)
	rows.Comma, rows.LazyQuotes, rows.FieldsPerRecord = '\t', true, -1
	all, err := rows.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range all[1:] {
		if !strings.HasPrefix(row[0], "xliff") {
			continue
		}
		file, err := os.Open(filepath.Join(samples, row[0]))
		if err != nil {
			t.Fatal(err)
		}
		sampleAsExpected(t, row, file)
		_ = file.Close()
	}
}

func sampleAsExpected(t *testing.T, row []string, file io.Reader) {
	t.Helper()
	x, err := NewReader(file, Options{Suggestions: true})
	if err != nil {
		t.Errorf("%s: %v", row[0], err)
		return
	}
	units, skipped, err := drain(x)
	if want := refused[row[0]]; want != "" {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", row[0], err, want)
		}
		return
	}
	wantUnits, _ := strconv.Atoi(row[5])
	wantTargets, _ := strconv.Atoi(row[6])
	if err != nil || x.units != wantUnits || x.targets != wantTargets || "xliff "+x.Version() != row[4] {
		t.Errorf("%s: %d units, %d targets, version %s: %v; want %d, %d, %s", row[0], x.units, x.targets, x.Version(), err, wantUnits, wantTargets, row[4])
	}
	t.Logf("%s: %d units, skipped %d", row[0], len(units), len(skipped))
	for _, u := range units {
		if !strings.Contains(","+row[7]+",", ","+u.SourceLang+",") || !strings.Contains(","+row[7]+",", ","+u.TargetLang+",") {
			t.Errorf("%s: %s to %s, want %s", row[0], u.SourceLang, u.TargetLang, row[7])
		}
	}
}
