package article

import "io"

// Paragraphs reads a document in any language, as Read reads one in Vietnamese, and gives the text of its paragraphs, headings, items
// and cells in order, in normal form and without markup. Navigation and pictures of a page are left out; nothing else is, as what
// is dirt is known for Vietnamese only. An error is always an *Error.
func Paragraphs(name string, r io.Reader, lim Limits) ([]string, error) {
	lim = lim.orDefault()
	a, err := load(name, r, lim)
	if err != nil {
		return nil, err
	}
	blocks, _, err := a.blocks(name, lim)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, b := range blocks {
		if b.shape != outside && b.shape != picture && hasWord(b.text) {
			out = append(out, b.text)
		}
	}
	if len(out) == 0 {
		return nil, &Error{Path: name, Msg: "no sentence found"}
	}
	return out, nil
}
