package summary

import "songngu/internal/pattern"

// sessionFirst finds an assembly behind the session at which it does something, sessionLast the session of an assembly that did something at it.
var (
	sessionFirst = pattern.New(`^((?:.*, )?[Aa]t )the (\w+ session(?: that has just closed)?, the (?:[\p{L} ]+ )?(?:National Assembly|People's Council)(?: of the \w+ tenure)? (?:has |had )?(?:\w+ed|just|elected) )`)
	sessionLast  = pattern.New(`^((?:.*, )?[Tt]he (?:[\p{L} ]+ )?(?:National Assembly|People's Council) (?:adopted|passed|approved|discussed|elected) [^,.]* at )the (\w+ session)([,.])`)
)

// ownSession writes the session at which an assembly does something as its own.
func ownSession(text string) string {
	if m := sessionFirst.FindStringSubmatch(text); m != nil {
		return m[1] + "its " + m[2] + text[len(m[0]):]
	}
	if m := sessionLast.FindStringSubmatch(text); m != nil {
		return m[1] + "its " + m[2] + text[len(m[1])+len("the ")+len(m[2]):]
	}
	return text
}
