package table_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"songngu/memory"
	"songngu/memory/table"
)

var entryOptions = table.EntryOptions{Source: "vi", Target: "en", Status: memory.Approved}

// glossaryEntries are what a table can hold of a glossary.
func glossaryEntries(t testing.TB) []memory.Entry {
	t.Helper()
	var clean []memory.Entry
	for _, e := range []memory.Entry{
		{ID: 12, Status: memory.Approved, Kind: "programme", Domain: "digital", Article: "0", Definition: "một đề án", Source: "VNA", Note: "ghi chú, \"có\" dấu", Terms: []memory.Term{
			{Lang: "vi", Text: "Đề án 06"}, {Lang: "vi", Text: "ĐA06", Form: memory.Abbreviation}, {Lang: "vi", Text: "đề án số 06", Form: memory.Variant},
			{Lang: "en", Text: "Project 06"}, {Lang: "en", Text: "the Project", Use: memory.Admitted}, {Lang: "en", Text: "Plan 06", Use: memory.Deprecated},
			{Lang: "en", Text: "Scheme 06", Use: memory.Forbidden}}},
		{Status: memory.Candidate, Terms: []memory.Term{{Lang: "vi", Text: "=phòng, chống; tham nhũng"}}},
		{Status: memory.Rejected, Terms: []memory.Term{{Lang: "vi", Text: "# thời gian"}, {Lang: "en", Text: "@time"}}},
	} {
		c, err := e.Clean()
		if err != nil {
			t.Fatal(err)
		}
		clean = append(clean, c)
	}
	return clean
}

// form is one way to write and read a table of terms.
type form struct {
	name  string
	write func(io.Writer) (memory.EntryWriter, error)
	read  func(io.Reader) (*table.EntryReader, error)
}

func forms() []form {
	text := func(f table.Form) func(io.Writer) (memory.EntryWriter, error) {
		return func(w io.Writer) (memory.EntryWriter, error) { return table.NewEntryWriter(w, f, entryOptions) }
	}
	read := func(r io.Reader) (*table.EntryReader, error) { return table.NewEntryReader(r, entryOptions) }
	return []form{
		{"CSV", text(table.CSV), read}, {"TSV", text(table.TSV), read},
		{"XLSX", func(w io.Writer) (memory.EntryWriter, error) { return table.NewSheetWriter(w, entryOptions) },
			func(r io.Reader) (*table.EntryReader, error) { return table.NewSheetReader(r, entryOptions) }},
	}
}

func writeEntries(t testing.TB, f form, list []memory.Entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := f.write(&b)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		err = errors.Join(err, w.Write(e))
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readEntries(r *table.EntryReader, err error) ([]memory.Entry, error) {
	var list []memory.Entry
	for err == nil {
		var e memory.Entry
		if e, err = r.Next(); err == nil {
			list = append(list, e)
		}
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return list, err
}

// What is written is read again as it was.
func TestEntriesRoundTrip(t *testing.T) {
	for _, f := range forms() {
		got, err := readEntries(f.read(bytes.NewReader(writeEntries(t, f, glossaryEntries(t)))))
		if err != nil {
			t.Fatal(f.name, err)
		}
		for i := range got {
			if got[i], err = got[i].Clean(); err != nil {
				t.Fatal(f.name, err)
			}
		}
		if diff := cmp.Diff(glossaryEntries(t), got, cmpopts.IgnoreFields(memory.Entry{}, "ID"), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: %s", f.name, diff)
		}
	}
}

func TestEntriesRoundTripDrawn(t *testing.T) {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("aăâ đêôơ<>&\"'1,.;]-=+@#\n\t")), 1, 20, -1)
	rapid.Check(t, func(r *rapid.T) {
		e := memory.Entry{Status: memory.Approved, Note: text.Draw(r, "note"), Definition: text.Draw(r, "definition"), Terms: []memory.Term{
			{Lang: "vi", Text: "x" + text.Draw(r, "vi")}, {Lang: "vi", Text: "y" + text.Draw(r, "variant"), Form: memory.Variant},
			{Lang: "en", Text: "z" + text.Draw(r, "en")}, {Lang: "en", Text: "w" + text.Draw(r, "forbidden"), Use: memory.Forbidden}}}
		want, err := e.Clean()
		if err != nil {
			r.Skip()
		}
		f := rapid.SampledFrom(forms()).Draw(r, "form")
		got, err := readEntries(f.read(bytes.NewReader(writeEntries(t, f, []memory.Entry{want}))))
		if err != nil || len(got) != 1 {
			r.Fatalf("%s: %v, %v", f.name, got, err)
		}
		if clean, err := got[0].Clean(); err != nil || !cmp.Equal(want, clean) {
			r.Fatalf("%s: %v %s", f.name, err, cmp.Diff(want, clean))
		}
	})
}

// sheet is a spreadsheet with one sheet of that XML.
func sheet(t testing.TB, xml string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"[Content_Types].xml":        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
		"_rels/.rels":                `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + xml + `</sheetData></worksheet>`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const sheetHeader = `<row r="1"><c r="A1" t="inlineStr"><is><t>vi</t></is></c><c r="B1" t="inlineStr"><is><t>en</t></is></c></row>`

// A spreadsheet that others made is read; formulas, bombs and what is none are refused, with the cell.
func TestSheets(t *testing.T) {
	good := sheet(t, sheetHeader+`<row r="3"><c r="A3" t="inlineStr"><is><t>than đá</t></is></c><c r="B3" t="inlineStr"><is><t>coal</t></is></c></row>`)
	got, err := readEntries(table.NewSheetReader(bytes.NewReader(good), entryOptions))
	if err != nil || len(got) != 1 || got[0].Terms[1].Text != "coal" {
		t.Errorf("%v, %v", got, err)
	}
	for name, tt := range map[string]struct {
		file []byte
		want string
	}{
		"formula":  {sheet(t, sheetHeader+`<row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><f>1+1</f><v>2</v></c></row>`), "cell B2 holds a formula"},
		"entity":   {sheet(t, `<!DOCTYPE a [<!ENTITY b "c">]><row r="1"/>`), "no spreadsheet"},
		"no sheet": {[]byte("PK\x03\x04"), "no spreadsheet"},
		"text":     {[]byte("vi,en\n"), "no spreadsheet"},
		"cut":      {good[:len(good)/2], "no spreadsheet"},
		"columns":  {sheet(t, strings.ReplaceAll(sheetHeader, "en", "colour")), `unknown column "colour"`},
		"empty":    {sheet(t, ""), "the file is empty"},
	} {
		_, err := readEntries(table.NewSheetReader(bytes.NewReader(tt.file), entryOptions))
		var f *memory.FormatError
		if !errors.As(err, &f) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

func FuzzEntryReader(f *testing.F) {
	f.Add([]byte("vi,en,status,variants\n\"a\nb\",c,approved,x | y\n"))
	f.Add([]byte("# c\nmột\tone\nhai\ttwo\tghi chú\n"))
	f.Add([]byte("\xff\xfev\x00i\x00"))
	f.Fuzz(func(t *testing.T, file []byte) {
		list, err := readEntries(table.NewEntryReader(bytes.NewReader(file), entryOptions))
		if err == nil && len(list) > 0 && len(list[0].Terms) == 0 {
			t.Errorf("%+v", list[0])
		}
	})
}

func FuzzSheetReader(f *testing.F) {
	f.Add(sheet(f, sheetHeader))
	f.Fuzz(func(_ *testing.T, file []byte) {
		_, _ = readEntries(table.NewSheetReader(bytes.NewReader(file), entryOptions))
	})
}

// OmegaT gets a line for each name, and none that it would not read.
func TestOmegaT(t *testing.T) {
	var b bytes.Buffer
	w, err := table.NewOmegaTWriter(&b, entryOptions)
	for _, e := range glossaryEntries(t) {
		err = errors.Join(err, w.Write(e))
	}
	if err := errors.Join(err, w.Close()); err != nil || w.Hidden() != 1 {
		t.Errorf("%v, %d hidden", err, w.Hidden())
	}
	const comment = "not: Scheme 06; not: Plan 06; một đề án; ghi chú, \"có\" dấu\n"
	want := "# -*- coding: utf-8 -*-\nĐề án 06\tProject 06\t" + comment + "ĐA06\tProject 06\t" + comment + "đề án số 06\tProject 06\t" + comment
	if b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}
