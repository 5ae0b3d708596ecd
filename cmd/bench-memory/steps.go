package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/edsrzf/mmap-go"

	"songngu/internal/fuzzy"
	"songngu/internal/viet"
	"songngu/memory"
)

// line prints one figure.
func line(w io.Writer, name, form string, args ...any) {
	_, _ = fmt.Fprintf(w, "%-42s %s\n", name, fmt.Sprintf(form, args...))
}

// fill puts the corpus into a new memory.
func fill(ctx context.Context, o options, w io.Writer) error {
	f, err := os.Open(o.texts())
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	db, err := memory.Create(ctx, o.database())
	if err != nil {
		return err
	}
	start := time.Now()
	report, err := memory.Import(ctx, db, &corpusReader{lines: newLines(f)}, o.set, memory.ImportOptions{Policy: memory.Merge})
	if err != nil {
		return err
	}
	took := time.Since(start)
	line(w, "units stored", "%8d        %.0f a second", report.New, float64(report.New)/took.Seconds())
	return db.Close()
}

// index makes the index anew.
func index(ctx context.Context, o options, w io.Writer) error {
	if err := os.RemoveAll(o.database() + memory.IndexSuffix); err != nil {
		return err
	}
	m, err := memory.Open(ctx, o.database())
	if err != nil {
		return err
	}
	start, used := time.Now(), processorTime()
	if err := m.Refresh(ctx, nil); err != nil {
		return err
	}
	line(w, "index made", "%8.1f s      %.1f s of processor time", time.Since(start).Seconds(), (processorTime() - used).Seconds())
	files, err := indexFiles(o)
	if err != nil {
		return err
	}
	size := int64(0)
	for _, path := range files {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		size += info.Size()
	}
	line(w, "index", "%8.1f MB", float64(size)/1e6)
	return m.Close()
}

func indexFiles(o options) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(o.database()+memory.IndexSuffix, "*.seg"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s has no index", o.database())
	}
	return files, err
}

// rounds is how often all queries are put.
const rounds = 5

// hits is how many hits a query asks for, as a match by the command does.
const hits = memory.DefaultLimit

// search puts all queries to the index, in one thread, and compares what is found to the truth.
func search(ctx context.Context, o options, w io.Writer) error {
	runtime.GOMAXPROCS(1)
	queries, err := readQueries(o)
	if err != nil {
		return err
	}
	truth, err := readTruth(o, len(queries))
	if err != nil {
		return err
	}
	files, err := indexFiles(o)
	if err != nil {
		return err
	}
	f, err := os.Open(files[0])
	if err != nil {
		return err
	}
	data, err := mmap.Map(f, mmap.RDONLY, 0)
	if err != nil {
		return err
	}
	segment, err := fuzzy.Open(data)
	if err != nil {
		return err
	}
	m, err := memory.Open(ctx, o.database())
	if err != nil {
		return err
	}
	rates := map[int]float64{}
	for _, least := range []int{70, 50} {
		for _, most := range []int{1, hits} {
			found, rate, err := lookUp(w, segment, queries, least, most)
			if err != nil {
				return err
			}
			rates[least] = rate
			if err := recall(ctx, o, w, queries, truth, found, least); err != nil {
				return err
			}
		}
		if err := match(ctx, w, m, queries, least); err != nil {
			return err
		}
	}
	return scan(o, w, queries, rates)
}

// lookUp measures lookups in the index and gives the hits of each query.
func lookUp(w io.Writer, segment *fuzzy.Segment, queries []string, least, most int) (found [][]fuzzy.Hit, rate float64, err error) {
	searcher := fuzzy.NewSearcher(segment)
	best := make([]time.Duration, len(queries))
	var walls, used []time.Duration
	for round := range rounds {
		found = found[:0]
		start, before := time.Now(), processorTime()
		for i, text := range queries {
			begin := time.Now()
			q := fuzzy.NewQuery(strings.TrimSpace(viet.Normalise(text).String()), least, most, nil)
			if err := searcher.Search(q); err != nil {
				return nil, 0, err
			}
			if took := time.Since(begin); round == 0 || took < best[i] {
				best[i] = took
			}
			found = append(found, q.Hits())
		}
		walls, used = append(walls, time.Since(start)), append(used, processorTime()-before)
	}
	slices.Sort(walls)
	slices.Sort(used)
	slices.Sort(best)
	n := float64(len(queries))
	rate = n / walls[0].Seconds()
	line(w, fmt.Sprintf("lookups at %d %%, up to %d hits: best round", least, most), "%8.0f a second, median round %.0f; by processor time %.0f, median %.0f", rate,
		n/walls[rounds/2].Seconds(), n/used[0].Seconds(), n/used[rounds/2].Seconds())
	line(w, "  one query, its best round", "p50 %v, p95 %v, longest %v", best[len(best)/2], best[len(best)*95/100], best[len(best)-1])
	return found, rate, nil
}

// match measures whole matches: the index, the units from the database, repair.
func match(ctx context.Context, w io.Writer, m *memory.Memory, queries []string, least int) error {
	var walls []time.Duration
	for range rounds {
		start := time.Now()
		for _, text := range queries {
			if _, err := m.Match(ctx, memory.Query{Source: text, Threshold: least}); err != nil {
				return err
			}
		}
		walls = append(walls, time.Since(start))
	}
	slices.Sort(walls)
	line(w, fmt.Sprintf("matches at %d %%, the best round", least), "%8.0f a second, median round %.0f", float64(len(queries))/walls[0].Seconds(),
		float64(len(queries))/walls[rounds/2].Seconds())
	return nil
}

// recall compares the hits to the truth. A query counts as found when one of its hits has the best plain score there is.
func recall(ctx context.Context, o options, w io.Writer, queries []string, truth []float64, found [][]fuzzy.Hit, least int) error {
	wanted := map[int]string{}
	for _, list := range found {
		for _, h := range list {
			wanted[int(h.ID)-1] = ""
		}
	}
	err := eachText(o, func(n int, text string) {
		if _, ok := wanted[n]; ok {
			wanted[n] = text
		}
	})
	if err != nil {
		return err
	}
	relevant, right := 0, 0
	var results strings.Builder
	for i, text := range queries {
		a := plainTokens(text)
		score, at := 0.0, -1
		for _, h := range found[i] {
			if s := plainScore(a, plainTokens(wanted[int(h.ID)-1]), nil); s > score {
				score, at = s, int(h.ID)-1
			}
		}
		fmt.Fprintf(&results, "%d\t%d\t%.4f\n", i, at, score)
		if 100*truth[i] >= float64(least)-1e-6 {
			relevant++
			if score > truth[i]-1e-3 {
				right++
			}
		}
	}
	line(w, fmt.Sprintf("  found at %d %%", least), "%d of %d, with the best score", right, relevant)
	path := filepath.Join(o.dir, fmt.Sprintf("%s.%d.tsv", o.set, least))
	if err := os.WriteFile(path, []byte(results.String()), 0o600); err != nil {
		return err
	}
	if judge := filepath.Join(o.data, "recall"); exists(judge) {
		out, err := exec.CommandContext(ctx, judge, o.texts(), filepath.Join(o.data, "gold_"+o.set+".tsv"), path, fmt.Sprintf("%.2f", float64(least)/100)).Output()
		line(w, "  by the corpus's own judge", "%s", strings.TrimSpace(string(out)))
		return err
	}
	return nil
}

// scan compares some queries to every text, as a memory without an index does.
func scan(o options, w io.Writer, queries []string, rates map[int]float64) error {
	if o.scan <= 0 {
		return nil
	}
	numbers := map[string]int32{}
	ids := func(text string) []int32 {
		var list []int32
		for _, t := range plainTokens(text) {
			n, ok := numbers[t]
			if !ok {
				n = int32(len(numbers))
				numbers[t] = n
			}
			list = append(list, n)
		}
		return list
	}
	var texts [][]int32
	if err := eachText(o, func(_ int, text string) { texts = append(texts, ids(text)) }); err != nil {
		return err
	}
	start := time.Now()
	row := make([]int, 0, 4096)
	for i := range o.scan {
		q := ids(queries[i*len(queries)/o.scan])
		for _, t := range texts {
			_ = plainScore(q, t, row)
		}
	}
	rate := float64(o.scan) / time.Since(start).Seconds()
	line(w, "looking at every text", "%8.2f a second (%d queries): the index is %.0f times as fast at 70 %%, %.0f times at 50 %%", rate, o.scan,
		rates[70]/rate, rates[50]/rate)
	return nil
}

// add measures adding one unit, in one edit that is on the disk when it returns.
func add(ctx context.Context, o options, w io.Writer) error {
	m, err := memory.Open(ctx, o.database())
	if err != nil {
		return err
	}
	var edits, matches []time.Duration
	for i := range 20 {
		text := fmt.Sprintf("Xã giao thêm %d thửa đất cho dân vào lúc %d.", i, time.Now().UnixNano())
		u := memory.Unit{Source: text, Target: text, SourceLang: "vi", TargetLang: "en", Origin: memory.Human, Status: memory.Approved}
		start := time.Now()
		_, err := m.Edit(ctx, memory.Edit{Action: "add", At: start}, func(e memory.Editor) error {
			_, err := e.Put([]memory.Unit{u}, memory.Merge)
			return err
		})
		if err != nil {
			return err
		}
		edits = append(edits, time.Since(start))
		start = time.Now()
		found, err := m.Match(ctx, memory.Query{Source: text})
		if err != nil {
			return err
		}
		if len(found) == 0 || found[0].Score != memory.ExactScore {
			return fmt.Errorf("a unit that was added is not found: %q", text)
		}
		matches = append(matches, time.Since(start))
	}
	slices.Sort(edits)
	slices.Sort(matches)
	line(w, "one unit added, median of 20", "%8.1f ms     longest %.1f ms", ms(edits[10]), ms(edits[19]))
	line(w, "  and found by the next match", "%8.1f ms     longest %.1f ms", ms(matches[10]), ms(matches[19]))
	return m.Close()
}

// cold measures the program itself, from start to end.
func cold(ctx context.Context, o options, w io.Writer) error {
	queries, err := readQueries(o)
	if err != nil {
		return err
	}
	var looks, adds []process
	for i := range 11 {
		p, err := measure(ctx, io.Discard, o.program(), "memory", "match", "--memory", o.database(), queries[i*len(queries)/11])
		if err != nil {
			return err
		}
		looks = append(looks, p)
		p, err = measure(ctx, io.Discard, o.program(), "memory", "add", "--memory", o.database(), fmt.Sprintf("Lô đất số %d", time.Now().UnixNano()), "A plot")
		if err != nil {
			return err
		}
		adds = append(adds, p)
	}
	printProcesses(w, "songngu memory match, one query", looks)
	printProcesses(w, "songngu memory add, one unit", adds)
	return nil
}

func printProcesses(w io.Writer, name string, list []process) {
	slices.SortFunc(list, func(a, b process) int { return int(a.wall - b.wall) })
	var peak []int64
	var cpu []time.Duration
	for _, p := range list {
		peak, cpu = append(peak, p.peak>>20), append(cpu, p.cpu)
	}
	slices.Sort(cpu)
	slices.Sort(peak)
	line(w, name, "%8.1f ms     median %.1f ms, longest %.1f ms, processor %.1f ms; peak: median %d MB, most %d MB", ms(list[0].wall),
		ms(list[len(list)/2].wall), ms(list[len(list)-1].wall), ms(cpu[len(cpu)/2]), peak[len(peak)/2], peak[len(peak)-1])
}

func ms(d time.Duration) float64 { return d.Seconds() * 1000 }
