package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/llm"
	"songngu/internal/report"
	"songngu/internal/translate"
)

// linesAtOnce is how many lines a worker is given at a time where they are there already.
const linesAtOnce = 16

// linesTogether is how many lines a model is given, in a few requests, where they are there already.
const linesTogether = 120

// runLines translates each line of the inputs to one line. Lines that are there are worked on together; whoever sends one line and
// waits for its English gets it.
func (t *translation) runLines(ctx context.Context) (tally, error) {
	var y tally
	out, err := openOutput(t.host, t.output, t.args)
	if err != nil {
		return y, err
	}
	defer out.Discard()
	e, err := newEngine(t.approved)
	if err != nil {
		return y, err
	}
	tr, err := t.translator(e)
	if err != nil {
		return y, err
	}
	tr.Ungraded = t.model == nil && t.recorder == nil && !t.explain && t.format == string(report.Text) // text is the English alone
	l := &lineTranslation{t: t, translator: tr, out: out}
	for _, path := range t.args {
		if err := l.file(ctx, path); err != nil {
			return y, err
		}
	}
	if l.flagged > 0 && t.format == string(report.Text) {
		t.host.tell(fmt.Sprintf("checks failed in %d of %d lines", l.flagged, l.count), "--lines --format jsonl says which and why")
	}
	y.done, y.flagged = len(t.args), l.flagged
	return y, out.Commit()
}

// lineTranslation is a run over lines.
type lineTranslation struct {
	t              *translation
	translator     *translate.Translator
	out            output
	count, flagged int
	tally          translate.Tally // of one input
}

// file translates the lines of one input and records it.
func (l *lineTranslation) file(ctx context.Context, path string) error {
	record := l.t.recorder
	if record == nil {
		return l.open(ctx, path, nil)
	}
	l.tally = translate.Tally{}
	bill, sum := &llm.Bill{}, &digest{Hash: sha256.New()}
	err := l.open(bill.In(ctx), path, sum)
	d := record.document(path, nil, bill.Spent(), err)
	d.translated(l.translator.By(), l.tally)
	if err == nil { // it was read to the end
		sum.describe(&d)
	}
	record.add(d)
	return err
}

// open opens an input and translates its lines. What is read goes to sum, too, unless that is nil.
func (l *lineTranslation) open(ctx context.Context, path string, sum *digest) error {
	in := l.t.host.stdin
	if path != article.Stdin {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer func() { _ = f.Close() }() // read only: closing loses nothing
		in = f
	}
	if sum != nil {
		in = io.TeeReader(in, sum)
	}
	return l.lines(ctx, path, in)
}

// lines translates the lines of an input.
func (l *lineTranslation) lines(ctx context.Context, path string, in io.Reader) error {
	r := &lineReader{r: bufio.NewReaderSize(in, 64<<10), path: path}
	document := "stdin"
	if path != article.Stdin {
		document = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	for {
		lines, err := r.someWithin(ctx, l.atOnce())
		if ctx.Err() != nil {
			return ctx.Err()
		}
		answer := l.apart
		if l.t.model != nil {
			answer = l.together
		}
		if printErr := answer(ctx, path, document, r.number-len(lines), lines); printErr != nil {
			return printErr
		}
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return err
		}
		if s, ok := l.out.(stream); ok && !r.waiting() {
			if err := s.Flush(); err != nil {
				return err
			}
		}
	}
}

// atOnce is how many lines are read together, where they are there.
func (l *lineTranslation) atOnce() int {
	if l.t.model != nil {
		return linesTogether
	}
	return linesAtOnce * l.t.jobs
}

// apart translates lines with the engine, several at a time.
func (l *lineTranslation) apart(ctx context.Context, path, document string, first int, lines []string) error {
	return inOrder(ctx, len(lines), min(l.t.jobs, max(1, len(lines))), func(ctx context.Context, i int) outcome[translate.Segment] {
		return l.line(ctx, path, first+i+1, lines[i])
	}, func(o outcome[translate.Segment]) error { return l.print(document, o) })
}

// together translates lines with the model, which gets them in few requests.
func (l *lineTranslation) together(ctx context.Context, path, document string, first int, lines []string) error {
	name, ids := path, make([]string, len(lines))
	if path == article.Stdin {
		name = "standard input"
	}
	for i := range ids {
		ids[i] = fmt.Sprintf("line %d", first+i+1)
	}
	segments, problem, err := l.translator.Lines(ctx, name, ids, lines)
	if err != nil {
		return l.t.failed(name, err)
	}
	if problem != nil {
		l.t.model.told.Do(func() { l.t.model.goesOn(name, problem) })
	}
	l.t.model.count(segments)
	for i := range segments {
		if err := l.print(document, outcome[translate.Segment]{result: segments[i]}); err != nil {
			return err
		}
	}
	return nil
}

// line translates one line. A panic is a fault of this program, and says in which line.
func (l *lineTranslation) line(ctx context.Context, path string, number int, text string) (o outcome[translate.Segment]) {
	defer func() {
		if p := recover(); p != nil {
			o.err = &fault{code: exitInternal, msg: fmt.Sprintf("%s:%d: internal error: %v", path, number, p), hint: "please report it with the line"}
		}
	}()
	o.result, o.err = l.translator.Line(ctx, fmt.Sprintf("line %d", number), text)
	return o
}

// print writes one line.
func (l *lineTranslation) print(document string, o outcome[translate.Segment]) error {
	if o.err != nil {
		return memoryFault(l.t.memoryPath, o.err)
	}
	l.count++
	l.tally.Add(&o.result)
	if o.result.Flagged() {
		l.flagged++
	}
	line, err := report.EnglishLine(&o.result, l.t.options), error(nil)
	if l.t.format == string(report.JSONL) {
		line, err = report.TranslationLine(document, &o.result, l.t.options)
	}
	if err == nil {
		_, err = io.WriteString(l.out, line)
	}
	return err
}

// lineReader reads lines of UTF-8 up to maxLine.
type lineReader struct {
	r      *bufio.Reader
	path   string
	number int // of the line read last
}

// some gives at least one line, and more, up to limit, as far as they are there already. The lines are good whatever the error is.
func (r *lineReader) some(limit int) (lines []string, err error) {
	for len(lines) < limit && (len(lines) == 0 || r.waiting()) {
		line, err := r.next()
		if err != nil {
			return lines, err
		}
		lines = append(lines, line)
	}
	return lines, nil
}

// someWithin is some, given up when ctx ends: whoever types the lines may never end one.
func (r *lineReader) someWithin(ctx context.Context, limit int) ([]string, error) {
	type result struct {
		lines []string
		err   error
	}
	read := make(chan result, 1)
	go func() {
		lines, err := r.some(limit)
		read <- result{lines, err}
	}()
	select {
	case got := <-read:
		return got.lines, got.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// waiting reports whether a whole line is there already.
func (r *lineReader) waiting() bool {
	there, _ := r.r.Peek(r.r.Buffered())
	return bytes.IndexByte(there, '\n') >= 0
}

// next gives the next line without its end.
func (r *lineReader) next() (string, error) {
	var line []byte
	for {
		part, err := r.r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > maxLine:
			return "", r.fault("line longer than 1 MiB", "without --lines a text may be of any form")
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (!errors.Is(err, io.EOF) || len(line) == 0):
			return "", err
		}
		break
	}
	r.number++
	text := strings.TrimSuffix(strings.TrimSuffix(string(line), "\n"), "\r")
	if r.number == 1 {
		text = strings.TrimPrefix(text, "\ufeff")
	}
	switch {
	case strings.IndexByte(text, 0) >= 0:
		return "", r.at("a NUL byte, so not text", "give lines of text")
	case !utf8.ValidString(text):
		return "", r.at("not UTF-8", "give UTF-8; without --lines other encodings are read, too")
	}
	return text, nil
}

// fault is what is wrong with the line being read, at with the line just read.
func (r *lineReader) fault(msg, hint string) error {
	r.number++
	return r.at(msg, hint)
}

func (r *lineReader) at(msg, hint string) error {
	err := &article.Error{Path: r.path, Line: r.number, Msg: msg, Hint: hint}
	r.number--
	return err
}
