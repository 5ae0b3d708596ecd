package memory

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
)

// mostFindings is how many findings of one kind are named.
const mostFindings = 20

// Verify implements Store. It reads every page and every row.
func (db *DB) Verify(ctx context.Context) ([]string, error) {
	var found []string
	for _, check := range []func(context.Context, func(string)) error{
		db.verifyPages, db.verifyUnits, db.verifyHistory, db.verifyEntries, db.verifyEdits,
	} {
		n := 0
		err := db.plain(ctx, check(ctx, func(finding string) {
			if n++; n <= mostFindings {
				found = append(found, finding)
			}
		}))
		if n > mostFindings {
			found = append(found, fmt.Sprintf("%d more of this kind", n-mostFindings))
		}
		if errors.Is(err, ErrDamaged) && n > 0 { // what was found says more
			continue
		}
		if errors.Is(err, ErrDamaged) {
			found, err = append(found, "some pages cannot be read"), nil
		}
		if err != nil {
			return found, err
		}
	}
	return found, nil
}

// verifyPages has SQLite look at its own structure.
func (db *DB) verifyPages(ctx context.Context, tell func(string)) error {
	return db.rows(ctx, fmt.Sprintf("PRAGMA integrity_check(%d)", mostFindings+1), func(scan scanner) error {
		var line string
		err := scan.Scan(&line)
		if err == nil && line != "ok" {
			tell(line)
		}
		return err
	})
}

// verifyUnits checks that every unit can be read, is as Clean leaves it and stands under the key of its source.
func (db *DB) verifyUnits(ctx context.Context, tell func(string)) error {
	return db.rows(ctx, "SELECT "+columns+", key FROM units", func(scan scanner) error {
		var key int64
		u, err := scanUnit(scan, &key)
		if u.ID == 0 && err != nil {
			return err
		}
		if reason := flaw(u, key, err); reason != "" {
			tell(fmt.Sprintf("unit %d: %s", u.ID, reason))
		}
		return nil
	})
}

// flaw says what is wrong with a unit as it was read, or nothing.
func flaw(u Unit, key int64, err error) string {
	if err != nil {
		return "it cannot be read"
	}
	clean, err := u.Clean()
	_, origin := ParseOrigin(string(u.Origin))
	_, status := ParseStatus(string(u.Status))
	switch {
	case err != nil:
		return err.Error()
	case origin != nil:
		return origin.Error()
	case status != nil:
		return status.Error()
	case key != keyOf(u.Source, u.SourceLang, u.TargetLang):
		return "its source is not the one that it was stored with"
	case clean.Source != u.Source, clean.Target != u.Target, clean.Prev != u.Prev, clean.Next != u.Next:
		return "its text is not in normal form"
	}
	return ""
}

// verifyHistory checks that what units were before can be read, and that every unit with a history is there or was deleted.
func (db *DB) verifyHistory(ctx context.Context, tell func(string)) error {
	const query = `SELECT unit, edit, coalesce(before, '{}'), EXISTS (SELECT 1 FROM units WHERE id = unit)
		+ EXISTS (SELECT 1 FROM deleted WHERE id = unit) FROM history`
	return db.rows(ctx, query, func(scan scanner) error {
		var unit, edit, places int64
		var before string
		if err := scan.Scan(&unit, &edit, &before, &places); err != nil {
			return err
		}
		switch {
		case !json.Valid([]byte(before)):
			tell(fmt.Sprintf("unit %d: what it was before edit %d cannot be read", unit, edit))
		case places == 0:
			tell(fmt.Sprintf("unit %d: it has a history, but is neither there nor deleted", unit))
		}
		return nil
	})
}

// verifyEdits checks that what rows say of edits is so, and that no number can be given twice.
func (db *DB) verifyEdits(ctx context.Context, tell func(string)) error {
	const query = `
		SELECT 'unit ' || id || ': the edit that made or changed it is missing' FROM units
			WHERE born NOT IN (SELECT number FROM edits) OR edit NOT IN (SELECT number FROM edits)
		UNION ALL SELECT 'entry ' || id || ': the edit that made or changed it is missing' FROM entries
			WHERE born NOT IN (SELECT number FROM edits) OR edit NOT IN (SELECT number FROM edits)
		UNION ALL SELECT 'unit ' || id || ': the edit that deleted it is missing' FROM deleted
			WHERE edit NOT IN (SELECT number FROM edits)
		UNION ALL SELECT 'unit ' || unit || ': edit ' || edit || ' of its history is missing' FROM history
			WHERE edit NOT IN (SELECT number FROM edits)
		UNION ALL SELECT 'unit ' || id || ': it is deleted and there' FROM deleted WHERE id IN (SELECT id FROM units)
		UNION ALL SELECT 'the numbers of units would be given again from ' || (s.seq + 1) FROM sqlite_sequence s
			WHERE s.name = 'units' AND s.seq < (SELECT max(id) FROM (SELECT id FROM units UNION ALL SELECT id FROM deleted))
		UNION ALL SELECT 'the numbers of edits would be given again from ' || (s.seq + 1) FROM sqlite_sequence s
			WHERE s.name = 'edits' AND s.seq < (SELECT max(number) FROM edits)`
	return db.rows(ctx, query, func(scan scanner) error {
		var finding string
		err := scan.Scan(&finding)
		if err == nil {
			tell(finding)
		}
		return err
	})
}

// VerifyIndex reads every file of the index and names what is damaged. Damage costs time only: the index is made again.
func (m *Memory) VerifyIndex() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	var found []string
	for _, path := range m.index.files() {
		s, err := openSegment(path)
		if err == nil {
			err = errors.Join(s.Verify(), s.close())
		}
		if err != nil {
			found = append(found, fmt.Sprintf("%s: %v", path, err))
		}
	}
	return found
}

// DropIndex takes the index away; it is made again when it is needed.
func (m *Memory) DropIndex() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.index.close()
	if m.index.dir == "" {
		return nil
	}
	return os.RemoveAll(m.index.dir)
}
