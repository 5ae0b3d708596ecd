package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"songngu/internal/terms"
	"songngu/memory"
)

// glossaryOf makes a memory with approved entries.
func glossaryOf(t *testing.T, entries ...memory.Entry) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "memory.db")
	db, err := memory.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Edit(t.Context(), memory.Edit{Action: "test"}, func(w memory.Editor) error {
		_, err := w.PutEntries(entries, memory.Keep)
		return err
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// What people approved in the glossary of the memory is what the engine writes.
func TestTranslateUsesGlossary(t *testing.T) {
	path := glossaryOf(t,
		memory.Entry{Status: memory.Approved, Terms: []memory.Term{{Lang: "vi", Text: "kế hoạch"}, {Lang: "en", Text: "scheme"}}},
		memory.Entry{Status: memory.Proposed, Terms: []memory.Term{{Lang: "vi", Text: "Bộ Y tế"}, {Lang: "en", Text: "Health Office"}}})
	code, stdout, stderr := try(t.Context(), t, strings.NewReader("Bộ Y tế ban hành 5 kế hoạch.\n"), "translate", "--lines", "--memory", path)
	if want := "The Ministry of Health issued five schemes.\n"; code != 0 || stdout != want {
		t.Errorf("code %d, %+q, want %+q\n%s", code, stdout, want, stderr)
	}
}

func TestTermOf(t *testing.T) {
	e, err := memory.Entry{Kind: "programme", Article: "0", Status: memory.Approved, Terms: []memory.Term{
		{Lang: "vi", Text: "Đề án 06"}, {Lang: "vi", Text: "ĐA06", Form: memory.Abbreviation}, {Lang: "vi", Text: "đề án số 06", Form: memory.Variant},
		{Lang: "en", Text: "Project 06"}, {Lang: "en", Text: "Scheme 06", Use: memory.Forbidden}, {Lang: "en", Text: "P06", Form: memory.Abbreviation}}}.Clean()
	if err != nil {
		t.Fatal(err)
	}
	got, err := termOf(e)
	if err != nil {
		t.Fatal(err)
	}
	want := terms.Entry{VI: "Đề án 06", EN: "Project 06", AbbrVI: []string{"ĐA06"}, AbbrEN: []string{"P06"}, Variants: []string{"đề án số 06"},
		Kind: terms.Programme, Status: terms.Approved, Article: "0"}
	if got.VI != want.VI || got.EN != want.EN || !slices.Equal(got.AbbrVI, want.AbbrVI) || !slices.Equal(got.AbbrEN, want.AbbrEN) ||
		!slices.Equal(got.Variants, want.Variants) || got.Kind != want.Kind || got.Status != want.Status || got.Article != want.Article {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

// A program that sends one line and waits for its English gets it before it sends the next.
func TestTranslateLinesAnswers(t *testing.T) {
	stdin, send := io.Pipe()
	read, stdout := io.Pipe()
	done := make(chan int)
	go func() {
		done <- run(context.Background(), host{args: []string{"translate", "--lines"}, env: func(string) string { return "" }, stdin: stdin,
			stdout: stdout, stderr: io.Discard, clock: time.Now})
	}()
	answers := bufio.NewReader(read)
	for _, line := range []string{"Bộ Y tế ban hành 5 kế hoạch.", "", "Quốc hội thông qua 6 luật."} {
		if _, err := io.WriteString(send, line+"\n"); err != nil {
			t.Fatal(err)
		}
		got, err := answers.ReadString('\n')
		if err != nil || (got == "\n") != (line == "") {
			t.Errorf("%+q: %+q, %v", line, got, err)
		}
	}
	_ = send.Close()
	if code := <-done; code != 0 {
		t.Errorf("exit code %d", code)
	}
}

func TestTranslateInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, args := range [][]string{{"translate", "--lines"}, {"translate"}} {
		if code, stdout, _ := try(ctx, t, strings.NewReader(piece), args...); code != exitInterrupted || stdout != "" {
			t.Errorf("%v: exit code %d, printed %+q", args, code, stdout)
		}
	}
}

// An interrupt ends a run that waits for a line.
func TestTranslateLinesWaitingInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	stdin, _ := io.Pipe()
	done := make(chan int, 1)
	go func() {
		code, _, _ := try(ctx, t, stdin, "translate", "--lines")
		done <- code
	}()
	time.AfterFunc(20*time.Millisecond, stop)
	select {
	case code := <-done:
		if code != exitInterrupted {
			t.Errorf("exit code %d", code)
		}
	case <-time.After(10 * time.Second):
		t.Error("still waiting")
	}
}

// Whatever comes in, each line gives one line.
func TestTranslateLinesCount(t *testing.T) {
	text := strings.Join([]string{"", " ", "\t", "12", "***", "Hà Nội", "A. B. C.", "\u2028", "a\vb\fc", "\u202eabc", "“", "- ", "1.", "Bộ Y tế; Bộ Công an:",
		strings.Repeat("xã ", 5000), "\x1b[31mđỏ", "Ảnh: TTXVN", "ﬁ", "日本語", "👍"}, "\n") + "\n"
	code, stdout, stderr := try(t.Context(), t, strings.NewReader(text), "translate", "--lines", "--jobs", "3")
	if code != 0 || strings.Count(stdout, "\n") != strings.Count(text, "\n") {
		t.Errorf("exit code %d, %d lines for %d\n%s", code, strings.Count(stdout, "\n"), strings.Count(text, "\n"), stderr)
	}
	if strings.ContainsAny(stdout, "\x1b\r\v\f\u2028\u202e") {
		t.Errorf("unsafe on a terminal: %+q", stdout)
	}
}

// BenchmarkTranslateStart is a whole run over one line: start, term base, lexicon.
func BenchmarkTranslateStart(b *testing.B) { benchmarkLines(b, 1) }

// BenchmarkTranslateLines is a run over a thousand lines on one worker.
func BenchmarkTranslateLines(b *testing.B) { benchmarkLines(b, 1000) }

func benchmarkLines(b *testing.B, n int) {
	lines := []string{
		"Sáng 12/3/2026, Bộ Y tế tổ chức hội nghị trực tuyến toàn quốc về công tác tiêm chủng mở rộng.",
		"Theo Nghị quyết số 57-NQ/TW, các bộ, ngành và địa phương phải hoàn thành kết nối, chia sẻ dữ liệu trước ngày 30/6/2026.",
		"Ủy ban nhân dân tỉnh hỗ trợ 5 triệu đồng cho mỗi hộ nghèo ở các xã vùng cao.",
		"Người lao động đủ điều kiện thì được hưởng trợ cấp thất nghiệp theo quy định của pháp luật.",
	}
	var text strings.Builder
	for i := range n {
		text.WriteString(lines[i%len(lines)] + "\n")
	}
	b.ReportAllocs()
	for b.Loop() {
		code := run(b.Context(), host{args: []string{"translate", "--lines", "--jobs", "1"}, env: func(string) string { return "" },
			stdin: strings.NewReader(text.String()), stdout: io.Discard, stderr: io.Discard, clock: time.Now})
		if code != exitDone {
			b.Fatalf("exit code %d", code)
		}
	}
	b.ReportMetric(float64(b.N*n)/b.Elapsed().Seconds(), "lines/s")
}
