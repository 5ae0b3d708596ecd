// Package xliff reads and writes the XML Localisation Interchange File Format: versions 1.0 to 1.2 and 2.0 to 2.1. In it texts
// travel to a translator or a reviewer and come back (OASIS, XLIFF 1.2, 2008-02-01; XLIFF 2.1, ISO 21720).
//
// Start with NewReader and NewWriter. Both stream. What the package keeps of a unit beside its texts: state, notes, context,
// inline codes (as the XML of TMX, which is how a memory.Unit has them) and suggestions. Inline annotations of 2.x and
// markup of other namespaces are left out, their text is kept. docs/formats.md has the tables of states.
package xliff

// The namespaces of the elements that are read.
const (
	xmlSpace       = "http://www.w3.org/XML/1998/namespace"
	core12         = "urn:oasis:names:tc:xliff:document:1.2"
	core20         = "urn:oasis:names:tc:xliff:document:2.0"
	matchesSpace   = "urn:oasis:names:tc:xliff:matches:2.0"
	metadataSpace  = "urn:oasis:names:tc:xliff:metadata:2.0"
	memoQSpace     = "MQXliff"
	tradosSpace    = "http://sdl.com/FileTypes/SdlXliff/1.0"
	contextPrefix  = "x-songngu-" // of the context-types in 1.2 that hold fields of a unit
	metaCategory   = "songngu"    // of the metadata in 2.x that holds fields of a unit
	subStatePrefix = "songngu:"
	noDocument     = "songngu-memory" // stands for the name of a document where there is none
)

// The names of the fields that a file has no place of its own for.
const (
	factOrigin     = "origin"
	factPrev       = "context-pre"
	factNext       = "context-post"
	factDocument   = "document"
	factCreator    = "creator"
	factCreated    = "created"
	factChanged    = "changed"
	factSourceLang = "source-lang"
	factTargetLang = "target-lang"
	factProp       = "prop-" // before the name of a property
)

// The properties that stand for what a unit of a file says and a memory.Unit has no field for.
const (
	// PropID is the id of the unit in its file, with "/" and that of the segment where a unit has several.
	PropID = "xliff-id"
	// PropName is resname in 1.2, name in 2.x.
	PropName = "xliff-name"
	// PropSuggestion marks a suggestion; it holds the id of the unit that it was made for.
	PropSuggestion = "xliff-suggestion-for"
	// PropQuality is how good the file says a suggestion is, as it says it: "85", "85.0", "85%".
	PropQuality = "xliff-match-quality"
	// PropSource is where the file says a suggestion comes from.
	PropSource = "xliff-match-origin"
	// PropContext begins the names of properties that hold context or metadata of other programs.
	PropContext = "xliff-context-"
)
