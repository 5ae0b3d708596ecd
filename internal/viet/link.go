package viet

import "strings"

// linkEnd gives the end of the address that begins at s[i], or i when none does: a URL, an e-mail address or a host
// whose last label is a known top-level domain ("cand.com.vn").
func linkEnd(s string, i int) int {
	j, dotted := hostEnd(s, i)
	if !dotted && (j == len(s) || s[j] != ':' && s[j] != '@') {
		return i
	}
	switch {
	case j < len(s) && s[j] == ':' && strings.HasPrefix(s[j:], "://") && isScheme(s[i:j]):
		return trimLink(s, i, urlEnd(s, j+3))
	case j < len(s) && s[j] == '@':
		return mailEnd(s, i, j)
	}
	host := strings.TrimRight(s[i:j], ".-")
	if !isHost(host) {
		return i
	}
	end := i + len(host)
	if end < len(s) && s[end] == '/' && end+1 < len(s) && isAlnum(s[end+1]) {
		return trimLink(s, i, urlEnd(s, end))
	}
	return end
}

// hostEnd gives the end of the bytes at s[i] that can stand in a host name, of which 255 are the most, and whether a dot
// is one of them.
func hostEnd(s string, i int) (end int, dotted bool) {
	most := min(len(s), i+255)
	for i < most && hostBytes[s[i]] {
		dotted = dotted || s[i] == '.'
		i++
	}
	return i, dotted
}

// hostBytes are the bytes of host names.
var hostBytes = buildHostBytes()

func buildHostBytes() (t [256]bool) {
	for c := range t {
		t[c] = isAlnum(byte(c)) || c == '.' || c == '-' || c == '_'
	}
	return t
}

func isScheme(s string) bool {
	switch strings.ToLower(s) {
	case "http", "https", "ftp", "mailto":
		return true
	}
	return false
}

// urlEnd runs to the first byte that cannot stand in an address.
func urlEnd(s string, i int) int {
	for i < len(s) && s[i] > ' ' && s[i] < 0x7F && !strings.ContainsRune("\"<>()[]{}|\\^`*'", rune(s[i])) {
		i++
	}
	return i
}

// trimLink gives the marks of the sentence back to it.
func trimLink(s string, i, end int) int {
	return i + len(strings.TrimRight(s[i:end], ".,;:!?"))
}

// mailEnd gives the end of the e-mail address whose "@" is s[at], or i.
func mailEnd(s string, i, at int) int {
	j, _ := hostEnd(s, at+1)
	host := strings.TrimRight(s[at+1:j], ".-_")
	if at == i || !strings.Contains(host, ".") {
		return i
	}
	return at + 1 + len(host)
}

// isHost reports whether s is labels ending in a known top-level domain. The domain is lower case, so that "TP.HCM"
// and a full stop without a space after it are none.
func isHost(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || strings.Contains(s, "..") {
		return false
	}
	switch s[dot+1:] {
	case "vn", "com", "net", "org", "gov", "edu", "info", "io", "int", "asia", "eu", "uk", "jp", "cn", "kr", "us", "tv",
		"me", "co", "app", "dev", "ai", "biz", "la", "kh", "th", "sg", "fr", "de", "ru", "au":
	default:
		return false
	}
	for i := range dot {
		if c := s[i]; c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			return true
		}
	}
	return false
}
