// Package table reads and writes units as tables of text: tab-separated (TSV) and comma-separated (CSV), as spreadsheets,
// scripts and other translation tools have them.
//
// Start with NewReader and NewWriter. Both stream: memory does not grow with the file. A first row that names a source and a
// target column is a header; columns that no field of a unit is called by are kept as properties under their name. Without
// a header a table has two or three columns: source, target, note.
//
// Quotation marks around a cell (RFC 4180) are read in every table but a TSV without header, where each line is taken as it
// stands: lists of sentences begin with quotation marks that are part of them. What a spreadsheet would take for a formula is
// written with an apostrophe before it, which reading takes away again.
package table

// The limits of a table.
const (
	MaxCell    = 1 << 20 // bytes, as memory.MaxText: a longer one could not be stored
	MaxColumns = 256
	// maxLegacy is the size up to which a file in an encoding from before Unicode is read: it is held in memory as a whole.
	maxLegacy = 16 << 20
)

// timeForm is how times are written, always in UTC.
const timeForm = "2006-01-02T15:04:05Z"
