package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"songngu/seeds"
)

const piece = `Tỉnh mở thêm điểm tiêm chủng

Sáng 12/3/2026, Sở Y tế khai trương 15 điểm tiêm chủng mới tại các xã vùng cao. Ngành y tế đã tiêm 1,2 triệu liều vắc xin.
`

// try runs one command line on a machine of its own.
func try(ctx context.Context, t *testing.T, stdin io.Reader, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(ctx, host{
		args:   args,
		env:    func(string) string { return "" },
		stdin:  stdin,
		stdout: &out,
		stderr: &errs,
		clock:  func() time.Time { return time.Date(2026, 3, 12, 8, 30, 0, 0, time.UTC) },
	})
	return code, out.String(), errs.String()
}

func TestPermute(t *testing.T) {
	app := newApp(host{})
	for _, tt := range []struct {
		in, want string
	}{
		{"", ""},
		{"--version", "--version"},
		{"sum a.txt", "summarise -- a.txt"},
		{"summarise a.txt -o b.md c.txt --strict", "summarise -o b.md --strict -- a.txt c.txt"},
		{"summarise a.txt --format=json", "summarise --format=json -- a.txt"},
		{"--strict summarise a.txt", "summarise --strict -- a.txt"},
		{"summarise -- -o a.txt", "summarise -- -o a.txt"},
		{"summarise - --jobs 2", "summarise --jobs 2 -- -"},
		{"summarise help", "summarise -- help"},
		{"summarise a.txt --help b.txt", "summarise --help --"},
		{"--help a.txt", "--help"},
		{"summarise -o -", "summarise -o - --"},
		{"summarise --unknown a.txt", "summarise --unknown -- a.txt"},
		{"nothing -o a", "nothing -o a"},
		{"-- summarise", "-- summarise"},
		{"memory stats --memory a.db", "memory stats --memory a.db --"},
		{"memory --memory a.db stats", "memory stats --memory a.db --"},
		{"--memory=a.db memory -f json match stats -n 3", "memory match --memory=a.db -f json -n 3 -- stats"},
		{"memory nothing -n 3", "memory nothing -n 3"},
		{"memory -- stats", "memory -- stats"},
	} {
		got, err := permute(app, strings.Fields(tt.in))
		if err != nil || !slices.Equal(got, strings.Fields(tt.want)) {
			t.Errorf("permute(%q) = %q, %v, want %q", tt.in, got, err, tt.want)
		}
	}
	for _, bad := range []string{"summarise a.txt -o", "summarise -o --strict a.txt", "summarise --format -o x"} {
		if got, err := permute(app, strings.Fields(bad)); err == nil {
			t.Errorf("permute(%q) = %q, want an error", bad, got)
		}
	}
}

// The seeds, as a program would read them: offsets hold, the ledger adds up, and the bytes do not depend on the workers.
func TestSummariseSeeds(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, seeds.FS); err != nil {
		t.Fatal(err)
	}
	articles := filepath.Join(dir, "articles")
	code, out, errs := try(t.Context(), t, nil, "summarise", "--format", "json", "--jobs", "1", articles)
	if code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs)
	}
	if _, again, _ := try(t.Context(), t, nil, "summarise", articles, "--format", "json", "--jobs", "4"); again != out {
		t.Error("four workers gave other bytes than one")
	}
	var doc struct {
		Briefs []struct {
			ID     string `json:"id"`
			Source struct {
				Path string `json:"path"`
			} `json:"source"`
			Segments []struct {
				Start int    `json:"start"`
				End   int    `json:"end"`
				Text  string `json:"text"`
			} `json:"segments"`
			Statements []struct {
				Cites []string `json:"cites"`
			} `json:"statements"`
			Ledger struct {
				Segments int `json:"segments"`
				Used     int `json:"used"`
				Skipped  int `json:"skipped"`
				Unseen   int `json:"unseen"`
				Dirt     int `json:"dirt"`
			} `json:"ledger"`
		} `json:"briefs"`
	}
	if err := json.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Briefs) != 5 {
		t.Fatalf("%d briefs, want 5", len(doc.Briefs))
	}
	for _, b := range doc.Briefs {
		text, err := os.ReadFile(b.Source.Path)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range b.Segments {
			if got := string(text[s.Start:s.End]); got != s.Text {
				t.Errorf("%s: %d to %d is %+q, want %+q", b.ID, s.Start, s.End, got, s.Text)
			}
		}
		if l := b.Ledger; l.Segments != len(b.Segments) || l.Segments != l.Used+l.Skipped+l.Unseen+l.Dirt {
			t.Errorf("%s: ledger %+v of %d segments", b.ID, l, len(b.Segments))
		}
		if len(b.Statements) == 0 {
			t.Errorf("%s: no statement", b.ID)
		}
	}
}

// An interrupt ends the program even while it waits for its input, and leaves no half-written file.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stdin, _ := io.Pipe()
	dir := t.TempDir()
	good := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(good, []byte(piece), 0o666); err != nil {
		t.Fatal(err)
	}
	result := filepath.Join(dir, "out.md")
	time.AfterFunc(50*time.Millisecond, cancel)
	code, _, errs := try(ctx, t, stdin, "summarise", good, "-", "-o", result)
	if code != exitInterrupted || !strings.Contains(errs, "interrupted") {
		t.Errorf("exit code %d, stderr %q, want 130 and interrupted", code, errs)
	}
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 1 {
		t.Errorf("files left behind: %v", files)
	}
}

// On standard output, what an interrupt leaves is still JSON.
func TestInterruptOnStdout(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stdin, _ := io.Pipe()
	good := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(good, []byte(piece), 0o666); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(200*time.Millisecond, cancel)
	code, out, _ := try(ctx, t, stdin, "summarise", "--format", "json", good, "-")
	if code != exitInterrupted {
		t.Errorf("exit code %d, want 130", code)
	}
	if out != "" && !json.Valid([]byte(out)) {
		t.Errorf("half an output: %q", out)
	}
}

// failing is a writer that is full after a number of bytes.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errors.New("no room")
	}
	return len(p), nil
}

func TestFullDisk(t *testing.T) {
	var errs bytes.Buffer
	h := host{args: []string{"sum", "-"}, env: func(string) string { return "" }, stdin: strings.NewReader(piece),
		stdout: &failing{}, stderr: &errs, clock: time.Now}
	if code := run(t.Context(), h); code == exitDone || !strings.Contains(errs.String(), "no room") {
		t.Errorf("exit code %d, stderr %q", code, errs.String())
	}
}

func TestInOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		t.Run(fmt.Sprint(workers), func(t *testing.T) {
			var begun, most atomic.Int64
			emitted := int64(0)
			next := 0
			err := inOrder(t.Context(), 200, workers, func(_ context.Context, i int) int {
				begun.Add(1)
				if i%3 == 0 {
					time.Sleep(time.Millisecond)
				}
				return i
			}, func(i int) error {
				if flying := begun.Load() - emitted; flying > most.Load() {
					most.Store(flying)
				}
				if i != next {
					t.Errorf("task %d came before task %d", i, next)
				}
				next++
				emitted++
				return nil
			})
			if err != nil || next != 200 {
				t.Errorf("%d results, error %v", next, err)
			}
			if most.Load() > int64(2*workers) {
				t.Errorf("%d tasks in flight with %d workers", most.Load(), workers)
			}
		})
	}
}

func TestInOrderStopsAtAnError(t *testing.T) {
	full := errors.New("full")
	calls := 0
	err := inOrder(t.Context(), 100, 2, func(_ context.Context, i int) int { return i }, func(int) error {
		calls++
		return full
	})
	if !errors.Is(err, full) || calls != 1 {
		t.Errorf("error %v after %d calls", err, calls)
	}
}

func TestTallyVerdict(t *testing.T) {
	for _, tt := range []struct {
		tally  tally
		strict bool
		want   int
	}{
		{tally{done: 2}, true, exitDone},
		{tally{done: 2, flagged: 1}, false, exitDone},
		{tally{done: 2, flagged: 1}, true, exitChecks},
		{tally{done: 2, failed: 1, flagged: 1}, true, exitPartial},
		{tally{failed: 1}, false, exitInput},
		{tally{done: 1, failed: 1, broken: 1}, false, exitInternal},
	} {
		h := host{stderr: io.Discard}
		if got := h.report(tt.tally.verdict(tt.strict)); got != tt.want {
			t.Errorf("%+v strict %v: exit code %d, want %d", tt.tally, tt.strict, got, tt.want)
		}
	}
}

// No message can move the cursor or start a line of its own.
func TestMessagesAreHarmless(t *testing.T) {
	_, _, errs := try(t.Context(), t, nil, "summarise", "a\x1b[2J\u202e\nsongngu: all is well")
	if strings.ContainsAny(errs, "\x1b\u202e") || strings.Count(errs, "\n") > 2 {
		t.Errorf("stderr %+q", errs)
	}
}

func TestOutputKeepsPermissionsAndLinks(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.WriteFile(target, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	out, err := openOutput(host{}, link, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(out, "new"); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(target); string(got) != "old" {
		t.Errorf("before Commit the file holds %q", got)
	}
	if err := out.Commit(); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(target)
	if err != nil || string(got) != "new" {
		t.Errorf("the file holds %q, %v", got, err)
	}
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info.Mode(), err)
	}
	if info, _ := os.Stat(target); info.Mode().Perm() != 0o640 {
		t.Errorf("permissions %v", info.Mode().Perm())
	}
}
