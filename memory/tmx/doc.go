// Package tmx reads Translation Memory eXchange files, versions 1.1 to 1.4b, and writes version 1.4: the format in which
// translation tools exchange memories (LISA OSCAR, TMX 1.4b, 2005-04-26).
//
// Start with NewReader and NewWriter. Both stream: memory does not grow with the file. What the package keeps of a file beside
// the texts: dates, creators, notes, properties, and the inline codes as XML. What this program knows of a unit and TMX has no
// place for is written as properties whose names begin with "x-songngu-", and context and document as "x-context-pre",
// "x-context-post" and "x-document", which other tools show or ignore.
package tmx

// The properties that stand for fields of a unit.
const (
	propOrigin   = "x-songngu-origin"
	propStatus   = "x-songngu-status"
	propPrev     = "x-context-pre"
	propNext     = "x-context-post"
	propDocument = "x-document"
	// attributePrefix begins the names of the properties that hold attributes of a tu that a unit has no field for.
	attributePrefix = "tmx-"
)

// dateForm is how TMX writes a time, always in UTC.
const dateForm = "20060102T150405Z"
