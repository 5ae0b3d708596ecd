package table

import (
	"strings"
	"unicode/utf8"
)

// guard makes a cell that a spreadsheet would take for a formula harmless with an apostrophe. Cells that look guarded get one
// too, so that unguard gives every cell back as it was.
func guard(cell string) string {
	if isFormula(cell) {
		return "'" + cell
	}
	return cell
}

// unguard takes the apostrophe of guard away.
func unguard(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && isFormula(rest) {
		return rest
	}
	return cell
}

// isFormula reports whether a cell begins, after any apostrophes, with what begins a formula in a spreadsheet: CWE-1236, with
// the full-width forms that East Asian versions take too.
func isFormula(cell string) bool {
	cell = strings.TrimLeft(cell, "'")
	r, _ := utf8.DecodeRuneInString(cell)
	return cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", r)
}
