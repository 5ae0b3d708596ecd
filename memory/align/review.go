package align

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"songngu/memory"
)

// ReviewColumns are the columns of a review file: what a person decides and edits first, what puts the unit in its place last. The last is never empty, as some editors cut what is.
func ReviewColumns() []string {
	return []string{PropKeep, PropConfidence, PropBead, "source", "target", "document", "note", "prev", "next", "source_lang", "target_lang"}
}

// Reviewed gives the units of a review file that a person has kept. It implements memory.Reader.
type Reviewed struct {
	rows memory.Reader
	row  int
}

// NewReviewed reads the rows of a review file from r: units with the property PropKeep.
func NewReviewed(r memory.Reader) *Reviewed { return &Reviewed{rows: r} }

// Next implements memory.Reader. A row that is not kept is skipped; one that does not say is a *memory.FormatError.
func (r *Reviewed) Next() (memory.Unit, error) {
	u, err := r.rows.Next()
	r.row++
	if err != nil {
		return u, err
	}
	name := strconv.Itoa(r.row)
	i := slices.IndexFunc(u.Props, func(p memory.Prop) bool { return p.Name == PropKeep })
	if i < 0 {
		return u, &memory.FormatError{Line: r.row + 1, Unit: name, Reason: "the keep column is missing or empty", Cure: "write yes or no there"}
	}
	keep, err := readKeep(u.Props[i].Value)
	if err != nil {
		return u, &memory.FormatError{Line: r.row + 1, Unit: name, Reason: err.Error(), Cure: "write yes or no there"}
	}
	if !keep {
		return u, &memory.SkippedError{Unit: name, Reason: "not kept"}
	}
	u.Props = slices.DeleteFunc(u.Props, func(p memory.Prop) bool { return p.Name == PropKeep || p.Name == PropBead })
	return u, nil
}

// readKeep reads what people write for yes and no, and spreadsheets for them.
func readKeep(s string) (bool, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "yes", "y", "x", "1", "true", "có":
		return true, nil
	case "no", "n", "0", "false", "-", "không":
		return false, nil
	}
	return false, fmt.Errorf("keep is %q", s)
}
