package memory_test

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"songngu/memory"
	"songngu/memory/memorytest"
)

func TestDB(t *testing.T) {
	memorytest.Run(t, func(t testing.TB) memory.Store { return create(t, filepath.Join(t.TempDir(), "memory.db")) })
}

// create makes a memory, or opens the one that is there.
func create(t testing.TB, path string) *memory.DB {
	t.Helper()
	db, err := memory.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// Who has waited long enough for another process is told so; nothing is stored.
func TestBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.db")
	made(t, path)
	other, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	tx, err := other.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	db, err := memory.OpenHurried(t.Context(), path, 20)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	remove := func(w memory.Editor) error { return w.Delete(1) }
	if _, err := db.Edit(t.Context(), memory.Edit{}, remove); !errors.Is(err, memory.ErrBusy) {
		t.Errorf("while another writes: %v, want ErrBusy", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Edit(t.Context(), memory.Edit{}, remove); err != nil {
		t.Errorf("when the other is done: %v", err)
	}
}

// BenchmarkAdd adds one unit at a time to a memory of 100,000, each safe on the disk.
func BenchmarkAdd(b *testing.B) {
	db := create(b, filepath.Join(b.TempDir(), "memory.db"))
	defer func() { _ = db.Close() }()
	var pairs [][2]string
	for i := range 100_000 {
		pairs = append(pairs, [2]string{fmt.Sprintf("Câu số %d về chuyển đổi số.", i), "A sentence on digital transformation."})
	}
	fill(b, db, pairs...)
	i := 0
	for b.Loop() {
		i++
		fill(b, db, [2]string{fmt.Sprintf("Câu thêm %d.", i), "Another sentence."})
	}
}

// BenchmarkUndo takes back the import of 20,000 units, again and again.
func BenchmarkUndo(b *testing.B) {
	db := create(b, filepath.Join(b.TempDir(), "memory.db"))
	defer func() { _ = db.Close() }()
	var pairs [][2]string
	for i := range 20_000 {
		pairs = append(pairs, [2]string{fmt.Sprintf("Câu số %d về chuyển đổi số.", i), "A sentence on digital transformation."})
	}
	fill(b, db, pairs...)
	g := memory.Generation{Number: 1}
	for b.Loop() {
		var err error
		g, err = db.Edit(b.Context(), memory.Edit{Action: "undo"}, func(w memory.Editor) error { _, _, err := w.Undo(g.Number); return err })
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(pairs))*float64(b.N)/b.Elapsed().Seconds(), "units/s")
}
