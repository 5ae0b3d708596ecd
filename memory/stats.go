package memory

import (
	"context"
	"database/sql"
	"os"
)

// Stats is what a memory holds.
type Stats struct {
	Units    int            `json:"units"`
	Statuses map[Status]int `json:"statuses"`
	Origins  map[Origin]int `json:"origins"`
	Pairs    map[string]int `json:"pairs"` // "vi>en"
	// Documents is the number of different documents, Edits of edits.
	Documents int   `json:"documents"`
	Edits     int   `json:"edits"`
	Bytes     int64 `json:"bytes"` // of the file
}

// Stats counts what is in the memory.
func (db *DB) Stats(ctx context.Context) (Stats, error) {
	s := Stats{Statuses: map[Status]int{}, Origins: map[Origin]int{}, Pairs: map[string]int{}}
	const units = "SELECT status, origin, source_lang, target_lang, count(*) FROM units GROUP BY 1, 2, 3, 4"
	const others = "SELECT (SELECT count(DISTINCT document) FROM units WHERE document <> ''), (SELECT count(*) FROM edits)"
	err := db.snapshot(ctx, func(tx *sql.Tx) error {
		err := each(ctx, tx, units, nil, func(scan scanner) error {
			var status Status
			var origin Origin
			var source, target string
			var n int
			err := scan.Scan(&status, &origin, &source, &target, &n)
			s.Units += n
			s.Statuses[status] += n
			s.Origins[origin] += n
			s.Pairs[source+">"+target] += n
			return err
		})
		if err != nil {
			return err
		}
		return tx.QueryRowContext(ctx, others).Scan(&s.Documents, &s.Edits)
	})
	if err != nil {
		return s, err
	}
	if info, err := os.Stat(db.path); err == nil {
		s.Bytes = info.Size()
	}
	return s, nil
}
