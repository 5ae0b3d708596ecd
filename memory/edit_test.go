package memory_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"songngu/memory"
)

// Units that are put many at once have the outcomes that they have one by one, in a memory that was empty and in one that was not.
func TestPutManyAtOnce(t *testing.T) {
	for _, before := range []int{0, 3} {
		units := make([]memory.Unit, 1500)
		for i := range units {
			k := i * i % 700 // comes again near and far
			units[i] = memory.Unit{Source: fmt.Sprintf("Điều %d.", k), Target: fmt.Sprintf("Article %d, %d.", k, i%3),
				SourceLang: "vi", TargetLang: "en"}
			if i%400 == 7 {
				units[i].Target = ""
			}
		}
		for _, policy := range []memory.Policy{memory.Keep, memory.Overwrite, memory.Merge} {
			t.Run(fmt.Sprintf("%s after %d", policy, before), func(t *testing.T) {
				first := units[:before]
				atOnce, want := putAll(t, first, units, policy, len(units)), putAll(t, first, units, policy, 1)
				for i := range want {
					if atOnce[i] != want[i] {
						t.Fatalf("unit %d: %+v, one by one %+v", i, atOnce[i], want[i])
					}
				}
			})
		}
	}
}

// putAll stores first in an edit and units in another one, so many at once, and gives all outcomes.
func putAll(t *testing.T, first, units []memory.Unit, policy memory.Policy, atOnce int) []memory.Outcome {
	t.Helper()
	db := create(t, filepath.Join(t.TempDir(), "memory.db"))
	defer func() { _ = db.Close() }()
	var all []memory.Outcome
	for _, list := range [][]memory.Unit{first, units} {
		_, err := db.Edit(t.Context(), memory.Edit{Action: "add"}, func(w memory.Editor) error {
			for part := range slices.Chunk(list, atOnce) {
				outcomes, err := w.Put(part, policy)
				if err != nil {
					return err
				}
				all = append(all, outcomes...)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if found, err := db.Verify(t.Context()); err != nil || len(found) > 0 {
		t.Fatalf("damage: %q, %v", found, err)
	}
	return all
}
