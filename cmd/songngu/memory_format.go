package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"songngu/internal/markup"
	"songngu/memory"
	"songngu/memory/jsonl"
	"songngu/memory/table"
	"songngu/memory/tmx"
	"songngu/memory/xliff"
)

// The formats in which units are exchanged.
const (
	formatTMX    = "tmx"
	formatTSV    = "tsv"
	formatCSV    = "csv"
	formatJSONL  = "jsonl"
	formatXLIFF  = "xliff"
	formatXLIFF2 = "xliff2"
)

// unitFormats lists them, the usual one first.
func unitFormats() []string {
	return []string{formatTMX, formatTSV, formatCSV, formatJSONL, formatXLIFF, formatXLIFF2}
}

// formatOfName gives the format that the name of a file stands for, packed by gzip or not, or "".
func formatOfName(path string) string {
	switch strings.ToLower(filepath.Ext(strings.TrimSuffix(path, ".gz"))) {
	case ".tmx":
		return formatTMX
	case ".tsv", ".tab":
		return formatTSV
	case ".csv":
		return formatCSV
	case ".jsonl", ".ndjson":
		return formatJSONL
	case ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff":
		return formatXLIFF
	}
	return ""
}

// formatOfText tells a format by how the file begins, in whatever encoding.
func formatOfText(head []byte) string {
	head = bytes.TrimSpace(bytes.ReplaceAll(bytes.TrimLeft(head, "\xef\xbb\xbf\xfe\xff"), []byte{0}, nil))
	switch {
	case bytes.HasPrefix(head, []byte("<")) && (bytes.Contains(head, []byte("<xliff")) || bytes.Contains(head, []byte(":xliff"))):
		return formatXLIFF
	case bytes.HasPrefix(head, []byte("<")):
		return formatTMX
	case bytes.HasPrefix(head, []byte("{")):
		return formatJSONL
	}
	line, _, _ := bytes.Cut(head, []byte("\n"))
	if bytes.Contains(line, []byte("\t")) {
		return formatTSV
	}
	return formatCSV
}

// languages are those of the units to read or write.
type languages struct{ source, target string }

// reading says what to read of a file.
type reading struct {
	languages
	suggestions bool // of XLIFF
}

// newUnitReader reads units in a format, or for "" in the one that name and beginning of the file tell. note says what was done
// to the file before it could be read.
func newUnitReader(r io.Reader, path, format string, o reading) (units memory.Reader, found, note string, err error) {
	text, err := markup.Unpack(r)
	if err != nil {
		return nil, format, "", err
	}
	if format == "" {
		format = formatOfName(path)
	}
	if format == "" {
		head, err := text.Peek(1024)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, format, "", err
		}
		format = formatOfText(head)
	}
	units, note, err = openFormat(text, format, o)
	return units, format, note, err
}

func openFormat(r *bufio.Reader, format string, l reading) (units memory.Reader, note string, err error) {
	switch format {
	case formatTMX:
		units, err = tmx.NewReader(r, tmx.Options{Source: l.source, Target: l.target})
	case formatXLIFF, formatXLIFF2: // the file says which
		units, err = xliff.NewReader(r, xliff.Options{Source: l.source, Target: l.target, Suggestions: l.suggestions})
	case formatJSONL:
		units = jsonl.NewReader(r, jsonl.Options{Source: l.source, Target: l.target})
	default:
		o := table.Options{Source: l.source, Target: l.target}
		if format == formatTSV {
			o.Comma = '\t'
		}
		var t *table.Reader
		if t, err = table.NewReader(r, o); err == nil {
			units, note = t, t.Note()
		}
	}
	return units, note, err
}

// newUnitWriter writes units in a format. removed, after Close, is how many characters the format has no way to write.
func newUnitWriter(w io.Writer, format string, l languages) (units memory.Writer, removed func() int, err error) {
	switch format {
	case formatTMX:
		t, err := tmx.NewWriter(w, tmx.WriterOptions{Tool: "songngu", Version: version, SourceLang: l.source, AdminLang: "en", Doctype: true})
		return t, t.Removed, err
	case formatTSV, formatCSV:
		form := table.TSV
		if format == formatCSV {
			form = table.CSV
		}
		t, err := table.NewWriter(w, form)
		return t, t.Removed, err
	case formatXLIFF, formatXLIFF2:
		x, err := newXLIFFWriter(w, format, l)
		return x, x.Removed, err
	}
	return jsonl.NewWriter(w), func() int { return 0 }, nil
}

// newXLIFFWriter writes one of the versions of XLIFF.
func newXLIFFWriter(w io.Writer, format string, l languages) (*xliff.Writer, error) {
	o := xliff.WriterOptions{Version: "1.2", Tool: "songngu", ToolVersion: version, SourceLang: l.source, TargetLang: l.target}
	if format == formatXLIFF2 {
		o.Version = "2.0"
	}
	return xliff.NewWriter(w, o)
}

// packed writes through gzip when the name of a file asks for it. done ends the packing.
func packed(w io.Writer, path string) (out io.Writer, done func() error) {
	if !strings.HasSuffix(strings.ToLower(path), ".gz") {
		return w, func() error { return nil }
	}
	z := gzip.NewWriter(w)
	return z, z.Close
}

// checkUnitFormat refuses a format in which units are not exchanged.
func checkUnitFormat(format string) error {
	if format != "" && !slices.Contains(unitFormats(), format) {
		return usage("", "unknown format %q: the formats are %s", format, strings.Join(unitFormats(), ", "))
	}
	return nil
}
