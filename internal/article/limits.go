package article

// Limits bounds what Read takes in. A zero field stands for the default.
type Limits struct {
	// Bytes is the largest document, in bytes as stored.
	Bytes int64
	// LineBytes is the longest line of a plain or Markdown text. HTML is not read by lines and has no such limit.
	LineBytes int
}

// DefaultLimits gives 64 MiB a document and 1 MiB a line: far above any article, low enough that a disk image or a
// database dump given by mistake is refused at once.
func DefaultLimits() Limits {
	return Limits{Bytes: 64 << 20, LineBytes: 1 << 20}
}

// orDefault fills the zero fields.
func (l Limits) orDefault() Limits {
	def := DefaultLimits()
	if l.Bytes <= 0 {
		l.Bytes = def.Bytes
	}
	if l.LineBytes <= 0 {
		l.LineBytes = def.LineBytes
	}
	return l
}
