package main

import (
	"fmt"
	"io"

	"songngu/internal/translate"
	"songngu/memory"
	"songngu/memory/tmx"
	"songngu/memory/xliff"
)

// unitPrinter writes translations as files for translators: drafts, in XLIFF with suggestions.
type unitPrinter struct {
	host    host
	format  string
	xliff   *xliff.Writer // one of the two
	tmx     *tmx.Writer
	left    int // segments that TMX has no place for, as nothing of them is translated well enough
	removed func() int
}

func newUnitPrinter(h host, w io.Writer, format string) (*unitPrinter, error) {
	p := &unitPrinter{host: h, format: format}
	langs := languages{"vi", "en"}
	var err error
	if format == formatTMX {
		p.tmx, err = tmx.NewWriter(w, tmx.WriterOptions{Tool: "songngu", Version: version, SourceLang: langs.source, AdminLang: "en", Doctype: true})
		p.removed = p.tmx.Removed
		return p, err
	}
	p.xliff, err = newXLIFFWriter(w, format, langs)
	p.removed = p.xliff.Removed
	return p, err
}

func (p *unitPrinter) Begin() error { return nil }

func (p *unitPrinter) Add(d translate.Document) error {
	for _, draft := range d.Drafts() {
		if p.tmx != nil {
			if draft.Target == "" {
				p.left++
				continue
			}
			if err := p.tmx.Write(draft.Unit); err != nil {
				return err
			}
			continue
		}
		s := xliff.Segment{Unit: draft.Unit}
		if draft.Untrusted != "" {
			made := draft.Unit
			made.Target, made.Origin, made.Status, made.Note = draft.Untrusted, memory.Machine, memory.Draft, ""
			s.Suggestions = append(s.Suggestions, xliff.Suggestion{Unit: made, Quality: draft.Score})
		}
		for _, m := range draft.Suggestions {
			s.Suggestions = append(s.Suggestions, suggestion(m))
		}
		if err := p.xliff.WriteSegment(s); err != nil {
			return err
		}
	}
	return nil
}

func (p *unitPrinter) End() error {
	var err error
	if p.tmx != nil {
		err = p.tmx.Close()
	} else {
		err = p.xliff.Close()
	}
	if n := p.removed(); n > 0 {
		p.host.tell(fmt.Sprintf("%d characters that %s cannot hold were left out", n, p.format), "")
	}
	if p.left > 0 {
		p.host.tell(fmt.Sprintf("segments without a translation that can be trusted left out of TMX: %d", p.left), "--format xliff has them, to be translated")
	}
	return err
}
