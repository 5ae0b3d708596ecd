// Package diff compares two files of briefs: which statements, facts and terms one has and the other has not, and what is different about
// those that both have. Start at Read and Compare. It judges nothing: which of the two is right, the Vietnamese decides.
package diff

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Brief is as much of a brief of songngu.brief/1 as is compared.
type Brief struct {
	ID         string      `json:"id"`
	Source     Source      `json:"source"`
	Engine     Engine      `json:"engine"`
	Headline   string      `json:"headline"`
	Statements []Statement `json:"statements"`
	Facts      []Fact      `json:"facts"`
	Terms      []Term      `json:"terms"`
}

// Source says which article a brief is of.
type Source struct {
	Path string `json:"path"`
}

// Engine made a brief.
type Engine struct {
	Name    string `json:"name"`
	Model   string `json:"model"`
	Version string `json:"version"`
}

func (e Engine) String() string {
	return strings.Join(strings.Fields(e.Name+" "+e.Version+" "+e.Model), " ")
}

// Statement is a statement of a brief.
type Statement struct {
	Text    string   `json:"text"`
	Section string   `json:"section"`
	Cites   []string `json:"cites"`
	Verdict string   `json:"verdict"`
}

// Fact is a fact of a brief.
type Fact struct {
	Kind  string   `json:"kind"`
	Text  string   `json:"text_en"`
	Value *float64 `json:"value,omitempty"`
	Unit  string   `json:"unit"`
	Date  string   `json:"date"`
	Cites []string `json:"cites"`
}

// Term is a term of a brief.
type Term struct {
	VI     string `json:"vi"`
	EN     string `json:"en"`
	Status string `json:"status"`
}

const (
	schema  = "songngu.brief/1"
	maxFile = 512 << 20 // more than the briefs of any corpus that a person compares
)

var errNone = errors.New("holds no brief: songngu summarise --format json, or jsonl, writes what can be compared")

// Read reads briefs: one object of songngu.brief/1, or JSON Lines.
func Read(r io.Reader) ([]Brief, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	switch {
	case err != nil:
		return nil, err
	case len(text) > maxFile:
		return nil, fmt.Errorf("is larger than %d MB", maxFile>>20)
	case !utf8.Valid(text):
		return nil, errors.New("is not UTF-8")
	case len(bytes.TrimSpace(text)) == 0:
		return nil, errNone
	}
	var whole struct {
		Schema *string `json:"schema"`
		Briefs []Brief `json:"briefs"`
	}
	if err := json.Unmarshal(text, &whole); err == nil && whole.Schema != nil {
		if *whole.Schema != schema {
			return nil, fmt.Errorf("is of the form %q: only %s can be compared", *whole.Schema, schema)
		}
		return whole.Briefs, nil
	}
	return readLines(text)
}

func readLines(text []byte) ([]Brief, error) {
	var out []Brief
	number := 0
	for line := range bytes.Lines(text) {
		number++
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var b struct {
			Brief
			Statements *[]Statement `json:"statements"`
		}
		if err := json.Unmarshal(line, &b); err != nil {
			if number == 1 {
				return nil, errNone
			}
			return nil, fmt.Errorf("line %d: is no brief: %w", number, err)
		}
		if b.Statements == nil {
			return nil, fmt.Errorf("line %d: %w", number, errNone)
		}
		b.Brief.Statements = *b.Statements
		out = append(out, b.Brief)
	}
	return out, nil
}
