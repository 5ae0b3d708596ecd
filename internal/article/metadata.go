package article

import (
	"net/url"
	"strings"

	"songngu/internal/viet"
)

// metadata is what a document says of itself.
type metadata struct {
	URL, Title, Place string
	// Site is a publisher named outright, Credit one named by a dateline or a "Theo báo …" line.
	Site, Credit string
	Date         viet.When
}

// publisher gives the named publisher, else the host of the address, else the credit.
func (m *metadata) publisher() string {
	if m.Site != "" {
		return m.Site
	}
	if u, err := url.Parse(m.URL); err == nil && u.Hostname() != "" {
		return strings.TrimPrefix(u.Hostname(), "www.")
	}
	return m.Credit
}

// setDate keeps the first date that is found; one that adds the day to a known month replaces it.
func (m *metadata) setDate(w viet.When) {
	if m.Date.Year == 0 || m.Date.Day == 0 && w.Day != 0 && m.Date.Year == w.Year && m.Date.Month == w.Month {
		m.Date = w
	}
}

// set takes one "key: value" line of the head of a document. It gives false for keys that are not metadata.
func (m *metadata) set(key, value string) bool {
	switch key {
	case "url", "link", "permalink", "canonical":
		if m.URL == "" && isURL(value) {
			m.URL = value
		}
	case "date", "published", "pubdate":
		if w, n := anyDate(value); n > 0 {
			m.setDate(w)
		}
	case "title":
		if m.Title == "" {
			m.Title = strings.Trim(value, `"' `)
		}
	case "publisher", "site":
		m.Site = strings.Trim(value, `"' `)
	case "author", "source", "lang", "language", "tags", "category", "description", "id", "slug":
	default:
		return false
	}
	return true
}

// anyDate reads a date at the start of s in either order.
func anyDate(s string) (viet.When, int) {
	if w, n := isoDate(s); n > 0 {
		return w, n
	}
	return dayFirst(s)
}

// isURL reports whether the text is one web address.
func isURL(s string) bool {
	if strings.ContainsAny(s, " \t") {
		return false
	}
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
}

// headLine splits "url: https://…" into key and the offset of the value; n is 0 when the text is no such line.
func headLine(text string) (key string, n int) {
	k := strings.IndexByte(text, ':')
	if k <= 0 || k > 12 {
		return "", 0
	}
	key = strings.ToLower(text[:k])
	for i := 0; i < len(key); i++ {
		if !isLetter(key[i]) {
			return "", 0
		}
	}
	return key, k + 1 + blanks(text[k+1:])
}

// gluedDate measures the "date 2025-10-30" that some collections put before the first words of an article.
func gluedDate(text string) (viet.When, int) {
	const word = "date "
	if !strings.HasPrefix(text, word) {
		return viet.When{}, 0
	}
	at := len(word) + blanks(text[len(word):])
	w, n := isoDate(text[at:])
	if n == 0 || at+n < len(text) && text[at+n] != ' ' {
		return viet.When{}, 0
	}
	return w, at + n
}
