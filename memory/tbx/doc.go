// Package tbx reads and writes entries of a glossary as TBX, the TermBase eXchange format: version 2 (ISO 30042:2008, martif), which the
// programs that translators use open, and version 3 (ISO 30042:2019, tbx) in the dialect TBX-Basic.
//
// Start with NewReader and NewWriter. Both stream. Terms of other languages than those asked for are passed over.
//
// TBX has no place for the kind of an entry, its article and its sightings: they are not written. It has no status for what is forbidden or not
// approved: these are written as deprecated terms and as notes, which reading understands.
package tbx

// Version is a version of TBX.
type Version int

// The versions.
const (
	V2 Version = 2
	V3 Version = 3
)

const (
	// forbiddenNote is the note of a term that must not be used.
	forbiddenNote = "forbidden"
	// statusNote begins the note of an entry that is not approved.
	statusNote = "status: "
)
