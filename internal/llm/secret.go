package llm

import (
	"fmt"
	"strings"

	"songngu/internal/pattern"
)

// Secret is a key that cannot be printed: every form that fmt, encoding/json and log know of it is three stars.
type Secret struct{ value string }

// NewSecret makes a secret of a key. White space around it, as files and terminals leave it, is no part of it.
func NewSecret(key string) Secret { return Secret{strings.TrimSpace(key)} }

// Set reports whether there is a key at all.
func (s Secret) Set() bool { return s.value != "" }

// valid reports whether the key can be in a header. What cannot has been pasted with something else.
func (s Secret) valid() bool {
	return !strings.ContainsFunc(s.value, func(r rune) bool { return r <= ' ' || r > '~' })
}

const stars = "***"

// String gives three stars.
func (s Secret) String() string { return stars }

// GoString is String.
func (s Secret) GoString() string { return stars }

// Format writes String, whatever the verb.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(stars)) }

// MarshalJSON gives String as JSON.
func (s Secret) MarshalJSON() ([]byte, error) { return []byte(`"` + stars + `"`), nil }

// MarshalText gives String.
func (s Secret) MarshalText() ([]byte, error) { return []byte(stars), nil }

// keyShape finds what looks like somebody's key, also one that is not ours: servers echo what they were sent.
var keyShape = pattern.New(`(?i)\b(?:bearer\s+[A-Za-z0-9._~+/=-]{8,}|(?:sk|gsk|xai|pplx|hf|nvapi)[-_][A-Za-z0-9_*.-]{8,}|AIza[A-Za-z0-9_-]{20,})`)

// redact takes keys out of text that came from a server.
func (s Secret) redact(text string) string {
	if len(s.value) >= 4 {
		text = strings.ReplaceAll(text, s.value, stars)
	}
	return keyShape.ReplaceAllString(text, stars)
}

// take takes our own key out of a reply, in which other words may look like one.
func (s Secret) take(text string) string {
	if len(s.value) < 8 {
		return text
	}
	return strings.ReplaceAll(text, s.value, stars)
}
