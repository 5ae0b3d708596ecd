package memory_test

import (
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
